// Answering without a name. The token stands behind the # of the address, which no browser sends; it goes out in the body
// only, and no cookie goes with it: the server does not learn who is signed in here. All text goes in as text.

const root = document.getElementById('feedback');
const zh = root.dataset.language === 'zh';
const t = (chinese, english) => (zh ? chinese : english);
const token = location.hash.slice(1);
const RELATIONS = { PEER: t('同事', 'colleague'), REPORT: t('下属', 'report'), CUSTOMER: t('内部客户', 'internal customer'), PROJECT_LEAD: t('项目负责人', 'project lead') };

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

function show(...children) {
  root.replaceChildren(...children);
}

const told = lines => make('div', { class: 'fault', role: 'alert', tabindex: '-1' }, ...lines.map(line => make('div', {}, line)));

function declaration(form) {
  const relation = RELATIONS[form.relation];
  return make('section', { class: 'promise' },
    make('h2', {}, t('作答之前：哪些是匿名的', 'Before you answer: what is anonymous')),
    make('ul', {},
      make('li', {}, t('此页面不识别登录人，也不发送 Cookie；您的答复不存姓名、时间或先后。', 'This page does not know who is signed in and sends no cookie; your answer is kept without name, time or order.')),
      make('li', {}, form.alone
        ? t(`「${relation}」被邀请的人少于 ${form.leastAnswers} 人：您的答复只并入「其他」，合计 ${form.leastAnswers} 份起才显示并计分。`, `Fewer than ${form.leastAnswers} people are asked as ${relation}: your answer is counted among the others only, shown and counted from ${form.leastAnswers} together.`)
        : t(`「${relation}」满 ${form.leastAnswers} 份答复才显示平均级别并计分；不足则并入「其他」。`, `The mean level of this relation (${relation}) is shown and counted from ${form.leastAnswers} answers on; fewer go among the others.`)),
      make('li', {}, t('本人在结果发布后看到汇总；主管、上级主管、人力资源、校准委员与审计在反馈结束后看到汇总。任何人都看不到单份答复。', 'The person sees the summary after the results are released; the manager, the manager above, HR, the calibration committee and auditors after the feedback has ended. Nobody ever sees a single answer.')),
      make('li', {}, t(`文字满 ${form.leastWords} 条才显示给本人、主管与人力资源，打乱顺序；笔调与事例可能暴露您，请斟酌。`, `Words are shown to the person, the manager and HR from ${form.leastWords} texts on, in random order. Style and examples may give you away: choose them with care.`)),
      make('li', {}, t('链接只能用一次，提交后不能修改。', 'The link works once; what is sent cannot be changed.'))));
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

function text(name, label) {
  return make('div', { class: 'words' }, make('label', { for: name }, label), make('textarea', { id: name, name, rows: '3', maxlength: '2000' }));
}

function begin(form) {
  const trouble = make('div');
  const submit = make('button', { type: 'submit' }, t('匿名提交', 'Send without a name'));
  const sheet = make('form', { class: 'answer' },
    ...form.items.map(scale),
    text('strengths', t('哪些值得保持？（可不填）', 'What should stay as it is? (optional)')),
    text('wishes', t('希望有哪些改变？（可不填）', 'What do you wish were different? (optional)')),
    trouble, submit);
  sheet.addEventListener('change', () => trouble.replaceChildren());
  sheet.addEventListener('submit', async event => {
    event.preventDefault();
    const levels = form.items.map((item, at) => ({ item, chosen: sheet.querySelector(`input[name="level-${at}"]:checked`) }));
    const open = levels.filter(one => !one.chosen).map(one => t(one.item.name + '：请选择一级或“未观察到”', (one.item.nameEn || one.item.name) + ': choose a level or “not observed”'));
    if (open.length) {
      trouble.replaceChildren(told(open));
      trouble.firstChild.focus();
      return;
    }
    submit.disabled = true;
    try {
      await send('/answers', {
        token,
        levels: levels.map(one => ({ indicator: one.item.indicator, level: one.chosen.value === '' ? null : Number(one.chosen.value) })),
        strengths: sheet.elements.strengths.value.trim() || null,
        wishes: sheet.elements.wishes.value.trim() || null
      });
      history.replaceState(null, '', location.pathname);
      show(make('h1', {}, t('谢谢！', 'Thank you!')),
        make('p', { class: 'success' }, t('您的答复已匿名收下，链接已失效。任务列表中的任务稍后会与他人的一并消失，无需再做什么；可以关闭此页。', 'Your answer has been taken without your name, and the link is spent. The task in Tasklist goes later, together with those of others; there is nothing more to do, and you may close this page.')));
    } catch (lines) {
      submit.disabled = false;
      trouble.replaceChildren(told(lines));
      trouble.firstChild.focus();
    }
  });
  show(
    make('p', { class: 'muted' }, form.cycleName),
    make('h1', {}, t(`给 ${form.name} 的反馈`, `Feedback for ${form.name}`)),
    make('p', {}, t(`您以「${RELATIONS[form.relation]}」身份作答。期间 ${form.periodStart} 至 ${form.periodEnd}。`, `You answer as ${RELATIONS[form.relation]}, about ${form.periodStart} to ${form.periodEnd}.`)),
    declaration(form), sheet);
}

if (token) {
  send('/form', { token }).then(begin, lines => show(make('h1', {}, t('匿名反馈', 'Feedback')), told(lines)));
} else {
  show(make('h1', {}, t('匿名反馈', 'Feedback')), make('p', { class: 'note' }, t('请从任务列表中的「给予反馈」任务打开此页。', 'Open this page from your task “Give feedback” in Tasklist.')));
}
