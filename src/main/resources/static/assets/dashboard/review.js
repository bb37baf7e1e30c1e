// What the newest system review found: the health of indicators, the fairness of ratings, what became of results.
import { heading, make, note, table, lead, button } from './kit.js';
import { chart, COLOURS, axis } from './charts.js';
import { people } from './drill.js';

const RECOMMENDATIONS = { RETIRE: ['停用', 'Retire', 'bad'], MERGE: ['合并', 'Merge', 'warn'], ADJUST: ['调整', 'Adjust', 'warn'], KEEP: ['保留', 'Keep', 'good'], INSUFFICIENT_DATA: ['数据不足', 'Too little data', 'none'] };
/** A reason in words, and the column that it is about. */
const REASONS = {
  TOO_FEW: ['数据太少', 'too few figures', 'n'], MISSING_FIGURES: ['缺失超过 20%', 'over 20 % missing', 'missing'], SOME_MISSING: ['缺失 10%–20%', '10 to 20 % missing', 'missing'],
  REVERSED: ['与结果反向', 'goes against the outcome', 'validity'], CEILING: ['封顶者过多', 'too many at the cap', 'ceiling'], FLOOR: ['触底者过多', 'too many at zero', 'floor'],
  CROWDED_END: ['一端拥挤，区分弱', 'crowded at one end', 'discrimination'], NO_SPREAD: ['几乎人人相同', 'nearly all alike', 'deviation'], REDUNDANT: ['与另一指标重复', 'another says the same', 'redundancy'],
  USELESS_TWICE: ['连续两次评审既无区分也与结果无关', 'useless in two reviews', 'discrimination'], USELESS_ONCE: ['既无区分也与结果无关', 'useless in this review', 'discrimination'],
  UNSTABLE: ['前后周期不稳定', 'unstable between cycles', 'stability'], SOUND: ['未见问题', 'nothing against it', '']
};
const STANDINGS = { INSUFFICIENT_DATA: ['数据不足', 'too few'], CONSTANT: ['无差异', 'constant'], CHECK_KEYS: ['方向需检查', 'check keys'], SINGULAR: ['无法区分', 'singular'] };
const VERDICTS = { LENIENT: ['偏宽', 'Lenient', 'warn'], SEVERE: ['偏严', 'Severe', 'warn'], USUAL: ['正常', 'Usual', 'good'], NOT_ENOUGH_DATA: ['数据不足', 'Too little data', 'none'] };
const ATTRIBUTES = { UNIT: ['部门', 'Unit'], POST_FAMILY: ['岗位族', 'Post family'], EMPLOYMENT_TYPE: ['用工类型', 'Employment type'], TENURE: ['司龄', 'Tenure'], SHIFT: ['班次', 'Shift'], GRADE: ['职级', 'Grade'] };
const GROUP_VERDICTS = { INSUFFICIENT_DATA: ['数据不足', 'Too little data', 'none'], NO_DIFFERENCE_FOUND: ['未见差异', 'No difference found', 'good'], DIFFERENT: ['有差异，请查原因', 'They differ: look for the cause', 'warn'] };
const PLACES = { USUAL: ['一般', 'usual', 'good'], BELOW: ['偏低', 'below', 'warn'], ABOVE: ['偏高', 'above', 'warn'] };
const FIFTHS = { NOT_COMPARED: ['–', '–', 'none'], FAIR: ['达标', 'fair', 'good'], UNSTABLE: ['一人之差', 'one person more or less', 'none'], BY_CHANCE: ['随机范围内', 'within chance', 'none'], LOW: ['低于五分之四', 'under four fifths', 'warn'] };

/** What newer figures say and this page has no word for yet: a code is nobody's language. */
const OTHER = ['其他', 'Other', 'none'];

const badge = (desk, words) => make('span', { class: 'pcd-verdict pcd-' + words[2] }, { good: '✓ ', warn: '! ', bad: '✕ ', none: '' }[words[2]], desk.t(words[0], words[1]));
const places = (value, digits = 2) => value === null || value === undefined ? '–' : (Math.abs(value) < 0.5 / 10 ** digits ? 0 : value).toFixed(digits);
const chance = p => (p !== null && p !== undefined && p < 0.001 ? '< 0.001' : places(p, 3));
const percent = value => value === null || value === undefined ? '–' : Math.round(value * 100) + ' %';

/** A number with its interval below, or why there is none. */
function estimate(desk, told, say = places) {
  if (!told) return '–';
  if (told.value === null) return make('small', {}, desk.word(STANDINGS, told.standing));
  return make('span', { title: `n = ${told.n}` }, say(told.value), told.low === null ? '' : make('small', { class: 'pcd-interval' }, `${say(told.low)} … ${say(told.high)}`));
}

/** The newest document of a section; null while no review has computed it. */
const section = (desk, name) => desk.get(`/evidence/${name}`);

const source = (desk, name, words) => [desk.t(`Evidence.latestJson("${name}")：最近一次体系评审保存的证据。`, `Evidence.latestJson("${name}"): what the newest system review keeps.`), ' ', words || ''];
const basis = (desk, found) => make('p', { class: 'pcd-muted' }, desk.t(`依据周期 ${found.cycles.join('、') || '–'}，计算于 ${desk.moment(found.computedAt)}`, `Rests on ${found.cycles.join(', ') || '–'}, computed ${desk.moment(found.computedAt)}`), desk.t(` · 评审 ${found.review}`, ` · review ${found.review}`), found.sealed ? desk.t(' · 已定案', ' · decided') : desk.t(' · 未定案', ' · not decided yet'));
const nothing = (desk, title, name) => make('section', { class: 'pcd-card' }, heading(desk, title, source(desk, name)), note(desk.t('还没有体系评审计算过这一部分。', 'No system review has computed this part yet.')));

const WEIGHTS = { PROPOSED: ['有建议', 'Proposed', 'good'], TOO_FEW_RESULTS: ['结果太少', 'Too few results', 'none'], TOO_FEW_CYCLES: ['周期太少', 'Too few cycles', 'none'], MISSING_FIGURES: ['数据缺失', 'Figures missing', 'none'], NO_SPREAD: ['没有差异', 'No spread', 'none'], TOO_FEW_INDICATORS: ['指标太少', 'Too few indicators', 'none'], OUT_OF_BOUNDS: ['无法满足上下限', 'Bounds cannot be kept', 'none'] };

/** Present and proposed weights, post by post; nothing is applied without a decision. */
function weights(desk, found) {
  if (!found || !found.content.scorecards.length) return null;
  const title = desk.t('权重建议', 'Proposed weights');
  return make('section', { class: 'pcd-card' },
    heading(desk, title, source(desk, 'weights', desk.t('CRITIC 法，平滑并限制在上下限内；仅为建议。', 'CRITIC, smoothed and within the bounds; a proposal only.'))), basis(desk, found),
    ...found.content.scorecards.map(card => make('details', {}, make('summary', {}, desk.zh || !card.postNameEn ? card.postName : card.postNameEn, ' ', badge(desk, WEIGHTS[card.standing] || OTHER), make('small', {}, ` n = ${desk.number(card.results)}`)),
      table([[desk.t('指标', 'Indicator')], [desk.t('现在', 'Present'), 'pcd-num'], [desk.t('建议', 'Proposed'), 'pcd-num'], [desk.t('范围', 'Bounds'), 'pcd-num']],
        card.weights.map(weight => [desk.name(weight), places(weight.present, 0) + ' %', weight.proposed === null ? '–' : make('b', {}, weight.proposed + ' %'), `${places(weight.least, 0)} – ${places(weight.most, 0)} %`]), title))));
}

export async function indicators(desk, root, state, go) {
  const title = desk.t('指标健康度', 'Health of the indicators');
  const [found, proposed] = await Promise.all(['indicators', 'weights'].map(name => section(desk, name)));
  if (!found) return nothing(desk, title, 'indicators');
  const rank = Object.keys(RECOMMENDATIONS);
  const rows = [...found.content.indicators].sort((a, b) => rank.indexOf(a.recommendation) - rank.indexOf(b.recommendation) || a.indicator.localeCompare(b.indicator));
  const shown = rows.filter(row => !state.recommendation || row.recommendation === state.recommendation);
  const names = new Map(rows.map(row => [row.indicator, desk.name(row)]));
  const counts = make('div', { class: 'pcd-chips', role: 'group', 'aria-label': desk.t('按建议筛选', 'Filter by recommendation') }, ...[null, ...rank].map(key => {
    const count = key ? rows.filter(row => row.recommendation === key).length : rows.length;
    return count ? button(`${key ? desk.t(...RECOMMENDATIONS[key].slice(0, 2)) : desk.t('全部', 'All')} ${count}`, () => go({ recommendation: key }), { 'aria-pressed': String((state.recommendation || null) === key) }) : null;
  }));
  const cell = (row, about, content) => {
    const against = row.reasons.filter(reason => REASONS[reason] && REASONS[reason][2] === about);
    return against.length ? make('span', { class: 'pcd-against', title: against.map(reason => desk.t(...REASONS[reason].slice(0, 2))).join('; ') }, '! ', content) : content;
  };
  return [make('section', { class: 'pcd-card' },
    heading(desk, title, source(desk, 'indicators', desk.t('每个数字的公式见 docs/evidence.md；感叹号标出建议所依据的那一格，括号内为 95% 区间。只比较同岗位、同周期的人。', 'docs/evidence.md tells each number\'s formula; an exclamation mark shows the cell that a recommendation rests on; below a number stands its 95 % interval. People are compared within post and cycle only.'))),
    basis(desk, found),
    make('p', {}, desk.t(`${desk.number(found.content.people)} 人、${desk.number(found.content.results)} 份结果。建议由规则给出，是否采纳由人决定。`, `${desk.number(found.content.results)} results of ${desk.number(found.content.people)} people. Rules recommend; people decide.`)),
    counts,
    table([[desk.t('指标', 'Indicator')], [desk.t('建议', 'Recommendation')], [desk.t('数据量', 'n'), 'pcd-num'], [desk.t('缺失', 'Missing'), 'pcd-num'], [desk.t('均分', 'Mean'), 'pcd-num'], [desk.t('离散', 'Spread'), 'pcd-num'], [desk.t('封顶', 'At cap'), 'pcd-num'], [desk.t('触底', 'At zero'), 'pcd-num'], [desk.t('区分度', 'Discrimination'), 'pcd-num'], [desk.t('题总相关', 'Item-rest'), 'pcd-num'], [desk.t('效度', 'Validity'), 'pcd-num'], [desk.t('最相近指标', 'Closest other'), 'pcd-num'], [desk.t('稳定性', 'Stability'), 'pcd-num']],
      shown.map(row => [make('span', {}, desk.name(row), ' ', make('small', {}, row.indicator)),
        make('span', { class: 'pcd-why' }, badge(desk, RECOMMENDATIONS[row.recommendation] || OTHER), make('small', {}, row.reasons.map(reason => desk.t(...(REASONS[reason] || OTHER).slice(0, 2))).join(desk.t('；', '; ')))),
        cell(row, 'n', desk.number(row.n)), cell(row, 'missing', percent(row.missingShare)), estimate(desk, row.mean, value => places(value, 1)), cell(row, 'deviation', estimate(desk, row.deviation, value => places(value, 1))),
        cell(row, 'ceiling', estimate(desk, row.ceilingShare, percent)), cell(row, 'floor', estimate(desk, row.floorShare, percent)), cell(row, 'discrimination', estimate(desk, row.discrimination)), estimate(desk, row.itemRest),
        cell(row, 'validity', estimate(desk, row.validity)), cell(row, 'redundancy', make('span', {}, estimate(desk, row.redundancy), row.twin ? make('small', { class: 'pcd-interval' }, names.get(row.twin) || row.twin) : '')), cell(row, 'stability', estimate(desk, row.stability))]), title)), weights(desk, proposed)];
}

function raters(desk, root, found) {
  const content = found.content;
  const cycle = found.cycles[found.cycles.length - 1];
  const compared = content.list.filter(rater => rater.shrunk !== null);
  const title = desk.t('评分者宽严', 'Leniency of raters');
  const colour = rater => ['LENIENT', 'SEVERE'].includes(rater.verdict) ? '#d5732f' : '#0b6e6e';
  // What a formatter returns becomes markup: a name goes in encoded.
  const option = echarts => ({
    grid: { left: 8, right: 24, top: 8, bottom: 24, containLabel: true }, tooltip: { trigger: 'item', formatter: ({ dataIndex }) => `${echarts.format.encodeHTML(at(dataIndex).name)}: ${places(at(dataIndex).shrunk)} (${at(dataIndex).people})` },
    xAxis: axis({ type: 'value', name: desk.t('← 偏严　　标准差　　偏宽 →', '← severe   deviations   lenient →'), nameLocation: 'middle', nameGap: 26 }), yAxis: axis({ type: 'category', data: [...compared].reverse().map(rater => rater.name) }),
    series: [{ type: 'bar', barMaxWidth: 14, data: [...compared].reverse().map(rater => ({ value: rater.shrunk, itemStyle: { color: colour(rater), borderRadius: 3 } })), markLine: { silent: true, symbol: 'none', label: { show: false }, lineStyle: { color: COLOURS.muted, type: 'dashed' }, data: content.within ? [{ xAxis: content.within / 2 }, { xAxis: -content.within / 2 }] : [] } }]
  });
  const at = index => compared[compared.length - 1 - index];
  const team = rater => people(desk, root, cycle, `${rater.name} · ${desk.t('所评的人', 'people rated')}`, { manager: rater.employeeNo });
  return make('section', { class: 'pcd-card' },
    heading(desk, title, source(desk, 'raters', desk.t('评分减去量化得分（按岗位与周期标准化），按团队大小收缩；虚线为半个标准差。差异是线索，不是结论：团队可能确实更好。', 'Judged less measured, standardised within post and cycle and shrunk by team size; dashed: half a deviation. A difference is a sign to talk about, no proof: a team may be better.'))),
    basis(desk, found),
    make('p', {}, desk.t(`${content.raters} 位评分者，${desk.number(content.ratings)} 个评分；${content.leftOut} 位所评少于 ${content.smallest} 人，不列名。`, `${content.raters} raters, ${desk.number(content.ratings)} ratings; ${content.leftOut} who rated fewer than ${content.smallest} are not named.`)),
    compared.length ? chart(desk, title, 60 + compared.length * 24, option, ({ dataIndex }) => team(at(dataIndex))) : null,
    content.list.length ? table([[desk.t('评分者', 'Rater')], [desk.t('所评人数', 'People'), 'pcd-num'], [desk.t('差异（收缩后）', 'Difference, shrunk'), 'pcd-num'], [desk.t('校正 p', 'Adjusted p'), 'pcd-num'], [desk.t('判断', 'Verdict')], [desk.t('离散', 'Spread'), 'pcd-num'], [desk.t('给 3 的比例', 'Share of 3'), 'pcd-num'], [desk.t('光环', 'Halo'), 'pcd-num'], [desk.t('校准上调', 'Moved up'), 'pcd-num'], [desk.t('下调', 'Down'), 'pcd-num'], [desk.t('申诉', 'Appealed'), 'pcd-num']],
      content.list.map(rater => [make('span', {}, rater.name, ' ', make('small', {}, rater.employeeNo)), lead(desk, rater.people, rater.name, () => team(rater)), places(rater.shrunk), chance(rater.adjustedP),
        make('span', { class: 'pcd-why' }, badge(desk, VERDICTS[rater.verdict] || OTHER), rater.central ? badge(desk, ['趋中', 'Central', 'warn']) : null, rater.halos ? badge(desk, ['光环', 'Halo', 'warn']) : null),
        estimate(desk, rater.spread), estimate(desk, rater.middle, percent), estimate(desk, rater.halo), estimate(desk, rater.movedUp, percent), estimate(desk, rater.movedDown, percent), estimate(desk, rater.appealed, percent)]), title)
      : note(desk.t('没有人评过足够多的人。', 'Nobody has rated enough people.')));
}

function attribute(desk, found, one) {
  const title = desk.word(ATTRIBUTES, one.code);
  const dot = place => place.value === null ? estimate(desk, place) : make('div', { class: 'pcd-place', role: 'img', 'aria-label': places(place.value), title: places(place.value) },
    place.low === null ? null : make('span', { class: 'pcd-range', style: `left:${place.low * 100}%;width:${Math.max(0, place.high - place.low) * 100}%` }), make('i', { style: `left:${place.value * 100}%` }));
  const stands = (place, standing) => place.value === null ? '–' : badge(desk, PLACES[standing] || OTHER);
  const told = (words, verdict, effect, p) => make('span', {}, words, ' ', badge(desk, GROUP_VERDICTS[verdict] || OTHER), ` ${desk.t('效应', 'effect')} ${effect && effect.value !== null ? places(effect.value) : '–'} · ${desk.t('校正 p', 'adjusted p')} ${chance(p)} `);
  // evidence that was sealed earlier does not know it
  const judged = one.judged && one.within !== 'CYCLE';
  return make('div', {}, make('h4', { class: 'pcd-sub' }, title),
    make('p', { class: 'pcd-muted' }, told(desk.t('总分', 'Totals'), one.verdict, one.effect, one.adjustedP), judged ? told(desk.t('· 评分减数据', '· Judged less measured'), one.judged, one.judgedEffect, one.judgedAdjustedP) : null,
      one.hiddenGroups ? desk.t(` · ${one.hiddenGroups} 个群体不显示`, ` · ${one.hiddenGroups} ${one.hiddenGroups === 1 ? 'group' : 'groups'} not shown`) : ''),
    ...(one.withheld || []).map(group => make('p', { class: 'pcd-muted' }, desk.t(`${group.name}：评审 ${group.review} 已公布几乎相同的结果，相减会透露少数人，因此不显示。`, `${group.nameEn || group.name}: review ${group.review} shows nearly the same results; the difference would tell of a few people, so it is not shown.`))),
    one.groups.length ? table([[title], [desk.t('人数', 'People'), 'pcd-num'], [desk.t('均分', 'Mean'), 'pcd-num'], [desk.t('在可比者中的位置', 'Place among comparable people'), 'pcd-wide'], [desk.t('位置', 'Standing')], ...(judged ? [[desk.t('同等数据下的评分', 'Judged at equal figures'), 'pcd-wide'], [desk.t('评分高低', 'Judging')]] : []), [desk.t('S、A 比例', 'S and A'), 'pcd-num'], [desk.t('对最好者之比', 'Ratio to best'), 'pcd-num'], [desk.t('五分之四', 'Four fifths')], [desk.t('申诉', 'Appealed'), 'pcd-num']],
      one.groups.map(group => [desk.zh ? group.name : group.nameEn || group.name, desk.number(group.people), estimate(desk, group.total, value => places(value, 1)), dot(group.place), stands(group.place, group.standing), ...(judged ? [dot(group.judgedPlace), stands(group.judgedPlace, group.judgedStanding)] : []), estimate(desk, group.top, percent), places(group.ratio), badge(desk, FIFTHS[group.fourFifths] || OTHER), estimate(desk, group.appealed, percent)]), title) : null);
}

function uses(desk, found) {
  const { low, next, retention, pay } = found.content;
  const fact = (title, told, say = percent) => make('div', {}, make('dt', {}, title), make('dd', {}, told.value === null ? make('small', {}, desk.word(STANDINGS, told.standing)) : say(told.value)));
  return make('section', { class: 'pcd-card' }, heading(desk, desk.t('结果的使用', 'What became of results'), source(desk, 'use')), basis(desk, found),
    make('dl', { class: 'pcd-figures' }, fact(desk.t(`C、D 结果（${low.results}）后有改进计划`, `C and D results (${low.results}) with a plan`), low.planned), fact(desk.t('后有培训', 'with training'), low.trained), fact(desk.t('两者至少其一', 'with either'), low.either),
      fact(desk.t('与下一周期的等级相关', 'Rank agreement with the next cycle'), next.rank, places), fact(desk.t('高等级系数 / 中位数', 'Top coefficient over median'), pay.topOverMedian, places)),
    retention.levels.length ? table([[desk.t('等级', 'Level')], [desk.t('人数', 'People'), 'pcd-num'], [desk.t(`${retention.months} 个月内离职`, `Left within ${retention.months} months`), 'pcd-num']], retention.levels.map(level => [level.level, desk.number(level.people), estimate(desk, level.left, percent)]), desk.t('留任', 'Retention')) : null);
}

export async function fairness(desk, root) {
  const [rated, grouped, used] = await Promise.all(['raters', 'groups', 'use'].map(name => section(desk, name)));
  return [
    rated ? raters(desk, root, rated) : nothing(desk, desk.t('评分者宽严', 'Leniency of raters'), 'raters'),
    grouped ? make('section', { class: 'pcd-card' }, heading(desk, desk.t('群体比较', 'Groups compared'), source(desk, 'groups', desk.t(`少于 ${grouped.content.smallest} 人的群体，以及能借减法推出它们的群体，都不显示。`, `Groups of fewer than ${grouped.content.smallest}, and what would reveal them by subtraction, are not shown.`))), basis(desk, grouped), ...grouped.content.attributes.map(one => attribute(desk, grouped, one)))
      : nothing(desk, desk.t('群体比较', 'Groups compared'), 'groups'),
    used ? uses(desk, used) : null
  ];
}

const ANSWERS = [['1 完全不', '1 not at all'], ['2', '2'], ['3', '3'], ['4', '4'], ['5 完全', '5 fully']];

/** How many chose each of the five levels, side by side; patterns as well as colours. */
function levels(desk, counts) {
  const told = counts.map((count, at) => `${desk.t(...ANSWERS[at])} ${count}`).join(desk.t('，', ', '));
  return make('div', { class: 'pcd-bar', role: 'img', 'aria-label': told, title: told }, ...counts.map((count, at) => count ? make('span', { class: `pcd-part pcd-level-${at + 1}`, style: `flex-grow:${count}` }) : null));
}

function question(desk, asked, before) {
  const name = desk.zh || !asked.textEn ? asked.text : asked.textEn;
  const { total } = asked;
  const earlier = before && before.questions.find(other => other.code === asked.code);
  return total.suppressed ? [name, '–', desk.t('不显示', 'not shown'), '–', '–', '–']
    : [name, desk.number(total.n), levels(desk, total.counts), estimate(desk, total.mean), estimate(desk, total.favourable, percent), earlier && earlier.total.mean ? estimate(desk, earlier.total.mean) : '–'];
}

function slices(desk, latest, dimension, title) {
  const shown = latest.slices.filter(slice => slice.dimension === dimension);
  if (!shown.length) return null;
  const cell = (asked, slice) => {
    const found = asked.slices.find(one => one.dimension === dimension && one.slice === slice.code);
    return !found || found.suppressed ? make('small', {}, desk.t('不显示', 'not shown')) : estimate(desk, found.mean);
  };
  return make('details', {}, make('summary', {}, title), table([[desk.t('问题', 'Question')], ...shown.map(slice => [desk.name(slice), 'pcd-num'])],
    latest.questions.map(asked => [desk.zh || !asked.textEn ? asked.text : asked.textEn, ...shown.map(slice => cell(asked, slice))]), title));
}

export async function survey(desk) {
  const title = desk.t('员工问卷', 'Employee survey');
  const found = await section(desk, 'survey');
  if (!found) return nothing(desk, title, 'survey');
  const { latest, previous } = found.content;
  const head = heading(desk, title, source(desk, 'survey', desk.t('不足最低人数的群体，以及能借减法推出它们的群体，都不显示。', 'Groups below the smallest size, and what would reveal them by subtraction, are not shown.')));
  if (!latest) return make('section', { class: 'pcd-card' }, head, basis(desk, found), note(desk.t('评审期内没有结束的问卷。', 'No survey has closed within the review.')));
  return make('section', { class: 'pcd-card' }, head, basis(desk, found),
    make('h4', {}, desk.zh || !latest.titleEn ? latest.title : latest.titleEn),
    make('dl', { class: 'pcd-figures' }, ...[[desk.t('受邀', 'Invited'), desk.number(latest.invited)], [desk.t('答复', 'Answers'), desk.number(latest.answers)], [desk.t('答复率', 'Response'), estimate(desk, latest.response, percent)], [desk.t('结束于', 'Closed'), desk.day(latest.closedOn)], [desk.t('最低人数', 'Smallest group'), desk.number(latest.least)]]
      .map(([term, value]) => make('div', {}, make('dt', {}, term), make('dd', {}, value)))),
    make('p', { class: 'pcd-legend' }, ...ANSWERS.map(([chinese, english], at) => make('span', {}, make('i', { class: `pcd-part pcd-level-${at + 1}`, 'aria-hidden': 'true' }), desk.t(chinese, english)))),
    table([[desk.t('问题', 'Question')], [desk.t('答复', 'n'), 'pcd-num'], [desk.t('分布', 'Spread'), 'pcd-wide'], [desk.t('均值', 'Mean'), 'pcd-num'], [desk.t('4 和 5', '4 and 5'), 'pcd-num'], [desk.t('上次', 'Before'), 'pcd-num']], latest.questions.map(asked => question(desk, asked, previous)), title),
    slices(desk, latest, 'UNIT', desk.t('按部门', 'By unit')), slices(desk, latest, 'ROLE', desk.t('按角色', 'By role')));
}
