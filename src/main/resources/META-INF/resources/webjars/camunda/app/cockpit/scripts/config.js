// Cockpit as PerfCycle shows it: our name and two languages.
export default {
  app: { name: '驾驶舱 Cockpit', vendor: 'PerfCycle' },
  locales: { availableLocales: ['en', 'zh'], fallbackLocale: 'en' },
  disableWelcomeMessage: true
};

// The loader gives up after 7 seconds and leaves an empty page: too soon for a slow line or a busy server.
if (window.require && window.require.config) window.require.config({ waitSeconds: 60 });
