// What every form of an improvement plan shows: <div data-pc-part="plan-facts"></div>, plan-gaps, plan-content, plan-history.
import { t } from './words.js';

export const facts = { words, template: `
<dl class="pc-facts">
  <div><dt>{{ t('周期', 'Cycle') }}</dt><dd>{{ page.cycleName }} <span class="pc-muted">{{ page.cycle }}</span></dd></div>
  <div><dt>{{ t('员工', 'Employee') }}</dt><dd>{{ page.name }} <span class="pc-muted">{{ page.employeeNo }} · {{ page.post }}</span></dd></div>
  <div><dt>{{ t('主管', 'Manager') }}</dt><dd>{{ page.managerName || 'HR' }}</dd></div>
  <div><dt>{{ t('入职', 'Hired') }}</dt><dd>{{ date(page.hiredOn) }}</dd></div>
  <div><dt>{{ t('等级', 'Level') }}</dt><dd>{{ page.levelNow || '–' }} <span class="pc-muted">{{ page.total }}</span></dd></div>
</dl>` };

export const gaps = { template: `
<section ng-if="page.gaps.length">
  <h4>{{ t('未达目标的指标', 'Indicators below their target') }}</h4>
  <div class="pc-scroll"><table class="pc-table">
    <thead><tr><th>{{ t('指标', 'Indicator') }}</th><th class="num">{{ t('目标', 'Target') }}</th><th class="num">{{ t('实际', 'Actual') }}</th><th class="num">{{ t('得分', 'Points') }}</th></tr></thead>
    <tbody><tr ng-repeat="gap in page.gaps track by gap.indicator"><td class="name">{{ t(gap.name, gap.nameEn) }}</td><td class="num">{{ figure(gap.target) }}<span class="pc-unit" ng-if="gap.target">{{ gap.unit }}</span></td><td class="num">{{ figure(gap.actual, 2) }}<span class="pc-unit" ng-if="gap.actual">{{ gap.unit }}</span></td><td class="num"><b>{{ gap.points }}</b></td></tr></tbody>
  </table></div>
</section>` };

export const content = { template: `
<section ng-if="page.content">
  <h4>{{ t('计划', 'The plan') }} <span class="pc-badge" ng-if="page.gapKind">{{ gapKinds[page.gapKind] }}</span></h4>
  <div class="pc-said">{{ page.content.gap }}</div>
  <div class="pc-scroll"><table class="pc-table">
    <thead><tr><th>{{ t('要达到什么', 'To reach') }}</th><th>{{ t('如何衡量', 'Measured by') }}</th><th>{{ t('达成标准', 'Counts as reached') }}</th><th>{{ t('公司支持', 'Support') }}</th></tr></thead>
    <tbody><tr ng-repeat="goal in page.content.goals track by $index"><td>{{ goal.what }}</td><td>{{ goal.measure }}</td><td>{{ goal.target }}</td><td>{{ goal.support }}</td></tr></tbody>
  </table></div>
  <p ng-if="!page.checkPoints.length"><b>{{ t('检查日', 'Check points') }}</b> <span class="pc-badge info" style="margin-right: 4px" ng-repeat="day in page.content.checkPoints track by $index">{{ date(day) }}</span></p>
  <div class="pc-scroll" ng-if="page.checkPoints.length"><table class="pc-table">
    <thead><tr><th>{{ t('检查日', 'Check point') }}</th><th>{{ t('进展', 'Standing') }}</th><th>{{ t('主管记录', 'Manager') }}</th><th>{{ t('员工回应', 'Employee') }}</th></tr></thead>
    <tbody><tr ng-repeat="point in page.checkPoints track by point.on"><td><b>{{ date(point.on) }}</b></td><td><span class="pc-badge" ng-class="{good: point.standing === 'ON_TRACK', warn: point.standing === 'PARTLY', bad: point.standing === 'BEHIND', info: point.now}">{{ point.standing ? standings[point.standing] : point.now ? t('本次', 'now') : t('待检查', 'to come') }}</span></td><td>{{ point.record }}</td><td>{{ point.answer }}</td></tr></tbody>
  </table></div>
</section>` };

export const history = { template: `
<section ng-if="page.steps.length > 1">
  <h4>{{ t('经过', 'History') }}</h4>
  <div class="pc-said" ng-repeat="step in page.steps track by $index"><span class="who">{{ step.actor === 'system' ? t('系统', 'System') : step.actorName }} {{ steps[step.step] }}<span ng-if="codes[step.code]">{{ t('（', ' (') }}{{ codes[step.code] }}{{ t('）', ')') }}</span> · {{ when(step.at) }}</span>{{ step.words }}</div>
</section>` };

/** Standings, conclusions, steps and their codes in the reader's language. */
function words() {
  const gapKinds = { SKILL: t('能力', 'skill'), WILL: t('意愿', 'will'), SKILL_AND_WILL: t('能力与意愿', 'skill and will') };
  const standings = { ON_TRACK: t('符合预期', 'on track'), PARTLY: t('部分达到', 'partly'), BEHIND: t('落后', 'behind') };
  const conclusions = { PASSED: t('通过', 'passed'), EXTENDED: t('延期', 'extended'), FAILED: t('未通过', 'not passed') };
  return {
    gapKinds, standings, conclusions,
    steps: { PROPOSED: t('提出', 'proposed'), JUSTIFIED: t('审核成立', 'found it justified'), PREPARED: t('拟定计划', 'wrote the plan'), CHANGE_ASKED: t('要求修改', 'asked for changes'), AGREED: t('同意', 'agreed'), REFUSED: t('未同意', 'did not agree'), CHECKED: t('记录检查', 'recorded a check point'), ANSWERED: t('回应检查', 'answered'), CONCLUSION_PROPOSED: t('提出结论', 'proposed a conclusion'), CONCLUSION_RETURNED: t('退回结论', 'returned the conclusion'), CONCLUSION_CONFIRMED: t('确认结论', 'confirmed the conclusion') },
    codes: { ...{ LEVEL: t('因结果等级', 'by the level of the result'), TWICE: t('连续两期', 'for the second time'), MANAGER: t('主管', 'manager'), HR: 'HR' }, ...gapKinds, ...standings, ...conclusions }
  };
}
