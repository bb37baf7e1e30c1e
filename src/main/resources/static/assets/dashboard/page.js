// The dashboards on a page of their own.
import { mount } from './dashboard.js';

const place = document.getElementById('dashboard');
mount(place, {
  base: new URL('../../', import.meta.url).pathname, zh: place.dataset.language === 'zh', company: place.dataset.company === 'true', mends: place.dataset.mends === 'true',
  cockpit: false, token: document.querySelector('meta[name=csrf]').content
});
