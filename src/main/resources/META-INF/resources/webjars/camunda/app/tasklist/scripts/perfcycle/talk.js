// What the forms that record a feedback interview share: the record as one types it, and the appointment for it.

/**
 * The record of a talk on $scope: talk, rows, minutes, kinds, add(), remove(at), name(row), short(value).
 */
export function talk($scope) {
  const s = $scope;

  function init(page) {
    const kept = page.record;
    s.talk = {
      heldOn: kept ? kept.heldOn : page.today,
      covered: {},
      strengths: kept ? kept.strengths : '',
      improvements: kept ? kept.improvements : '',
      actions: kept ? kept.actions : [{ what: '', owner: 'EMPLOYEE', due: '', measure: '' }],
      nextGoals: (kept && kept.nextGoals) || ''
    };
    (kept ? kept.covered : []).forEach(key => { s.talk.covered[key] = true; });
    s.rows = page.result ? page.result.segments.reduce((all, segment) => all.concat(segment.rows), []) : [];
    s.minutes = page.agenda.reduce((sum, point) => sum + point.minutes, 0);
    s.name = row => s.t(row.name, row.nameEn);
    s.short = value => {
      const plain = s.num(value);
      if (!plain || plain.indexOf('.') < 0 || plain.length - plain.indexOf('.') <= 5) return s.figure(value);
      return s.figure(s.num(s.figure(plain, 4)));
    };
    s.add = () => { s.talk.actions.push({ what: '', owner: 'EMPLOYEE', due: '', measure: '' }); };
    s.remove = at => { s.talk.actions.splice(at, 1); };
    s.kinds = {
      STRENGTH: { text: s.t('最高分', 'highest'), look: 'good' }, GAP: { text: s.t('最低分', 'lowest'), look: 'warn' }, VETO: { text: s.t('否决', 'veto'), look: 'bad' },
      DIFFERENCE: { text: s.t('评分差异', 'views differ'), look: 'info' }, COMMENT: { text: s.t('员工意见', 'comment'), look: 'info' },
      DISPUTE: { text: s.t('异议', 'dispute'), look: 'warn' }, LACKING: { text: s.t('缺数据', 'no figure'), look: 'warn' }
    };
  }

  function check() {
    const faults = [], record = s.talk, held = s.day(record.heldOn);
    if (!held) faults.push({ text: s.t('请填写面谈日期', 'Enter the day of the talk'), field: 'heldOn' });
    else if (held > s.page.today) faults.push({ text: s.t('面谈日期不能晚于今天', 'The talk cannot lie in the future'), field: 'heldOn' });
    else if (held < s.page.releasedOn) faults.push({ text: s.t('面谈日期不能早于结果发布日 ' + s.page.releasedOn, 'The talk cannot lie before the release on ' + s.page.releasedOn), field: 'heldOn' });
    if (!record.strengths.trim()) faults.push({ text: s.t('请写出优点', 'Write down the strengths'), field: 'strengths' });
    if (!record.improvements.trim()) faults.push({ text: s.t('请写出需要改进之处', 'Write down what should get better'), field: 'improvements' });
    if (!record.actions.length) faults.push(s.t('请至少约定一项行动', 'Agree on at least one action'));
    record.actions.forEach((action, i) => {
      const path = 'actions[' + i + '].', n = i + 1, due = s.day(action.due);
      if (!action.what.trim()) faults.push({ text: s.t('行动 ' + n + '：请写明做什么', 'Action ' + n + ': say what is to be done'), field: path + 'what' });
      if (!due) faults.push({ text: s.t('行动 ' + n + '：请填写完成日期', 'Action ' + n + ': say until when'), field: path + 'due' });
      else if (held && due < held) faults.push({ text: s.t('行动 ' + n + '：完成日期不能早于面谈日', 'Action ' + n + ': cannot be due before the talk'), field: path + 'due' });
      if (!action.measure.trim()) faults.push({ text: s.t('行动 ' + n + '：请写明如何衡量', 'Action ' + n + ': say how you will see it is done'), field: path + 'measure' });
    });
    return faults;
  }

  function answer() {
    const record = s.talk;
    return {
      heldOn: s.day(record.heldOn),
      covered: s.page.agenda.map(point => point.key).filter(key => record.covered[key]),
      strengths: record.strengths.trim(), improvements: record.improvements.trim(),
      actions: record.actions.map(action => ({ what: action.what.trim(), owner: action.owner, due: s.day(action.due), measure: action.measure.trim() })),
      nextGoals: record.nextGoals.trim() || null
    };
  }

  return { init, check, answer };
}

/** A time of day as people type it: 9:30, 0930, 9：30, 9点30. Empty: none; null: not understood. */
export function clock(typed) {
  const text = String(typed || '').normalize('NFKC').trim();
  if (!text) return '';
  const [, hour, minute] = /^(\d{1,2})(?:[:点时]?(\d{2})?分?)$/.exec(text.replace(/\s/g, '')) || [];
  if (hour === undefined || Number(hour) > 23 || Number(minute || 0) > 59) return null;
  return hour.padStart(2, '0') + ':' + (minute || '00');
}

/**
 * The appointment on $scope: plan (what one types), appointment (what stands), clashes(), schedule(), callOff().
 * send: (method, path, body) => promise of the answer
 */
export function appointment($scope, send) {
  const s = $scope;

  function init(page) {
    const stands = page.appointment && page.appointment.state === 'SCHEDULED' ? page.appointment : null;
    s.appointment = stands;
    s.plan = {
      open: false, date: stands ? stands.date : '', time: stands ? stands.time : '', zone: stands ? stands.zone : page.zone,
      minutes: String(stands ? stands.minutes : 45), place: stands ? stands.place : '', outsideHours: false, said: '', lines: [], busy: false
    };
    s.eventFile = `../../../../api/v1/cycles/${encodeURIComponent(page.cycle)}/participations/${encodeURIComponent(page.employeeNo)}/interview/appointment.ics`;
  }

  const path = () => `/cycles/${encodeURIComponent(s.page.cycle)}/participations/${encodeURIComponent(s.page.employeeNo)}/interview/appointment`;

  /** Other talks of one of the two at the time typed. Compared as the company's clocks show it. */
  s.clashes = () => {
    const day = s.day(s.plan.date), time = clock(s.plan.time), minutes = Number(s.num(s.plan.minutes));
    if (!day || !time || !minutes || s.plan.zone !== s.page.zone) return [];
    const begin = new Date(`${day}T${time}:00${offset(day)}`), end = new Date(begin.getTime() + minutes * 60000);
    return s.page.otherTalks.filter(other => new Date(other.startsAt) < end && new Date(other.endsAt) > begin);
  };

  /** How far the company's zone is from UTC on a day. */
  function offset(day) {
    const part = new Intl.DateTimeFormat('en', { timeZone: s.page.zone, timeZoneName: 'longOffset' })
      .formatToParts(new Date(`${day}T12:00:00Z`)).find(found => found.type === 'timeZoneName').value;
    return part === 'GMT' ? 'Z' : part.replace('GMT', '');
  }

  function sent(work, then) {
    s.plan.busy = true;
    s.plan.lines = [];
    work.then(
      answer => s.$applyAsync(() => { s.plan.busy = false; then(answer); }),
      trouble => s.$applyAsync(() => { s.plan.busy = false; s.plan.lines = trouble.lines || [String(trouble)]; }));
  }

  s.schedule = () => {
    const plan = s.plan, moved = Boolean(s.appointment);
    sent(send('PUT', path(), {
      date: s.day(plan.date) || null, time: clock(plan.time) || null, zone: plan.zone.trim() || null,
      minutes: Number(s.num(plan.minutes)) || null, place: plan.place.trim(), outsideHours: plan.outsideHours
    }), answer => {
      s.appointment = answer;
      plan.said = moved ? s.t('已改期，双方会收到更新的日历邀请。', 'Moved; both get the updated calendar event.') : s.t('已发出邀请，双方会收到日历邮件。', 'Invited; both get a mail with the calendar event.');
    });
  };

  s.callOff = () => sent(send('DELETE', path()), () => {
    s.appointment = null;
    s.plan.said = s.t('已取消，双方会收到通知。', 'Called off; both are told.');
  });

  return { init };
}

// What the forms of a talk show alike, placed by data-pc-part.
export const facts = { template: `
<dl class="pc-facts">
  <div><dt>{{ t('周期', 'Cycle') }}</dt><dd>{{ page.cycleName }}</dd></div>
  <div><dt>{{ t('员工', 'Employee') }}</dt><dd>{{ page.name }} <span class="pc-muted">{{ page.employeeNo }} · {{ page.post }}</span></dd></div>
  <div ng-if="page.result"><dt>{{ t('总分', 'Total') }}</dt><dd>{{ page.result.total || '–' }}</dd></div>
  <div ng-if="page.result"><dt>{{ t('等级', 'Level') }}</dt><dd>{{ page.result.level || '–' }}</dd></div>
  <div ng-if="page.result"><dt>{{ t('系数', 'Coefficient') }}</dt><dd>{{ page.result.coefficient || '–' }}</dd></div>
  <div><dt>{{ t('结果发布', 'Released') }}</dt><dd>{{ date(page.releasedOn) }}</dd></div>
</dl>` };

export const appointmentPart = { template: `
<h4>{{ t('面谈安排', 'Appointment') }} <span class="pc-muted">{{ t('可选：也可以随时直接面谈并记录', 'optional: you may also just talk and record it') }}</span></h4>
<div class="pc-box pc-box-blue" ng-if="appointment">
  <strong>{{ date(appointment.date) }} {{ appointment.time }}</strong> <span ng-if="appointment.zone !== page.zone">({{ appointment.zone }})</span> · {{ appointment.minutes }} {{ t('分钟', 'minutes') }} · {{ appointment.place }}
  <a class="btn btn-link btn-sm" ng-href="{{ eventFile }}" download>{{ t('日历文件 .ics', 'Calendar file .ics') }}</a>
  <button type="button" class="btn btn-link btn-sm" ng-click="plan.open = !plan.open">{{ plan.open ? t('收起', 'Close') : t('改期', 'Move') }}</button>
  <button type="button" class="btn btn-link btn-sm" ng-disabled="plan.busy || pc.locked()" ng-click="callOff()">{{ t('取消面谈安排', 'Call off') }}</button>
</div>
<button type="button" class="btn btn-default btn-sm" ng-if="!appointment && !plan.open" ng-disabled="pc.locked()" ng-click="plan.open = true">{{ t('安排时间并发出邀请', 'Set a time and invite') }}</button>
<div class="pc-card" ng-if="plan.open">
  <div class="row">
    <div class="col-sm-3 pc-comment"><label>{{ t('日期', 'Day') }}</label><input type="text" class="form-control pc-date" name="date" ng-model="plan.date" placeholder="{{ page.today }}" maxlength="14"></div>
    <div class="col-sm-2 pc-comment"><label>{{ t('开始', 'Begins') }}</label><input type="text" class="form-control" name="time" ng-model="plan.time" placeholder="14:30" maxlength="8"></div>
    <div class="col-sm-2 pc-comment"><label>{{ t('时长（分钟）', 'Minutes') }}</label><input type="text" class="form-control" name="minutes" ng-model="plan.minutes" maxlength="4"></div>
    <div class="col-sm-3 pc-comment"><label>{{ t('时区', 'Time zone') }}</label><input type="text" class="form-control" name="zone" ng-model="plan.zone" maxlength="40"></div>
  </div>
  <div class="pc-comment"><label>{{ t('地点或会议链接', 'Place or meeting link') }}</label><input type="text" class="form-control" name="place" ng-model="plan.place" placeholder="{{ t('3 楼 302 会议室', 'Room 302') }}" maxlength="500"></div>
  <div class="pc-box pc-box-amber" ng-repeat="other in clashes()">{{ other.with ? t('您同时与' + other.with + '有面谈：', 'You talk with ' + other.with + ' at the same time: ') : t('员工同时另有面谈：', 'The employee has another talk at the same time: ') }}{{ when(other.startsAt) }}</div>
  <label style="font-weight: 400"><input type="checkbox" name="outsideHours" ng-model="plan.outsideHours"> {{ t('双方同意在休息日或 ' + page.usualFrom + '–' + page.usualUntil + ' 以外面谈', 'Both want it on a day off or outside ' + page.usualFrom + '–' + page.usualUntil) }}</label>
  <div><button type="button" class="btn btn-primary btn-sm" ng-disabled="plan.busy || pc.locked()" ng-click="schedule()">{{ appointment ? t('改期并通知双方', 'Move and tell both') : t('发出邀请', 'Send the invitation') }}</button></div>
</div>
<div class="pc-box pc-box-red" ng-if="plan.lines.length" role="alert"><div ng-repeat="line in plan.lines track by $index">{{ line }}</div></div>
<div class="pc-box pc-box-green" ng-if="plan.said" role="status">{{ plan.said }}</div>` };

export const agenda = { template: `
<h4>{{ t('议程', 'Agenda') }} <span class="pc-muted">{{ t('约 ' + minutes + ' 分钟；谈过的请打勾', 'about ' + minutes + ' minutes; tick what you talked about') }}</span></h4>
<table class="pc-table"><tbody>
  <tr ng-repeat="point in page.agenda track by point.key">
    <td style="width: 30px"><input type="checkbox" name="covered.{{ point.key }}" id="covered-{{ $index }}" ng-model="talk.covered[point.key]"></td>
    <td><label for="covered-{{ $index }}" style="font-weight: 400; margin: 0"><span class="pc-badge {{ kinds[point.kind].look }}" ng-if="kinds[point.kind]">{{ kinds[point.kind].text }}</span> {{ t(point.text, point.textEn) }}</label></td>
    <td class="num pc-muted"><span ng-if="point.minutes">{{ point.minutes }}′</span></td>
  </tr>
</tbody></table>` };

export const record = { template: `
<h4>{{ t('面谈记录', 'Record of the talk') }}</h4>
<div class="pc-comment"><label>{{ t('面谈日期', 'Held on') }}</label><input type="text" class="form-control pc-date" style="max-width: 180px" name="heldOn" ng-model="talk.heldOn" placeholder="{{ page.today }}" maxlength="14"></div>
<div class="row">
  <div class="col-sm-6 pc-comment"><label>{{ t('做得好的：情境、行为、效果', 'Strengths: situation, behaviour, effect') }}</label><textarea class="form-control" rows="4" name="strengths" ng-model="talk.strengths" maxlength="2000"></textarea></div>
  <div class="col-sm-6 pc-comment"><label>{{ t('要改进的：情境、行为、效果', 'To improve: situation, behaviour, effect') }}</label><textarea class="form-control" rows="4" name="improvements" ng-model="talk.improvements" maxlength="2000"></textarea></div>
</div>

<h4>{{ t('约定的行动', 'Agreed actions') }}</h4>
<div class="pc-scroll"><table class="pc-table">
  <thead><tr><th>{{ t('做什么', 'What') }}</th><th>{{ t('谁', 'Who') }}</th><th>{{ t('何时完成', 'Due') }}</th><th>{{ t('如何衡量', 'Measure') }}</th><th></th></tr></thead>
  <tbody><tr ng-repeat="action in talk.actions track by $index">
    <td style="width: 36%"><input type="text" class="form-control" name="actions[{{ $index }}].what" ng-model="action.what" maxlength="2000"></td>
    <td style="width: 140px"><select class="form-control" name="actions[{{ $index }}].owner" ng-model="action.owner"><option value="EMPLOYEE">{{ t('员工', 'Employee') }}</option><option value="MANAGER">{{ t('主管', 'Manager') }}</option></select></td>
    <td style="width: 140px"><input type="text" class="form-control pc-date" name="actions[{{ $index }}].due" ng-model="action.due" placeholder="{{ page.today }}" maxlength="14"></td>
    <td><input type="text" class="form-control" name="actions[{{ $index }}].measure" ng-model="action.measure" maxlength="2000"></td>
    <td style="width: 60px"><button type="button" class="btn btn-link btn-xs" ng-if="talk.actions.length > 1" ng-click="remove($index)">{{ t('删除', 'Remove') }}</button></td>
  </tr></tbody>
</table></div>
<button type="button" class="btn btn-default btn-sm" ng-if="talk.actions.length < 10" ng-click="add()">+ {{ t('再加一项', 'Add another') }}</button>
<div class="pc-comment"><label>{{ t('下期目标与发展（可不填）', 'Goals and development for the next period (optional)') }}</label><textarea class="form-control" name="nextGoals" ng-model="talk.nextGoals" maxlength="2000"></textarea></div>` };

/** Who talked about which period. */
export const about = { template: `
<dl class="pc-facts">
  <div><dt>{{ t('周期', 'Cycle') }}</dt><dd>{{ page.cycleName }}</dd></div>
  <div><dt>{{ t('起止', 'Period') }}</dt><dd>{{ date(page.periodStart) }} – {{ date(page.periodEnd) }}</dd></div>
  <div><dt>{{ t('员工', 'Employee') }}</dt><dd>{{ page.name }} <span class="pc-muted">{{ page.employeeNo }}</span></dd></div>
  <div><dt>{{ t('主管', 'Manager') }}</dt><dd>{{ page.managerName || 'HR' }}</dd></div>
</dl>` };

/** The record as it is read; covered and owners are the form's. */
export const read = { template: `
<h4>{{ t('面谈记录', 'Record of the talk') }} <span class="pc-muted">{{ date(page.record.heldOn) }}</span></h4>
<div class="row">
  <div class="col-sm-6"><b>{{ t('做得好的', 'Strengths') }}</b><div class="pc-said">{{ page.record.strengths }}</div></div>
  <div class="col-sm-6"><b>{{ t('要改进的', 'To improve') }}</b><div class="pc-said">{{ page.record.improvements }}</div></div>
</div>
<div class="pc-scroll"><table class="pc-table">
  <thead><tr><th>{{ t('约定的行动', 'Agreed action') }}</th><th>{{ t('谁', 'Who') }}</th><th>{{ t('何时完成', 'Due') }}</th><th>{{ t('如何衡量', 'Measure') }}</th></tr></thead>
  <tbody><tr ng-repeat="action in page.record.actions track by $index"><td>{{ action.what }}</td><td>{{ owners[action.owner] }}</td><td>{{ date(action.due) }}</td><td>{{ action.measure }}</td></tr></tbody>
</table></div>
<div ng-if="page.record.nextGoals"><b>{{ t('下期目标与发展', 'Goals and development for the next period') }}</b><div class="pc-said">{{ page.record.nextGoals }}</div></div>
<div ng-if="covered.length"><b>{{ t('谈到的议题', 'Talked about') }}</b><ul><li ng-repeat="point in covered track by point.key">{{ t(point.text, point.textEn) }}</li></ul></div>` };
