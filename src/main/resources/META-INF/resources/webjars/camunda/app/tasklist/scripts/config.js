// Tasklist as PerfCycle shows it: our name, two languages, and the runtime that every form of forms/ relies on.
// Labels and dates in one language: with two loaded, times like "3 days ago" follow whichever arrived last.
const reader = /^zh\b/i.test((navigator.languages || [])[0] || navigator.language || '') ? 'zh' : 'en';
export default {
  app: { name: '任务 Tasks', vendor: 'PerfCycle' },
  locales: { availableLocales: ['en', 'zh'], fallbackLocale: reader },
  customScripts: ['scripts/perfcycle'],
  disableWelcomeMessage: true,
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: '认领当前任务 Claim the selected task' },
    focusFilter: { key: 'ctrl+shift+f', description: '转到第一个筛选器 Go to the first filter' },
    focusList: { key: 'ctrl+alt+l', description: '转到第一个任务 Go to the first task' },
    focusForm: { key: 'ctrl+alt+f', description: '转到表单 Go to the form' }
  }
};

// The loader gives up after 7 seconds and leaves an empty page: too soon for a slow line or a busy server.
if (window.require && window.require.config) window.require.config({ waitSeconds: 60 });
