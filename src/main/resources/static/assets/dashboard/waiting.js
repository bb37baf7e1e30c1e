// The model of a stage as a heat map of where people wait and how long, now and before.
import { make, heading, lead, table, note, STAGES } from './kit.js';
import { drawing } from './model.js';
import { tasks } from './drill.js';

/** In five steps: nothing, and four equal quarters of the largest. */
const step = (value, largest) => !value ? 0 : Math.min(4, 1 + Math.floor(value * 4 / (largest + 1)));

const WAYS = {
  waiting: { words: ['现在有多少人在等', 'How many wait now'], of: place => place.waiting, say: (desk, value) => desk.number(value) },
  since: { words: ['现在等了多久（中位数）', 'How long they have waited (median)'], of: place => place.waitingMedian, say: (desk, value) => desk.lasting(value) },
  took: { words: ['历史耗时（中位数）', 'How long it took before (median)'], of: place => place.median, say: (desk, value) => desk.lasting(value) }
};

export async function waiting(desk, root, state, go) {
  const models = await desk.cycle(state.cycle, '/models');
  if (!models.length) return note(desk.t('该周期没有流程。', 'This cycle has no processes.'));
  const busiest = [...models].sort((a, b) => (b.stage ? b.running : 0) - (a.stage ? a.running : 0))[0];
  const process = models.some(model => model.process === state.process) ? state.process : busiest.process;
  const model = await desk.cycle(state.cycle, `/models/${encodeURIComponent(process)}`);
  const places = new Map(model.places.map(place => [place.id, place]));
  const names = new Map(model.shapes.map(shape => [shape.id, desk.own(shape.name || shape.id)]));
  const way = WAYS[state.way] ? state.way : model.places.some(place => place.waiting) ? 'waiting' : 'took';
  const largest = Math.max(0, ...model.places.map(place => WAYS[way].of(place) || 0));
  const list = (id, overdue) => tasks(desk, root, state.cycle, `${names.get(id) || id}${overdue ? ' · ' + desk.t('逾期', 'overdue') : ''}`, { process, activity: id, overdue });
  const told = place => desk.t(
    `${place.waiting} 个在等，${place.overdue} 个逾期；已完成 ${place.finished}，中位数 ${desk.lasting(place.median)}`,
    `${place.waiting} waiting, ${place.overdue} overdue; ${place.finished} done, median ${desk.lasting(place.median)}`);
  const heat = id => {
    const place = places.get(id);
    if (!place) return null;
    const value = WAYS[way].of(place);
    return { step: step(value, largest), badge: value ? WAYS[way].say(desk, value) + (place.incidents ? ' ⚠' : '') : place.incidents ? '⚠' : '', told: told(place) };
  };
  const chooser = (label, options, value, change) => make('select', { 'aria-label': label, onchange: event => change(event.target.value) }, ...options.map(([key, words]) => make('option', { value: key, selected: key === value }, words)));
  const rows = model.places.filter(place => names.has(place.id)).sort((a, b) => b.waiting - a.waiting || (b.median || 0) - (a.median || 0));
  const any = rows.length > 0;
  return make('section', { class: 'pcd-card' },
    heading(desk, desk.t('人们在哪里等待', 'Where people wait'), [desk.t(
      'Waits.of：现在在 ACT_RU_EXECUTION 与 ACT_RU_TASK，历史在 ACT_HI_TASKINST（仅算完成的任务）；时长为自然时间，含夜间与周末；图取自该周期锁定的部署。',
      'Waits.of: now from ACT_RU_EXECUTION and ACT_RU_TASK, before from ACT_HI_TASKINST (completed tasks only); calendar time, nights and weekends included; drawn from the deployment that the cycle pins.')],
    chooser(desk.t('流程', 'Process'), models.map(line => [line.process, `${desk.own(line.name)}${line.running ? ` (${desk.number(line.running)})` : ''}`]), process, value => go({ process: value })),
    chooser(desk.t('颜色表示', 'Colour shows'), Object.entries(WAYS).map(([key, { words }]) => [key, desk.t(...words)]), way, value => go({ way: value }))),
    make('p', { class: 'pcd-scale', 'aria-hidden': 'true' }, desk.t('少', 'less'), ...[0, 1, 2, 3, 4].map(n => make('i', { class: 'pcd-swatch pcd-swatch-' + n })), desk.t('多', 'more'), make('span', { class: 'pcd-muted' }, ' · ', desk.t(...WAYS[way].words))),
    drawing(desk, model, heat, id => list(id, false)),
    any ? table([[desk.t('环节', 'Step')], [desk.t('在等', 'Waiting'), 'pcd-num'], [desk.t('逾期', 'Overdue'), 'pcd-num'], [desk.t('已等（中位数）', 'Waited, median'), 'pcd-num'], [desk.t('最久', 'Longest'), 'pcd-num'], [desk.t('已完成', 'Done'), 'pcd-num'], [desk.t('耗时（中位数）', 'Took, median'), 'pcd-num'], [desk.t('九成不超过', '9 in 10 within'), 'pcd-num'], [desk.t('未完成而结束', 'Ended undone'), 'pcd-num']],
      rows.map(place => [names.get(place.id),
        place.waitingMedian === null ? desk.number(place.waiting) : lead(desk, place.waiting, names.get(place.id), () => list(place.id, false)),
        place.overdue ? make('span', { class: 'pcd-late' }, '! ', lead(desk, place.overdue, names.get(place.id), () => list(place.id, true))) : desk.number(0),
        desk.lasting(place.waitingMedian), desk.lasting(place.waitingLongest), desk.number(place.finished), desk.lasting(place.median), desk.lasting(place.high), desk.number(place.ended)]),
      desk.t('每一步的等待', 'Waiting step by step')) : note(desk.t('还没有任务到过这里。', 'Nothing has come here yet.')));
}
