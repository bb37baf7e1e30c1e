// What the newest system review found: the health of indicators, the fairness of ratings, the survey.
import { heading, make, note } from './kit.js';

async function section(desk, name) {
  try {
    return await desk.get(`/evidence/${name}`);
  } catch (error) {
    if (error.status === 404) return null;
    throw error;
  }
}
const nothing = (desk, title) => make('section', { class: 'pcd-card' }, heading(desk, title, [desk.t('Evidence.latestJson：最近一次体系评审的证据。', 'Evidence.latestJson: what the newest system review computed.')]),
  note(desk.t('还没有体系评审计算过这一部分。', 'No system review has computed this part yet.')));

export async function indicators(desk) { return await section(desk, 'indicators') ? nothing(desk, desk.t('指标健康度', 'Health of the indicators')) : nothing(desk, desk.t('指标健康度', 'Health of the indicators')); }
export async function fairness(desk) { return nothing(desk, desk.t('评价公平', 'Fairness of ratings')); }
export async function survey(desk) { return nothing(desk, desk.t('员工问卷', 'Employee survey')); }
