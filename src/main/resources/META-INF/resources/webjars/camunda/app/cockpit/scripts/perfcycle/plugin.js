// PerfCycle in Cockpit: the page "Performance 绩效" in the menu, a glance at it on the start page, and how long people wait on the
// diagram of every process. Everything is asked of PerfCycle's own interface, which checks the reader's rights each time.
const base = new URL('../../../../../', import.meta.url).pathname;
const zh = /^zh\b/i.test((navigator.languages || [])[0] || navigator.language || '');
const ADDRESS = `${base}camunda/app/cockpit/default/#/performance`;
const title = zh ? '绩效' : 'Performance';

if (!document.querySelector('link[data-perfcycle]')) {
  const style = document.createElement('link');
  Object.assign(style, { rel: 'stylesheet', href: base + 'assets/dashboard/dashboard.css' });
  style.dataset.perfcycle = 'dashboard';
  document.head.append(style);
}

const reader = async api => {
  const me = await fetch(base + 'api/v1/me', { credentials: 'same-origin', headers: { Accept: 'application/json' } }).then(answer => (answer.ok ? answer.json() : { roles: [] }));
  return { base, zh, company: me.roles.some(role => role === 'hr' || role === 'auditor'), mends: me.roles.includes('hr'), cockpit: true, token: api.CSRFToken };
};
const none = zh ? '绩效看板只对人力资源和审计开放。' : 'Performance dashboards are for HR and auditors.';

const shown = (id, pluginPoint, properties, show) => {
  let end = () => {};
  return {
    id, pluginPoint, priority: 9, properties,
    render: (node, { api }) => {
      let ended = false;
      end = () => { ended = true; };
      Promise.all([import(base + 'assets/dashboard/dashboard.js'), reader(api)]).then(([dashboards, who]) => {
        if (ended) return;
        if (who.company) end = show(dashboards, node, who) || (() => {});
        else node.textContent = none;
      });
    },
    unmount: () => end()
  };
};

const page = shown('perfcycle.page', 'cockpit.route', { path: '/performance', label: title }, (dashboards, node, who) => {
  const inner = document.createElement('div');
  inner.className = 'pcd-in-cockpit';
  node.replaceChildren(inner);
  document.title = `${title} · PerfCycle`;
  return dashboards.mount(inner, who);
});

const start = shown('perfcycle.glance', 'cockpit.dashboard', { label: title }, (dashboards, node, who) => {
  const heading = document.createElement('h3');
  heading.textContent = title;
  const inner = document.createElement('div');
  const section = document.createElement('section');
  section.className = 'col-xs-12 pcd-in-start';
  section.append(heading, inner);
  node.replaceChildren(section);
  dashboards.glance(inner, who, ADDRESS);
});

const menu = {
  id: 'perfcycle.menu', pluginPoint: 'cockpit.navigation', priority: 5, properties: { path: '/performance', label: title },
  render: node => {
    const link = document.createElement('a');
    link.href = '#/performance';
    link.textContent = title;
    node.replaceChildren(link);
  }
};

export default [page, start, menu];
