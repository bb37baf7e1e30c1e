// Cockpit as PerfCycle shows it: our name and two languages.
export default {
  app: { name: '驾驶舱 Cockpit', vendor: 'PerfCycle' },
  locales: { availableLocales: ['en', 'zh'], fallbackLocale: 'en' },
  disableWelcomeMessage: true
};
