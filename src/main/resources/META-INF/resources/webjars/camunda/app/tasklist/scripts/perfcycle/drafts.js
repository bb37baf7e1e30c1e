// What a person has typed survives a closed tab: one draft per person and task in this browser, dropped on completion.

const PREFIX = 'perfcycle:draft:';
const KEPT_FOR = 30 * 24 * 60 * 60 * 1000;

export class Draft {
  constructor(person, task) {
    this.key = PREFIX + person + ':' + task;
  }

  read() {
    try {
      return JSON.parse(localStorage.getItem(this.key));
    } catch (unreadable) {
      return null;
    }
  }

  /** basis tells apart page data that changed meanwhile. Says whether the browser kept it. */
  write(basis, input) {
    try {
      localStorage.setItem(this.key, JSON.stringify({ at: Date.now(), basis, input }));
      return true;
    } catch (full) {
      return false;
    }
  }

  drop() {
    localStorage.removeItem(this.key);
  }
}

/** Drafts of tasks that went away otherwise do not stay on the machine for ever. */
export function dropOldDrafts(now = Date.now()) {
  Object.keys(localStorage).filter(key => key.startsWith(PREFIX)).forEach(key => {
    try {
      if (now - JSON.parse(localStorage.getItem(key)).at > KEPT_FOR) localStorage.removeItem(key);
    } catch (unreadable) {
      localStorage.removeItem(key);
    }
  });
}

/** A short fingerprint of page data. */
export function fingerprint(text) {
  let hash = 5381;
  for (let i = 0; i < text.length; i++) hash = ((hash << 5) + hash + text.charCodeAt(i)) | 0;
  return text.length + ':' + (hash >>> 0).toString(36);
}
