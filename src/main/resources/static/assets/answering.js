// Answering without a name. The token stands behind the # of the address, which no browser sends; it goes out in the body
// only, and no cookie goes with it: the server does not learn who is signed in here. All text goes in as text.
import { make, speaker, call, alarm, tell } from './page.js';

const root = document.querySelector('main [data-api]');
export const zh = root.dataset.language === 'zh';
export const t = speaker(zh);
const token = location.hash.slice(1);

const send = (path, body) => call('POST', root.dataset.api + path, { zh, body: { token, ...body } });
export const show = (...children) => root.replaceChildren(...children);

/** What is promised before anybody answers. */
export const promise = (title, ...points) => make('section', { class: 'promise' }, make('h2', {}, title), make('ul', {}, points.map(point => make('li', {}, point))));

export const words = (name, label) => make('div', { class: 'words' }, make('label', { for: name }, label), make('textarea', { id: name, name, rows: '3', maxlength: '2000' }));

/** Each row with its first input and the chosen one; the inputs are called level-0, level-1, … */
const answered = (form, rows) => rows.map((row, at) => ({ row, first: form.querySelector(`input[name="level-${at}"]`), chosen: form.querySelector(`input[name="level-${at}"]:checked`) }));

/**
 * The sheet and its button.
 *   fields  what is in it                          rows           what a level is asked for
 *   thanks  shown when it has been taken           missing(rows)  the lines about those without a level
 *   named(row, level), words(elements)             the parts of what is sent
 */
export function sheet({ fields, rows, missing, named, words: typed, thanks }) {
  const trouble = make('div');
  const submit = make('button', { type: 'submit' }, t('匿名提交', 'Send without a name'));
  const form = make('form', { class: 'answer', autocomplete: 'off' }, fields, trouble, submit);
  form.addEventListener('change', () => trouble.replaceChildren());
  form.addEventListener('submit', async event => {
    event.preventDefault();
    const levels = answered(form, rows);
    const open = levels.filter(one => !one.chosen);
    if (open.length) {
      trouble.replaceChildren(alarm(missing(open.map(one => one.row))));
      open[0].first.focus();
      return;
    }
    submit.disabled = true;
    try {
      await send('/answers', { levels: levels.map(({ row, chosen }) => named(row, chosen.value === '' ? null : Number(chosen.value))), ...typed(form.elements) });
      history.replaceState(null, '', location.pathname);
      show(make('h1', {}, t('谢谢！', 'Thank you!')), make('p', { class: 'success' }, thanks));
      scrollTo(0, 0);
    } catch (refused) {
      submit.disabled = false;
      tell(trouble, refused);
      trouble.firstChild.focus();
    }
  });
  return form;
}

/** Shows the form behind the token, or under this head why there is none. */
export function open(head, hint, begin) {
  const trouble = make('div');
  if (token) send('/form', {}).then(begin, refused => { show(...head, trouble); tell(trouble, refused); });
  else show(...head, make('p', { class: 'note' }, hint));
}
