// Cycles and how their people come through the stages.
import { make, bar, legend, heading, lead, table, note, button, STAGES, STAGE_STATES, CYCLE_STATES } from './kit.js';
import { people, tasks } from './drill.js';

const source = desk => [
  desk.t('人数：Funnels.of，全公司取自 stage_window 的计数，主管取自 participation_stage 中本团队的行。逾期与待办：ACT_RU_TASK 中本周期业务键下的任务，不含匿名反馈。',
    'People: Funnels.of, for the company from the counts in stage_window, for a manager from the team\'s rows in participation_stage. Overdue and open: tasks in ACT_RU_TASK under the cycle\'s business keys, without anonymous feedback.')];

function stage(desk, root, cycle, step) {
  const title = desk.word(STAGES, step.stage);
  const whole = step.done + step.open + step.missed;
  const list = (state, words) => () => people(desk, root, cycle, `${title} · ${words}`, { stage: step.stage, state });
  // Committees work at tables in calibration: there is no row per person to look into.
  const number = (count, state, words) => step.stage === 'calibration' ? make('b', {}, desk.number(count)) : lead(desk, count, `${title}, ${words}`, list(state, words));
  const [done, open, missed] = [desk.t('已完成', 'done'), desk.t('进行中', 'open'), desk.t('错过', 'missed')];
  return make('li', { class: 'pcd-step' + (['OPEN', 'OPENING', 'CLOSING'].includes(step.state) ? ' pcd-current' : '') },
    make('div', { class: 'pcd-step-name' }, make('b', {}, title), make('small', {}, desk.word(STAGE_STATES, step.state), step.dueAt ? desk.t(' · 截至 ', ' · until ') + desk.day(step.dueAt) : '')),
    bar(desk, step),
    make('div', { class: 'pcd-counts' },
      make('span', {}, number(step.done, 'DONE', done), ' ', done, make('small', {}, whole ? ` ${desk.share(step.done, whole)}` : '')),
      make('span', {}, number(step.open, 'OPEN', open), ' ', open),
      make('span', {}, number(step.missed, 'MISSED', missed), ' ', missed),
      step.overdue ? make('span', { class: 'pcd-late' }, '! ', lead(desk, step.overdue, desk.t('逾期任务', 'overdue tasks'), () => tasks(desk, root, cycle, `${title} · ${desk.t('逾期任务', 'overdue tasks')}`, { stage: step.stage, overdue: true })), ' ', desk.t('逾期', 'overdue')) : null));
}

export const figures = (desk, root, funnel) => make('dl', { class: 'pcd-figures' }, ...[
  [desk.t('参评人', 'Participants'), lead(desk, funnel.participants, desk.t('参评人', 'Participants'), () => people(desk, root, funnel.cycle, desk.t('参评人', 'Participants'), {}))],
  [desk.t('待办任务', 'Open tasks'), lead(desk, funnel.openTasks, desk.t('待办任务', 'Open tasks'), () => tasks(desk, root, funnel.cycle, desk.t('待办任务', 'Open tasks'), {}))],
  [desk.t('逾期任务', 'Overdue tasks'), lead(desk, funnel.overdueTasks, desk.t('逾期任务', 'Overdue tasks'), () => tasks(desk, root, funnel.cycle, desk.t('逾期任务', 'Overdue tasks'), { overdue: true })), funnel.overdueTasks],
  funnel.incidents === null ? null : [desk.t('故障步骤', 'Failed steps'), desk.number(funnel.incidents), funnel.incidents]
].filter(Boolean).map(([title, value, alarm]) => make('div', { class: alarm ? 'pcd-alarm' : null }, make('dt', {}, title), make('dd', {}, alarm ? '! ' : '', value))));

export async function overview(desk, root, state, go) {
  const [all, one] = await Promise.all([desk.get('/cycles'), desk.cycle(state.cycle)]);
  const others = all.filter(cycle => cycle.cycle !== state.cycle);
  return [
    make('section', { class: 'pcd-card' },
      heading(desk, one.name, source(desk), make('span', { class: 'pcd-badge' }, desk.word(CYCLE_STATES, one.state))),
      make('p', { class: 'pcd-muted' }, `${one.cycle} · ${desk.day(one.periodStart)} – ${desk.day(one.periodEnd)}`),
      figures(desk, root, one), legend(desk),
      make('ol', { class: 'pcd-steps' }, ...one.stages.map(step => stage(desk, root, one.cycle, step)))),
    others.length ? make('section', { class: 'pcd-card' }, heading(desk, desk.t('其他周期', 'Other cycles'), source(desk)),
      table([[desk.t('周期', 'Cycle')], [desk.t('状态', 'State')], [desk.t('参评人', 'People'), 'pcd-num'], [desk.t('当前环节', 'Stage')], [desk.t('进度', 'Progress'), 'pcd-wide']],
        others.map(cycle => {
          const current = cycle.stages.filter(step => !['PLANNED'].includes(step.state)).pop();
          return [button(cycle.name, () => go({ cycle: cycle.cycle }), { class: 'pcd-lead pcd-text' }), desk.word(CYCLE_STATES, cycle.state), desk.number(cycle.participants),
            current ? desk.word(STAGES, current.stage) : '–', current ? bar(desk, current) : '–'];
        }), desk.t('其他周期', 'Other cycles'))) : note(desk.t('没有其他周期。', 'There is no other cycle.'))
  ];
}
