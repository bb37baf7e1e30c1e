// What every form of an appeal shows: <div data-pc-part="appeal-facts"></div>, appeal-claim, appeal-history.
import { t } from './words.js';

export const facts = { words, template: `
<dl class="pc-facts">
  <div><dt>{{ t('周期', 'Cycle') }}</dt><dd>{{ page.cycleName }} <span class="pc-muted">{{ page.cycle }}</span></dd></div>
  <div><dt>{{ t('员工', 'Employee') }}</dt><dd>{{ page.name }} <span class="pc-muted">{{ page.employeeNo }} · {{ page.post }}</span></dd></div>
  <div><dt>{{ t('主管', 'Manager') }}</dt><dd>{{ page.managerName || 'HR' }}</dd></div>
  <div><dt>{{ t('有异议的结果', 'Contested result') }}</dt><dd>{{ page.before.level || '–' }} <span class="pc-muted">{{ page.before.total }}</span></dd></div>
  <div ng-if="page.after"><dt>{{ t('现结果', 'Now') }}</dt><dd>{{ page.after.level || '–' }} <span class="pc-muted">{{ page.after.total }}</span></dd></div>
  <div><dt>{{ t('提出', 'Filed') }}</dt><dd>{{ when(page.filedAt) }}</dd></div>
</dl>` };

export const claim = { template: `
<h4>{{ t('申诉', 'The appeal') }} <span class="pc-badge info" style="margin-right: 4px" ng-repeat="ground in page.grounds track by ground">{{ groundWords[ground] }}</span></h4>
<div class="pc-said">{{ page.facts }}</div>
<div class="pc-scroll"><table class="pc-table">
  <thead><tr><th>{{ t('指标', 'Indicator') }}</th><th class="num">{{ t('权重', 'Weight') }} %</th><th class="num">{{ t('目标', 'Target') }}</th><th class="num">{{ t('实际', 'Actual') }}</th><th class="num">{{ t('得分', 'Points') }}</th></tr></thead>
  <tbody><tr ng-repeat="line in page.lines track by line.item"><td class="name">{{ t(line.name, line.nameEn) }} <span class="pc-badge warn" ng-if="line.contested">{{ t('有异议', 'contested') }}</span></td><td class="num">{{ figure(line.weight) }}</td><td class="num">{{ figure(line.target) }}<span class="pc-unit" ng-if="line.target">{{ line.unit }}</span></td><td class="num">{{ figure(line.actual, 2) }}<span class="pc-unit" ng-if="line.actual">{{ line.unit }}</span></td><td class="num"><b>{{ line.points || '–' }}</b></td></tr></tbody>
</table></div>
<p ng-if="page.files.length"><b>{{ t('附件', 'Papers') }}</b> <a style="margin-right: 10px" ng-repeat="file in page.files track by file.id" ng-href="{{ file.href }}" target="_blank" rel="noopener">{{ file.name }}</a></p>` };

export const history = { template: `
<section ng-if="page.steps.length > 1">
  <h4>{{ t('经过', 'History') }}</h4>
  <div class="pc-said" ng-repeat="step in page.steps track by $index" ng-if="step.step !== 'FILED' && step.step !== 'ANSWERED'"><span class="who">{{ step.actor === 'system' ? '' : step.actorName }} {{ stepWords[step.step] }} · {{ when(step.at) }}</span>{{ step.words }}</div>
</section>` };

/** Grounds, outcomes and steps in the reader's language. */
function words() {
  return {
    groundWords: { DATA_ERROR: t('数据有误或缺失', 'figures wrong or missing'), FORMULA_OR_WEIGHT: t('公式或权重有误', 'formula or weight wrong'), PROCEDURE: t('未按程序办理', 'procedure not followed'), BIAS: t('评分有失公正', 'rating biased'), RULE_UNCLEAR: t('规则不明确', 'rule unclear') },
    outcomes: { UPHELD: t('维持结果', 'The result stands'), ADJUSTED: t('调整结果', 'The result is adjusted'), REVOKED: t('撤销结果', 'The result is revoked'), REJECTED: t('未受理', 'The appeal is rejected') },
    stepWords: { COMPLETED: t('补充申诉', 'completed it'), ADMITTED: t('受理', 'admitted it'), RETURNED: t('退回补充', 'returned it'), REJECTED: t('不予受理', 'rejected it'), ESCALATED: t('审理已移交人力资源', 'the hearing was handed to HR'), UPHELD: t('决定维持', 'decided: stands'), ADJUSTED: t('决定调整', 'decided: adjusted'), REVOKED: t('决定撤销', 'decided: revoked'), RATED_AGAIN: t('重新评价', 'rated again'), ACKNOWLEDGED: t('已阅决定', 'has read the decision'), SECOND_ASKED: t('要求再次审理', 'asked for a second hearing') }
  };
}
