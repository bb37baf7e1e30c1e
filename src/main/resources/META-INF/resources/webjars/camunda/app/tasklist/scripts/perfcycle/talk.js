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
