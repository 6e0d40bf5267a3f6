// A score sheet that saves itself and shows the answer a criterion judges. Without this file its buttons save it.

const PAUSE = 1500;
const AGAIN = 15_000;
const note = document.querySelector('[data-autosave]');
const sheet = note?.closest('form');
const state = { count: 0, timer: 0, sending: null, dirty: false, ended: false };
if (sheet) {
  sheet.addEventListener('input', typed);
  sheet.addEventListener('submit', sendLast);
  showAnswers();
}

function typed() {
  if (state.ended) return;
  state.dirty = true;
  say('waiting');
  saveIn(PAUSE);
}

function saveIn(pause) {
  clearTimeout(state.timer);
  state.timer = setTimeout(() => {
    if (state.ended || state.sending || !state.dirty) return;
    state.dirty = false;
    state.sending = send().finally(() => {
      state.sending = null;
      if (state.dirty) saveIn(state.failed ? AGAIN : PAUSE);
    });
  }, pause);
}

/** One request at a time, each with a key of its own; it stops for good once the sheet was saved elsewhere. */
async function send() {
  state.count += 1;
  const body = new FormData(sheet);
  body.set('idempotencyKey', `${sheet.elements.namedItem('idempotencyKey').value}.${state.count}`);
  state.failed = false;
  try {
    const answer = await fetch(note.dataset.autosave, { method: 'POST', body, redirect: 'error' });
    if (answer.ok) await keep(answer);
    else if (answer.status === 409) {
      state.ended = true;
      say('elsewhere');
    } else if (answer.status === 422) say('wrong');
    else throw new Error('not saved');
  } catch {
    [state.dirty, state.failed] = [true, true];
    say('failed');
  }
}

async function keep(answer) {
  const saved = await answer.json();
  sheet.elements.namedItem('version').value = String(saved.version);
  if (!state.dirty) say('saved', saved.time);
}

function say(words, time = '') {
  note.textContent = note.dataset[words].replace('%', time);
}

/** The buttons send the form as it is, after whatever is on its way: else the sheet would overtake itself. */
function sendLast(event) {
  state.ended = true;
  clearTimeout(state.timer);
  if (!state.sending) return;
  event.preventDefault();
  const button = event.submitter;
  void state.sending.then(() => {
    sheet.dataset.once = '';
    sheet.requestSubmit(button);
  });
}

/** Where application and sheet stand side by side, the answer a criterion judges comes into view with its fields. */
function showAnswers() {
  const wide = window.matchMedia('(min-width: 64rem)');
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)');
  let shown = null;
  sheet.addEventListener('focusin', (event) => {
    const criterion = event.target.closest('[data-answer]');
    if (!criterion || criterion === shown || !wide.matches) return;
    shown = criterion;
    const answer = document.getElementById(criterion.dataset.answer);
    answer?.scrollIntoView({ block: 'start', behavior: calm.matches ? 'auto' : 'smooth' });
  });
}
