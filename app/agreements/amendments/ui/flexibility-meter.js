// Moves the meters of a reallocation while its amounts are typed. Without this file they stand as they were saved.

const page = globalThis.document;
const meters = [...(page?.querySelectorAll('[data-meter]') ?? [])];
if (meters.length > 0) follow();

function follow() {
  const spoken = page.createElement('p');
  spoken.className = 'unseen';
  spoken.setAttribute('aria-live', 'polite');
  meters.at(-1).after(spoken);
  for (const meter of meters) {
    const heading = meter.dataset.meter;
    const fields = [`line.${heading}.`, `drop.${heading}.`, `new.${heading}.amount`].flatMap((name) => [
      ...page.querySelectorAll(`input[name^="${name}"]`),
    ]);
    if (fields.length === 0) continue;
    const amounts = fields.filter((field) => field.type !== 'checkbox');
    for (const field of fields) {
      field.addEventListener('input', () => show(meter, amounts));
      // Said once the field is left: nobody listens to every digit.
      field.addEventListener('change', () => (spoken.textContent = meter.querySelector('p').textContent));
    }
    show(meter, amounts);
  }
}

/** The lines of a heading together, but for those that are ticked off. What was typed and is no amount moves nothing. */
function show(meter, amounts) {
  const { signed, allowed, places, money, within, above } = meter.dataset;
  const present = amounts.filter(
    (field) => !page.querySelector(`[name="${field.name.replace('line.', 'drop.')}"]:checked`),
  );
  const typed = present.map((field) => (field.value.trim() === '' ? 0n : minorOf(field.value, Number(places))));
  if (typed.includes(null)) return;
  const wanted = typed.reduce((sum, minor) => sum + minor, 0n);
  const move = moveOf(wanted, BigInt(signed), BigInt(allowed));
  meter.hidden = BigInt(signed) === 0n && wanted === 0n;
  meter.classList.toggle('warn', move.above);
  meter.classList.toggle('normal', !move.above);
  meter.querySelector('.meter-text').textContent = (move.above ? above : within).replace(
    '%',
    money.replace('%', written(move.moved, Number(places))),
  );
  meter.querySelector('.meter-part').setAttribute('width', String(move.share));
}

/** As `headingMoves` in flexibility.ts: how far from the signed amount, and whether that is more than a notice may move. */
function moveOf(wanted, signed, allowed) {
  const moved = wanted < signed ? signed - wanted : wanted - signed;
  const above = moved > allowed;
  const whole = allowed === 0n ? moved : allowed;
  return { moved, above, share: whole === 0n ? 0 : Math.min(100, Number(`${(moved * 10_000n) / whole}`) / 100) };
}

/** As `parseAmount` in kernel/money.ts: whatever digits and separators are typed; null for what is no amount. */
function minorOf(typed, places) {
  const plain = typed
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0x0f))
    .replace(/\u066b/g, '.')
    .replace(/[\u066c\s\u00a0\u202f\u2009'’_]/g, '');
  if (!/^\d[\d.,]*$/.test(plain)) return null;
  const parts = split(plain, places);
  if (!parts || parts.fraction.length > places) return null;
  const minor = BigInt(parts.whole + parts.fraction.padEnd(places, '0'));
  return minor < 10n ** 15n ? minor : null;
}

function split(text, places) {
  const last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
  if (last === -1) return { whole: text, fraction: '' };
  const sign = text.charAt(last);
  const other = sign === '.' ? ',' : '.';
  const occurrences = text.split(sign).length - 1;
  const groupsOnly = /^[1-9]\d{0,2}([.,]\d{3})+$/.test(text) && (occurrences > 1 || !text.includes(other));
  if (groupsOnly && (occurrences > 1 || places !== 3)) return { whole: text.replace(/[.,]/g, ''), fraction: '' };
  if (occurrences > 1) return null;
  const head = text.slice(0, last);
  if (head.includes(other) && !new RegExp(`^\\d{1,3}(\\${other}\\d{3})+$`).test(head)) return null;
  return { whole: head.replace(/[.,]/g, '') || '0', fraction: text.slice(last + 1) };
}

/** As `amount` in i18n/format.ts: the digits of the page's language, always Latin. */
function written(minor, places) {
  const digits = String(minor).padStart(places + 1, '0');
  const decimal = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  const options = { minimumFractionDigits: places, maximumFractionDigits: places, useGrouping: 'always' };
  const format = new Intl.NumberFormat(`${page.documentElement.lang}-u-nu-latn`, options);
  return format.format(decimal).replace(/[\u200f\u061c]/g, '');
}
