// Admin as PerfCycle shows it: our name and two languages.
export default {
  app: { name: '管理 Admin', vendor: 'PerfCycle' },
  locales: { availableLocales: ['en', 'zh'], fallbackLocale: 'en' },
  disableWelcomeMessage: true
};
