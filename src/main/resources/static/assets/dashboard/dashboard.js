// The dashboards: which cycle, which view. The same in Cockpit and on the page of its own.
import { Desk, make, button, fill, note, CYCLE_STATES } from './kit.js';
import { overview } from './overview.js';
import { progress } from './progress.js';
import { waiting } from './waiting.js';
import { results } from './results.js';
import { incidents } from './incidents.js';
import { indicators, fairness, survey } from './review.js';

const VIEWS = [
  ['overview', '总览', 'Overview', overview], ['progress', '进展', 'Progress', progress], ['waiting', '等待', 'Waiting', waiting], ['results', '结果', 'Results', results],
  ['indicators', '指标', 'Indicators', indicators, true], ['fairness', '公平', 'Fairness', fairness, true], ['survey', '问卷', 'Survey', survey, true], ['incidents', '故障', 'Failed steps', incidents, true]
];
const KEPT = 'perfcycle.dashboard';

const kept = () => { try { return JSON.parse(sessionStorage.getItem(KEPT)) || {}; } catch (none) { return {}; } };
const asked = () => Object.fromEntries(new URLSearchParams(location.hash.includes('?') ? location.hash.split('?')[1] : location.hash.includes('=') ? location.hash.slice(1) : ''));

/** The running cycle with the most people, else the newest. */
const busiest = cycles => cycles.filter(cycle => cycle.state === 'RUNNING').sort((a, b) => b.participants - a.participants)[0] || cycles[0];

/** Shows the dashboards in a place; gives back what ends them. */
export function mount(place, reader) {
  const desk = new Desk(reader);
  const state = { view: 'overview', ...kept(), ...asked() };
  const views = VIEWS.filter(([, , , , company]) => !company || desk.company);
  const root = make('div', { class: 'pcd', lang: desk.zh ? 'zh-CN' : 'en' });
  const bar = make('div', { class: 'pcd-top' });
  const stand = make('div', { class: 'pcd-stand', id: 'pcd-stand', 'aria-live': 'polite' });
  root.append(bar, stand);
  place.replaceChildren(root);
  let cycles = [];

  const go = change => {
    Object.assign(state, change);
    if (change.cycle) delete state.unit;
    try { sessionStorage.setItem(KEPT, JSON.stringify(state)); } catch (full) { /* a browser that keeps nothing */ }
    draw();
  };

  function draw() {
    if (!views.some(([key]) => key === state.view)) state.view = 'overview';
    const needsCycle = !views.find(([key]) => key === state.view)[4];
    bar.replaceChildren(
      make('nav', { class: 'pcd-tabs', 'aria-label': desk.t('看板', 'Dashboards') }, ...views.map(([key, chinese, english]) =>
        button(desk.t(chinese, english), () => go({ view: key }), { 'aria-current': key === state.view ? 'page' : null, 'data-view': key }))),
      needsCycle && cycles.length ? make('label', { class: 'pcd-cycle' }, make('span', {}, desk.t('周期', 'Cycle')), make('select', { onchange: event => go({ cycle: event.target.value }) },
        ...cycles.map(cycle => make('option', { value: cycle.cycle, selected: cycle.cycle === state.cycle }, `${cycle.name} · ${desk.word(CYCLE_STATES, cycle.state)}`)))) : '');
    bar.querySelector('[aria-current]')?.scrollIntoView({ inline: 'center', block: 'nearest' });
    fill(desk, stand, () => views.find(([key]) => key === state.view)[3](desk, root, state, go));
  }

  fill(desk, stand, async () => {
    cycles = await desk.get('/cycles');
    if (!cycles.length) return note(desk.t('还没有已启动的周期。HR 在「考核周期」页面新建并启动。', 'No cycle has been launched yet. HR creates and launches one on the page “Cycles”.'));
    if (!cycles.some(cycle => cycle.cycle === state.cycle)) state.cycle = busiest(cycles).cycle;
    queueMicrotask(draw);
    return null;
  });
  return () => { stand.turn = Infinity; };
}

/** The small section on Cockpit's own start page. */
export function glance(place, reader, address) {
  const desk = new Desk(reader);
  const root = make('div', { class: 'pcd pcd-glance', lang: desk.zh ? 'zh-CN' : 'en' });
  place.replaceChildren(root);
  fill(desk, root, async () => {
    const cycles = await desk.get('/cycles');
    const running = cycles.filter(cycle => cycle.state === 'RUNNING').slice(0, 4);
    const { figures } = await import('./overview.js');
    const funnels = await Promise.all(running.map(cycle => desk.cycle(cycle.cycle)));
    return [...funnels.map(funnel => make('section', { class: 'pcd-card' }, make('h4', {}, make('a', { href: `${address}?view=overview&cycle=${encodeURIComponent(funnel.cycle)}` }, funnel.name)), figures(desk, root, funnel))),
      running.length ? null : note(desk.t('没有进行中的周期。', 'No cycle is running.'))];
  });
}
