// Naming raters, as the employee nominates and the manager approves them: <div data-pc-part="raters"></div>.

const RELATIONS = {
  PEER: ['同事', 'colleague'], REPORT: ['下属', 'report'], CUSTOMER: ['内部客户', 'internal customer'], PROJECT_LEAD: ['项目负责人', 'project lead']
};

export const template = `
<div class="pc-scroll" ng-if="raters.length"><table class="pc-table">
  <thead><tr><th>{{ t('评价人', 'Rater') }}</th><th>{{ t('部门与岗位', 'Unit and post') }}</th><th>{{ t('关系', 'Relation') }}</th><th></th></tr></thead>
  <tbody><tr ng-repeat="one in raters track by one.employeeNo">
    <td class="name">{{ one.name }} <span class="pc-muted">{{ one.employeeNo }}</span></td><td>{{ one.orgUnit }} · {{ one.post }}</td>
    <td><select class="form-control" style="min-width: 130px" name="raters[{{ $index }}].relation" ng-model="one.relation" ng-options="relation as relationName(relation) for relation in page.relations"></select></td>
    <td><button type="button" class="btn btn-link btn-sm" name="raters[{{ $index }}].rater" ng-click="raters.splice($index, 1)">{{ t('移除', 'Remove') }}</button></td>
  </tr></tbody>
</table></div>
<p class="pc-muted" ng-if="!raters.length">{{ t('还没有人。', 'Nobody yet.') }}</p>
<div class="pc-comment"><label>{{ t('查找同事（姓名或工号）', 'Find a colleague (name or number)') }}</label>
  <input type="search" class="form-control" style="max-width: 320px" name="find" ng-model="search.text" ng-change="find()" ng-model-options="{ debounce: 250 }" maxlength="40" autocomplete="off"></div>
<div class="pc-choices" ng-if="offered().length">
  <button type="button" class="btn btn-default btn-sm pc-offer" style="margin: 0 6px 6px 0" ng-repeat="one in offered() track by one.employeeNo" ng-click="choose(one)">＋ {{ one.name }} <span class="pc-muted">{{ one.employeeNo }} · {{ one.post }}</span></button></div>`;

export function begin($scope, page, get) {
  $scope.raters = (page.named || []).slice();
  $scope.search = { text: '' };
  let found = null;
  $scope.relationName = relation => $scope.t(...(RELATIONS[relation] || [relation, relation]));
  const free = one => page.barred.indexOf(one.employeeNo) < 0 && !$scope.raters.some(rater => rater.employeeNo === one.employeeNo);
  let shown = [], told = '';
  $scope.offered = () => {
    const next = (found || page.suggestions).filter(free).slice(0, 12), key = next.map(one => one.employeeNo).join();
    if (key !== told) { told = key; shown = next; }
    return shown;
  };
  $scope.find = () => {
    const text = $scope.search.text.trim();
    if (!text) { found = null; return; }
    get('/colleagues?name=' + encodeURIComponent(text)).then(answer => $scope.$applyAsync(() => { if ($scope.search.text.trim() === text) found = answer; }), () => {});
  };
  $scope.choose = one => {
    const near = page.suggestions.find(other => other.employeeNo === one.employeeNo);
    $scope.raters.push({ employeeNo: one.employeeNo, name: one.name, orgUnit: one.orgUnit, post: one.post, relation: near ? near.relation : page.relations[0] });
    $scope.search.text = '';
    found = null;
  };
}

export function faults($scope, least, most) {
  const faults = [], count = $scope.raters.length;
  if (count < least) faults.push({ text: $scope.t(`请至少提名 ${least} 人（现有 ${count} 人）`, `Name at least ${least} people (${count} so far)`), field: 'find' });
  if (count > most) faults.push({ text: $scope.t(`最多 ${most} 人（现有 ${count} 人）`, `At most ${most} people (${count} so far)`), field: 'find' });
  return faults;
}

export function answer($scope) {
  return { raters: $scope.raters.map(one => ({ rater: one.employeeNo, relation: one.relation })) };
}
