// Open, done, missed and overdue by unit and by owner.
import { make, bar, legend, heading, lead, table, note, button, fill, STAGES } from './kit.js';
import { people, tasks } from './drill.js';

const TOP = 2;

function units(desk, root, state, rows) {
  if (!rows.length) return note(desk.t('没有可见的部门。', 'There is no unit in sight.'));
  const depth = new Map();
  rows.forEach(row => depth.set(row.unit, row.parent ? depth.get(row.parent) + 1 : 0));
  const children = new Set(rows.map(row => row.parent).filter(Boolean));
  const opened = new Set(rows.filter(row => depth.get(row.unit) < TOP - 1).map(row => row.unit));
  const seen = row => !row.parent || opened.has(row.parent) && seen(rows.find(other => other.unit === row.parent));
  const place = make('div');
  const name = row => make('span', { style: `padding-left:${depth.get(row.unit) * 18}px`, class: 'pcd-tree' },
    children.has(row.unit)
      ? button(opened.has(row.unit) ? '▾' : '▸', () => { opened.has(row.unit) ? opened.delete(row.unit) : opened.add(row.unit); draw(row.unit); }, { class: 'pcd-twist', 'data-unit': row.unit, 'aria-expanded': String(opened.has(row.unit)), 'aria-label': desk.name(row) })
      : make('span', { class: 'pcd-twist' }), desk.name(row));
  const number = (row, standing, count, words) => state.stage
    ? lead(desk, count, `${desk.name(row)}, ${words}`, () => people(desk, root, state.cycle, `${desk.name(row)} · ${words}`, { unit: row.unit, stage: state.stage, state: standing }))
    : desk.number(count);
  const draw = focus => {
    place.replaceChildren(table([[desk.t('部门（含下级）', 'Unit, with all below')], [desk.t('人数', 'People'), 'pcd-num'], [desk.t('进度', 'Progress'), 'pcd-wide'], [desk.t('完成', 'Done'), 'pcd-num'], [desk.t('进行中', 'Open'), 'pcd-num'], [desk.t('错过', 'Missed'), 'pcd-num'], [desk.t('逾期任务', 'Overdue'), 'pcd-num']],
      rows.filter(seen).map(row => [name(row), lead(desk, row.participants, desk.name(row), () => people(desk, root, state.cycle, desk.name(row), { unit: row.unit })), bar(desk, row),
        number(row, 'DONE', row.done, desk.t('已完成', 'done')), number(row, 'OPEN', row.open, desk.t('进行中', 'open')), number(row, 'MISSED', row.missed, desk.t('错过', 'missed')),
        row.overdue ? make('span', { class: 'pcd-late' }, '! ', lead(desk, row.overdue, `${desk.name(row)}, ${desk.t('逾期任务', 'overdue tasks')}`, () => tasks(desk, root, state.cycle, `${desk.name(row)} · ${desk.t('逾期任务', 'overdue tasks')}`, { unit: row.unit, stage: state.stage, overdue: true }))) : desk.number(0)]),
      desk.t('部门进度', 'Progress by unit')));
    if (focus) place.querySelector(`[data-unit="${CSS.escape(focus)}"]`)?.focus();
  };
  draw();
  return place;
}

function owners(desk, root, state) {
  const place = make('div');
  const turn = page => fill(desk, place, async () => {
    const found = await desk.cycle(state.cycle, '/owners', { page, size: 20 });
    if (!found.items.length) return note(desk.t('没有待办任务。', 'Nothing is open.'));
    const most = Math.max(...found.items.map(row => row.open));
    const last = Math.max(0, Math.ceil(found.total / found.size) - 1);
    const title = row => row.owner ? `${row.name || row.owner}` : desk.t('任务池（尚无人认领）', 'Pool, taken by nobody yet');
    const filter = row => row.owner ? { owner: row.owner } : { pool: true };
    return [table([[desk.t('责任人', 'Owner')], [desk.t('待办', 'Open'), 'pcd-num'], ['', 'pcd-wide'], [desk.t('逾期', 'Overdue'), 'pcd-num'], [desk.t('最早到期', 'Earliest date')]],
      found.items.map(row => [make('span', {}, title(row), ' ', make('small', {}, row.owner || '')),
        lead(desk, row.open, title(row), () => tasks(desk, root, state.cycle, title(row), filter(row))),
        make('div', { class: 'pcd-bar', 'aria-hidden': 'true', style: `min-width:0;width:${Math.max(4, row.open * 100 / most)}%` }, make('span', { class: 'pcd-part pcd-overdue', style: `flex-grow:${row.overdue}` }), make('span', { class: 'pcd-part pcd-open', style: `flex-grow:${row.open - row.overdue}` })),
        row.overdue ? make('span', { class: 'pcd-late' }, '! ', lead(desk, row.overdue, title(row), () => tasks(desk, root, state.cycle, `${title(row)} · ${desk.t('逾期', 'overdue')}`, { ...filter(row), overdue: true }))) : desk.number(0),
        desk.day(row.oldestDue)]), desk.t('责任人待办', 'Open tasks by owner')),
      last ? make('p', { class: 'pcd-pages' }, button('‹', () => turn(page - 1), { disabled: page === 0, 'aria-label': desk.t('上一页', 'Previous page') }), make('span', {}, `${page + 1} / ${last + 1}`), button('›', () => turn(page + 1), { disabled: page === last, 'aria-label': desk.t('下一页', 'Next page') })) : null];
  });
  turn(0);
  return place;
}

export async function progress(desk, root, state, go) {
  const one = await desk.cycle(state.cycle);
  const stages = one.stages.filter(step => step.state !== 'PLANNED' && step.stage !== 'calibration');
  const under = stages.filter(step => step.state !== 'CLOSED');
  const stage = stages.some(step => step.stage === state.stage) ? state.stage : (under.pop() || stages[stages.length - 1] || {}).stage;
  const rows = await desk.cycle(state.cycle, '/units', { stage });
  const chosen = make('select', { 'aria-label': desk.t('环节', 'Stage'), onchange: event => go({ stage: event.target.value }) },
    ...stages.map(step => make('option', { value: step.stage, selected: step.stage === stage }, desk.word(STAGES, step.stage))));
  return [
    make('section', { class: 'pcd-card' }, heading(desk, desk.t('按部门', 'By unit'), [desk.t('Units.of：participation_stage 按快照部门计数，逐级向上累加；逾期任务来自 ACT_RU_TASK。', 'Units.of: participation_stage counted by the unit of the snapshot and added up the tree; overdue tasks from ACT_RU_TASK.')], stages.length ? chosen : null),
      legend(desk), units(desk, root, { ...state, stage }, rows)),
    make('section', { class: 'pcd-card' }, heading(desk, desk.t('按责任人', 'By owner'), [desk.t('OwnerLoads.of：ACT_RU_TASK 中本周期业务键下的任务按受理人计数，逾期多者在前；不含匿名反馈。', 'OwnerLoads.of: tasks in ACT_RU_TASK under the cycle\'s business keys, counted by assignee, the most overdue first; without anonymous feedback.')]), owners(desk, root, state))
  ];
}
