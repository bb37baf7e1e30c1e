// What the forms of a system review share: its words, and how an estimate is read. A form
// calls PerfCycle.review.begin($scope, page) from its init; what was found beyond single indicators stands where it says
// <div data-pc-part="review"></div>.

export const template = `
<h4>{{ t('总体依据', 'The evidence as a whole') }}</h4>
<div class="pc-row pc-panels"><button type="button" class="btn btn-default btn-sm" ng-repeat="panel in panels track by panel.key" name="panel-{{ panel.key }}" ng-class="{active: shown.panel === panel.key}" ng-click="shown.panel = shown.panel === panel.key ? '' : panel.key">{{ panel.name }} <span class="pc-badge" ng-class="panel.tone" ng-if="panel.note">{{ panel.note }}</span></button></div>
<section class="pc-card" ng-if="shown.panel === 'raters'">
  <p class="pc-muted">{{ t('评分减数据，以标准差计，按人数收缩；这是差异，不是偏差，不自动修正任何分数。', 'Judged less measured in standard deviations, shrunk by team size: a difference, not a bias, and it corrects no score.') }}</p>
  <div class="pc-scroll pc-short"><table class="pc-table"><thead><tr><th class="name">{{ t('评价人', 'Rater') }}</th><th class="num">{{ t('人数', 'People') }}</th><th class="num">{{ t('差异', 'Difference') }}</th><th class="num">p</th><th>{{ t('提示', 'Note') }}</th></tr></thead>
    <tbody><tr ng-repeat="rater in evidence.raters.list track by rater.employeeNo"><td class="name">{{ rater.name }} <span class="pc-muted">{{ rater.employeeNo }}</span></td><td class="num">{{ rater.people }}</td><td class="num">{{ rater.shrunk === null ? '–' : figure(rater.shrunk, 2) }}</td><td class="num">{{ chance(rater.adjustedP) }}</td>
      <td><span class="pc-badge" ng-class="rater.verdict === 'LENIENT' || rater.verdict === 'SEVERE' ? 'warn' : ''">{{ verdicts[rater.verdict] || other }}</span> <span class="pc-badge warn" ng-if="rater.central">{{ t('评分集中', 'keeps to the middle') }}</span> <span class="pc-badge warn" ng-if="rater.halos">{{ t('晕轮', 'halo') }}</span></td></tr></tbody></table></div>
  <p class="pc-muted" ng-if="evidence.raters.leftOut">{{ t('另有 ' + evidence.raters.leftOut + ' 人评价人数不足，不列出', evidence.raters.leftOut + ' more rated too few people to be named') }}</p>
</section>
<section class="pc-card" ng-if="shown.panel === 'groups'">
  <div ng-repeat="attribute in evidence.groups.attributes track by attribute.code"><b>{{ attributes[attribute.code] || other }}</b> <span class="pc-badge" ng-class="{warn: attribute.verdict === 'DIFFERENT', good: attribute.verdict === 'NO_DIFFERENCE_FOUND'}">{{ t('总分：', 'totals: ') }}{{ groupVerdicts[attribute.verdict] || other }}</span> <span class="pc-badge" ng-class="{warn: attribute.judged === 'DIFFERENT', good: attribute.judged === 'NO_DIFFERENCE_FOUND'}" ng-if="attribute.judged && attribute.within !== 'CYCLE'">{{ t('评分减数据：', 'judged less measured: ') }}{{ groupVerdicts[attribute.judged] || other }}</span> <span class="pc-muted">ε² {{ est(attribute.effect, 3) }}<span ng-if="attribute.adjustedP !== null"> · p {{ chance(attribute.adjustedP) }}</span><span ng-if="attribute.judged && attribute.within !== 'CYCLE'"> · {{ t('评分', 'judging') }} ε² {{ est(attribute.judgedEffect, 3) }} · p {{ chance(attribute.judgedAdjustedP) }}</span><span ng-if="attribute.hiddenGroups"> · {{ t(attribute.hiddenGroups + ' 组隐藏', attribute.hiddenGroups + ' groups hidden') }}</span></span>
    <p class="pc-muted" ng-repeat="group in attribute.withheld track by group.code">{{ t(group.name + '：评审 ' + group.review + ' 已公布几乎相同的结果，相减会透露少数人，因此不显示。', group.nameEn + ': review ' + group.review + ' shows nearly the same results; the difference would tell of a few people, so it is not shown.') }}</p>
    <table class="pc-table pc-bars pc-groups" ng-if="attribute.groups.length"><tbody><tr ng-repeat="group in attribute.groups track by group.code"><th>{{ t(group.name, group.nameEn) }} <span class="pc-muted">{{ group.people }}</span></th><td class="bar"><div class="pc-progress pc-measure" ng-if="known(group.place)"><div ng-style="{ width: wide(part(group.place)) }"></div><i style="left: 50%"></i></div></td><td class="num">{{ share(group.place) }}</td><td><span class="pc-badge" ng-class="{warn: group.standing === 'BELOW'}" ng-if="group.standing !== 'USUAL'">{{ group.standing === 'BELOW' ? t('偏低', 'below') : t('偏高', 'above') }}</span> <span class="pc-badge" ng-class="{warn: group.judgedStanding === 'BELOW'}" ng-if="group.judgedStanding && group.judgedStanding !== 'USUAL'">{{ group.judgedStanding === 'BELOW' ? t('同等数据评分偏低', 'judged lower at equal figures') : t('同等数据评分偏高', 'judged higher at equal figures') }}</span> <span class="pc-badge warn" ng-if="group.fourFifths === 'LOW'">{{ t('高等级少于五分之四', 'below four fifths') }}</span></td></tr></tbody></table></div>
  <p class="pc-muted">{{ t('横条为在可比人群中的平均位次，竖线为正中；是值得查看的原因，不证明不公。', 'The bar is the mean place among comparable people, the mark is the middle: a cause to look, no proof.') }}</p>
</section>
<section class="pc-card" ng-if="shown.panel === 'use'"><dl class="pc-figures">
  <div><dt>{{ t('C、D 级结果', 'Results of C or D') }}</dt><dd>{{ evidence.use.low.results }}</dd></div>
  <div><dt>{{ t('其后有改进计划', 'followed by a plan') }}</dt><dd>{{ share(evidence.use.low.planned) }}</dd></div>
  <div><dt>{{ t('其后有培训', 'followed by a course') }}</dt><dd>{{ share(evidence.use.low.trained) }}</dd></div>
  <div><dt>{{ t('与下期结果的相关', 'With the next cycle') }}</dt><dd>{{ est(evidence.use.next.rank) }} {{ interval(evidence.use.next.rank) }} <span class="pc-muted">n {{ evidence.use.next.pairs }}</span></dd></div>
  <div ng-repeat="left in evidence.use.retention.levels track by left.level"><dt>{{ t(left.level + ' 级离职', left.level + ' who left') }}</dt><dd>{{ share(left.left) }} <span class="pc-muted">n {{ left.people }}</span></dd></div>
</dl></section>
<section class="pc-card" ng-if="shown.panel === 'scorecards'"><div class="pc-wide"><table class="pc-table"><thead><tr><th class="name">{{ t('岗位', 'Post') }}</th><th class="num">{{ t('结果', 'Results') }}</th><th class="num">{{ t('人', 'People') }}</th><th>{{ t('评分项一致性 α', 'Alpha of the rated') }}</th><th>{{ t('评分项', 'Rated indicators') }}</th></tr></thead>
  <tbody><tr ng-repeat="sheet in evidence.scorecards.scorecards track by sheet.post"><td class="name">{{ t(sheet.postName, sheet.postNameEn || sheet.postName) }}</td><td class="num">{{ sheet.results === null ? '–' : sheet.results }}</td><td class="num">{{ sheet.people === null ? '< 5' : sheet.people }}</td><td>{{ est(sheet.alpha) }} {{ interval(sheet.alpha) }}</td><td class="pc-muted"><span ng-repeat="code in sheet.rated track by code">{{ $first ? '' : t('、', ', ') }}{{ named(code) }}</span></td></tr></tbody></table></div></section>
<section class="pc-card" ng-if="shown.panel === 'effects'"><div class="pc-wide"><table class="pc-table"><thead><tr><th class="name">{{ t('周期', 'Cycle') }}</th><th class="num">{{ t('参评', 'Reviews') }}</th><th>{{ t('按时', 'On time') }}</th><th>{{ t('每人手工操作', 'Touches each') }}</th><th>{{ t('每人分钟', 'Minutes each') }}</th><th>{{ t('自动取数', 'Figures by themselves') }}</th></tr></thead>
  <tbody><tr ng-repeat="cycle in evidence.effects.cycles track by cycle.cycle"><td class="name">{{ cycle.cycle }}</td><td class="num">{{ cycle.reviews }}</td><td>{{ share(cycle.onTime) }}</td><td>{{ est(cycle.tasks.touches, 1) }}</td><td>{{ est(cycle.tasks.minutes, 1) }}</td><td>{{ share(cycle.automatic) }}</td></tr></tbody></table></div></section>
<section class="pc-card" ng-if="shown.panel === 'survey'"><b>{{ t(evidence.survey.latest.title, evidence.survey.latest.titleEn || evidence.survey.latest.title) }}</b> <span class="pc-muted">{{ date(evidence.survey.latest.closedOn) }} · {{ t('回收 ', 'answers ') }}{{ evidence.survey.latest.answers }} / {{ evidence.survey.latest.invited }} ({{ share(evidence.survey.latest.response) }})</span>
  <p class="pc-muted"><a href="/api/v1/system-reviews/{{ page.id }}.pdf" target="_blank" rel="noopener">{{ t('全部依据（PDF）', 'All of the evidence (PDF)') }}</a> · <a href="/surveys/{{ evidence.survey.latest.survey }}" target="_blank" rel="noopener">{{ t('调查结果', 'Results of the survey') }}</a></p></section>`;

const REASONS = {
  TOO_FEW: ['数据太少', 'too few figures'], MISSING_FIGURES: ['缺失超过 20 %', 'more than 20 % missing'], SOME_MISSING: ['缺失 10–20 %', '10 to 20 % missing'],
  REVERSED: ['与结果方向相反', 'goes the wrong way'], CEILING: ['多数人封顶', 'most people at the cap'], FLOOR: ['多数人触底', 'most people at the floor'],
  CROWDED_END: ['集中在一端', 'crowded at one end'], NO_SPREAD: ['几乎没有差异', 'hardly any spread'], REDUNDANT: ['与另一指标重复', 'repeats another indicator'],
  USELESS_TWICE: ['连续两次无区分、与结果无关', 'says nothing, twice'], USELESS_ONCE: ['本次无区分、与结果无关', 'says nothing this time'],
  UNSTABLE: ['各期不稳定', 'not stable'], SOUND: ['正常', 'sound']
};
const STANDINGS = { INSUFFICIENT_DATA: ['数据不足', 'not enough data'], CONSTANT: ['无变化', 'constant'], CHECK_KEYS: ['方向待查', 'check keys'], SINGULAR: ['无法区分', 'singular'] };

export function begin($scope, page) {
  const t = $scope.t;
  // A word that came with newer figures than this page knows is said as such: a code is nobody's language.
  $scope.other = t('其他（见 PDF）', 'other (see the PDF)');
  const said = (words, key) => (words[key] ? t(words[key][0], words[key][1]) : key ? $scope.other : '–');
  $scope.decisions = { KEEP: t('保留', 'Keep'), ADJUST: t('调整', 'Adjust'), MERGE: t('合并', 'Merge'), RETIRE: t('停用', 'Retire') };
  $scope.decisionKeys = Object.keys($scope.decisions);
  $scope.recommendations = Object.assign({ INSUFFICIENT_DATA: t('数据不足', 'Insufficient data') }, $scope.decisions);
  $scope.choices = { PRESENT: t('现有权重', 'Present weights'), PROPOSED: t('建议权重', 'Proposed weights'), OWN: t('自定权重', 'Own weights') };
  $scope.tones = { KEEP: 'good', ADJUST: 'warn', MERGE: 'warn', RETIRE: 'bad', INSUFFICIENT_DATA: '' };
  $scope.found = code => page.findings[code] || {};
  $scope.why = code => ($scope.found(code).reasons || []).map(reason => said(REASONS, reason)).join(t('；', '; '));
  $scope.known = estimate => Boolean(estimate && estimate.value !== null && estimate.value !== undefined);
  // An estimate: its number, or plainly why there is none; and its 95 % interval.
  $scope.est = (estimate, places) => (!estimate ? '–' : $scope.known(estimate) ? $scope.figure(estimate.value, places === undefined ? 2 : places) : said(STANDINGS, estimate.standing));
  $scope.interval = estimate => ($scope.known(estimate) && estimate.low !== null && estimate.low !== undefined && estimate.high !== null ? `[${$scope.figure(estimate.low, 2)}, ${$scope.figure(estimate.high, 2)}]` : '');
  $scope.percent = share => (share === null || share === undefined ? '–' : `${$scope.figure(share * 100, 0)} %`);
  $scope.chance = p => (p === null || p === undefined ? '–' : p < 0.001 ? '< 0.001' : $scope.figure(p, 3));
  $scope.share = estimate => ($scope.known(estimate) ? $scope.percent(estimate.value) : $scope.est(estimate));
  $scope.wide = share => `${Math.max(0, Math.min(1, share || 0)) * 100}%`;
  $scope.part = estimate => ($scope.known(estimate) ? estimate.value : 0);
  const names = {};
  page.sheets.forEach(sheet => sheet.lines.forEach(line => { names[line.indicator] = t(line.name, line.nameEn); }));
  $scope.named = code => names[code] || code;
  $scope.postName = code => page.sheets.filter(sheet => sheet.post === code).map(sheet => t(sheet.name, sheet.nameEn))[0] || code;
  $scope.cycles = page.cycles.join(t('、', ', '));
  $scope.verdicts = { LENIENT: t('偏宽', 'lenient'), SEVERE: t('偏严', 'severe'), USUAL: t('正常', 'usual'), NOT_ENOUGH_DATA: t('数据不足', 'not enough data') };
  $scope.attributes = { UNIT: t('部门', 'Unit'), POST_FAMILY: t('岗位族', 'Post family'), EMPLOYMENT_TYPE: t('用工类型', 'Employment type'), TENURE: t('司龄', 'Tenure') };
  $scope.groupVerdicts = { INSUFFICIENT_DATA: t('数据不足', 'not enough data'), NO_DIFFERENCE_FOUND: t('未发现差异', 'no difference found'), DIFFERENT: t('有差异', 'differ') };
  const evidence = $scope.evidence = page.evidence;
  const raters = (evidence.raters && evidence.raters.list || []).filter(rater => rater.verdict === 'LENIENT' || rater.verdict === 'SEVERE' || rater.central || rater.halos).length;
  const groups = (evidence.groups.attributes || []).filter(attribute => attribute.verdict === 'DIFFERENT' || attribute.judged === 'DIFFERENT').length;
  $scope.panels = [
    { key: 'raters', name: t('评价人', 'Raters'), there: evidence.raters && evidence.raters.list, note: raters ? t(`${raters} 人需关注`, `${raters} to look at`) : '', tone: 'warn' },
    { key: 'groups', name: t('群体公平', 'Groups'), there: evidence.groups.attributes, note: groups ? t(`${groups} 项有差异`, `${groups} differ`) : t('未发现差异', 'none differ'), tone: groups ? 'warn' : 'good' },
    { key: 'scorecards', name: t('考核表', 'Scorecards'), there: evidence.scorecards.scorecards },
    { key: 'use', name: t('结果应用', 'Use of results'), there: evidence.use.low },
    { key: 'effects', name: t('效率', 'Efficiency'), there: evidence.effects.cycles },
    { key: 'survey', name: t('员工调查', 'Survey'), there: evidence.survey.latest }
  ].filter(panel => panel.there);
  $scope.shown = { panel: '' };
  $scope.open = {};
  $scope.toggle = key => { $scope.open[key] = !$scope.open[key]; };
  $scope.signed = figure => (String(figure).startsWith('-') || figure === '0.00' ? figure : `+${figure}`);
}
