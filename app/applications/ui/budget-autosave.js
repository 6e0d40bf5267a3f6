// Saves a line of the budget some time after the last key, through the same command as the form, and shows what the
// server makes of it: its amount and the limits of the call. One line at a time, since each is saved over the budget as
// it stands. Without this file the form's own buttons save. Nothing is kept on the device.

const PAUSE_MS = 1500;
const LONGEST_WAIT_MS = 30_000;

const form = document.querySelector('form[data-budget-line]');

/** Saves under way, one after the other: the next line is saved over what the last one made of the budget. */
let last = Promise.resolve();
/** Somebody else changed the budget: from then on only the form's own buttons save. */
let over = false;
let count = 0;

/** One line: its fields, what was last sent of it, and what its reader is told. */
class Line {
  constructor(form, box) {
    this.form = form;
    this.box = box;
    this.row = box.dataset.row;
    this.note = box.querySelector('[data-save-note]');
    this.known = this.typed;
    this.sent = null;
    this.busy = false;
    this.wait = 0;
    box.addEventListener('input', () => this.later(PAUSE_MS));
    box.addEventListener('change', () => this.later(PAUSE_MS));
  }

  get fields() {
    return [...this.box.querySelectorAll('input[name], select[name]')];
  }

  get typed() {
    return JSON.stringify(this.fields.map(({ value }) => value));
  }

  get isOpen() {
    return !over && this.typed !== this.known;
  }

  later(ms) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.saveNow(), ms);
  }

  stop() {
    clearTimeout(this.timer);
  }

  saveNow() {
    clearTimeout(this.timer);
    if (this.busy || !this.isOpen) return;
    this.busy = true;
    last = last
      .then(() => this.send())
      .finally(() => {
        this.busy = false;
      });
  }

  async send() {
    if (!this.isOpen) return;
    const typed = this.typed;
    const mark = this.form.elements.namedItem('mark');
    // The same line again keeps its key, so that an answer lost on the way is the same save.
    if (this.sent?.typed !== typed || this.sent.mark !== mark.value) {
      count += 1;
      const key = `${this.form.elements.namedItem('idempotencyKey').value}:line:${count}`;
      this.sent = { typed, mark: mark.value, key };
    }
    const body = new URLSearchParams({ form: 'autosave', idempotencyKey: this.sent.key, mark: this.sent.mark });
    for (const { name, value } of this.fields) body.append(name, value);
    let reply = null;
    try {
      reply = await (await fetch(this.form.dataset.budgetLine, { method: 'POST', body })).json();
    } catch {
      // No line, or an answer that is none: tried again.
    }
    this.settle(typed, mark, reply);
  }

  settle(typed, mark, reply) {
    const words = this.form.dataset;
    if (reply?.state === 'saved') {
      mark.value = reply.mark;
      this.known = typed;
      this.wait = 0;
      this.becomes(reply);
      showLimits(reply.limits);
      showSums(reply.sums);
      this.say(reply.words, false);
      if (this.isOpen) this.later(PAUSE_MS);
    } else if (reply?.state === 'unfinished') {
      this.known = typed;
      this.say(reply.words, false);
    } else if (reply?.state === 'unsaved') {
      over = reply.over;
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

  /** A new line is a line of the budget from here on: its fields and its button name it so. */
  becomes({ row, amount }) {
    for (const field of this.fields) field.name = field.name.replace(this.row, row);
    const worth = this.box.querySelector('[data-worth]');
    worth.hidden = false;
    worth.querySelector('[data-amount]').textContent = amount;
    worth.querySelector('button').value = `remove:${row}`;
    this.row = row;
  }

  /** Good news is shown, bad news is read out too. */
  say(text, loud) {
    this.note.hidden = false;
    this.note.className = loud ? 'field-error' : 'hint';
    this.note.setAttribute('aria-live', loud ? 'polite' : 'off');
    this.note.textContent = text;
  }
}

/** The limits of the call as the saved budget stands to them. */
function showLimits(limits) {
  for (const { key, words, broken, standing } of limits) {
    for (const item of document.querySelectorAll(`[data-limit="${key}"]`)) {
      item.querySelector('[data-words]').textContent = words;
      const tag = item.querySelector('[data-standing]');
      tag.hidden = standing === '';
      tag.className = broken ? 'tag bad' : 'tag good';
      tag.textContent = standing;
    }
  }
  // What was said of the budget as it stood when the page came.
  document.querySelector('[data-stale]')?.setAttribute('hidden', '');
}

/** Sums by heading as saved. A table of other columns than it was printed with waits for the next page. */
function showSums({ rows, total }) {
  const table = document.querySelector('[data-sums] table');
  const body = table?.tBodies[0];
  const pattern = body?.rows[0];
  if (!pattern || pattern.cells.length !== total.length + 1) return;
  body.replaceChildren(...rows.map((cells) => fill(pattern.cloneNode(true), cells)));
  fill(table.tFoot.rows[0], [null, ...total]);
}

/** Writes texts into the cells of a row; null leaves a cell as it is. */
function fill(row, texts) {
  texts.forEach((text, place) => {
    if (text === null) return;
    const cell = row.cells[place];
    (cell.querySelector('.amount') ?? cell.querySelector('div') ?? cell).textContent = text;
  });
  return row;
}

function signInLink(form) {
  const link = document.createElement('a');
  link.href = form.dataset.signIn;
  link.target = '_blank';
  link.textContent = form.dataset.signInWords;
  return link;
}

function start(form) {
  const lines = [...form.querySelectorAll('[data-row]')].map((box) => new Line(form, box));
  const all = () => lines.forEach((line) => line.saveNow());
  window.addEventListener('online', all);
  window.addEventListener('focus', all);
  document.addEventListener('visibilitychange', all);
  const hold = (event) => {
    lines.forEach((line) => line.stop());
    // The form must not overtake what is on its way: it would be in conflict with itself.
    if (!lines.some(({ busy }) => busy)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const { submitter } = event;
    void last.then(() => form.requestSubmit(submitter));
  };
  form.addEventListener('submit', hold, { capture: true });
}

if (form instanceof HTMLFormElement) start(form);
