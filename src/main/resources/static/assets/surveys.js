// Surveys and suggestions with the reader's session; an anonymous suggestion goes without it. All text goes in as text.
import { make, speaker, session, call as anybody, tell, sending, field, choice, codes } from './page.js';

const root = document.getElementById('desk');
const zh = root && root.dataset.language === 'zh';
const t = speaker(zh);
const call = root && session(zh, root.dataset.api);

const lines = text => String(text || '').split('\n').map(line => line.trim()).filter(Boolean);

/** A form that says what is wrong beside its button; send(values) is done when it returns. */
function form(attributes, fields, verb, send) {
  const trouble = make('div');
  const submit = make('button', { type: 'submit' }, verb);
  const sheet = make('form', attributes, ...fields, trouble, make('div', { class: 'actions' }, submit));
  sending(sheet, submit, refused => {
    tell(trouble, refused);
    trouble.firstChild.focus();
  }, values => {
    trouble.replaceChildren();
    return send(values, sheet);
  });
  return sheet;
}

/** Own questions, one a line; a translation may follow behind a bar. */
const questions = (text, scaled) => lines(text).map(line => line.split('|').map(part => part.trim())).map(([chinese, english]) => ({ text: chinese, textEn: english || null, scaled }));

function openSurvey() {
  const units = field(t('部门编码，用逗号分开（含下级）', 'Unit codes, separated by commas (with everybody below)'), 'units');
  const cycle = field(t('周期编码', 'Code of the cycle'), 'cycle');
  const audience = choice(t('问谁', 'Who is asked'), 'audience', { EVERYONE: t('全体员工', 'Everybody'), CYCLE: t('某周期的参评人', 'Participants of a cycle'), UNITS: t('若干部门', 'Some units') });
  const select = audience.querySelector('select');
  const fit = () => { units.hidden = select.value !== 'UNITS'; cycle.hidden = select.value !== 'CYCLE'; };
  select.addEventListener('change', fit);
  fit();
  const today = new Date().toISOString().slice(0, 10);
  root.append(make('details', { class: 'survey' }, make('summary', {}, t('发起调查', 'Open a survey')),
    form({}, [
      make('div', { class: 'two' },
        field(t('编码', 'Code'), 'code', { required: true, maxlength: 40, pattern: '[A-Za-z0-9][A-Za-z0-9_\\-]*', placeholder: 'SURVEY-2026Q3' }),
        field(t('标题', 'Title'), 'title', { required: true, maxlength: 200 }),
        field(t('英文标题（可不填）', 'Title in English (optional)'), 'titleEn', { maxlength: 200 }),
        audience, units, cycle,
        choice(t('怎样邀请', 'How people are asked'), 'channel', { BOTH: t('邮件与任务', 'By mail and task'), MAIL: t('只用邮件', 'By mail'), TASK: t('只用任务', 'By task') }),
        field(t('开放日', 'First day'), 'opensOn', { type: 'date', required: true, value: today }),
        field(t('截止日', 'Last day'), 'closesOn', { type: 'date', required: true })),
      make('label', { class: 'who' }, make('input', { type: 'checkbox', name: 'standard', checked: true }), t('使用标准问卷（公正、清晰、有用、投入；可与以往对比）', 'Ask the standard questionnaire (fairness, clarity, usefulness, effort; compares with earlier ones)')),
      make('label', {}, t('自定打分题，每行一题，可用“|”附英文', 'Questions with levels, one a line; English may follow behind “|”'), make('textarea', { name: 'scaled', rows: 3 })),
      make('label', {}, t('自定文字题，每行一题', 'Questions for words, one a line'), make('textarea', { name: 'texts', rows: 2 }))
    ], t('发起', 'Open'), async values => {
      const survey = await call('POST', '/surveys', {
        code: values.code, title: values.title, titleEn: values.titleEn || null, audience: values.audience,
        cycle: values.audience === 'CYCLE' ? values.cycle : null, units: values.audience === 'UNITS' ? codes(values.units) : [],
        channel: values.channel, opensOn: values.opensOn, closesOn: values.closesOn, standard: values.standard === 'on',
        questions: [...questions(values.scaled, true), ...questions(values.texts, false)]
      });
      location.assign(root.dataset.page + '/' + encodeURIComponent(survey.code));
    })));
}

function steer() {
  const state = root.dataset.state;
  const act = (title, verb, path) => make('details', {}, make('summary', {}, title), form({}, [
    make('label', {}, t('原因（写入审计记录）', 'Reason (kept in the audit trail)'), make('textarea', { name: 'reason', required: true, rows: 2, maxlength: 1000 }))
  ], verb, async values => {
    await call('POST', '/surveys/' + encodeURIComponent(root.dataset.survey) + path, { reason: values.reason });
    location.reload();
  }));
  if (state === 'OPEN') root.append(act(t('提前截止', 'Close early'), t('截止', 'Close'), '/close'));
  if (state === 'OPEN' || state === 'SCHEDULED') root.append(act(t('撤回（删除全部答复）', 'Withdraw (all answers are deleted)'), t('撤回', 'Withdraw'), '/withdraw'));
}

const STATES = { NEW: [t('新', 'new'), 'info'], IN_REVIEW: [t('研究中', 'being looked at'), ''], DONE: [t('已采纳', 'done'), 'good'], DECLINED: [t('不采纳', 'declined'), ''] };

function suggestion(one, again) {
  const steers = root.dataset.steers === 'true';
  const [name, colour] = STATES[one.state];
  const by = one.anonymous ? t('匿名', 'without a name') : one.mine ? t('我', 'mine') : one.author || '';
  return make('article', { class: 'suggestion' },
    make('div', {}, make('span', { class: 'badge ' + colour }, name), ' ', make('span', { class: 'muted' }, [by, t(`${one.week} 那一周`, `week of ${one.week}`), one.published ? t('已公开', 'published') : null].filter(Boolean).join(' · '))),
    make('p', {}, one.words),
    one.answer ? make('p', { class: 'answered' }, one.answer) : null,
    steers && !one.mine ? make('details', {}, make('summary', {}, t('回复', 'Answer')), form({}, [
      choice(t('状态', 'State'), 'state', Object.fromEntries(Object.entries(STATES).map(([code, words]) => [code, words[0]]))),
      make('label', {}, t('回复', 'Answer'), make('textarea', { name: 'answer', rows: 3, maxlength: 2000 })),
      make('label', { class: 'who' }, make('input', { type: 'checkbox', name: 'published', checked: one.published }), t('公开建议与回复（不含姓名）', 'Publish suggestion and answer (without a name)'))
    ], t('保存', 'Save'), async values => {
      await call('POST', '/suggestions/' + one.id + '/answer', { state: values.state, answer: values.answer.trim() || null, published: values.published === 'on' });
      await again();
    })) : null);
}

async function suggestions() {
  const all = make('div');
  const again = async () => {
    const found = await call('GET', '/suggestions');
    const steers = root.dataset.steers === 'true';
    const mine = found.filter(one => one.mine);
    const others = found.filter(one => !one.mine);
    all.replaceChildren(
      ...(mine.length ? [make('h2', {}, t('我的建议', 'My suggestions')), ...mine.map(one => suggestion(one, again))] : []),
      make('h2', {}, steers ? t('收到的建议', 'Inbox') : t('已公开的回复', 'Published answers')),
      ...(others.length ? others.map(one => suggestion(one, again)) : [make('p', { class: 'muted' }, t('暂无。', 'None yet.'))]));
    all.querySelectorAll('form').forEach(sheet => { const one = others[[...all.querySelectorAll('form')].indexOf(sheet)]; if (one && steers) { sheet.elements.state.value = one.state; sheet.elements.answer.value = one.answer || ''; } });
  };
  const thanks = make('div');
  root.replaceChildren(
    form({ class: 'survey', autocomplete: 'off' }, [
      make('label', { for: 'words' }, t('您建议什么？', 'What do you suggest?')), make('textarea', { id: 'words', name: 'words', rows: 4, required: true, maxlength: 2000 }),
      make('div', { class: 'who', role: 'radiogroup', 'aria-label': t('署名', 'Name') },
        make('label', {}, make('input', { type: 'radio', name: 'as', value: 'named', checked: true }), t('署名，可收到回复', 'With my name, to get a reply')),
        make('label', {}, make('input', { type: 'radio', name: 'as', value: 'unnamed' }), t('匿名', 'Without my name'))),
      make('p', { class: 'muted' }, t('匿名：只存文字与所在的周，不存姓名、时间、设备；回复公开后可在此看到。笔调与事例可能暴露您。每人每天的条数有限，只在内存中计数。', 'Without a name only the words and the week are kept: no name, time or device; an answer can be read here once published. Style and examples may give you away. How many you send in a day is limited, counted in memory only.'))
    ], t('提交', 'Send'), async (values, sheet) => {
      thanks.replaceChildren();
      const words = values.words.trim();
      if (values.as === 'unnamed') {
        const { slip } = await call('POST', '/suggestions/slips');
        await anybody('POST', root.dataset.api + '/suggestions/anonymous', { zh, body: { slip, words } });
      } else {
        await call('POST', '/suggestions', { words });
      }
      sheet.reset();
      thanks.replaceChildren(make('p', { class: 'success', role: 'status' }, values.as === 'unnamed' ? t('已匿名收下，谢谢！', 'Taken without your name. Thank you!') : t('已收下，谢谢！回复会发到您的邮箱。', 'Taken. Thank you! You will get a mail when it is answered.')));
      await again();
    }), thanks, all);
  await again().catch(refused => tell(all, refused));
}

if (root) ({ open: openSurvey, steer, suggestions })[root.dataset.show]();
