// Steps that the machine gave up: what, for whom, why in plain words, and another try.
import { make, heading, table, note, button, fault } from './kit.js';

const CAUSES = {
  DATABASE: ['数据库忙，或别人同时改了同一处。通常重试即可。', 'The database was busy, or somebody else changed the same thing. Another try usually does it.'],
  NETWORK: ['连不上邮件服务器或别的系统。确认对方已恢复后重试。', 'A mail server or another system could not be reached. Try again once it is back.'],
  RULE: ['有一条规则拒绝了。请先改正所涉记录，再重试。', 'A rule refused. Mend the record that it is about, then try again.'],
  UNKNOWN: ['原因不明。请管理员在驾驶舱中查看错误详情。', 'No known reason. An administrator finds the details in Cockpit.']
};

export async function incidents(desk, root, state, go) {
  const found = await desk.get('/incidents', { cycle: state.all ? null : state.cycle });
  const head = heading(desk, desk.t('故障步骤', 'Failed steps'), [desk.t('Incidents.open：ACT_RU_INCIDENT 中尚未解决的故障；原因按错误类别说明，机器的原文不出服务器。', 'Incidents.open: what is unsolved in ACT_RU_INCIDENT; the reason by its kind, the machine\'s own words stay on the server.')],
    make('label', { class: 'pcd-check' }, make('input', { type: 'checkbox', checked: state.all, onchange: event => go({ all: event.target.checked }) }), desk.t('所有周期', 'All cycles')));
  if (!found.length) return make('section', { class: 'pcd-card' }, head, make('p', { class: 'pcd-good' }, '✓ ', desk.t('没有故障步骤。', 'No step has failed.')));
  return make('section', { class: 'pcd-card' }, head,
    table([[desk.t('步骤', 'Step')], [desk.t('关于', 'About')], [desk.t('自', 'Since')], [desk.t('原因与办法', 'Why, and what to do')], ['', 'pcd-end']],
      found.map(item => {
        const place = make('span', { class: 'pcd-acts' });
        const retry = async event => {
          event.target.disabled = true;
          try {
            await desk.call('POST', `/incidents/${encodeURIComponent(item.id)}/retry`, { reason: desk.t('看板重试', 'Retried from the dashboard') });
            place.replaceChildren('✓ ', desk.t('已重新排队', 'queued again'));
          } catch (error) {
            place.replaceChildren(fault(desk, error));
          }
        };
        place.append(desk.mends && item.retriable ? button(desk.t('重试', 'Try again'), retry, { class: 'pcd-act' }) : '', ' ', item.processInstance ? make('a', { href: desk.instance(item.processInstance) }, desk.t('流程实例', 'Instance')) : '');
        return [make('span', {}, desk.own(item.step), ' ', make('small', {}, desk.own(item.processName))), make('span', {}, item.person ? item.person + ' ' : '', make('small', {}, item.about || (item.processInstance ? '' : desk.t('匿名作答，不显示是谁', 'anonymous: nobody is named')))), desk.moment(item.since), desk.word(CAUSES, item.cause), place];
      }), desk.t('故障步骤', 'Failed steps')));
}
