// Saves an answer some time after the last key, through the same command as the form. Without this file the form's own
// buttons save. Nothing is kept on the device: what is not saved is on the page, and nowhere else.

const PAUSE_MS = 1500;
const LONGEST_WAIT_MS = 30_000;

const form = document.querySelector('form[data-autosave]');

/** One question, in one field or in rows of fields: what was last sent, what is on its way, and what its reader is told. */
class Answer {
  constructor(form, box) {
    this.form = form;
    this.box = box;
    this.mark = box.querySelector('input[name^="mark-"]');
    this.name = this.mark.name.replace('mark-', 'answer-');
    this.note = box.querySelector('[data-save-note]');
    this.known = this.value;
    this.sent = null;
    /** @type {Promise<void> | null} */
    this.running = null;
    this.wait = 0;
    this.count = 0;
    /** Somebody else's text stands: from then on only the form's own button saves this answer. */
    this.over = false;
    box.addEventListener('input', () => this.later(PAUSE_MS));
    box.addEventListener('change', () => this.later(PAUSE_MS));
  }

  get value() {
    if (this.box.querySelector('[data-rows]')) return rowsIn(this.box, `${this.name}-r`);
    const field = this.form.elements.namedItem(this.name);
    if (field instanceof HTMLInputElement && field.type === 'checkbox') return field.checked ? field.value : '';
    return field?.value ?? '';
  }

  get isOpen() {
    return !this.over && this.value !== this.known;
  }

  later(ms) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.saveNow(), ms);
  }

  saveNow() {
    clearTimeout(this.timer);
    if (this.running || !this.isOpen) return;
    this.running = this.send().finally(() => {
      this.running = null;
    });
  }

  /** No more saves from here; what is under way, or null. */
  stop() {
    clearTimeout(this.timer);
    return this.running;
  }

  async send() {
    const typed = this.value;
    // The same text again keeps its key, so that an answer lost on the way is the same save.
    if (this.sent?.typed !== typed || this.sent.mark !== this.mark.value) {
      this.count += 1;
      const key = `${this.form.elements.namedItem('idempotencyKey').value}:${this.name}:${this.count}`;
      this.sent = { typed, mark: this.mark.value, key };
    }
    const { mark, key } = this.sent;
    const { question } = this.box.dataset;
    const body = new URLSearchParams({ form: 'autosave', idempotencyKey: key, question, answer: typed, mark });
    const keepalive = document.visibilityState === 'hidden' && typed.length < 10_000;
    let reply = null;
    try {
      const response = await fetch(this.form.dataset.autosave, { method: 'POST', body, keepalive });
      reply = await response.json();
    } catch {
      // No line, or an answer that is none: tried again.
    }
    this.settle(typed, reply);
  }

  settle(typed, reply) {
    const words = this.form.dataset;
    if (reply?.state === 'saved') {
      this.mark.value = reply.mark;
      this.known = typed;
      this.wait = 0;
      this.say(reply.words, false);
      if (this.isOpen) this.later(PAUSE_MS);
    } else if (reply?.state === 'conflict') {
      this.over = true;
      this.mark.value = reply.mark;
      this.say(words.conflict, true);
      showTheirs(this.form, this.box, reply);
    } else if (reply?.state === 'unsaved') {
      this.known = typed;
      this.say(reply.words, true);
    } else if (reply?.state === 'signed-out') {
      this.say(words.signedOut, true);
      this.note.append(' ', signInLink(this.form));
    } else {
      this.wait = Math.min(LONGEST_WAIT_MS, this.wait === 0 ? 2000 : this.wait * 2);
      this.say(words.retrying, true);
      this.later(this.wait);
    }
  }

  /** Good news is shown, bad news is read out too. */
  say(text, loud) {
    this.note.hidden = false;
    this.note.className = loud ? 'field-error' : 'hint';
    this.note.setAttribute('aria-live', loud ? 'polite' : 'off');
    this.note.textContent = text;
  }
}

/** An answer in rows as the server reads it: rows that say nothing left out, nothing at all as no text. */
function rowsIn(box, start) {
  const rows = new Map();
  for (const field of box.querySelectorAll(`[name^="${start}"]`)) {
    const [, number, column] = /^(\d+)-(.+)$/.exec(field.name.slice(start.length)) ?? [];
    if (!column || field.value.trim() === '') continue;
    rows.set(number, { ...rows.get(number), [column]: field.value });
  }
  return rows.size === 0 ? '' : JSON.stringify([...rows.values()]);
}

/** Both texts on one page; from here on only the form's own button saves this answer. */
function showTheirs(form, box, { words, value }) {
  const panel = document.createElement('div');
  panel.className = 'panel flow';
  const title = document.createElement('strong');
  title.textContent = words;
  const text = document.createElement('div');
  text.className = 'user-text';
  text.dir = 'auto';
  text.textContent = value;
  const hint = document.createElement('p');
  hint.className = 'hint';
  hint.textContent = form.dataset.both;
  panel.append(title, text, hint);
  box.append(panel);
}

function signInLink(form) {
  const link = document.createElement('a');
  link.href = form.dataset.signIn;
  link.target = '_blank';
  link.textContent = form.dataset.signInWords;
  return link;
}

function start(form) {
  const answers = [...form.querySelectorAll('[data-question]')].map((box) => new Answer(form, box));
  const all = () => answers.forEach((answer) => answer.saveNow());
  window.addEventListener('online', all);
  window.addEventListener('focus', all);
  document.addEventListener('visibilitychange', all);
  const hold = (event) => {
    // The form must not overtake what is on its way: it would be in conflict with itself.
    const busy = answers.map((answer) => answer.stop()).filter(Boolean);
    if (busy.length === 0) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const { submitter } = event;
    void Promise.all(busy.map((each) => Promise.resolve(each))).then(() => form.requestSubmit(submitter));
  };
  form.addEventListener('submit', hold, { capture: true });
}

if (form instanceof HTMLFormElement) start(form);
