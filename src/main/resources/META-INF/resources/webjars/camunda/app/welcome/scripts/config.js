// Welcome as PerfCycle shows it: our name and two languages.
export default {
  app: { name: '首页 Home', vendor: 'PerfCycle' },
  locales: { availableLocales: ['en', 'zh'], fallbackLocale: 'en' },
  disableWelcomeMessage: true
};
