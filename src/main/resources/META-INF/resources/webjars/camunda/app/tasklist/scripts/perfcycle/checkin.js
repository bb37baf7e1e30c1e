// What the forms of a check-in show alike: <div data-pc-part="check-in-figures"></div>, and check-in-facts, -report, -steps, -previous, -next.
// A form calls PerfCycle.checkIn($scope, page, remarks) in its init; what people type is in $scope.work.

export const facts = { template: `
<dl class="pc-facts">
  <div><dt>{{ t('周期', 'Cycle') }}</dt><dd>{{ page.cycleName }}</dd></div>
  <div><dt>{{ t('员工', 'Employee') }}</dt><dd>{{ page.name }} <span class="pc-muted">{{ page.employeeNo }} · {{ page.post }}</span></dd></div>
  <div ng-if="page.managerName"><dt>{{ t('主管', 'Manager') }}</dt><dd>{{ page.managerName }}</dd></div>
  <div><dt>{{ t('第几次', 'Round') }}</dt><dd>{{ page.current.round }}</dd></div>
  <div><dt>{{ t('数据截至', 'Figures as of') }}</dt><dd>{{ date(page.current.openedOn) }}</dd></div>
  <div><dt>{{ t('本期跟进', 'So far') }}</dt><dd>{{ t('已沟通 ' + page.counts.held + '，缺席 ' + page.counts.missed, page.counts.held + ' held, ' + page.counts.missed + ' missed') }}</dd></div>
</dl>` };

export const figures = { template: `
<h4>{{ t('指标进展', 'Where the figures stand') }}
  <span class="pc-badge good" ng-if="counts.ON_TRACK">{{ counts.ON_TRACK }} {{ looks.ON_TRACK.text }}</span>
  <span class="pc-badge warn" ng-if="counts.AT_RISK">{{ counts.AT_RISK }} {{ looks.AT_RISK.text }}</span>
  <span class="pc-badge bad" ng-if="counts.BEHIND">{{ counts.BEHIND }} {{ looks.BEHIND.text }}</span></h4>
<div class="pc-scroll"><table class="pc-table">
  <thead><tr><th>{{ t('指标', 'Indicator') }}</th><th class="num">{{ t('权重', 'Weight') }} %</th><th class="num">{{ t('目标', 'Target') }}</th><th class="num">{{ t('目前实际', 'Actual') }}</th><th class="num">{{ t('目前应达', 'Expected') }}</th><th class="num">{{ t('期末预测', 'Forecast') }}</th><th>{{ t('状态', 'Status') }}</th><th ng-if="remarks !== 'none'">{{ remarks === 'write' ? t('说明（可不填）', 'Remark (optional)') : t('员工说明', 'Remark') }}</th></tr></thead>
  <tbody><tr ng-repeat="f in page.current.figures track by f.indicator">
    <td class="name">{{ t(f.name, f.nameEn) }}<span class="pc-unit" ng-if="f.unit">{{ f.unit }}</span></td>
    <td class="num">{{ f.kind === 'VETO' || f.kind === 'BONUS' ? '–' : figure(f.weight) }}</td>
    <td class="num">{{ span(f.target, f.targetMost) }}</td>
    <td class="num"><b>{{ short(f.actual) }}</b></td>
    <td class="num">{{ span(f.expected, f.expectedMost) }}</td>
    <td class="num">{{ short(f.forecast) }}</td>
    <td><span class="pc-badge {{ looks[f.status].look }}">{{ looks[f.status].text }}</span></td>
    <td style="min-width: 140px" ng-if="remarks === 'read'">{{ page.current.remarks[f.indicator] }}</td>
    <td style="min-width: 180px" ng-if="remarks === 'write'"><input type="text" class="form-control" name="remarks.{{ f.indicator }}" ng-model="work.remarks[f.indicator]" maxlength="2000"></td>
  </tr></tbody>
</table></div>
<p class="pc-muted">{{ t('预测按目前进度推算：累计类指标按已过工作日折算，比率类指标即为当前值。', 'Forecast at the present pace: what accumulates is extended by the working days that are over, a rate is taken as it is.') }}</p>
<div class="pc-box pc-box-amber" ng-if="page.disputes.length"><strong>{{ t('尚未答复的数据异议', 'Objections to figures not yet answered') }}</strong>
  <div ng-repeat="d in page.disputes track by $index">{{ named(d.indicator) }} · {{ d.reason }}</div></div>` };

export const report = { template: `
<h4>{{ t('员工汇报', 'What the employee reports') }}</h4>
<div class="pc-said" ng-if="page.current.progress"><span class="who">{{ page.current.reportedBy }} · {{ when(page.current.reportedAt) }}</span>{{ page.current.progress }}</div>
<div class="pc-said" ng-if="page.current.blockers"><span class="who">{{ t('阻碍与所需支持', 'Blockers and support needed') }}</span>{{ page.current.blockers }}</div>
<p class="pc-muted" ng-if="!page.current.progress">{{ t('员工没有汇报。', 'The employee has not reported.') }}</p>` };

export const steps = { template: `
<section ng-if="work.steps.length">
  <h4>{{ t('之前商定的步骤', 'Steps agreed earlier') }}</h4>
  <div class="pc-scroll"><table class="pc-table">
    <thead><tr><th>{{ t('做什么', 'What') }}</th><th>{{ t('谁', 'Who') }}</th><th>{{ t('何时完成', 'Due') }}</th><th>{{ t('状态', 'State') }}</th></tr></thead>
    <tbody><tr ng-repeat="step in work.steps track by step.id">
      <td>{{ step.what }} <span class="pc-badge warn" ng-if="step.followUp">{{ t('改进措施', 'follow-up') }}</span></td>
      <td>{{ owners[step.owner] }}</td>
      <td style="white-space: nowrap">{{ date(step.due) }} <span class="pc-badge bad" ng-if="step.state === 'OPEN' && step.due < page.today">{{ t('已过期', 'late') }}</span></td>
      <td style="width: 130px"><select class="form-control" name="steps[{{ $index }}].state" ng-model="step.state"><option value="OPEN">{{ states.OPEN }}</option><option value="DONE">{{ states.DONE }}</option><option value="DROPPED">{{ states.DROPPED }}</option></select></td>
    </tr></tbody>
  </table></div>
</section>` };

export const previous = { template: `
<section ng-if="page.previous">
  <h4>{{ t('上次跟进', 'Last time') }} <span class="pc-muted">{{ date(page.previous.openedOn) }}</span> <span class="pc-badge" ng-class="page.previous.state === 'MISSED' ? 'bad' : 'good'">{{ ends[page.previous.state] }}</span></h4>
  <div class="pc-said" ng-if="page.previous.progress"><span class="who">{{ page.previous.reportedBy }}</span>{{ page.previous.progress }}<span ng-if="page.previous.blockers"><br>{{ t('阻碍：', 'Blockers: ') }}{{ page.previous.blockers }}</span></div>
  <div class="pc-said" ng-if="page.previous.comment"><span class="who">{{ page.previous.agreedBy }}</span>{{ page.previous.comment }}</div>
  <div class="pc-said" ng-if="page.previous.note"><span class="who">{{ t('我的私人笔记', 'My private note') }}</span>{{ page.previous.note }}</div>
</section>` };

export const next = { template: `
<div class="pc-scroll" ng-if="work.next.length"><table class="pc-table">
  <thead><tr><th>{{ t('做什么', 'What') }}</th><th>{{ t('谁', 'Who') }}</th><th>{{ t('何时完成', 'Due') }}</th><th></th></tr></thead>
  <tbody><tr ng-repeat="step in work.next track by $index">
    <td style="width: 55%"><input type="text" class="form-control" name="next[{{ $index }}].what" ng-model="step.what" maxlength="2000"></td>
    <td style="width: 140px"><select class="form-control" name="next[{{ $index }}].owner" ng-model="step.owner"><option value="EMPLOYEE">{{ owners.EMPLOYEE }}</option><option value="MANAGER">{{ owners.MANAGER }}</option></select></td>
    <td style="width: 140px"><input type="text" class="form-control pc-date" name="next[{{ $index }}].due" ng-model="step.due" placeholder="{{ page.today }}" maxlength="14"></td>
    <td style="width: 60px"><button type="button" class="btn btn-link btn-xs" ng-click="remove($index)">{{ t('删除', 'Remove') }}</button></td>
  </tr></tbody>
</table></div>
<button type="button" class="btn btn-default btn-sm" ng-if="work.next.length < 10" ng-click="add()">+ {{ t('加一项', 'Add one') }}</button>` };

/** Prepares the scope; remarks about single indicators are there to "write", to "read", or not at all ("none"). */
export function begin($scope, page, remarks) {
  $scope.remarks = remarks;
  $scope.add = () => $scope.work.next.push({ what: '', owner: 'EMPLOYEE', due: '' });
  $scope.remove = at => $scope.work.next.splice(at, 1);
  $scope.counts = {};
  page.current.figures.forEach(function (f) { $scope.counts[f.status] = ($scope.counts[f.status] || 0) + 1; });
  $scope.looks = {
    ON_TRACK: { text: $scope.t('正常', 'on track'), look: 'good' }, AT_RISK: { text: $scope.t('有风险', 'at risk'), look: 'warn' },
    BEHIND: { text: $scope.t('落后', 'behind'), look: 'bad' }, NO_FIGURE: { text: $scope.t('暂无数据', 'no figure yet'), look: '' },
    NOT_JUDGED: { text: $scope.t('期末评定', 'judged at the end'), look: 'info' }
  };
  $scope.states = { OPEN: $scope.t('未完成', 'open'), DONE: $scope.t('已完成', 'done'), DROPPED: $scope.t('已取消', 'dropped') };
  $scope.owners = { EMPLOYEE: $scope.t('员工', 'Employee'), MANAGER: $scope.t('主管', 'Manager') };
  $scope.ends = { HELD: $scope.t('已沟通', 'held'), MISSED: $scope.t('缺席', 'missed'), OPEN: $scope.t('未结束', 'not ended'), REPORTED: $scope.t('未结束', 'not ended') };
  $scope.short = function (value) {
    var plain = $scope.num(value);
    if (!plain || plain.indexOf('.') < 0 || plain.length - plain.indexOf('.') <= 3) return $scope.figure(value);
    return $scope.figure($scope.num($scope.figure(plain, 2)));
  };
  $scope.span = function (low, high) { return low === null ? '–' : $scope.short(low) + (high === null ? '' : ' – ' + $scope.short(high)); };
  $scope.named = function (code) {
    var found = page.current.figures.filter(function (f) { return f.indicator === code; })[0];
    return found ? $scope.t(found.name, found.nameEn) : code;
  };
}

/** What is lacking in the steps for next time. */
export function faults($scope) {
  const found = [];
  $scope.work.next.forEach((step, i) => {
    const path = `next[${i}].`, n = i + 1, due = $scope.day(step.due);
    if (!step.what.trim()) found.push({ text: $scope.t(`第 ${n} 项：请写明做什么`, `Step ${n}: say what is to be done`), field: path + 'what' });
    if (!due) found.push({ text: $scope.t(`第 ${n} 项：请填写完成日期`, `Step ${n}: say until when`), field: path + 'due' });
    else if (due < $scope.page.today) found.push({ text: $scope.t(`第 ${n} 项：完成日期不能早于今天`, `Step ${n}: cannot be due before today`), field: path + 'due' });
  });
  return found;
}

export function answer($scope) {
  return $scope.work.next.map(step => ({ what: step.what.trim(), owner: step.owner, due: $scope.day(step.due) }));
}
