// What the forms of a job analysis show alike: <div data-pc-part="job-facts"></div>, job-questions (after PerfCycle.job.begin),
// job-description (of d, from and nameOf on the scope) and job-history.
import { t } from './words.js';

export const facts = { words, template: `
<dl class="pc-facts">
  <div><dt>{{ t('岗位', 'Post') }}</dt><dd>{{ t(page.postName, page.postNameEn || page.postName) }} <span class="pc-muted">{{ page.post }}</span></dd></div>
  <div ng-if="page.managerName"><dt>{{ t('主管', 'Manager') }}</dt><dd>{{ page.managerName }}</dd></div>
  <div ng-if="page.reason"><dt>{{ t('缘由', 'Why') }}</dt><dd>{{ page.reason }}</dd></div>
</dl>` };

export const questions = { template: `
<section class="pc-card" ng-repeat="duty in said.duties track by $index">
  <header><b>{{ t('职责', 'Duty') }} {{ $index + 1 }}</b> <button type="button" class="btn btn-link btn-sm" ng-if="said.duties.length > 1" ng-click="drop($index)">{{ t('删除', 'Remove') }}</button></header>
  <div class="row"><div class="col-sm-8 pc-comment"><label>{{ t('做什么', 'What is done') }}</label><input type="text" class="form-control" name="duties[{{ $index }}].duty" ng-model="duty.duty" maxlength="2000"></div>
    <div class="col-sm-4 pc-comment"><label>{{ t('占工作时间', 'Share of working time') }} %</label><input type="text" class="form-control pc-number" name="duties[{{ $index }}].timePercent" ng-model="duty.timePercent" maxlength="8"></div></div>
  <div class="row"><div class="col-sm-6 pc-comment"><label>{{ t('产出什么', 'What comes out') }}</label><input type="text" class="form-control" name="duties[{{ $index }}].output" ng-model="duty.output" maxlength="2000"></div>
    <div class="col-sm-6 pc-comment"><label>{{ t('做到什么程度算好', 'How good it has to be') }}</label><input type="text" class="form-control" name="duties[{{ $index }}].standard" ng-model="duty.standard" maxlength="2000"></div></div>
</section>
<p><button type="button" class="btn btn-default btn-sm" ng-if="said.duties.length < 12" ng-click="add()">{{ t('＋ 职责', '＋ Duty') }}</button> <span class="pc-total">{{ t('合计', 'Total') }} {{ sum(said.duties, 'timePercent') }} %</span></p>
<div class="row"><div class="col-sm-6 pc-comment"><label>{{ t('用到的系统', 'Systems used') }}</label><input type="text" class="form-control" name="systems" ng-model="said.systems" maxlength="2000"></div>
  <div class="col-sm-6 pc-comment"><label>{{ t('与谁协作', 'Whom one works with') }}</label><input type="text" class="form-control" name="interfaces" ng-model="said.interfaces" maxlength="2000"></div></div>
<div class="row"><div class="col-sm-6 pc-comment"><label>{{ t('工作方式', 'Work pattern') }}</label><select class="form-control" name="workPattern" ng-model="said.workPattern"><option ng-repeat="p in patterns track by $index" value="{{ p[0] }}">{{ p[1] }}</option></select></div>
  <div class="col-sm-6 pc-comment"><label><input type="checkbox" name="nights" ng-model="said.nights"> {{ t('有夜班', 'Night shifts') }}</label></div></div>
<div class="pc-comment"><label>{{ t('其他说明', 'Anything else') }}</label><textarea class="form-control" name="remarks" ng-model="said.remarks" maxlength="2000"></textarea></div>` };

export const description = { words, template: `
<section>
  <h4>{{ words(d.title) }}</h4>
  <p class="pc-lead">{{ words(d.purpose) }}</p>
  <dl class="pc-facts">
    <div ng-if="words(d.reportsTo)"><dt>{{ t('汇报给', 'Reports to') }}</dt><dd>{{ words(d.reportsTo) }}</dd></div>
    <div ng-if="words(d.requirements)"><dt>{{ t('任职要求', 'Requirements') }}</dt><dd>{{ words(d.requirements) }}</dd></div>
    <div ng-if="words(d.interfaces)"><dt>{{ t('协作', 'Works with') }}</dt><dd>{{ words(d.interfaces) }}</dd></div>
    <div ng-if="d.systems"><dt>{{ t('系统', 'Systems') }}</dt><dd>{{ d.systems }}</dd></div>
  </dl>
  <div class="pc-scroll"><table class="pc-table">
    <thead><tr><th>{{ t('职责', 'Duty') }}</th><th class="num">%</th><th>{{ t('产出', 'Output') }}</th><th>{{ t('标准', 'Standard') }}</th><th>{{ t('指标', 'Indicators') }}</th></tr></thead>
    <tbody><tr ng-repeat="duty in d.duties track by $index"><td class="name">{{ words(duty.duty) }}</td><td class="num">{{ figure(duty.timePercent) }}</td><td>{{ words(duty.output) }}</td><td>{{ words(duty.standard) }}</td><td><span ng-repeat="code in duty.indicators track by $index">{{ nameOf(code) }}<br></span></td></tr></tbody>
  </table></div>
  <h4>{{ t('考核表', 'Scorecard') }} <span class="pc-muted">{{ t('自 ' + date(from) + ' 起', 'from ' + date(from)) }}</span></h4>
  <div class="pc-scroll"><table class="pc-table">
    <thead><tr><th>{{ t('指标', 'Indicator') }}</th><th class="num">{{ t('权重', 'Weight') }} %</th><th>{{ t('门槛 / 目标 / 挑战', 'Threshold / target / stretch') }}</th><th>{{ t('说明', 'Why') }}</th></tr></thead>
    <tbody><tr ng-repeat="line in d.lines track by $index"><td class="name">{{ nameOf(line.indicator) }}<div class="pc-muted">{{ line.indicator }}</div></td><td class="num">{{ figure(line.weight) }}</td>
      <td><span ng-if="line.target !== null">{{ figure(line.threshold) }} / {{ figure(line.target) }} / {{ figure(line.stretch) }}</span><span ng-if="line.low !== null">{{ figure(line.low) }} – {{ figure(line.high) }}</span></td><td>{{ line.reason }}</td></tr></tbody>
    <tfoot><tr><td>{{ t('合计', 'Total') }}</td><td class="num">{{ sum(d.lines, 'weight') }}</td><td></td><td></td></tr></tfoot>
  </table></div>
</section>` };

export const history = { words, template: `
<section ng-if="page.steps.length > 1">
  <h4>{{ t('经过', 'History') }}</h4>
  <div class="pc-said" ng-repeat="step in page.steps track by $index"><span class="who">{{ step.actor === 'system' ? t('系统', 'System') : step.name }} {{ stepWords[step.step] || step.step }} · {{ when(step.at) }}</span>{{ step.words }}</div>
</section>` };

/** One of two languages of a text that may be there in one only, work patterns, and steps, for the scope. */
function words() {
  return {
    words: text => (text ? t(text.zh || text.en || '', text.en || text.zh || '') : ''),
    patterns: [['STANDARD', t('固定工时', 'fixed hours')], ['SHIFT', t('排班', 'shifts')], ['FLEXIBLE', t('弹性', 'flexible')], ['HOURLY', t('计时', 'by the hour')]],
    stepWords: { OPENED: t('发起分析', 'opened the analysis'), DESCRIBED: t('说明了工作', 'described the work'), VIEWED: t('说明了看法', 'gave the manager\'s view'), SETTLED: t('商定时间占比', 'settled the shares'), PREPARED: t('生成草稿', 'wrote the draft'), EDITED: t('编辑完成', 'completed it'), APPROVED: t('批准', 'approved it'), RETURNED: t('退回', 'sent it back'), ESCALATED: t('升级逾期事项', 'escalated a delay'), RELEASED: t('发布', 'released it'), WITHDRAWN: t('撤回', 'withdrew it') }
  };
}

const empty = () => ({ ref: null, duty: '', output: '', standard: '', timePercent: '' });

/** The questionnaire as it was last answered, else with the duties that are known. */
export function begin($scope, page) {
  const { words: wording } = $scope, mine = page.mine;
  $scope.said = mine
    ? { duties: mine.duties, systems: mine.systems || '', interfaces: mine.interfaces || '', workPattern: mine.workPattern, nights: Boolean(mine.nights), remarks: mine.remarks || '' }
    : { duties: page.duties.map(d => ({ ref: d.ref, duty: wording(d.duty), output: wording(d.output), standard: wording(d.standard), timePercent: d.timePercent === null ? '' : String(d.timePercent) })), systems: '', interfaces: '', workPattern: 'STANDARD', nights: false, remarks: '' };
  if (!$scope.said.duties.length) $scope.said.duties.push(empty());
  $scope.add = () => { $scope.said.duties.push(empty()); };
  $scope.drop = at => { $scope.said.duties.splice(at, 1); };
}

export function faults(s) {
  const found = [], total = s.sum(s.said.duties, 'timePercent');
  s.said.duties.forEach((d, i) => {
    [['duty', t('做什么', 'what is done')], ['output', t('产出', 'the output')], ['standard', t('质量标准', 'the standard')]].forEach(([part, name]) => {
      if (!(d[part] || '').trim()) found.push({ text: t('职责 ' + (i + 1) + '：请填写' + name, 'Duty ' + (i + 1) + ': say ' + name), field: 'duties[' + i + '].' + part });
    });
    if (s.num(d.timePercent) === '') found.push({ text: t('职责 ' + (i + 1) + '：请填写时间占比', 'Duty ' + (i + 1) + ': give its share of time'), field: 'duties[' + i + '].timePercent' });
  });
  if (s.compare(total, 100) !== 0) found.push({ text: t('时间占比合计 ' + total + ' %，须为 100 %', 'The shares add up to ' + total + ' %, they must add up to 100 %'), field: 'duties[0].timePercent' });
  return found;
}

export function answer(s) {
  const { duties, systems, interfaces, workPattern, nights, remarks } = s.said;
  return {
    duties: duties.map(d => ({ ref: d.ref, duty: d.duty.trim(), timePercent: s.num(d.timePercent) || null, output: d.output.trim(), standard: d.standard.trim() })),
    systems, interfaces, workPattern, nights, remarks
  };
}
