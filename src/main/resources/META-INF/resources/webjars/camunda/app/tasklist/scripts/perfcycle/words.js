// The language of the page, and how dates are written in it.

let chosen = navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';

export function language() {
  return chosen;
}

/** Follows Tasklist's own choice, so that a form never speaks another language than its frame. */
export function speak(tasklistLanguage) {
  chosen = tasklistLanguage === 'zh' ? 'zh' : 'en';
  document.documentElement.lang = chosen === 'zh' ? 'zh-CN' : 'en';
}

/** The reader's language; the other one where a text is missing. */
export function t(zh, en) {
  return chosen === 'zh' ? zh || en : en || zh;
}

/** Both languages beside each other, the reader's first: for short labels. */
export function both(zh, en) {
  return chosen === 'zh' ? zh + ' ' + en : en + ' ' + zh;
}

/** A calendar day: 2026-07-10 reads 2026年7月10日, or 10 Jul 2026. */
export function date(iso) {
  return written(iso, { year: 'numeric', month: chosen === 'zh' ? 'long' : 'short', day: 'numeric' });
}

/** A moment, in the reader's time zone. */
export function when(iso) {
  return written(iso, { year: 'numeric', month: chosen === 'zh' ? 'long' : 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false });
}

/** The calendar day that a person typed as 2026-07-01; '' where it is none (30 February is none). */
export function day(typed) {
  const found = /^(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2}))$/.exec(String(typed || '').normalize('NFKC').trim());
  if (!found) return '';
  const iso = `${found[1]}-${(found[2] || found[4]).padStart(2, '0')}-${(found[3] || found[5]).padStart(2, '0')}`;
  const moment = new Date(iso + 'T00:00:00Z');
  return !isNaN(moment) && moment.toISOString().startsWith(iso) ? iso : '';
}

function written(iso, style) {
  if (!iso) return '–';
  const dayOnly = /^\d{4}-\d{2}-\d{2}$/.test(iso);
  // A day without a time is a day of the calendar, not an instant: it must not move with the reader's time zone.
  const moment = new Date(dayOnly ? iso + 'T00:00:00Z' : iso);
  if (isNaN(moment)) return String(iso);
  return new Intl.DateTimeFormat(chosen === 'zh' ? 'zh-CN' : 'en-GB', dayOnly ? { ...style, timeZone: 'UTC' } : style).format(moment);
}
