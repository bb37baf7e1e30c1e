// What is behind a number: people or tasks, page by page, each with a way to the person's sheet and into the process instance.
import { make, button, table, fill, note, STANDINGS } from './kit.js';

function open(desk, root, title, page) {
  const place = make('div', { class: 'pcd-drill' });
  const close = button(desk.t('关闭', 'Close'), () => dialog.close(), { class: 'pcd-quiet' });
  const dialog = make('dialog', { class: 'pcd-dialog', 'aria-label': title }, make('div', { class: 'pcd-heading' }, make('h3', {}, title), make('span', { class: 'pcd-grow' }), close), place);
  dialog.addEventListener('close', () => dialog.remove());
  dialog.addEventListener('click', event => { if (event.target === dialog) dialog.close(); });
  root.append(dialog);
  dialog.showModal();
  const turn = number => fill(desk, place, async () => {
    const found = await page(number);
    if (!found.items.length) return note(desk.t('没有人。', 'Nobody.'));
    const last = Math.max(0, Math.ceil(found.total / found.size) - 1);
    return [found.table, last ? make('p', { class: 'pcd-pages' },
      button('‹', () => turn(number - 1), { disabled: number === 0, 'aria-label': desk.t('上一页', 'Previous page') }),
      make('span', {}, `${number + 1} / ${last + 1} · ${desk.t(`共 ${desk.number(found.total)}`, `${desk.number(found.total)} in all`)}`),
      button('›', () => turn(number + 1), { disabled: number === last, 'aria-label': desk.t('下一页', 'Next page') })) : null];
  });
  turn(0);
}

const person = (desk, cycle, employeeNo, name) => employeeNo
  ? make('a', { href: desk.sheet(cycle, employeeNo) }, `${name || ''} `, make('small', {}, employeeNo)) : '–';

const way = (desk, instance) => desk.company && instance
  ? make('a', { href: desk.instance(instance), 'aria-label': desk.t('在驾驶舱中打开流程实例', 'Open the process instance in Cockpit') }, desk.t('流程实例', 'Instance')) : '';

/** filter as the interface takes it: stage, state, unit, level, moment, from, to. */
export function people(desk, root, cycle, title, filter) {
  const result = filter.level || filter.from !== undefined || filter.to !== undefined;
  open(desk, root, title, async number => {
    const page = await desk.cycle(cycle, '/people', { ...filter, page: number });
    const columns = [[desk.t('姓名', 'Name')], [desk.t('部门', 'Unit')],
      ...(filter.stage ? [[desk.t('状态', 'State')], [desk.t('开始', 'Since')], [desk.t('结束', 'Ended')], ['', 'pcd-end']] : []),
      ...(result ? [[desk.t('总分', 'Total'), 'pcd-num'], [desk.t('等级', 'Level')]] : [])];
    return { ...page, table: table(columns, page.items.map(item => [person(desk, cycle, item.employeeNo, item.name), item.orgUnit,
      ...(filter.stage ? [desk.word(STANDINGS, item.state), desk.moment(item.since), desk.moment(item.ended), way(desk, item.processInstance)] : []),
      ...(result ? [item.total ?? '–', item.level ?? '–'] : [])]), title) };
  });
}

/** filter as the interface takes it: stage, process, activity, unit, owner, pool, overdue. */
export function tasks(desk, root, cycle, title, filter) {
  open(desk, root, title, async number => {
    const page = await desk.cycle(cycle, '/tasks', { ...filter, page: number });
    const columns = [[desk.t('任务', 'Task')], [desk.t('关于', 'About')], [desk.t('责任人', 'Owner')], [desk.t('等待自', 'Waiting since')], [desk.t('到期', 'Due')], ['', 'pcd-end']];
    return { ...page, table: table(columns, page.items.map(item => [desk.own(item.name.split(' · ')[0]), person(desk, cycle, item.employeeNo, item.employee),
      item.owner ? make('span', {}, item.ownerName ? item.ownerName + ' ' : '', make('small', {}, item.owner)) : desk.t('任务池', 'pool'),
      desk.moment(item.since), make('span', { class: item.overdue ? 'pcd-late' : null }, item.overdue ? '! ' : '', desk.day(item.dueAt)), way(desk, item.processInstance)]), title) };
  });
}
