// Draws the charts of the pages /me and /team: each from the table named by data-of, whose cells carry data-value. Whoever sees
// no chart has the same numbers in the table.
const INK = '#1f2d3d', MUTED = '#566575', LINE = '#dbe2ea';
const SHADES = [[60, '#b42318'], [85, '#e8a33d'], [100, '#6cb5b5'], [Infinity, '#0b6e6e']];
const shade = points => SHADES.find(([least]) => points < least || least === Infinity)[1];
const address = new URL('../charts/echarts.esm.min.js', import.meta.url);

function rows(table) {
  return [...table.querySelectorAll('tbody tr')].flatMap(row => {
    const value = row.querySelector('[data-value]'), name = row.querySelector('[data-name]');
    return value && name && value.dataset.value !== '' ? [{ name: name.dataset.name, value: Number(value.dataset.value), mark: value.dataset.mark || '', href: name.dataset.href }] : [];
  });
}

const target = across => ({ silent: true, symbol: 'none', lineStyle: { color: MUTED, type: 'dashed' }, label: { show: false }, data: [across ? { xAxis: 100 } : { yAxis: 100 }] });
const scale = { type: 'value', min: 0, max: 120, interval: 20, axisLabel: { color: MUTED }, splitLine: { lineStyle: { color: '#edf1f5' } } };
const names = data => ({ type: 'category', data: data.map(one => one.name), axisTick: { show: false }, axisLine: { lineStyle: { color: LINE } }, axisLabel: { color: MUTED, width: 130, overflow: 'truncate' } });
const label = one => (one.mark ? `${one.value.toFixed(2)} · ${one.mark}` : one.value.toFixed(2));
const bars = data => data.map(one => ({ value: one.value, itemStyle: { color: shade(one.value), borderRadius: 3 }, label: { formatter: label(one) } }));

const KINDS = {
  /** One bar a row, lying: points of indicators, totals of people. */
  lying: data => ({
    height: 46 + 30 * data.length,
    option: {
      grid: { left: 4, right: 64, top: 8, bottom: 8, containLabel: true }, xAxis: scale, yAxis: { ...names(data), inverse: true },
      series: [{ type: 'bar', data: bars(data), barMaxWidth: 18, label: { show: true, position: 'right', color: INK, backgroundColor: '#fff', padding: [1, 2] }, markLine: target(true) }]
    }
  }),
  /** From cycle to cycle. */
  course: data => ({
    height: 240,
    option: {
      grid: { left: 4, right: 24, top: 30, bottom: 8, containLabel: true }, xAxis: names(data), yAxis: scale,
      series: [{ type: 'line', data: bars(data), symbolSize: 10, lineStyle: { color: '#0b6e6e', width: 2 }, label: { show: true, position: 'top', color: INK }, markLine: target(false) }]
    }
  })
};

const places = [...document.querySelectorAll('.chart[data-of]')];
if (places.length) {
  import(address).then(echarts => places.forEach(place => {
    const data = rows(document.getElementById(place.dataset.of));
    if (!data.length) {
      place.remove();
      return;
    }
    const { height, option } = KINDS[place.dataset.kind](data);
    place.style.height = `${height}px`;
    place.hidden = false;
    const drawn = echarts.init(place, null, { renderer: 'svg' });
    drawn.setOption({ textStyle: { fontFamily: 'inherit', color: INK }, animationDuration: 300, tooltip: { trigger: 'item' }, ...option });
    if (data.some(one => one.href)) drawn.on('click', clicked => { if (data[clicked.dataIndex].href) location.href = data[clicked.dataIndex].href; });
    new ResizeObserver(() => drawn.resize()).observe(place);
  })).catch(() => places.forEach(place => place.remove()));
}
