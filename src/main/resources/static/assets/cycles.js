// HR's cycles: looked at and steered through the interface, with the reader's session. All text goes in as text.
import { make, speaker, session, alarm, tell, sending, field, choice, codes } from './page.js';

const root = document.getElementById('cycles');
const api = root.dataset.api;
const steers = root.dataset.steers === 'true';
const zh = root.dataset.language === 'zh';
const t = speaker(zh);
const call = session(zh, api);

const STATES = {
  DRAFT: [t('草稿', 'Draft'), ''], RUNNING: [t('进行中', 'Running'), 'info'], RELEASED: [t('结果已发布', 'Results released'), 'good'],
  CLOSED: [t('已结束', 'Closed'), 'good'], CANCELLED: [t('已取消', 'Cancelled'), 'bad']
};
const STAGES = {
  'goal-setting': t('目标设定', 'Goal setting'), 'data-collection': t('数据核对', 'Checking figures'),
  evaluation: t('评分', 'Ratings'), calibration: t('校准', 'Calibration'), 'feedback-interview': t('绩效面谈', 'Interview')
};
const STAGE_STATES = {
  PLANNED: t('未开始', 'planned'), OPENING: t('正在开启', 'opening'), OPEN: t('进行中', 'open'), CLOSING: t('正在收尾', 'closing'), CLOSED: t('已结束', 'closed')
};
const UNDER_WAY = ['OPENING', 'OPEN', 'CLOSING'];
const CADENCES = { MONTHLY: t('月度', 'Monthly'), QUARTERLY: t('季度', 'Quarterly'), HALF_YEARLY: t('半年度', 'Half-yearly'), YEARLY: t('年度', 'Yearly'), CUSTOM: t('自定义', 'Custom') };
const CHECK_INS = { NONE: t('无', 'None'), WEEKLY: t('每周', 'Weekly'), FORTNIGHTLY: t('每两周', 'Fortnightly'), MONTHLY: t('每月', 'Monthly'), PER_CYCLE: t('每周期一次', 'Once per cycle') };

const NAMES = {
  code: t('编码', 'Code'), name: t('名称', 'Name'), periodStart: t('期间开始', 'Period begins'), periodEnd: t('期间结束', 'Period ends'), cadence: t('频率', 'Cadence'), checkIns: t('进展沟通', 'Check-ins'),
  orgUnits: t('部门编码', 'Unit codes'), posts: t('岗位编码', 'Post codes'), employees: t('工号', 'Employee numbers'), until: t('新的截止日期', 'New deadline'), reason: t('原因', 'Reason'),
  ...Object.fromEntries(Object.entries(STAGES).map(([stage, name]) => ['deadlines.' + stage, name]))
};

const day = iso => iso ? new Intl.DateTimeFormat(zh ? 'zh-CN' : 'en-GB', { year: 'numeric', month: zh ? 'long' : 'short', day: 'numeric', timeZone: iso.length === 10 ? 'UTC' : undefined }).format(new Date(iso.length === 10 ? iso + 'T00:00:00Z' : iso)) : '–';
const button = (text, action, plain = true) => make('button', { type: 'button', class: plain ? 'plain' : null, onclick: action }, text);
const trouble = (place, refused) => tell(place, refused, NAMES);

/** A dialog around a form. send(values) is done when it returns; what it throws is shown, and the dialog stays. */
function ask(title, fields, verb, send) {
  const faults = make('div');
  const submit = make('button', { type: 'submit' }, verb);
  const form = make('form', { method: 'dialog' }, make('h2', {}, title), ...fields, faults,
    make('div', { class: 'actions' }, submit, button(t('取消', 'Cancel'), () => dialog.close())));
  const dialog = make('dialog', {}, form);
  sending(form, submit, refused => trouble(faults, refused), async values => {
    faults.replaceChildren();
    await send(values);
    dialog.close();
  });
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

const reason = () => make('label', {}, t('原因（写入审计记录）', 'Reason (kept in the audit trail)'), make('textarea', { name: 'reason', required: true, maxlength: 1000 }));

function create() {
  ask(t('新建考核周期', 'New cycle'), [
    make('div', { class: 'two' },
      field(t('编码', 'Code'), 'code', { required: true, maxlength: 64, pattern: '[A-Za-z0-9][A-Za-z0-9._\\-]*', placeholder: '2026Q4' }),
      field(t('名称', 'Name'), 'name', { required: true, maxlength: 200 }),
      field(t('期间开始', 'Period begins'), 'periodStart', { type: 'date', required: true }),
      field(t('期间结束', 'Period ends'), 'periodEnd', { type: 'date', required: true }),
      choice(t('频率', 'Cadence'), 'cadence', CADENCES, 'QUARTERLY'),
      choice(t('进展沟通', 'Check-ins'), 'checkIns', CHECK_INS, 'NONE')),
    make('details', {}, make('summary', {}, t('各环节截止日期（留空用默认工作日数）', 'Deadlines (left empty: the usual number of working days)')),
      make('div', { class: 'two' }, ...Object.entries(STAGES).map(([stage, name]) => field(name, 'deadline:' + stage, { type: 'date' })))),
    make('details', {}, make('summary', {}, t('参评范围（留空为全体）', 'Population (left empty: everybody)')),
      field(t('部门编码，用逗号分开', 'Unit codes, separated by commas'), 'orgUnits'),
      field(t('岗位编码', 'Post codes'), 'posts'),
      field(t('工号', 'Employee numbers'), 'employees'))
  ], t('新建', 'Create'), async values => {
    const deadlines = Object.fromEntries(Object.keys(STAGES).filter(stage => values['deadline:' + stage]).map(stage => [stage, values['deadline:' + stage]]));
    await call('POST', '', {
      code: values.code, name: values.name, periodStart: values.periodStart, periodEnd: values.periodEnd, cadence: values.cadence, checkIns: values.checkIns,
      orgUnits: codes(values.orgUnits), posts: codes(values.posts), employees: codes(values.employees), deadlines, weights: {}
    });
    await show();
  });
}

async function preview(cycle) {
  let found;
  try {
    found = await call('GET', `/${encodeURIComponent(cycle.code)}/preview`);
  } catch (refused) {
    const place = make('div');
    trouble(place, refused);
    ask(cycle.name, [place], t('知道了', 'OK'), async () => {});
    return;
  }
  const rows = (title, people) => people.length === 0 ? null : make('details', { open: people.length < 12 },
    make('summary', {}, `${title} (${people.length})`),
    make('div', { class: 'scroll' }, make('table', {}, make('tbody', {}, ...people.map(one =>
      make('tr', {}, make('td', {}, [one.employeeNo, one.name].filter(Boolean).join(' ') || '–'), make('td', {}, one.message)))))));
  const parts = [
    make('p', {}, t(`${found.participants} 人参评。`, `${found.participants} people take part.`)),
    rows(t('请留意', 'To know before launching'), found.problems), rows(t('不参评', 'Not taking part'), found.excluded)
  ].filter(Boolean);
  if (!steers || cycle.state !== 'DRAFT') {
    ask(cycle.name, parts, t('知道了', 'OK'), async () => {});
    return;
  }
  ask(t('启动 ', 'Launch ') + cycle.name, [...parts,
    make('label', {}, make('input', { type: 'checkbox', name: 'later' }), t('不立即启动，由 HR 在任务列表中确认', 'Not at once: HR confirms in Tasklist'))
  ], t('启动', 'Launch'), async values => {
    await call('POST', `/${encodeURIComponent(cycle.code)}/launch`, { confirm: !values.later });
    await show();
  });
}

function steer(cycle, stage, action, title, extra, verb) {
  ask(title, [...extra, reason()], verb, async values => {
    await call('POST', `/${encodeURIComponent(cycle.code)}${stage ? '/stages/' + stage : ''}/${action}`, { reason: values.reason, until: values.until || null });
    await show();
  });
}

async function calculate(cycle, place) {
  const path = `/${encodeURIComponent(cycle.code)}`;
  const bar = make('progress', { max: 1, value: 0 });
  const told = make('span', { class: 'muted' });
  place.replaceChildren(bar, told);
  const tell = now => {
    bar.max = Math.max(1, now.total);
    bar.value = now.done + now.failed;
    told.textContent = t(`已算 ${now.done} / ${now.total}`, `${now.done} of ${now.total} calculated`) + (now.failed ? t(`，失败 ${now.failed}`, `, ${now.failed} failed`) : '') + (now.ended ? t('，完成。', ', finished.') : '');
  };
  try {
    for (let now = await call('POST', path + '/calculate'); ; now = await call('GET', path + '/calculation')) {
      tell(now);
      if (now.ended) break;
      await new Promise(later => setTimeout(later, 1500));
    }
  } catch (refused) {
    trouble(place, refused);
  }
}

/** Everybody's report as one archive: prepared as a job, with its progress, then fetched. */
async function reports(cycle, place) {
  const bar = make('progress', { max: 1, value: 0 });
  const told = make('span', { class: 'muted' });
  place.replaceChildren(bar, told);
  const desk = session(zh, api.replace(/cycles$/, 'reports'));
  try {
    let now = await desk('POST', '', { kind: 'PERSON_REPORTS', cycle: cycle.code });
    while (now.state === 'RUNNING') {
      bar.max = Math.max(1, now.total);
      bar.value = now.done;
      told.textContent = t(`已生成 ${now.done} / ${now.total}`, `${now.done} of ${now.total} printed`);
      await new Promise(later => setTimeout(later, 1500));
      now = await desk('GET', '/' + now.id);
    }
    place.replaceChildren(now.state === 'DONE'
      ? make('a', { class: 'button', href: now.file }, t('下载全员报告', 'Fetch all reports'))
      : alarm([now.failure]));
  } catch (refused) {
    trouble(place, refused);
  }
}

function stageCard(cycle, stage) {
  const now = UNDER_WAY.includes(stage.state);
  const everybody = stage.open + stage.done + stage.missed;
  return make('div', { class: 'stage' + (now ? ' now' : '') },
    make('b', {}, STAGES[stage.stage] || stage.stage),
    make('span', { class: 'muted' }, STAGE_STATES[stage.state] || stage.state, stage.dueAt && stage.state !== 'CLOSED' ? t(' · 截至 ', ' · until ') + day(stage.dueAt) : ''),
    everybody ? make('progress', { max: everybody, value: stage.done + stage.missed, 'aria-label': STAGES[stage.stage] }) : null,
    everybody ? make('div', {}, t(`完成 ${stage.done} · 待办 ${stage.open} · 错过 ${stage.missed}`, `${stage.done} done · ${stage.open} open · ${stage.missed} missed`)) : null,
    steers && now ? make('div', { class: 'links' },
      button(t('延期', 'Extend'), () => steer(cycle, stage.stage, 'extend', `${STAGES[stage.stage]}：${t('延期', 'extend')}`, [field(t('新的截止日期', 'New deadline'), 'until', { type: 'date', required: true })], t('延期', 'Extend'))),
      button(t('收尾', 'Close'), () => steer(cycle, stage.stage, 'close', `${STAGES[stage.stage]}：${t('提前收尾', 'close early')}`, [], t('收尾', 'Close')))) : null);
}

/** What the cycle waits for while no stage is under way. */
function next(cycle) {
  if (cycle.state !== 'RUNNING' || cycle.stages.some(stage => UNDER_WAY.includes(stage.state))) return null;
  if (!cycle.participants) {
    return make('p', { class: 'note' }, t('等待 HR 在任务列表中确认启动。', 'Waits for HR to confirm the launch in Tasklist.'), ' ', make('a', { href: api.replace(/api\/v1\/cycles$/, 'camunda/app/tasklist/default/') }, t('前往任务', 'To the tasks')));
  }
  const stage = cycle.stages.find(one => one.state === 'PLANNED');
  if (!stage) return null;
  return make('p', { class: 'note' }, stage.stage === 'data-collection'
    ? t('下一环节：数据核对。期间结束且缺失的数据补齐后自动开启。', 'Next: checking figures. It opens by itself once the period is over and missing figures are supplied.')
    : t(`下一环节：${STAGES[stage.stage]}，自动开启。`, `Next: ${STAGES[stage.stage].toLowerCase()}; it opens by itself.`));
}

function card(cycle) {
  const [state, tone] = STATES[cycle.state] || [cycle.state, ''];
  const progress = make('div');
  const path = `${api}/${encodeURIComponent(cycle.code)}`;
  const launched = cycle.state !== 'DRAFT';
  const taken = launched && cycle.participants > 0;
  return make('section', { class: 'card cycle' },
    make('header', {}, make('h2', {}, cycle.name), make('span', { class: 'badge ' + tone }, state), make('span', { class: 'muted' }, cycle.code)),
    make('p', { class: 'muted' }, `${day(cycle.periodStart)} – ${day(cycle.periodEnd)}`, launched ? t(` · ${cycle.participants} 人参评`, ` · ${cycle.participants} participants`) : ''),
    launched ? make('div', { class: 'stages' }, ...cycle.stages.map(stage => stageCard(cycle, stage))) : null,
    next(cycle),
    progress,
    make('div', { class: 'actions' },
      launched ? null : button(steers ? t('预览与启动', 'Preview and launch') : t('预览', 'Preview'), () => preview(cycle), false),
      steers && taken && cycle.state === 'RUNNING' ? button(t('计算 KPI', 'Calculate KPIs'), () => calculate(cycle, progress)) : null,
      taken ? make('a', { class: 'button plain', href: path + '/results.xlsx?lang=' + (zh ? 'zh' : 'en') }, t('结果 Excel', 'Results (Excel)')) : null,
      taken ? make('a', { class: 'button plain', href: path + '/report.pdf?lang=' + (zh ? 'zh' : 'en') }, t('周期报告 PDF', 'Cycle report (PDF)')) : null,
      steers && ['RELEASED', 'CLOSED'].includes(cycle.state) ? button(t('全员个人报告', 'Everybody’s reports'), () => reports(cycle, progress)) : null,
      taken ? make('a', { class: 'button plain', href: path + '/results.csv' }, t('结果 CSV', 'Results (CSV)')) : null,
      steers && cycle.state === 'RUNNING' ? button(t('取消周期', 'Call off'), () => steer(cycle, null, 'cancel', t('取消 ', 'Call off ') + cycle.name, [make('p', { class: 'warning' }, t('周期将停止，所有待办消失；数据不会删除。', 'The cycle stops and its tasks vanish; nothing is deleted.'))], t('取消周期', 'Call off'))) : null));
}

async function show() {
  try {
    const cycles = await call('GET', '');
    root.replaceChildren(
      ...(steers ? [make('p', {}, button(t('新建考核周期', 'New cycle'), create, false))] : []),
      ...(cycles.length ? cycles.map(card) : [make('p', { class: 'note' }, t('还没有考核周期。请先导入组织、岗位、员工、指标和考核表，再新建周期。', 'There is no cycle yet. First import units, posts, employees, indicators and scorecards, then create one.'), ' ', make('a', { href: api.replace(/api\/v1\/cycles$/, 'imports') }, t('前往数据导入', 'To the imports')))]));
  } catch (refused) {
    trouble(root, refused);
    root.append(button(t('重试', 'Try again'), show));
  }
}

show();
// Counts move while people work; an open dialog or a running calculation is left in peace.
setInterval(() => { if (!document.hidden && !root.contains(document.activeElement) && !document.querySelector('dialog[open], #cycles progress[max="1"], [role=alert]') && !root.querySelector('.cycle > div > progress')) show(); }, 20000);
