// A model as it is drawn, from the shapes that the server reads out of the deployed BPMN, warmer where more wait.
import { make } from './kit.js';

const SVG = 'http://www.w3.org/2000/svg';
const draw = (name, attributes, ...children) => {
  const element = document.createElementNS(SVG, name);
  Object.entries(attributes).forEach(([key, value]) => value !== null && element.setAttribute(key, value));
  element.append(...children.filter(Boolean));
  return element;
};

/** heat(id) gives 0 to 4 and the words of a badge: {step, badge, told}; null where nothing is known. open(id) follows a click. */
export function drawing(desk, model, heat, open) {
  const boxes = [...model.shapes.flatMap(shape => [shape.box, shape.label]), ...model.flows.map(flow => flow.label)].filter(Boolean);
  const points = model.flows.flatMap(flow => flow.points);
  const [x0, y0] = [Math.min(...boxes.map(box => box.x), ...points.map(point => point.x)) - 20, Math.min(...boxes.map(box => box.y), ...points.map(point => point.y)) - 24];
  const [width, height] = [Math.max(...boxes.map(box => box.x + box.width), ...points.map(point => point.x)) + 24 - x0, Math.max(...boxes.map(box => box.y + box.height), ...points.map(point => point.y)) + 16 - y0];
  const arrow = 'pcd-arrow-' + Math.random().toString(36).slice(2);
  const svg = draw('svg', { viewBox: `${x0} ${y0} ${width} ${height}`, class: 'pcd-model', role: 'group', 'aria-label': desk.own(model.name), style: `min-width:${Math.min(1000, Math.round(width * 0.68))}px;max-width:${Math.round(width * 1.1)}px` },
    draw('defs', {}, draw('marker', { id: arrow, viewBox: '0 0 10 10', refX: 9, refY: 5, markerWidth: 7, markerHeight: 7, orient: 'auto-start-reverse' }, draw('path', { d: 'M0 1 L9 5 L0 9 z', class: 'pcd-arrow' }))));
  const layer = shape => BOX.test(shape.type) ? 0 : shape.type === 'boundaryEvent' ? 2 : 1;
  const put = wanted => model.shapes.filter(shape => layer(shape) === wanted).forEach(shape => svg.append(one(desk, shape, heat(shape.id), open)));
  put(0);
  model.flows.forEach(flow => svg.append(draw('polyline', { points: flow.points.map(point => `${point.x},${point.y}`).join(' '), class: 'pcd-flow' + (flow.type === 'association' ? ' pcd-dotted' : ''), 'marker-end': flow.type === 'association' ? null : `url(#${arrow})` })));
  put(1);
  put(2);
  model.flows.filter(flow => flow.name && flow.label).forEach(flow => svg.append(beside(desk.own(flow.name), flow.label)));
  model.shapes.filter(shape => shape.name && shape.label).forEach(shape => svg.append(beside(desk.own(shape.name), shape.label)));
  return make('div', { class: 'pcd-model-place', tabindex: '0', role: 'region', 'aria-label': desk.t('流程图，可左右滚动', 'Diagram, scrolls sideways') }, svg);
}

const BOX = /[sS]ubProcess|transaction/;

function one(desk, shape, known, open) {
  const { x, y, width, height } = shape.box;
  const [cx, cy] = [x + width / 2, y + height / 2];
  const name = desk.own(shape.name || '');
  const group = draw('g', { class: `pcd-shape ${known ? 'pcd-heat-' + known.step : ''}`, ...(known ? { tabindex: '0', role: 'button', 'aria-label': `${name}: ${known.told}` } : {}) });
  if (/Event$/.test(shape.type)) {
    group.append(draw('circle', { cx, cy, r: width / 2, class: shape.type === 'endEvent' ? 'pcd-thick' : null }));
    if (/^(intermediate|boundary)/.test(shape.type)) group.append(draw('circle', { cx, cy, r: width / 2 - 4, class: 'pcd-inner' }));
  } else if (/Gateway$/.test(shape.type)) {
    group.append(draw('path', { d: `M${cx} ${y} L${x + width} ${cy} L${cx} ${y + height} L${x} ${cy} z` }));
    const mark = draw('text', { x: cx, y: cy + 8, 'text-anchor': 'middle', class: 'pcd-mark' });
    mark.textContent = { parallelGateway: '+', exclusiveGateway: '×' }[shape.type] || '○';
    group.append(mark);
  } else if (shape.type === 'textAnnotation') {
    group.append(words(name, x, y, width, height, 'pcd-beside', 'left'));
  } else if (BOX.test(shape.type)) {
    group.append(draw('rect', { x, y, width, height, rx: 9, class: 'pcd-open-box' }), words(name, x + 8, y + 4, width - 16, 20, 'pcd-beside', 'left'));
  } else {
    group.append(draw('rect', { x, y, width, height, rx: 9, class: shape.type === 'callActivity' ? 'pcd-thick' : null }), words(name, x + 3, y + 3, width - 6, height - 6, 'pcd-task-name'));
  }
  if (known && known.badge) {
    const size = Math.max(30, known.badge.length * 8.5 + 14);
    group.append(draw('rect', { x: x + width - size + 10, y: y - 13, width: size, height: 24, rx: 12, class: 'pcd-badge-box' }));
    const text = draw('text', { x: x + width - size / 2 + 10, y: y + 4, 'text-anchor': 'middle', class: 'pcd-badge-text' });
    text.textContent = known.badge;
    group.append(text);
  }
  if (known) {
    group.addEventListener('click', () => open(shape.id));
    group.addEventListener('keydown', event => { if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); open(shape.id); } });
  }
  return group;
}

/** A name where the model has put it; what one language needs is less than both, so it stays within. */
const beside = (text, box) => words(text, box.x - 12, box.y, box.width + 24, box.height + 8, 'pcd-beside');

/** Words that wrap, within a box. */
function words(text, x, y, width, height, kind, side = 'center') {
  return draw('foreignObject', { x, y, width, height, class: 'pcd-words' }, make('div', { class: kind, style: `text-align:${side}` }, make('span', {}, text)));
}
