// The course that a task is about: <div data-pc-part="course"></div>, of course on the scope.
import { t } from './words.js';

export const template = `
<dl class="pc-facts">
  <div><dt>{{ t('课程', 'Course') }}</dt><dd>{{ t(course.title, course.titleEn) }} <span class="pc-muted">{{ course.code }}</span></dd></div>
  <div ng-if="page.name"><dt>{{ t('员工', 'Employee') }}</dt><dd>{{ page.name }} <span class="pc-muted">{{ course.employeeNo }}</span></dd></div>
  <div ng-if="course.hours"><dt>{{ t('时长', 'Takes') }}</dt><dd>{{ course.hours }} {{ t('小时', 'h') }}</dd></div>
  <div><dt>{{ t('期限', 'Due') }}</dt><dd>{{ date(course.dueOn) }}</dd></div>
  <div><dt>{{ t('原因', 'Why') }}</dt><dd>{{ reasons[course.reason] || course.reason }} <span class="pc-muted" ng-if="course.indicator">{{ course.indicator }}</span></dd></div>
</dl>
<p ng-if="course.url"><a class="btn btn-default btn-sm" ng-href="{{ course.builtIn ? '/courses/' + course.code : course.url }}" target="_blank" rel="noopener noreferrer">{{ t('打开课程', 'Open the course') }}</a></p>`;

/** Why somebody was given a course. */
export function words() {
  return { reasons: {
    ONBOARD: t('新员工入门', 'new here'), FIRST_CYCLE: t('首个周期', 'first cycle'), FIRST_RATER: t('首次评分', 'first rating'), NEW_HR_ADMIN: t('HR 入门', 'HR basics'),
    LATER_CYCLE: t('进阶', 'advanced'), REFRESHER: t('年度复训', 'yearly refresher'), POSITION_CHANGE: t('转岗', 'new post'), FLEX_TEAM: t('弹性工时团队', 'flexible team'),
    INDICATOR_GAP: t('指标差距', 'gap in an indicator'), COMPETENCY_GAP: t('能力差距', 'gap in a competence'), LEVEL: t('绩效等级', 'level'), LIVE_VIOLATION: t('违规', 'violation'),
    APPEAL_OVERTURN: t('申诉改判', 'appeal'), CHECKIN_LOW: t('跟进不足', 'few check-ins'), LOW_SYSTEM_USE: t('错过期限', 'stages missed'), WISH: t('申请或安排', 'asked for')
  } };
}
