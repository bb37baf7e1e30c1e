// What every view needs: words in the reader's language, elements made of text (never of markup), calls to the interface.
import { make, speaker, call } from '../page.js';

export { make };

export const STAGES = {
  'goal-setting': ['目标设定', 'Goal setting'], 'data-collection': ['数据核对', 'Checking figures'], evaluation: ['绩效评价', 'Ratings'],
  calibration: ['绩效校准', 'Calibration'], 'feedback-interview': ['绩效面谈', 'Interview']
};
export const STAGE_STATES = { PLANNED: ['未开始', 'planned'], OPENING: ['正在开启', 'opening'], OPEN: ['进行中', 'under way'], CLOSING: ['正在收尾', 'closing'], CLOSED: ['已结束', 'closed'] };
export const CYCLE_STATES = { RUNNING: ['进行中', 'Running'], RELEASED: ['结果已发布', 'Released'], CLOSED: ['已结束', 'Closed'] };
export const STANDINGS = { OPEN: ['进行中', 'Open'], DONE: ['已完成', 'Done'], MISSED: ['错过', 'Missed'], WITHDRAWN: ['已退出', 'Left'] };

/** What a dashboard knows of its reader and its place: language, rights, addresses. */
export class Desk {
  /** base: address of the application with a slash at its end; company: sees everybody; mends: may retry; cockpit: links open there. */
  constructor({ base, zh, company, mends, cockpit, token }) {
    Object.assign(this, { base, zh, company, mends, cockpit, token });
    this.t = speaker(zh);
    const locale = zh ? 'zh-CN' : 'en-GB';
    this.numbers = new Intl.NumberFormat(locale);
    this.days = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'short', day: 'numeric' });
    this.moments = new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' });
  }

  /** One of the two words of a table above; the key where there is none. */
  word(table, key) { const words = table[key]; return words ? this.t(...words) : key; }

  /** The reader's half of a name such as 绩效评价 Evaluation. */
  own(name) {
    const halves = /^(?=.*\p{Script=Han})(.*[\p{Script=Han}）？?])\s+([A-Za-z].*)$/u.exec(name || '');
    return halves ? halves[this.zh ? 1 : 2] : name || '';
  }

  name(row) { return this.zh || !row.nameEn ? row.name : row.nameEn; }
  number(value) { return value === null || value === undefined ? '–' : this.numbers.format(value); }
  share(part, whole) { return whole ? Math.round(part * 100 / whole) + ' %' : '–'; }
  day(iso) { return iso ? this.days.format(new Date(iso.length === 10 ? iso + 'T00:00:00' : iso)) : '–'; }
  moment(iso) { return iso ? this.moments.format(new Date(iso)) : '–'; }

  /** Seconds as people say them: two parts at most. */
  lasting(seconds) {
    if (seconds === null || seconds === undefined) return '–';
    const [d, h, m] = [Math.floor(seconds / 86400), Math.floor(seconds % 86400 / 3600), Math.floor(seconds % 3600 / 60)];
    const parts = [[d, '天', 'd'], [h, '小时', 'h'], [m, '分', 'min']].filter(([count]) => count > 0).slice(0, 2);
    return parts.length ? parts.map(([count, chinese, english]) => `${count} ${this.t(chinese, english)}`).join(' ') : this.t('不到 1 分', '< 1 min');
  }

  call(method, path, body) { return call(method, this.base + 'api/v1/dashboard' + path, { zh: this.zh, token: this.token || '', body }); }

  get(path, query = {}) {
    const asked = Object.entries(query).filter(([, value]) => value !== null && value !== undefined && value !== '' && value !== false);
    return this.call('GET', path + (asked.length ? '?' + new URLSearchParams(asked) : ''));
  }

  /** An address of a cycle: cycle('2026Q3', '/units'). */
  cycle(code, rest = '', query) { return this.get(`/cycles/${encodeURIComponent(code)}${rest}`, query); }

  instance(id) { return `${this.base}camunda/app/cockpit/default/#/process-instance/${encodeURIComponent(id)}/runtime`; }
  sheet(cycle, employeeNo) { return `${this.base}team/${encodeURIComponent(cycle)}/${encodeURIComponent(employeeNo)}`; }
}

export const button = (text, action, attributes = {}) => make('button', { type: 'button', onclick: action, ...attributes }, text);

/** A number that leads to what is behind it; plain where there is nothing. */
export const lead = (desk, count, title, action) => count
  ? button(desk.number(count), action, { class: 'pcd-lead', 'aria-label': `${title}: ${desk.number(count)}` })
  : make('span', { class: 'pcd-nought' }, desk.number(count ?? null));

/** A heading with the place where its numbers come from, open to everybody who asks. */
export function heading(desk, title, source, ...beside) {
  return make('div', { class: 'pcd-heading' }, make('h3', {}, title),
    make('details', { class: 'pcd-info' }, make('summary', { 'aria-label': desk.t('数字从何而来', 'Where these numbers come from') }, 'i'), make('div', {}, ...source)),
    make('span', { class: 'pcd-grow' }), ...beside);
}

/** done, open, missed as a bar whose parts differ in pattern as well as in colour. */
export function bar(desk, { done, open, missed }) {
  const whole = done + open + missed;
  const part = (kind, count) => count ? make('span', { class: 'pcd-part pcd-' + kind, style: `flex-grow:${count}` }) : null;
  const told = desk.t(`完成 ${done}，进行中 ${open}，错过 ${missed}`, `${done} done, ${open} open, ${missed} missed`);
  return make('div', { class: 'pcd-bar', role: 'img', 'aria-label': told, title: told }, whole ? [part('done', done), part('open', open), part('missed', missed)] : null);
}

export const legend = desk => make('p', { class: 'pcd-legend' }, ...[['done', '已完成', 'done'], ['open', '进行中', 'open'], ['missed', '错过', 'missed']]
  .map(([kind, chinese, english]) => make('span', {}, make('i', { class: 'pcd-part pcd-' + kind, 'aria-hidden': 'true' }), desk.t(chinese, english))));

/** A table; columns are [title, class]. Cells become td, the first of a row th. */
export function table(columns, rows, caption) {
  return make('div', { class: 'pcd-scroll', tabindex: '0', role: 'region', 'aria-label': caption },
    make('table', {}, make('caption', { class: 'pcd-unseen' }, caption),
      make('thead', {}, make('tr', {}, ...columns.map(([title, kind]) => make('th', { scope: 'col', class: kind }, title)))),
      make('tbody', {}, ...rows.map(row => make('tr', row.attributes || {}, ...(row.cells || row).map((cell, at) =>
        make(at === 0 ? 'th' : 'td', { scope: at === 0 ? 'row' : null, class: columns[at][1], 'data-title': columns[at][0] }, cell)))))));
}

export const note = text => make('p', { class: 'pcd-note' }, text);
export const fault = (desk, error, again) => make('div', { class: 'pcd-fault', role: 'alert' }, error.message, again ? button(desk.t('重试', 'Try again'), again) : null);
export const waiting = desk => make('p', { class: 'pcd-waiting', role: 'status' }, desk.t('正在加载…', 'Loading…'));

/** Fills a place with what a promise makes, or with what went wrong. Only the newest filling of a place counts. */
export async function fill(desk, place, work) {
  const turn = place.turn = (place.turn || 0) + 1;
  const later = setTimeout(() => { if (place.turn === turn) place.replaceChildren(waiting(desk)); }, 250);
  try {
    const made = await work();
    if (place.turn === turn) place.replaceChildren(...[made].flat().filter(Boolean));
  } catch (error) {
    if (place.turn === turn) place.replaceChildren(fault(desk, error, () => fill(desk, place, work)));
  } finally {
    clearTimeout(later);
  }
}
