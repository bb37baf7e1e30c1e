// Apache ECharts from our own address, in the house's colours, with patterns beside the colours and words for those who do not see it.
import { make } from './kit.js';

export const COLOURS = { before: '#9fb4c7', after: '#0b6e6e', now: '#e8a33d', ink: '#1f2d3d', line: '#dbe2ea', muted: '#566575' };
let library;

const load = desk => library ??= import(new URL(desk.base + 'assets/charts/echarts.esm.min.js', location.href).href);

/** A place with a chart in it; option(echarts) makes what it shows, click(params) follows what is clicked. */
export function chart(desk, label, height, option, click) {
  const place = make('div', { class: 'pcd-chart', style: `height:${height}px`, role: 'img', 'aria-label': label });
  load(desk).then(echarts => {
    if (!place.isConnected) return;
    const drawn = echarts.init(place, null, { renderer: 'svg' });
    drawn.setOption({
      textStyle: { fontFamily: 'inherit', color: COLOURS.ink }, animationDuration: 300,
      aria: { enabled: true, label: { enabled: false }, decal: { show: true } }, ...option(echarts)
    });
    if (click) drawn.on('click', click);
    const watch = new ResizeObserver(() => {
      if (place.isConnected) drawn.resize();
      else { watch.disconnect(); drawn.dispose(); }
    });
    watch.observe(place);
  }).catch(() => place.replaceChildren(desk.t('图表无法加载，数字见下表。', 'The chart cannot be loaded; the table below has its numbers.')));
  return place;
}

export const grid = { left: 8, right: 12, top: 36, bottom: 8, containLabel: true };
export const axis = extra => ({ axisLine: { lineStyle: { color: COLOURS.line } }, axisTick: { show: false }, axisLabel: { color: COLOURS.muted }, splitLine: { lineStyle: { color: '#edf1f5' } }, ...extra });
