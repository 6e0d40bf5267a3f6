// Small comforts for every page. Nothing depends on this file: without it each page still works.

focusErrors();
countWords();
sendOnce();
sayDeviceTimes();
leaveOnTripleShift();
showDrop();

/** An error summary takes the focus, so that it is read out and seen. */
function focusErrors() {
  const summary = document.querySelector('[data-focus]');
  if (!(summary instanceof HTMLElement)) return;
  summary.focus();
  for (const link of summary.querySelectorAll('a')) {
    link.addEventListener('click', (event) => {
      const field = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (!field) return;
      event.preventDefault();
      field.closest('.field')?.scrollIntoView();
      field.focus({ preventScroll: true });
    });
  }
}

/** Words left, below the field: at once for the eye, after a pause for a screen reader. Counts as the server does. */
function countWords() {
  for (const area of document.querySelectorAll('textarea[data-words]')) {
    const note = document.getElementById(`${area.id}-count`);
    if (!note) continue;
    const spoken = note.cloneNode(false);
    spoken.removeAttribute('id');
    spoken.className = 'unseen';
    spoken.setAttribute('aria-live', 'polite');
    note.after(spoken);
    let pause;
    const show = () => {
      const left = Number(area.dataset.words) - wordsIn(area.value);
      note.textContent = (left < 0 ? note.dataset.over : note.dataset.left).replace('%', String(Math.abs(left)));
      note.classList.toggle('over', left < 0);
      clearTimeout(pause);
      pause = setTimeout(() => (spoken.textContent = note.textContent), 1200);
    };
    area.addEventListener('input', show);
    if (area.value !== '') show();
  }
}

/** The same rule as `countWords` in kernel/shapes.ts: `défenseur·e·x·s` is one word. */
function wordsIn(text) {
  return text.split(/[\s\u200b]+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** A second press of a button on a slow line sends nothing: the first is on its way. The server would not mind. */
function sendOnce() {
  for (const form of document.querySelectorAll('form[data-once]')) {
    form.addEventListener('submit', (event) => {
      if (form.dataset.once === 'sent') return event.preventDefault();
      form.dataset.once = 'sent';
      form.setAttribute('aria-busy', 'true');
      setTimeout(() => release(form), 15_000);
    });
  }
  window.addEventListener('pageshow', () => document.querySelectorAll('form[data-once]').forEach(release));
}

function release(form) {
  form.dataset.once = '';
  form.removeAttribute('aria-busy');
}

/**
 * A deadline also as the clock of this device will show it, where the page does not say that yet. Computed here: nobody
 * is told where the device is. Pages that hydrate keep what the server wrote.
 */
function sayDeviceTimes() {
  if (document.getElementById('words')) return;
  // The server writes British English (i18n/locales.ts); the other languages need no region.
  const locale = `${document.documentElement.lang.replace(/^en$/, 'en-GB')}-u-ca-gregory-nu-latn`;
  const written = (at, style) => new Intl.DateTimeFormat(locale, style).format(at).replace(/[\u200e\u200f\u061c]/g, '');
  for (const time of document.querySelectorAll('time[data-device]')) {
    const at = new Date(time.dateTime);
    const day = written(at, { day: 'numeric', month: 'long', year: 'numeric' });
    const clock = written(at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
    const [before, after] = time.dataset.device.split(/%d.*%t/);
    const when = time.dataset.device.replace('%d', day).replace('%t', clock);
    const said = time.textContent.replaceAll('\u00a0', ' ');
    if (said.includes(when.slice(before.length, when.length - after.length))) continue;
    const note = document.createElement('span');
    note.className = 'hint';
    note.textContent = ` ${when}`;
    time.append(note);
  }
}

/** Shift three times within two seconds, or the button: the page is covered at once, then left for good. */
function leaveOnTripleShift() {
  const exit = document.querySelector('a[data-exit]');
  if (!(exit instanceof HTMLAnchorElement)) return;
  let presses = [];
  const leave = () => {
    document.documentElement.classList.add('leaving');
    document.title = '';
    location.replace(exit.href);
  };
  exit.addEventListener('click', (event) => {
    event.preventDefault();
    leave();
  });
  document.addEventListener('keyup', (event) => {
    if (event.key !== 'Shift') {
      presses = [];
      return;
    }
    presses = [...presses, event.timeStamp].slice(-3);
    if (presses.length === 3 && presses[2] - presses[0] < 2000) leave();
  });
}

/** A form that takes a dragged file says so where there is something to drag with, and shows where to let go. */
function showDrop() {
  for (const form of document.querySelectorAll('form[data-drop]')) {
    if (!matchMedia('(pointer: fine)').matches) return;
    const hint = { className: 'hint', textContent: form.dataset.drop };
    form.querySelector('input[type="file"]')?.after(Object.assign(document.createElement('p'), hint));
    form.addEventListener('dragover', () => form.classList.add('dropping'));
    form.addEventListener('drop', () => form.classList.remove('dropping'));
    form.addEventListener('dragleave', (event) => {
      if (!form.contains(event.relatedTarget)) form.classList.remove('dropping');
    });
  }
}
