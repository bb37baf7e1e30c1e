// Exact decimals for forms: what a person types becomes a plain decimal string, and sums never pass through floating point.

const PLAIN = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;
const GROUPED = /^[+-]?\d{1,3}(?:([, ])\d{3})(?:\1\d{3})*(?:\.\d+)?$/;

/**
 * The number a person typed as a plain decimal string: full-width digits, thousands separators and a trailing percent
 * sign are understood. '' for nothing typed, null for what is not a number ("1,5" is refused: it means two things).
 */
export function number(typed) {
  if (typed === undefined || typed === null) return '';
  const text = String(typed).normalize('NFKC').replace(/\u2212/g, '-').replace(/\u3002/g, '.').trim().replace(/\s*%$/, '');
  if (text === '') return '';
  if (!PLAIN.test(text) && !GROUPED.test(text)) return null;
  return write(read(text.replace(/[, ]/g, '')));
}

/** The exact sum of what was typed (pick: a property's name or a function); empty or not a number counts nothing. */
export function sum(values, pick = value => value) {
  const take = typeof pick === 'string' ? value => value[pick] : pick;
  return write((values || []).map(value => number(take(value))).filter(Boolean).map(read).reduce(plus, { units: 0n, scale: 0 }));
}

/** Negative, zero or positive, as a is less than, equal to or greater than b. */
export function compare(a, b) {
  const difference = plus(read(number(a) || '0'), negated(read(number(b) || '0'))).units;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function subtract(a, b) {
  return write(plus(read(number(a) || '0'), negated(read(number(b) || '0'))));
}

export function multiply(a, b) {
  const left = read(number(a) || '0');
  const right = read(number(b) || '0');
  return write({ units: left.units * right.units, scale: left.scale + right.scale });
}

/** A figure for reading: thousands separated, rounded half up to the places wished for, "–" where there is none. */
export function figure(value, places) {
  const plain = number(typeof value === 'number' && String(value).includes('e-') ? value.toFixed(20) : value); // 1.9e-7 is a figure too
  if (plain === '' || plain === null) return value === undefined || value === null || value === '' ? '–' : String(value);
  const shown = places === undefined ? plain : rounded(plain, places);
  const [whole, fraction] = shown.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return fraction ? grouped + '.' + fraction : grouped;
}

function rounded(plain, places) {
  const value = read(plain);
  if (value.scale <= places) return padded(value, places);
  const divisor = 10n ** BigInt(value.scale - places);
  const magnitude = value.units < 0n ? -value.units : value.units;
  const half = (magnitude * 2n + divisor) / (divisor * 2n);
  return padded({ units: value.units < 0n ? -half : half, scale: places }, places);
}

function read(plain) {
  const [whole, fraction = ''] = plain.replace(/^\+/, '').split('.');
  const digits = whole + fraction;
  return { units: BigInt(digits === '-' || digits === '' ? '0' : digits), scale: fraction.length };
}

function write(value) {
  const text = padded(value, value.scale);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

function padded({ units, scale }, places) {
  const negative = units < 0n;
  const digits = String((negative ? -units : units) * 10n ** BigInt(places - scale)).padStart(places + 1, '0');
  const cut = digits.length - places;
  const text = places === 0 ? digits : digits.slice(0, cut) + '.' + digits.slice(cut);
  return negative ? '-' + text : text;
}

function plus(a, b) {
  const scale = Math.max(a.scale, b.scale);
  return { units: a.units * 10n ** BigInt(scale - a.scale) + b.units * 10n ** BigInt(scale - b.scale), scale };
}

function negated(value) {
  return { units: -value.units, scale: value.scale };
}
