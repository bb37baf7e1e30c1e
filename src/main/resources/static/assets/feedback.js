// Giving feedback on a colleague without a name.
import { make } from './page.js';
import { t, show, promise, words, sheet, open } from './answering.js';

const RELATIONS = { PEER: t('同事', 'colleague'), REPORT: t('下属', 'report'), CUSTOMER: t('内部客户', 'internal customer'), PROJECT_LEAD: t('项目负责人', 'project lead') };

function declaration(form) {
  const relation = RELATIONS[form.relation];
  return promise(t('作答之前：哪些是匿名的', 'Before you answer: what is anonymous'),
    t('此页面不识别登录人，也不发送 Cookie；您的答复不存姓名、时间或先后。', 'This page does not know who is signed in and sends no cookie; your answer is kept without name, time or order.'),
    form.alone
      ? t(`「${relation}」被邀请的人少于 ${form.leastAnswers} 人：您的答复只并入「其他」，合计 ${form.leastAnswers} 份起才显示并计分。`, `Fewer than ${form.leastAnswers} people are asked as ${relation}: your answer is counted among the others only, shown and counted from ${form.leastAnswers} together.`)
      : t(`「${relation}」满 ${form.leastAnswers} 份答复才显示平均级别并计分；不足则并入「其他」。`, `The mean level of this relation (${relation}) is shown and counted from ${form.leastAnswers} answers on; fewer go among the others.`),
    t('本人在结果发布后看到汇总；主管、上级主管、人力资源、校准委员与审计在反馈结束后看到汇总。任何人都看不到单份答复。', 'The person sees the summary after the results are released; the manager, the manager above, HR, the calibration committee and auditors after the feedback has ended. Nobody ever sees a single answer.'),
    t(`文字满 ${form.leastWords} 条才显示给本人、主管与人力资源，打乱顺序；笔调与事例可能暴露您，请斟酌。`, `Words are shown to the person, the manager and HR from ${form.leastWords} texts on, in random order. Style and examples may give you away: choose them with care.`),
    t('链接只能用一次，提交后不能修改。', 'The link works once; what is sent cannot be changed.'));
}

function scale(item, at) {
  const name = 'level-' + at;
  const option = (value, label, text) => make('label', { class: 'level' },
    make('input', { type: 'radio', name, value }), make('b', {}, label), text ? make('span', {}, text) : null);
  const anchors = new Map(item.anchors.map(anchor => [anchor.level, t(anchor.text, anchor.textEn)]));
  const definition = t(item.definition, item.definitionEn) || item.definition;
  return make('fieldset', { class: 'card' },
    make('legend', {}, t(item.name, item.nameEn || item.name)),
    definition ? make('p', { class: 'muted' }, definition) : null,
    ...[1, 2, 3, 4, 5].map(level => option(String(level), String(level), anchors.get(level))),
    option('', t('未观察到', 'Not observed'), t('没有机会看到，不等于中等', 'No occasion to see it; not the same as average')));
}

function begin(form) {
  const answer = sheet({
    fields: [...form.items.map(scale),
      words('strengths', t('哪些值得保持？（可不填）', 'What should stay as it is? (optional)')),
      words('wishes', t('希望有哪些改变？（可不填）', 'What do you wish were different? (optional)'))],
    rows: form.items,
    missing: items => items.map(item => t(item.name + '：请选择一级或“未观察到”', (item.nameEn || item.name) + ': choose a level or “not observed”')),
    named: (item, level) => ({ indicator: item.indicator, level }),
    words: elements => ({ strengths: elements.strengths.value.trim() || null, wishes: elements.wishes.value.trim() || null }),
    thanks: t('您的答复已匿名收下，链接已失效。任务列表中的任务稍后会与他人的一并消失，无需再做什么；可以关闭此页。', 'Your answer has been taken without your name, and the link is spent. The task in Tasklist goes later, together with those of others; there is nothing more to do, and you may close this page.')
  });
  show(
    make('p', { class: 'muted' }, form.cycleName),
    make('h1', {}, t(`给 ${form.name} 的反馈`, `Feedback for ${form.name}`)),
    make('p', {}, t(`您以「${RELATIONS[form.relation]}」身份作答。期间 ${form.periodStart} 至 ${form.periodEnd}。`, `You answer as ${RELATIONS[form.relation]}, about ${form.periodStart} to ${form.periodEnd}.`)),
    declaration(form), answer);
}

open([make('h1', {}, t('匿名反馈', 'Feedback'))], t('请从任务列表中的「给予反馈」任务打开此页。', 'Open this page from your task “Give feedback” in Tasklist.'), begin);
