// Saves the choices of a page some time after the last one, through the same command as its form. Without this file the
// form's own buttons save. Nothing is kept on the device.

const PAUSE_MS = 1500;
const LONGEST_WAIT_MS = 30_000;

const form = document.querySelector('form[data-save-whole]');

/** What was last sent, what is on its way, and what the reader is told. */
class Whole {
  constructor(form) {
    this.form = form;
    this.version = form.elements.namedItem('version');
    this.note = form.querySelector('[data-save-note]');
    this.known = this.typed;
    this.sent = null;
    /** @type {Promise<void> | null} */
    this.running = null;
    this.wait = 0;
    this.count = 0;
    /** Somebody else saved: from then on only the form's own buttons do. */
    this.over = false;
  }

  /** Everything chosen, without what the form says of itself. */
  get typed() {
    const fields = new FormData(this.form);
    for (const name of ['form', 'idempotencyKey', 'version']) fields.delete(name);
    return new URLSearchParams(fields).toString();
  }

  later(ms) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.saveNow(), ms);
  }

  saveNow() {
    clearTimeout(this.timer);
    if (this.running || this.over || this.typed === this.known) return;
    this.running = this.send().finally(() => {
      this.running = null;
    });
  }

  async send() {
    const { typed } = this;
    // The same choices again keep their key, so that an answer lost on the way is the same save.
    if (this.sent?.typed !== typed || this.sent.version !== this.version.value) {
      this.count += 1;
      const key = `${this.form.elements.namedItem('idempotencyKey').value}:whole:${this.count}`;
      this.sent = { typed, version: this.version.value, key };
    }
    const body = new URLSearchParams(typed);
    body.append('form', 'autosave');
    body.append('idempotencyKey', this.sent.key);
    body.append('version', this.sent.version);
    let reply = null;
    try {
      reply = await (await fetch(this.form.dataset.saveWhole, { method: 'POST', body })).json();
    } catch {
      // No line, or an answer that is none: tried again.
    }
    this.settle(typed, reply);
  }

  settle(typed, reply) {
    const words = this.form.dataset;
    if (reply?.state === 'saved') {
      this.version.value = reply.version;
      this.known = typed;
      this.wait = 0;
      this.say(reply.words, false);
      this.later(PAUSE_MS);
    } else if (reply?.state === 'unsaved') {
      this.over = reply.over;
      this.known = typed;
      this.say(reply.words, true);
    } else if (reply?.state === 'signed-out') {
      this.say(words.signedOut, true);
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

function start(form) {
  const whole = new Whole(form);
  form.addEventListener('input', () => whole.later(PAUSE_MS));
  form.addEventListener('change', () => whole.later(PAUSE_MS));
  window.addEventListener('online', () => whole.saveNow());
  window.addEventListener('focus', () => whole.saveNow());
  document.addEventListener('visibilitychange', () => whole.saveNow());
  const hold = (event) => {
    clearTimeout(whole.timer);
    // The form must not overtake what is on its way: it would be in conflict with itself.
    if (!whole.running) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const { submitter } = event;
    void whole.running.then(() => form.requestSubmit(submitter));
  };
  form.addEventListener('submit', hold, { capture: true });
}

if (form instanceof HTMLFormElement) start(form);
