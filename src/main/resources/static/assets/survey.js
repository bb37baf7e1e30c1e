// Answering a survey without a name. The token stands behind the # of the address, which no browser sends; it goes out in the body
// only, and no cookie goes with it: the server does not learn who is signed in here. All text goes in as text.

const root = document.getElementById('survey');
const zh = root.dataset.language === 'zh';
const t = (chinese, english) => (zh ? chinese : english);
const token = location.hash.slice(1);
const LEVELS = [t('完全不同意', 'Not at all'), t('不太同意', 'Rather not'), t('一般', 'Partly'), t('比较同意', 'Mostly'), t('完全同意', 'Fully')];
const TOPICS = { FAIRNESS: t('公正', 'Fairness'), CLARITY: t('清晰', 'Clarity'), USEFULNESS: t('有用', 'Usefulness'), EFFORT: t('投入', 'Effort'), OWN: t('其他题目', 'Further questions'), WORDS: t('用您自己的话', 'In your own words') };

/** An element: make('p', {class: 'note'}, 'text', child, …). */
function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else if (value !== null && value !== undefined && value !== false) element.setAttribute(key, value === true ? '' : value);
  }
  element.append(...children.filter(child => child !== null && child !== undefined));
  return element;
}

async function send(path, body) {
  let response;
  try {
    response = await fetch(root.dataset.api + path, {
      method: 'POST',
      credentials: 'omit',
      headers: { Accept: 'application/json', 'Accept-Language': zh ? 'zh-CN' : 'en', 'Content-Type': 'application/json' },
      body: JSON.stringify(body)
    });
  } catch (offline) {
    throw [t('无法连接服务器，请稍后重试。', 'The server cannot be reached; please try again later.')];
  }
  const answer = await response.json().catch(() => null);
  if (response.ok) return answer;
  const faults = (answer && answer.errors || []).map(fault => fault.message);
  throw faults.length ? faults : [answer && answer.detail || String(response.status)];
}

const show = (...children) => root.replaceChildren(...children);
const told = lines => make('div', { class: 'fault', role: 'alert', tabindex: '-1' }, ...lines.map(line => make('div', {}, line)));
const wording = question => t(question.text, question.textEn || question.text);
const day = iso => new Intl.DateTimeFormat(zh ? 'zh-CN' : 'en-GB', { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' }).format(new Date(iso + 'T00:00:00Z'));

/** The other language, keeping the token, which a link without it would lose. */
function otherLanguage() {
  const to = zh ? 'en' : 'zh';
  return make('a', { class: 'switch', href: location.pathname + '?lang=' + to + location.hash, lang: zh ? 'en' : 'zh-CN' }, zh ? 'English' : '中文');
}

function declaration(form) {
  return make('section', { class: 'promise' },
    make('h2', {}, t('作答之前：哪些匿名，哪些不匿名', 'Before you answer: what is anonymous and what is not')),
    make('ul', {},
      make('li', {}, t('匿名：您的答复。此页面不识别登录人，也不发送 Cookie；答复不存姓名、时间或先后，文字与打分分开存放。', 'Anonymous: your answer. This page does not know who is signed in and sends no cookie; the answer is kept without name, time or order, and words apart from levels.')),
      make('li', {}, t(`部门与角色满 ${form.leastAnswers} 份答复才显示，能靠相减推出的也不显示；部门与角色从不交叉统计。单份答复任何人都看不到，截止后即销毁。`, `Units and roles are shown from ${form.leastAnswers} answers on, and never what could be found by subtraction; unit and role are never combined. Nobody sees a single answer, and all are thrown away at the end.`)),
      make('li', {}, t(`文字：每题满 ${form.leastWords} 条才打乱显示给人力资源与审计，不足则删除。笔调与事例可能暴露您，请斟酌。`, `Words are shown to HR and auditors from ${form.leastWords} texts to a question on, in random order; fewer are deleted. Style and examples may give you away: choose them with care.`)),
      make('li', {}, t('不匿名：您受到邀请；若您在任务中选择不参与，也有记录。调查期间系统记有您是否已作答，只为不再提醒您，截止后即忘记。', 'Not anonymous: that you were asked, and, if you say so in the task, that you take no part. While the survey is open it is kept whether you have answered, only so that you are not reminded; it is forgotten at the end.')),
      make('li', {}, t('链接只能用一次，提交后不能修改。', 'The link works once; what is sent cannot be changed.'))));
}

function scale(question, at) {
  const name = 'level-' + at;
  const option = (value, label) => make('label', {}, make('input', { type: 'radio', name, value }), value ? make('b', {}, value) : null, make('span', {}, label));
  return make('fieldset', { class: 'card' },
    make('legend', {}, wording(question)),
    make('div', { class: 'levels' }, ...LEVELS.map((label, index) => option(String(index + 1), label)), option('', t('说不清', 'Cannot say'))));
}

function text(question, at) {
  const id = 'words-' + at;
  return make('div', { class: 'words' }, make('label', { for: id }, wording(question) + t('（可不填）', ' (optional)')), make('textarea', { id, name: id, rows: '3', maxlength: '2000' }));
}

function begin(form) {
  const scaled = form.questions.filter(question => question.kind === 'SCALE');
  const texts = form.questions.filter(question => question.kind === 'TEXT');
  const fields = [];
  let topic = null;
  scaled.forEach((question, at) => {
    if (question.topic !== topic) fields.push(make('h2', {}, TOPICS[topic = question.topic]));
    fields.push(scale(question, at));
  });
  if (texts.length) fields.push(make('h2', {}, TOPICS.WORDS), ...texts.map(text));
  const trouble = make('div');
  const submit = make('button', { type: 'submit' }, t('匿名提交', 'Send without a name'));
  const sheet = make('form', { class: 'answer', autocomplete: 'off' }, ...fields, trouble, submit);
  sheet.addEventListener('change', () => trouble.replaceChildren());
  sheet.addEventListener('submit', async event => {
    event.preventDefault();
    const levels = scaled.map((question, at) => ({ question, at, chosen: sheet.querySelector(`input[name="level-${at}"]:checked`) }));
    const open = levels.filter(one => !one.chosen);
    if (open.length) {
      trouble.replaceChildren(told([t('请为每题选择一级或“说不清”：', 'Choose a level or “cannot say” for each:'), ...open.map(one => wording(one.question))]));
      sheet.querySelector(`input[name="level-${open[0].at}"]`).focus();
      return;
    }
    submit.disabled = true;
    try {
      await send('/answers', {
        token,
        levels: levels.map(one => ({ question: one.question.code, level: one.chosen.value === '' ? null : Number(one.chosen.value) })),
        words: texts.map((question, at) => ({ question: question.code, text: sheet.elements['words-' + at].value.trim() || null }))
      });
      history.replaceState(null, '', location.pathname);
      show(make('h1', {}, t('谢谢！', 'Thank you!')),
        make('p', { class: 'success' }, t('您的答复已匿名收下，链接已失效。结果与人力资源的回应会在截止后公布；任务（若有）会自行消失，可以关闭此页。', 'Your answer has been taken without your name, and the link is spent. Results and what HR answers are published after the end; a task in Tasklist goes by itself, and you may close this page.')));
      scrollTo(0, 0);
    } catch (lines) {
      submit.disabled = false;
      trouble.replaceChildren(told(lines));
      trouble.firstChild.focus();
    }
  });
  show(otherLanguage(),
    make('h1', {}, t(form.title, form.titleEn || form.title)),
    make('p', { class: 'muted' }, t(`只需几分钟，${day(form.closesOn)}截止。`, `It takes a few minutes, until ${day(form.closesOn)}.`)),
    declaration(form), sheet);
}

if (token) {
  send('/form', { token }).then(begin, lines => show(otherLanguage(), make('h1', {}, t('员工调查', 'Survey')), told(lines)));
} else {
  show(otherLanguage(), make('h1', {}, t('员工调查', 'Survey')), make('p', { class: 'note' }, t('请从邮件或任务列表中的「作答调查」任务打开此页。', 'Open this page from the mail or from your task “Answer survey” in Tasklist.')));
}
