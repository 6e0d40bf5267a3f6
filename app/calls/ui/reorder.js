// Lets sections, questions and other items of a draft be dragged to their place, by mouse, pen or finger. It sends the
// item's own form with the place it is to take. Without this file, and with a keyboard, the form's buttons move it.

const EDGE_PX = 60;
const STEP_PX = 12;

for (const list of document.querySelectorAll('[data-reorder]')) {
  if (list.children.length > 1) for (const item of list.children) item.prepend(gripOf(list, item));
}

/** What an item is held by. Nothing a keyboard or a screen reader stops at: they have the buttons. */
function gripOf(list, item) {
  const grip = document.createElement('span');
  grip.className = 'grip';
  grip.setAttribute('aria-hidden', 'true');
  grip.title = list.dataset.drag;
  grip.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || !event.isPrimary) return;
    event.preventDefault();
    grip.setPointerCapture(event.pointerId);
    drag(list, item, grip);
  });
  return grip;
}

function drag(list, item, grip) {
  const items = [...list.children];
  const from = items.indexOf(item);
  const listening = new AbortController();
  let to = from;
  const show = () => {
    items.forEach((each, index) => {
      each.classList.toggle('drop-before', index === to && to < from);
      each.classList.toggle('drop-after', index === to && to > from);
    });
  };
  const stop = () => {
    listening.abort();
    item.classList.remove('dragged');
    for (const each of items) each.classList.remove('drop-before', 'drop-after');
  };
  const on = (target, kind, react) => target.addEventListener(kind, react, { signal: listening.signal });
  item.classList.add('dragged');
  on(grip, 'pointermove', ({ clientY }) => {
    scrollNear(clientY);
    to = placeAt(items, from, clientY);
    show();
  });
  on(grip, 'pointerup', () => {
    stop();
    if (to !== from) send(item, to);
  });
  on(grip, 'pointercancel', stop);
  on(document, 'keydown', ({ key }) => {
    if (key === 'Escape') stop();
  });
}

/** The place of the list that the pointer is over: past the middle of an item, that item's place is taken. */
function placeAt(items, from, y) {
  const middles = items.map((each) => {
    const { top, height } = each.getBoundingClientRect();
    return top + height / 2;
  });
  const above = middles.filter((middle, index) => index < from && y < middle).length;
  const below = middles.filter((middle, index) => index > from && y > middle).length;
  return from - above + below;
}

/** A long form goes on above and below the window. */
function scrollNear(y) {
  if (y < EDGE_PX) window.scrollBy(0, -STEP_PX);
  else if (y > window.innerHeight - EDGE_PX) window.scrollBy(0, STEP_PX);
}

/** The item's own form, as it stands on the page, with where it goes. */
function send(item, place) {
  const form = item.querySelector('form');
  if (!form) return;
  for (const [name, value] of [
    ['intent', 'place'],
    ['place', String(place)],
  ]) {
    const field = document.createElement('input');
    field.type = 'hidden';
    field.name = name;
    field.value = value;
    form.append(field);
  }
  form.requestSubmit();
}
