// The runtime of PerfCycle's task forms (forms/<process>/<taskId>.html). A form loads its page data, checks as one types,
// and posts one transient variable named "submission"; all judgement is the server's. Described in docs/forms.md.
import * as numbers from './perfcycle/numbers.js';
import * as words from './perfcycle/words.js';
import { Draft, dropOldDrafts, fingerprint } from './perfcycle/drafts.js';
import { watchLabels } from './perfcycle/labels.js';
import * as ratings from './perfcycle/ratings.js';
import * as raters from './perfcycle/raters.js';
import * as review from './perfcycle/review.js';
import * as plan from './perfcycle/plan.js';
import * as appeal from './perfcycle/appeal.js';
import * as checkIn from './perfcycle/checkin.js';
import * as talks from './perfcycle/talk.js';
import * as course from './perfcycle/course.js';
import * as job from './perfcycle/job.js';

const { t } = words;
// What several forms show alike, placed by data-pc-part; their words() are put on the form's scope.
const PARTS = {
  ratings, raters, review, course,
  'rating-facts': ratings.facts, 'rating-figures': ratings.figures,
  'plan-facts': plan.facts, 'plan-gaps': plan.gaps, 'plan-content': plan.content, 'plan-history': plan.history,
  'check-in-facts': checkIn.facts, 'check-in-figures': checkIn.figures, 'check-in-report': checkIn.report,
  'check-in-steps': checkIn.steps, 'check-in-previous': checkIn.previous, 'check-in-next': checkIn.next,
  'talk-facts': talks.facts, 'talk-appointment': talks.appointmentPart, 'talk-agenda': talks.agenda, 'talk-record': talks.record, 'talk-about': talks.about, 'talk-read': talks.read,
  'job-facts': job.facts, 'job-questions': job.questions, 'job-description': job.description, 'job-history': job.history,
  'appeal-facts': appeal.facts, 'appeal-claim': appeal.claim, 'appeal-history': appeal.history
};
const PREVENTED = 'camForm submission prevented'; // Tasklist's own word for "say nothing, the form has spoken"
const TASKLIST_SPEAKS = /task is null|No matching task|is suspended/;

const TOP = `
<div class="pc-chrome">
  <div class="pc-loading" ng-if="pc.state === 'loading'" role="status"><i class="glyphicon glyphicon-refresh animate-spin"></i> {{ t('正在读取…', 'Loading…') }}</div>
  <div class="pc-box pc-box-red" ng-if="pc.state === 'failed'" role="alert">
    <strong>{{ t('表单数据没有读到', 'The data of this form could not be loaded') }}</strong>
    <div ng-repeat="line in pc.trouble track by $index">{{ line }}</div>
    <button type="button" class="btn btn-default btn-sm" ng-click="pc.load()">{{ t('重试', 'Try again') }}</button>
  </div>
  <div class="pc-box pc-box-blue pc-locked" ng-if="pc.state === 'ready' && pc.locked()">
    <span ng-if="!pc.together">{{ t('这项任务还不是您的：请先点击上方的「认领」，才能填写。', 'This task is not yours yet: claim it above before filling in the form.') }}</span>
    <span ng-if="pc.together">{{ t('可以直接工作，同组成员也可以；到提交时再点击上方的「认领」，认领后他人不再看到这项任务。', 'You may work here at once, and so may the others of your group; claim the task above only to complete it: then nobody else sees it any more.') }}</span>
  </div>
  <div class="pc-box pc-box-blue pc-draft" ng-if="pc.state === 'ready' && pc.draft">
    <span ng-if="pc.draft.restored">{{ t('已恢复您在 ' + when(pc.draft.at) + ' 的草稿。', 'Your draft of ' + when(pc.draft.at) + ' has been restored.') }}</span>
    <span ng-if="!pc.draft.restored">{{ t('您在 ' + when(pc.draft.at) + ' 留有草稿，但数据此后有变化。', 'You left a draft on ' + when(pc.draft.at) + ', but the data has changed since.') }}</span>
    <button type="button" class="btn btn-link btn-sm" ng-if="!pc.draft.restored" ng-click="pc.useDraft()">{{ t('仍用草稿', 'Use it anyway') }}</button>
    <button type="button" class="btn btn-link btn-sm" ng-click="pc.dropDraft()">{{ t('放弃草稿，重新填写', 'Discard it and start afresh') }}</button>
  </div>
</div>`;

const BOTTOM = `
<div class="pc-chrome" ng-show="pc.state === 'ready'">
  <div class="pc-box pc-box-red pc-refusal" ng-if="pc.refusal.length" role="alert" tabindex="-1">
    <strong>{{ t('系统没有接受，任务仍为待办', 'Not accepted; the task is still open') }}</strong>
    <div ng-repeat="line in pc.refusal track by $index">
      <a href="" ng-if="line.field" ng-click="pc.goTo(line.field)">{{ line.text }}</a><span ng-if="!line.field">{{ line.text }}</span>
    </div>
  </div>
  <div class="pc-box pc-faults" ng-class="pc.attempted ? 'pc-box-red' : 'pc-box-amber'" ng-if="faults.length" role="status" tabindex="-1">
    <strong>{{ t('提交前还需处理 ' + faults.length + ' 项', faults.length + (faults.length === 1 ? ' thing' : ' things') + ' to settle before completing') }}</strong>
    <ul><li ng-repeat="fault in faults track by $index">
      <a href="" ng-if="fault.field" ng-click="pc.goTo(fault.field)">{{ fault.text }}</a><span ng-if="!fault.field">{{ fault.text }}</span>
    </li></ul>
  </div>
  <div class="pc-saved" ng-if="pc.savedAt">{{ t('草稿已保存在本机', 'Draft kept on this computer') }} {{ when(pc.savedAt) }}</div>
</div>`;

/**
 * Brings a form to life.
 *   init(page)  fills $scope from the page data         answer()  the object to submit
 *   check()     faults: texts, or {text, field: name}    draft     names on $scope that hold what people type
 *   place(path)  where a fault of the server's lies if inputs are named otherwise than the answer: {field, name}
 *   page        address of the page data (default: the task's own; null: none, for start forms)
 *   together    what lies in .pc-together is open to the whole group before anybody has claimed the task
 */
function form(camForm, $scope, options) {
  const element = camForm.formElement;
  const injector = element.injector();
  words.speak(injector.get('$translate').use());

  const api = apiRoot();
  const address = options.page !== undefined ? options.page : `/tasks/${encodeURIComponent(camForm.taskId)}/page`;
  const authentication = $scope.$root.authentication;
  const draft = new Draft(authentication ? authentication.name : '', camForm.taskId || camForm.processDefinitionKey || camForm.processDefinitionId);
  let pageText = '{}';
  let basis = '';
  let pristine = '';
  let gone = false;
  let saving;

  const pc = { state: 'loading', refusal: [], trouble: [], attempted: false, draft: null, together: Boolean(options.together) };
  Object.assign($scope, helpers, { pc, faults: [] });
  document.body.classList.toggle('pc-no-cockpit', Boolean(authentication && !authentication.canAccess('cockpit')));
  element.addClass('pc-form');
  if (!element.find('fieldset').length) element.attr('autocomplete', 'off');
  element[0].querySelectorAll('[data-pc-part]').forEach(place => {
    const part = PARTS[place.dataset.pcPart];
    if (part.words) Object.assign($scope, part.words());
    frame(part.template, nodes => place.append(...Array.from(nodes)));
  });
  frame(TOP, top => element.prepend(top));
  frame(BOTTOM, bottom => element.append(bottom));
  watchNumbers(element[0]);
  watchDays(element[0]);
  $scope.$on('$destroy', watchLabels(element[0]));

  function frame(template, place) {
    const node = injector.get('$compile')(template)($scope);
    place(node);
  }

  function input() {
    return plainly(Object.fromEntries((options.draft || []).map(name => [name, $scope[name]])));
  }

  function faults() {
    let found = [];
    try {
      found = (options.check ? options.check() : []) || [];
    } catch (broken) {
      console.error('PerfCycle: check() of this form failed', broken);
      found = [t('表单检查出错，请联系管理员', 'The check of this form failed; please tell your administrator')];
    }
    const badNumbers = element[0].querySelectorAll('.pc-bad');
    if (badNumbers.length) found = [...found, { text: t(`${badNumbers.length} 处数字无法识别（标红）`, `${badNumbers.length} number(s) not understood (marked red)`), field: badNumbers[0].name }];
    return found.filter(Boolean).map(fault => (typeof fault === 'string' ? { text: fault } : fault));
  }

  pc.load = () => {
    pc.state = 'loading';
    (address === null ? Promise.resolve({}) : get(api, address)).then(arrived, failed);
  };

  function arrived(page) {
    if (gone) return;
    $scope.$applyAsync(() => {
      try {
        pageText = JSON.stringify(page);
        basis = fingerprint(pageText);
        begin();
        offerDraft();
        pc.state = 'ready';
        element.addClass('pc-ready');
        const controller = $scope[element.attr('name')];
        if (controller && controller.$setPristine) controller.$setPristine();
      } catch (broken) {
        console.error('PerfCycle: init() of this form failed', broken);
        failed({ lines: [t('表单内部错误，请联系管理员', 'This form has an internal fault; please tell your administrator')] });
      }
    });
  }

  function failed(problem) {
    if (gone) return;
    $scope.$applyAsync(() => {
      pc.state = 'failed';
      pc.trouble = problem.lines || [String(problem.message || problem)];
    });
  }

  /** From the page as it came: a form may have worked on its copy. */
  function begin() {
    $scope.page = JSON.parse(pageText);
    if (options.init) options.init($scope.page);
    pristine = input();
  }

  function offerDraft() {
    const kept = options.draft && draft.read();
    if (!kept || JSON.stringify(kept.input) === pristine) return;
    pc.draft = { at: new Date(kept.at).toISOString(), restored: kept.basis === basis, input: kept.input };
    if (pc.draft.restored) Object.assign($scope, JSON.parse(JSON.stringify(kept.input)));
  }

  pc.useDraft = () => {
    Object.assign($scope, pc.draft.input);
    pc.draft.restored = true;
  };

  pc.dropDraft = () => {
    draft.drop();
    pc.draft = null;
    pc.savedAt = null;
    begin();
  };

  pc.locked = () => Boolean($scope.options && $scope.options.disableForm);

  function inputNamed(name) {
    return element[0].querySelector(`[name="${CSS.escape(name)}"]`);
  }

  pc.goTo = name => {
    const field = inputNamed(name);
    if (!field) return;
    field.scrollIntoView({ block: 'center' });
    field.focus();
  };

  function keep() {
    const now = input();
    if (now === pristine || pc.locked()) return;
    if (draft.write(basis, JSON.parse(now))) pc.savedAt = new Date().toISOString();
  }

  let shown = '[]';
  $scope.$watch(() => {
    if (pc.state !== 'ready') return shown;
    const found = faults();
    const told = JSON.stringify(found);
    if (told !== shown) {
      shown = told;
      $scope.faults = found;
    }
    return shown;
  });

  if (options.draft) {
    $scope.$watch(() => (pc.state === 'ready' ? input() : null), (now, before) => {
      if (now === null || before === null || now === before) return;
      clearTimeout(saving);
      saving = setTimeout(() => $scope.$applyAsync(keep), 800);
    });
  }

  function reveal(selector) {
    setTimeout(() => {
      const box = element[0].querySelector(selector);
      if (box) {
        box.scrollIntoView({ block: 'center' });
        box.focus({ preventScroll: true });
      }
    });
  }

  /** A fault names its place as the answer does ("goals[2].weight"); an input of that name is where to go. */
  function placed(line) {
    const [, field, text] = /^([A-Za-z][\w.[\]]*): ([\s\S]+)$/.exec(line) || [];
    const place = field && options.place && options.place(field);
    if (place) return { text: `${place.name}${t('：', ': ')}${text}`, field: inputNamed(place.field) && place.field };
    return field && inputNamed(field) ? { text, field } : { text: line };
  }

  camForm.on('submit', () => {
    pc.refusal = [];
    pc.attempted = true;
    $scope.faults = faults();
    shown = JSON.stringify($scope.faults);
    if (pc.state !== 'ready' || $scope.faults.length) {
      camForm.submitPrevented = true;
      reveal('.pc-faults');
      return;
    }
    const value = plainly(options.answer ? options.answer() : {});
    camForm.variableManager.variables = {
      submission: { name: 'submission', type: 'String', value, valueInfo: { transient: true }, isDirty: true }
    };
  });

  camForm.on('submit-failed', (source, [error]) => {
    camForm.variableManager.variables = {};
    if (!error || error.message === PREVENTED) return;
    const message = String(error.message || '');
    keep();
    if (TASKLIST_SPEAKS.test(message)) return;
    pc.refusal = refusalLines(message, error.status).map(placed);
    error.message = PREVENTED;
    reveal('.pc-refusal');
  });

  camForm.on('submit-success', () => {
    clearTimeout(saving);
    gone = true;
    draft.drop();
  });

  camForm.on('store', () => {
    camForm.variableManager.variables = {};
    keep();
  });

  $scope.$on('$destroy', () => {
    if (!gone && pc.state === 'ready' && options.draft && saving) keep();
    clearTimeout(saving);
    gone = true;
  });

  pc.load();
}

/** The engine wraps a refusal in its own words; what the reader needs are the lines within. */
function refusalLines(message, status) {
  const text = message
    .replace(/^Cannot (?:submit (?:task|start) form|complete task|instantiate process definition) [^:\s]+: /, '')
    .replace(/^(?:ENGINE-\d+ )?There was an exception while invoking the TaskListener\. Message: '([\s\S]*?)'?\s*$/, '$1')
    .replace(/^Exception while invoking TaskListener: /, '');
  const lines = text.split(/\r?\n/).map(line => line.trim()).filter(Boolean);
  if (lines.length && !/^(The POST request|Request has been terminated|Unsuccessful HTTP response)/.test(lines[0])) return lines;
  return [status
    ? t(`服务器没有接受（${status}）。您的输入已保留，请稍后重试。`, `The server did not accept it (${status}). What you typed is kept; please try again later.`)
    : t('无法连接服务器。您的输入已保留，请稍后重试。', 'The server cannot be reached. What you typed is kept; please try again later.')];
}

function apiRoot() {
  const webapps = document.querySelector('base').getAttribute('app-root');
  return webapps.replace(/\/camunda\/?$/, '') + '/api/v1';
}

/** JSON of our own interface, with the reader's session and language. Fails with {status, lines, problem}. */
function get(root, path) {
  return call(root, 'GET', path);
}

/** Saves something at once, outside the form's own answer; with the session's token. Fails as get() does. */
function send(method, path, body) {
  const [, token] = /(?:^|;\s*)XSRF-TOKEN=([^;]*)/.exec(document.cookie) || [];
  return call(apiRoot(), method, path, {
    headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': decodeURIComponent(token || '') },
    body: plainly(body)
  });
}

async function call(root, method, path, { headers = {}, body } = {}) {
  let response;
  try {
    response = await fetch(path.startsWith('/api/') ? root.replace(/\/api\/v1$/, '') + path : root + path, {
      method, body,
      credentials: 'same-origin',
      headers: { Accept: 'application/json', 'Accept-Language': words.language() === 'zh' ? 'zh-CN' : 'en', ...headers }
    });
  } catch (offline) {
    throw { status: 0, lines: [t('无法连接服务器', 'The server cannot be reached')] };
  }
  const answer = await response.json().catch(() => null);
  if (response.ok && (answer !== null || response.status === 204)) return answer;
  const told = answer && [answer.detail || answer.title, ...(answer.errors || []).map(error => error.message)];
  const several = told && told.length > 1 ? told.slice(1) : told;
  throw {
    status: response.status, problem: answer || {},
    lines: several || [t(`服务器答复 ${response.status}`, `The server answered ${response.status}`)]
  };
}

/** Asks again every few seconds until seen(json) is false or the form is closed: progress of long work. */
function poll($scope, path, seconds, seen) {
  let timer;
  const ask = () => get(apiRoot(), path).then(
    answer => $scope.$applyAsync(() => { if (seen(answer) !== false) timer = setTimeout(ask, seconds * 1000); }),
    () => { timer = setTimeout(ask, seconds * 3000); });
  $scope.$on('$destroy', () => clearTimeout(timer));
  ask();
}

/** Number fields (input.pc-number): marked while not understood, written plainly when left. */
function watchNumbers(root) {
  const mark = field => field.setAttribute('aria-invalid', field.classList.toggle('pc-bad', numbers.number(field.value) === null));
  root.addEventListener('input', event => { if (event.target.matches('input.pc-number')) mark(event.target); }, true);
  root.addEventListener('change', event => {
    const field = event.target;
    if (!field.matches('input.pc-number')) return;
    mark(field);
    const plain = numbers.number(field.value);
    if (plain !== null && plain !== field.value) {
      field.value = plain;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }, true);
}

/** Day fields (input.pc-date): 2026/7/1, 2026.7.1, 20260701 and 2026年7月1日 become 2026-07-01 when left. */
function watchDays(root) {
  root.addEventListener('change', event => {
    const field = event.target;
    if (!field.matches('input.pc-date')) return;
    const day = words.day(field.value);
    if (day && day !== field.value) {
      field.value = day;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }, true);
}

/** JSON without what Angular adds to objects. */
function plainly(value) {
  return JSON.stringify(value, (key, held) => (key.startsWith('$$') ? undefined : held));
}

const helpers = {
  t, both: words.both, date: words.date, when: words.when,
  day: words.day, num: numbers.number, sum: numbers.sum, compare: numbers.compare, figure: numbers.figure
};

window.PerfCycle = Object.freeze({
  form, poll, send, ratings, raters, review, job, get: path => get(apiRoot(), path), language: words.language, refusalLines,
  talk: talks.talk, appointment: $scope => talks.appointment($scope, send), clock: talks.clock,
  checkIn: checkIn.begin, nextSteps: { faults: checkIn.faults, answer: checkIn.answer },
  subtract: numbers.subtract, multiply: numbers.multiply, ...helpers
});
dropOldDrafts();
