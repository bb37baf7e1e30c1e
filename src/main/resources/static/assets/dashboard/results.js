// How points and levels are spread before and after calibration and now.
import { make, heading, lead, table, note, STAGES } from './kit.js';
import { chart, COLOURS, grid, axis } from './charts.js';
import { people } from './drill.js';

const MOMENTS = [['before', 'BEFORE', '校准前', 'Before calibration'], ['after', 'AFTER', '校准后', 'After calibration'], ['now', 'NOW', '现在', 'Now']];

function columns(desk, moments, labels, rows, click) {
  return () => ({
    color: moments.map(([key]) => COLOURS[key]), grid, tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } }, legend: { top: 0, left: 0, icon: 'roundRect' },
    xAxis: axis({ type: 'category', data: labels }), yAxis: axis({ type: 'value', minInterval: 1 }),
    series: moments.map(([key, , chinese, english]) => ({ type: 'bar', name: desk.t(chinese, english), barGap: '10%', barMaxWidth: 34, cursor: 'pointer', data: rows.map(row => row[key]), label: { show: rows.length < 8, position: 'top', color: COLOURS.ink, formatter: ({ value }) => value || '' } }))
  });
}

export async function results(desk, root, state, go) {
  const [found, units] = await Promise.all([desk.cycle(state.cycle, '/distribution', { unit: state.unit }), desk.cycle(state.cycle, '/units')]);
  const known = new Map(units.map(row => [row.unit, row]));
  const chosen = make('select', { 'aria-label': desk.t('部门', 'Unit'), onchange: event => go({ unit: event.target.value }) },
    make('option', { value: '' }, desk.t('全部', 'Everybody')),
    ...units.map(row => make('option', { value: row.unit, selected: row.unit === state.unit }, '　'.repeat(depth(known, row)) + desk.name(row))));
  const source = [desk.t('Distributions.of：result_version 中各时点最新一版（校准前＝计算与评价，校准后加校准，现在含申诉与更正）；均值与标准差精确到两位，四分位用 R 的第 7 类。少于 ' + found.smallest + ' 人的群体不描述。发布前看不到自己的结果。',
    `Distributions.of: the newest row of result_version at each moment (before: calculation and evaluation; after: with calibration; now: with appeals and corrections); mean and deviation exact to two places, quartiles by R's type 7. Groups of fewer than ${found.smallest} are not described. Nobody sees the own result before release.`)];
  if (!found.points) {
    return make('section', { class: 'pcd-card' }, heading(desk, desk.t('结果分布', 'How results are spread'), source, chosen),
      note(found.people ? desk.t(`有结果的人少于 ${found.smallest} 位，不作描述。`, `Fewer than ${found.smallest} people have a result: they are not described.`) : desk.t('还没有结果：完成评价后才有。可在上方选择另一个周期。', 'There are no results yet: they come with the ratings. Choose another cycle above.')));
  }
  const calibrated = found.levels.some(level => level.before !== level.after) || found.bins.some(bin => bin.before !== bin.after);
  const later = found.levels.some(level => level.after !== level.now) || found.bins.some(bin => bin.after !== bin.now);
  const moments = MOMENTS.filter(([key]) => key === 'now' ? later || !calibrated : calibrated || key === 'after' && later);
  const who = (title, filter) => people(desk, root, state.cycle, title, { unit: state.unit, ...filter });
  const figure = (title, value) => make('div', {}, make('dt', {}, title), make('dd', {}, value));
  const level = (row, [, moment, chinese, english], key) => lead(desk, row[key], `${row.level}, ${desk.t(chinese, english)}`, () => who(`${row.level} · ${desk.t(chinese, english)}`, { level: row.level, moment }));
  const bin = (row, [, moment, chinese, english], key) => lead(desk, row[key], `${row.from}–${row.to}`, () => who(`${row.from}–${row.to} · ${desk.t(chinese, english)}`, { from: row.from, to: row.to === 120 ? undefined : row.to, moment }));
  const span = row => `${row.from}–${row.to}`;
  return [
    make('section', { class: 'pcd-card' }, heading(desk, desk.t('结果分布', 'How results are spread'), source, chosen),
      make('dl', { class: 'pcd-figures' }, figure(desk.t('有结果', 'With a result'), desk.number(found.points.people)), figure(desk.t('待定', 'Held'), desk.number(found.held)),
        figure(desk.t('平均分', 'Mean'), found.points.mean), figure(desk.t('标准差', 'Deviation'), found.points.deviation ?? '–'), figure(desk.t('中位数', 'Median'), found.points.median),
        figure(desk.t('中间一半', 'Middle half'), `${found.points.low} – ${found.points.high}`), figure(desk.t('校准改变等级', 'Moved by calibration'), desk.number(found.moved))),
      make('div', { class: 'pcd-two' },
        make('div', {}, make('h4', {}, desk.t('等级', 'Levels')),
          chart(desk, desk.t('各等级人数，见下表', 'People by level; the table below has the numbers'), 260, columns(desk, moments, found.levels.map(row => row.level), found.levels),
            ({ dataIndex, seriesIndex }) => who(found.levels[dataIndex].level, { level: found.levels[dataIndex].level, moment: moments[seriesIndex][1] })),
          make('details', {}, make('summary', {}, desk.t('数字', 'Numbers')), table([[desk.t('等级', 'Level')], ...moments.map(([, , chinese, english]) => [desk.t(chinese, english), 'pcd-num'])], found.levels.map(row => [row.level, ...moments.map(moment => level(row, moment, moment[0]))]), desk.t('各等级人数', 'People by level')))),
        make('div', {}, make('h4', {}, desk.t('总分', 'Totals')),
          chart(desk, desk.t('总分分布，见下表', 'Totals; the table below has the numbers'), 260, columns(desk, moments, found.bins.map(span), found.bins),
            ({ dataIndex, seriesIndex }) => who(span(found.bins[dataIndex]), { from: found.bins[dataIndex].from, to: found.bins[dataIndex].to === 120 ? undefined : found.bins[dataIndex].to, moment: moments[seriesIndex][1] })),
          make('details', {}, make('summary', {}, desk.t('数字', 'Numbers')), table([[desk.t('总分', 'Total')], ...moments.map(([, , chinese, english]) => [desk.t(chinese, english), 'pcd-num'])], found.bins.map(row => [span(row), ...moments.map(moment => bin(row, moment, moment[0]))]), desk.t('总分分布', 'Totals')))))),
    make('section', { class: 'pcd-card' }, heading(desk, desk.t('各部门', 'Unit by unit'), source),
      table([[desk.t('部门', 'Unit')], [desk.t('人数', 'People'), 'pcd-num'], [desk.t('平均分', 'Mean'), 'pcd-num'], [desk.t('中位数', 'Median'), 'pcd-num'], [desk.t('标准差', 'Deviation'), 'pcd-num'], ...found.levels.map(row => [row.level, 'pcd-num'])],
        found.units.map(row => [desk.name(row), lead(desk, row.people, desk.name(row), () => people(desk, root, state.cycle, desk.name(row), { unit: row.unit, from: 0 })),
          ...(row.points ? [row.points.mean, row.points.median, row.points.deviation ?? '–', ...row.levels.map(one => desk.number(one.now))] : [make('span', { class: 'pcd-muted' }, desk.t('少于 ', 'under ') + found.smallest), ...Array(2 + found.levels.length).fill('–')])]), desk.t('各部门结果', 'Results unit by unit')))
  ];
}

function depth(known, row) {
  let steps = 0;
  for (let at = row; at && at.parent && steps < 20; at = known.get(at.parent)) steps++;
  return steps;
}
