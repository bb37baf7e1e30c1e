// The rows of a rating sheet, as the self-assessment and the manager's rating both show them: forms place them by
// <div data-pc-part="ratings"></div> and hand over begin, faults and answer. rating-facts say whose sheet it is, rating-figures
// what is counted from data.

export const template = `
<h4 ng-if="page.items.length">{{ t('需要评价的指标', 'What to judge') }}</h4>
<div class="pc-box pc-box-green" ng-if="!page.items.length">{{ t('所有指标都来自数据，无需评价。', 'Everything is counted from data; there is nothing to judge.') }}</div>
<section class="pc-card" ng-repeat="item in page.items track by item.indicator" ng-init="at = $index">
  <header><b>{{ t(item.name, item.nameEn) }}</b><span class="pc-muted">{{ item.indicator }} · {{ scales[item.scale] }} · {{ item.weight === '0' ? t('不占权重', 'no weight') : t('权重 ', 'weight ') + figure(item.weight) + ' %' }}</span><span class="pc-badge info" ng-if="item.own">{{ t('自定目标', 'own goal') }}</span>
    <span class="pc-badge good" ng-if="!ratings[at].notObserved && num(ratings[at].value)">{{ figure(ratings[at].value) }}{{ item.scale === 'SHARE' ? ' %' : '' }}</span><span class="pc-badge warn" ng-if="ratings[at].notObserved">{{ t('未观察到', 'not observed') }}</span></header>
  <p class="pc-muted" ng-if="item.definition || item.definitionEn">{{ t(item.definition, item.definitionEn) }}</p>
  <div class="pc-scale" ng-if="item.scale === 'LEVEL'">
    <label ng-repeat="level in ['1', '2', '3', '4', '5']" ng-class="{chosen: ratings[at].value === level && !ratings[at].notObserved}"><input type="radio" name="ratings[{{ at }}].value" ng-model="ratings[at].value" value="{{ level }}" ng-disabled="ratings[at].notObserved"><b>{{ level }}</b><span ng-repeat="anchor in item.anchors | filter: { level: +level }: true">{{ t(anchor.text, anchor.textEn) }}</span></label>
  </div>
  <div class="pc-comment" ng-if="item.scale !== 'LEVEL'"><label>{{ scales[item.scale] }} <span class="pc-unit">{{ item.scale === 'SHARE' ? '0–100 %' : item.scale === 'POINTS' ? '0–10' : item.unit }}</span><span class="pc-muted" ng-if="item.target">&ensp;{{ t('目标', 'target') }} {{ figure(item.target) }} {{ item.unit }}</span></label>
    <input type="text" class="form-control pc-number" style="max-width: 160px" name="ratings[{{ at }}].value" ng-model="ratings[at].value" ng-disabled="ratings[at].notObserved" ng-class="{'pc-bad': outside(item, ratings[at])}"></div>
  <div class="pc-choices"><label ng-class="{chosen: ratings[at].notObserved}"><input type="checkbox" name="ratings[{{ at }}].notObserved" ng-model="ratings[at].notObserved">{{ t('未观察到（不等于中等，也不等于零）', 'Not observed (neither average nor zero)') }}</label>
    <button type="button" class="btn btn-link btn-sm" ng-click="ratings[at].open = true" ng-if="!ratings[at].open && !extreme(item, ratings[at])">{{ t('＋ 事实依据', '＋ Evidence') }}</button></div>
  <div ng-if="ratings[at].open || extreme(item, ratings[at])">
    <div class="pc-comment"><label>{{ t('事实依据', 'Evidence') }} <span class="pc-badge warn" ng-if="extreme(item, ratings[at])">{{ t('必填', 'required') }}</span></label><textarea class="form-control" name="ratings[{{ at }}].evidence" ng-model="ratings[at].evidence" maxlength="2000" placeholder="{{ t('何事、何人、结果如何', 'What happened, with whom, to what effect') }}"></textarea></div>
    <div class="pc-comment"><label>{{ t('发生日期', 'Day it happened') }}</label><input type="text" class="form-control pc-date" name="ratings[{{ at }}].evidenceOn" ng-model="ratings[at].evidenceOn" placeholder="{{ page.evidenceTo }}" maxlength="14"></div>
  </div>
  <div class="pc-comment"><label>{{ t('说明', 'Comment') }}</label><textarea class="form-control" rows="1" style="min-height: 34px" name="ratings[{{ at }}].comment" ng-model="ratings[at].comment" maxlength="2000"></textarea></div>
</section>`;

export const facts = { template: `
<dl class="pc-facts">
  <div><dt>{{ t('周期', 'Cycle') }}</dt><dd>{{ page.cycleName }} <span class="pc-muted">{{ page.cycle }}</span></dd></div>
  <div><dt>{{ t('期间', 'Period') }}</dt><dd>{{ date(page.periodStart) }} – {{ date(page.periodEnd) }}</dd></div>
  <div><dt>{{ t('员工', 'Employee') }}</dt><dd>{{ page.name }} <span class="pc-muted">{{ page.employeeNo }}</span></dd></div>
  <div><dt>{{ t('部门与岗位', 'Unit and post') }}</dt><dd>{{ page.orgUnit }} · {{ page.post }}</dd></div>
  <div><dt>{{ t('已评', 'Judged') }}</dt><dd>{{ done() }} / {{ ratings.length }}</dd></div>
</dl>` };

export const figures = { template: `
<section ng-if="page.figures.length">
  <h4>{{ t('来自数据的指标（自动计分）', 'Indicators from data (counted by themselves)') }}</h4>
  <div class="pc-scroll"><table class="pc-table">
    <thead><tr><th>{{ t('指标', 'Indicator') }}</th><th class="num">{{ t('权重', 'Weight') }} %</th><th class="num">{{ t('目标', 'Target') }}</th><th class="num">{{ t('实际', 'Actual') }}</th><th class="num">{{ t('得分', 'Points') }}</th><th>{{ t('状态', 'Status') }}</th></tr></thead>
    <tbody><tr ng-repeat="row in page.figures track by row.indicator">
      <td class="name">{{ t(row.name, row.nameEn) }}<div class="pc-muted">{{ row.indicator }}</div></td><td class="num">{{ figure(row.weight) }}</td><td class="num">{{ figure(row.target) }}<span class="pc-unit" ng-if="row.target">{{ row.unit }}</span></td>
      <td class="num">{{ brief(row.actual) }}<span class="pc-unit" ng-if="row.actual">{{ row.unit }}</span></td><td class="num"><b>{{ figure(row.points, 2) }}</b></td>
      <td><span class="pc-badge" ng-class="{ good: row.standing === 'MEASURED', bad: row.standing === 'MISSING', info: row.standing === 'SUPPLIED', warn: row.standing === 'WAIVED' || row.standing === 'NOT_APPLICABLE' }">{{ standings[row.standing] }}</span><div class="pc-muted" ng-if="row.reason">{{ row.reason }}</div></td>
    </tr></tbody>
  </table></div>
</section>` };

/** An empty row for each item, and what the rows ask of the scope; values given before stand in their rows. */
export function begin($scope, page, before = {}) {
  $scope.brief = function (value) { return value && /\.\d{5,}/.test(value) ? $scope.figure(value, 4) : $scope.figure(value); };
  $scope.said = { summary: '' };
  $scope.ratings = page.items.map(function (item) {
    return { indicator: item.indicator, value: before[item.indicator] || '', notObserved: false, comment: '', evidence: '', evidenceOn: '', open: false };
  });
  $scope.scales = {
    LEVEL: $scope.t('行为锚定量表 1–5', 'anchored scale 1 to 5'), SHARE: $scope.t('认可的完成比例', 'accepted share'),
    POINTS: $scope.t('加分', 'bonus points'), ACTUAL: $scope.t('达成值', 'figure reached')
  };
  $scope.standings = {
    MEASURED: $scope.t('系统数据', 'measured'), MISSING: $scope.t('缺数据', 'missing'), SUPPLIED: $scope.t('人工补数', 'supplied'),
    WAIVED: $scope.t('已豁免', 'waived'), NOT_APPLICABLE: $scope.t('不适用', 'not applicable')
  };
  $scope.extreme = function (item, rating) { return item.scale === 'LEVEL' && !rating.notObserved && (rating.value === '1' || rating.value === '5'); };
  $scope.outside = function (item, rating) {
    var value = $scope.num(rating.value);
    return Boolean(value) && ((item.least !== null && $scope.compare(value, item.least) < 0) || (item.most !== null && $scope.compare(value, item.most) > 0));
  };
  $scope.done = function () { return $scope.ratings.filter(function (r) { return r.notObserved || $scope.num(r.value); }).length; };
}

export function faults($scope) {
  const faults = [], page = $scope.page;
  $scope.ratings.forEach(function (rating, i) {
    var item = page.items[i], name = $scope.t(item.name, item.nameEn), path = 'ratings[' + i + '].', day = $scope.day(rating.evidenceOn);
    if (!rating.notObserved && $scope.num(rating.value) === '') faults.push({ text: $scope.t(name + '：尚未评价', name + ': not judged yet'), field: path + 'value' });
    if (!rating.notObserved && $scope.outside(item, rating)) faults.push({ text: $scope.t(name + '：须在 ' + item.least + ' 至 ' + item.most + ' 之间', name + ': must lie between ' + item.least + ' and ' + item.most), field: path + 'value' });
    if ($scope.extreme(item, rating) && rating.evidence.trim().length < 10) faults.push({ text: $scope.t(name + '：最低级和最高级须写明事实（至少 10 个字）', name + ': the lowest and the highest level ask for evidence (10 characters or more)'), field: path + 'evidence' });
    if ($scope.extreme(item, rating) && !day) faults.push({ text: $scope.t(name + '：请注明事实发生的日期', name + ': say on which day it happened'), field: path + 'evidenceOn' });
    if (day && rating.evidence.trim() && (day < page.evidenceFrom || day > page.evidenceTo)) faults.push({ text: $scope.t(name + '：日期须在 ' + $scope.date(page.evidenceFrom) + ' 至 ' + $scope.date(page.evidenceTo) + ' 之间', name + ': the day must be from ' + $scope.date(page.evidenceFrom) + ' to ' + $scope.date(page.evidenceTo)), field: path + 'evidenceOn' });
  });
  return faults;
}

export function answer($scope) {
  return { summary: $scope.said.summary.trim() || null, ratings: $scope.ratings.map(function (rating) {
    var evidence = rating.evidence.trim();
    return { indicator: rating.indicator, value: rating.notObserved ? null : $scope.num(rating.value), notObserved: rating.notObserved, comment: rating.comment.trim() || null, evidence: evidence || null, evidenceOn: evidence ? $scope.day(rating.evidenceOn) || null : null };
  }) };
}
