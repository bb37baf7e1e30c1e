// Answering a survey without a name.
import { make } from './page.js';
import { zh, t, show, promise, words, sheet, open } from './answering.js';

const LEVELS = [t('完全不同意', 'Not at all'), t('不太同意', 'Rather not'), t('一般', 'Partly'), t('比较同意', 'Mostly'), t('完全同意', 'Fully')];
const TOPICS = { FAIRNESS: t('公正', 'Fairness'), CLARITY: t('清晰', 'Clarity'), USEFULNESS: t('有用', 'Usefulness'), EFFORT: t('投入', 'Effort'), OWN: t('其他题目', 'Further questions'), WORDS: t('用您自己的话', 'In your own words') };

const wording = question => t(question.text, question.textEn || question.text);
const day = iso => new Intl.DateTimeFormat(zh ? 'zh-CN' : 'en-GB', { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' }).format(new Date(iso + 'T00:00:00Z'));

/** The other language, keeping the token, which a link without it would lose. */
function otherLanguage() {
  const to = zh ? 'en' : 'zh';
  return make('a', { class: 'switch', href: location.pathname + '?lang=' + to + location.hash, lang: zh ? 'en' : 'zh-CN' }, zh ? 'English' : '中文');
}

function declaration(survey) {
  return promise(t('作答之前：哪些匿名，哪些不匿名', 'Before you answer: what is anonymous and what is not'),
    t('匿名：您的答复。此页面不识别登录人，也不发送 Cookie；答复不存姓名、时间或先后，文字与打分分开存放。', 'Anonymous: your answer. This page does not know who is signed in and sends no cookie; the answer is kept without name, time or order, and words apart from levels.'),
    t(`部门与角色满 ${survey.leastAnswers} 份答复才显示，能靠相减推出的也不显示；部门与角色从不交叉统计。单份答复任何人都看不到，截止后即销毁。`, `Units and roles are shown from ${survey.leastAnswers} answers on, and never what could be found by subtraction; unit and role are never combined. Nobody sees a single answer, and all are thrown away at the end.`),
    t(`文字：每题满 ${survey.leastWords} 条才打乱显示给人力资源与审计，不足则删除。笔调与事例可能暴露您，请斟酌。`, `Words are shown to HR and auditors from ${survey.leastWords} texts to a question on, in random order; fewer are deleted. Style and examples may give you away: choose them with care.`),
    t('不匿名：您受到邀请；若您在任务中选择不参与，也有记录。调查期间系统记有您是否已作答，只为不再提醒您，截止后即忘记。', 'Not anonymous: that you were asked, and, if you say so in the task, that you take no part. While the survey is open it is kept whether you have answered, only so that you are not reminded; it is forgotten at the end.'),
    t('链接只能用一次，提交后不能修改。', 'The link works once; what is sent cannot be changed.'));
}

function scale(question, at) {
  const name = 'level-' + at;
  const option = (value, label) => make('label', {}, make('input', { type: 'radio', name, value }), value ? make('b', {}, value) : null, make('span', {}, label));
  return make('fieldset', { class: 'card' },
    make('legend', {}, wording(question)),
    make('div', { class: 'levels' }, ...LEVELS.map((label, index) => option(String(index + 1), label)), option('', t('说不清', 'Cannot say'))));
}

function begin(survey) {
  const scaled = survey.questions.filter(question => question.kind === 'SCALE');
  const texts = survey.questions.filter(question => question.kind === 'TEXT');
  const fields = [];
  let topic = null;
  scaled.forEach((question, at) => {
    if (question.topic !== topic) fields.push(make('h2', {}, TOPICS[topic = question.topic]));
    fields.push(scale(question, at));
  });
  if (texts.length) fields.push(make('h2', {}, TOPICS.WORDS), ...texts.map((question, at) => words('words-' + at, wording(question) + t('（可不填）', ' (optional)'))));
  const form = sheet({
    fields, rows: scaled,
    missing: rows => [t('请为每题选择一级或“说不清”：', 'Choose a level or “cannot say” for each:'), ...rows.map(wording)],
    named: (question, level) => ({ question: question.code, level }),
    words: elements => ({ words: texts.map((question, at) => ({ question: question.code, text: elements['words-' + at].value.trim() || null })) }),
    thanks: t('您的答复已匿名收下，链接已失效。结果与人力资源的回应会在截止后公布；任务（若有）会自行消失，可以关闭此页。', 'Your answer has been taken without your name, and the link is spent. Results and what HR answers are published after the end; a task in Tasklist goes by itself, and you may close this page.')
  });
  show(otherLanguage(),
    make('h1', {}, t(survey.title, survey.titleEn || survey.title)),
    make('p', { class: 'muted' }, t(`只需几分钟，${day(survey.closesOn)}截止。`, `It takes a few minutes, until ${day(survey.closesOn)}.`)),
    declaration(survey), form);
}

open([otherLanguage(), make('h1', {}, t('员工调查', 'Survey'))], t('请从邮件或任务列表中的「作答调查」任务打开此页。', 'Open this page from the mail or from your task “Answer survey” in Tasklist.'), begin);
