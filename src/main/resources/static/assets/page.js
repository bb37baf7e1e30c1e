// What every page needs: elements made of text (never of markup), the reader's language, calls to the interface.

/** An element: make('p', {class: 'note', onclick}, 'text', child, …); children may be lists, and what is not there is left out. */
export function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else if (value !== null && value !== undefined && value !== false) element.setAttribute(key, value === true ? '' : value);
  }
  element.append(...children.flat().filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

/** t('中文', 'English') for this reader. */
export const speaker = zh => (chinese, english) => (zh ? chinese : english);

/** What the server said no to, or that it was not there; faults are {field, message}, lines what the reader is told. */
export class Refused extends Error {
  constructor(lines, status = 0, faults = []) {
    super(lines.join('\n'));
    Object.assign(this, { lines, status, faults });
  }
}

/** JSON of our interface; null where there is none. With a token of null nothing says who asks: no cookie goes along. */
export async function call(method, address, { zh, token = null, body }) {
  const t = speaker(zh);
  const headers = { Accept: 'application/json', 'Accept-Language': zh ? 'zh-CN' : 'en' };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (token !== null && method !== 'GET') headers['X-XSRF-TOKEN'] = token;
  let response;
  try {
    response = await fetch(address, { method, credentials: token === null ? 'omit' : 'same-origin', headers, body: body === undefined ? undefined : JSON.stringify(body) });
  } catch (offline) {
    throw new Refused([t('无法连接服务器，请稍后重试。', 'The server cannot be reached; please try again later.')]);
  }
  const answer = await response.json().catch(() => null);
  if (response.ok) return answer;
  const faults = answer && answer.errors || [];
  throw new Refused(faults.length ? faults.map(fault => fault.message) : [answer && answer.detail || String(response.status)], response.status, faults);
}

/** Calls below an address with the reader's session; when that has ended, the page is loaded anew, which leads to the sign-in. */
export const session = (zh, base) => (method, path, body) =>
  call(method, base + path, { zh, body, token: document.querySelector('meta[name=csrf]').content }).catch(refused => {
    if (refused.status === 401) location.reload();
    throw refused;
  });

/** Lines that say what went wrong. */
export const alarm = lines => make('div', { class: 'fault', role: 'alert', tabindex: '-1' }, lines.map(line => make('div', {}, line)));

/** What went wrong, in a place of its own; with its field where the server named one and {@code fields} asks for it, or says what fields are called. */
export function tell(place, trouble, fields = false) {
  const lines = fields && trouble.faults?.length ? trouble.faults.map(fault => [fields[fault.field] || fault.field, fault.message].filter(Boolean).join(document.documentElement.lang === 'en' ? ': ' : '：')) : trouble.lines || [String(trouble)];
  place.replaceChildren(alarm(lines));
}

/** Sends a form once at a time: work(values) is done when it returns; what it throws goes to failed. */
export function sending(form, submit, failed, work) {
  form.addEventListener('submit', async event => {
    event.preventDefault();
    submit.disabled = true;
    try {
      await work(Object.fromEntries(new FormData(form)));
    } catch (trouble) {
      failed(trouble);
    } finally {
      submit.disabled = false;
    }
  });
}

export const field = (label, name, attributes = {}) => make('label', {}, label, make('input', { name, ...attributes }));
export const choice = (label, name, options, chosen) => make('label', {}, label,
  make('select', { name }, Object.entries(options).map(([value, text]) => make('option', { value, selected: value === chosen }, text))));

/** Codes as people type them in a row. */
export const codes = text => String(text || '').split(/[\s,，;；、]+/).filter(Boolean);
