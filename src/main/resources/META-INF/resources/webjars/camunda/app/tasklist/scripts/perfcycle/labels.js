// Who does not see a form hears what each field is: the label above a field belongs to it (and takes one there when clicked),
// a field in a table is named by its row and the head of its column, any other by what stands in it while it is empty.

const FIELDS = 'input:not([type=hidden]), select, textarea';
const PAUSE = 150;
let last = 0;

/** Names what has no name yet, now and whenever the form shows more. */
export function watchLabels(root) {
  let waiting;
  const name = () => root.querySelectorAll(FIELDS).forEach(label);
  const observer = new MutationObserver(() => {
    clearTimeout(waiting);
    waiting = setTimeout(name, PAUSE);
  });
  observer.observe(root, { childList: true, subtree: true });
  name();
  return () => { clearTimeout(waiting); observer.disconnect(); };
}

function label(field) {
  if (field.labels.length || (field.hasAttribute('aria-label') && !field.dataset.pcNamed) || field.hasAttribute('aria-labelledby')) return;
  const above = Array.from(field.parentElement.children).find(each => each.tagName === 'LABEL' && !each.control);
  if (above) {
    if (!field.id) field.id = `pc-field-${++last}`;
    above.htmlFor = field.id;
    return;
  }
  const name = inTable(field) || field.placeholder || field.title || (field.options && field.options.length && field.options[0].text);
  if (!name) return;
  field.dataset.pcNamed = 'true';
  if (field.getAttribute('aria-label') !== name) field.setAttribute('aria-label', name);
}

function inTable(field) {
  const cell = field.closest('td, th');
  if (!cell || !field.closest('.pc-form')) return '';
  const row = cell.parentElement;
  const rowName = [row, row.previousElementSibling].map(each => each && textOf(each.querySelector('.name, th, td:first-child'), cell)).find(Boolean);
  const heads = row.closest('table').tHead;
  const head = heads && cell.colSpan === 1 ? textOf(columnOf(heads.rows[heads.rows.length - 1], cell)) : field.placeholder;
  return [rowName, head].filter(Boolean).join(' · ');
}

function columnOf(heads, cell) {
  let place = 0;
  for (let before = cell.previousElementSibling; before; before = before.previousElementSibling) place += before.colSpan;
  return Array.from(heads.cells).find(head => { place -= head.colSpan; return place < 0; });
}

function textOf(cell, own) {
  if (!cell || cell === own) return '';
  return (cell.querySelector('b, button, label') || cell).textContent.replace(/\s+/g, ' ').trim().slice(0, 80);
}
