// Sends a document in chunks, so that a broken line costs one chunk and not the file. Without this file, or without
// the browser's own checksums, the form sends it whole.

const CHUNK_BYTES = 262_144;
const LONGEST_WAIT_MS = 30_000;
const DAMAGED_TRIES = 3;

const form = document.querySelector('form[data-upload]');

/** Requests of this page so far: each has a key of its own, also after a refusal. */
let count = 0;

/** One file on its way, with the line below the form that says how far it is. */
class Upload {
  constructor(form, file) {
    this.form = form;
    this.file = file;
    this.words = form.dataset;
    this.paused = false;
    this.fields = textOf(form);
    this.panel = document.createElement('div');
    this.panel.className = 'panel flow';
    this.note = document.createElement('p');
    this.note.setAttribute('role', 'status');
    this.bar = document.createElement('progress');
    this.bar.max = file.size;
    this.bar.setAttribute('aria-label', this.words.bar);
    const look = { type: 'button', className: 'button secondary', textContent: this.words.pause };
    this.button = Object.assign(document.createElement('button'), look);
    this.button.addEventListener('click', () => this.toggle());
    const row = document.createElement('div');
    row.className = 'button-row';
    row.append(this.button);
    this.panel.append(this.note, this.bar, row);
    form.after(this.panel);
  }

  async run() {
    this.show(0);
    const { name: fileName, size: bytes } = this.file;
    const sha256 = await hashOf(await this.file.arrayBuffer());
    const begun = await this.insist({ intent: 'begin', fileName, bytes, sha256 });
    if (!begun) return;
    const received = new Set(begun.received);
    for (let number = 0; number * CHUNK_BYTES < bytes; number += 1) {
      this.show(number * CHUNK_BYTES);
      if (received.has(number)) continue;
      if (!(await this.sendChunk(begun.uploadId, number))) return;
    }
    this.show(bytes);
    if (await this.insist({ intent: 'finish', upload: begun.uploadId })) location.replace(location.pathname);
  }

  async sendChunk(upload, number) {
    const part = this.file.slice(number * CHUNK_BYTES, (number + 1) * CHUNK_BYTES);
    const sha256 = await hashOf(await part.arrayBuffer());
    for (let tries = 1; ; tries += 1) {
      await this.resumed();
      const sent = await this.insist({ intent: 'chunk', upload, number, sha256 }, part, tries < DAMAGED_TRIES);
      if (sent !== 'damaged') return sent;
    }
  }

  /** Until the server has answered: its answer, 'damaged' for what may be sent again, or null after a refusal. */
  async insist(fields, part = null, again = false) {
    count += 1;
    const key = `${this.form.elements.namedItem('idempotencyKey').value}:upload:${count}`;
    for (let wait = 1000; ; wait = Math.min(LONGEST_WAIT_MS, wait * 2)) {
      const answer = await this.ask({ ...this.fields, ...fields, idempotencyKey: key, form: 'upload' }, part);
      if (answer?.ok) return answer.body;
      if (answer?.status === 401) this.pause(this.words.signedOut);
      else if (answer?.body?.code === 'chunk-damaged' && again) return 'damaged';
      else if (answer && answer.status < 500 && answer.status !== 429) return this.end(answer.body);
      else {
        this.say(this.words.waiting);
        await new Promise((resolve) => setTimeout(resolve, wait));
      }
      await this.resumed();
    }
  }

  async ask(fields, part) {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    if (part) body.append('chunk', part, 'chunk');
    try {
      const response = await fetch(this.words.upload, { method: 'POST', body });
      return { ok: response.ok, status: response.status, body: await response.json().catch(() => null) };
    } catch {
      return null;
    }
  }

  toggle() {
    if (this.paused) this.resume();
    else this.pause(this.words.paused);
  }

  pause(words) {
    this.paused = true;
    this.button.textContent = this.words.resume;
    this.say(words);
  }

  resume() {
    this.paused = false;
    this.button.textContent = this.words.pause;
    this.show(this.bar.value);
    this.goOn?.();
  }

  async resumed() {
    while (this.paused) await new Promise((resolve) => (this.goOn = resolve));
  }

  show(bytes) {
    this.bar.value = bytes;
    const done = megabytes(bytes);
    if (!this.paused) this.say(this.words.progress.replace('%1', done).replace('%2', megabytes(this.file.size)));
  }

  say(words) {
    this.note.textContent = words;
  }

  /** A refusal: its reason stays, also beside the field it is about, and the form can be sent again. */
  end(refused) {
    this.note.setAttribute('role', 'alert');
    this.note.className = 'field-error';
    const wrong = (refused?.errors ?? []).map(({ field, words }) => markWrong(this.form, field, words));
    this.say(wrong.filter(Boolean).join(' ') || (refused?.words ?? this.words.failed));
    this.bar.remove();
    this.button.parentElement.remove();
    this.form.querySelector('[aria-invalid]')?.focus();
    running = false;
    return null;
  }
}

/** What the form says beside its file, as it was when it was sent. */
function textOf(form) {
  return Object.fromEntries([...new FormData(form)].filter(([, value]) => typeof value === 'string'));
}

/** Puts the reason above the control, as a page that comes back shows it; answers both, for the summary. */
function markWrong(form, name, words) {
  const control = form.querySelector(`[name="${CSS.escape(name)}"]`);
  const field = control?.closest('.field');
  if (!field) return '';
  const look = { className: 'field-error', id: `${control.id}-error`, textContent: words };
  const note = Object.assign(document.createElement('p'), look);
  field.classList.add('field-wrong');
  (field.querySelector('.hint') ?? field.querySelector('.label')).after(note);
  control.setAttribute('aria-invalid', 'true');
  control.setAttribute('aria-describedby', `${control.getAttribute('aria-describedby') ?? ''} ${note.id}`.trim());
  return `${field.querySelector('.label')?.firstChild?.textContent ?? ''} – ${words}`;
}

/** Takes the marks of the last refusal away. */
function clearMarks(form) {
  for (const note of form.querySelectorAll('.field-error')) note.remove();
  for (const field of form.querySelectorAll('.field-wrong')) field.classList.remove('field-wrong');
  for (const control of form.querySelectorAll('[aria-invalid]')) control.removeAttribute('aria-invalid');
}

async function hashOf(content) {
  const digest = await crypto.subtle.digest('SHA-256', content);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function megabytes(bytes) {
  const language = `${document.documentElement.lang}-u-nu-latn`;
  return new Intl.NumberFormat(language, { maximumFractionDigits: 1, minimumFractionDigits: 1 }).format(bytes / 1e6);
}

let running = false;

function start(form) {
  const input = form.querySelector('input[type="file"]');
  const send = (event) => {
    const file = input.files[0];
    // A file of one chunk gains nothing: the form sends it.
    if (!file || file.size <= CHUNK_BYTES) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (running) return;
    running = true;
    document.querySelector('form[data-upload] + .panel')?.remove();
    clearMarks(form);
    void new Upload(form, file).run();
  };
  form.addEventListener('submit', send, { capture: true });
  form.addEventListener('dragover', (event) => event.preventDefault());
  form.addEventListener('drop', (event) => {
    event.preventDefault();
    if (event.dataTransfer.files.length > 0) input.files = event.dataTransfer.files;
  });
}

if (form instanceof HTMLFormElement && globalThis.crypto?.subtle) start(form);
