// Cockpit as PerfCycle shows it: our name, two languages, and the page "Performance" with its glance on the start page.
// Labels and dates in one language: with two loaded, times like "3 days ago" follow whichever arrived last.
const reader = /^zh\b/i.test((navigator.languages || [])[0] || navigator.language || '') ? 'zh' : 'en';
export default {
  app: { name: '驾驶舱 Cockpit', vendor: 'PerfCycle' },
  locales: { availableLocales: ['en', 'zh'], fallbackLocale: reader },
  customScripts: ['scripts/perfcycle/plugin'],
  disableWelcomeMessage: true
};

// The loader gives up after 7 seconds and leaves an empty page: too soon for a slow line or a busy server.
if (window.require && window.require.config) window.require.config({ waitSeconds: 60 });
