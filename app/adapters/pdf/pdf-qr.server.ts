import { encode } from 'uqr';
import { inset, INK, needRoom, type Sheet } from './sheet.server.ts';

/** Points a side, 45 mm: modules of half a millimetre for the 360 bytes of a signed note. */
const SIDE = 128;
/** Modules of white around the code, as ISO/IEC 18004 asks. */
const QUIET_ZONE = 4;
const AFTER = 8;

/** A text as QR code at the beginning of the line, with words for who cannot see it. */
export function drawQr(sheet: Sheet, { text, alt }: { text: string; alt: string }): void {
  needRoom(sheet, SIDE + AFTER);
  const top = sheet.y;
  const { x } = inset(sheet, { start: 0, end: sheet.width - SIDE });
  const about = { alt, bbox: [x, top, x + SIDE, top + SIDE] };
  sheet.root.add(sheet.doc.struct('Figure', about, [() => drawModules(sheet, text, { x, y: top })]));
  sheet.y = top + SIDE + AFTER;
}

/** One rectangle for every stretch of dark modules: neighbours drawn apart show a hairline between them. */
function drawModules({ doc }: Sheet, text: string, at: { x: number; y: number }): void {
  const { data, size } = encode(text, { border: QUIET_ZONE, ecc: 'M' });
  const module = SIDE / size;
  for (const [row, modules] of data.entries()) {
    for (const { start, length } of darkStretches(modules)) {
      doc.rect(at.x + start * module, at.y + row * module, length * module, module);
    }
  }
  doc.fill(INK);
}

function darkStretches(modules: readonly boolean[]): readonly { start: number; length: number }[] {
  const stretches: { start: number; length: number }[] = [];
  for (const [index, dark] of modules.entries()) {
    const last = stretches.at(-1);
    if (!dark) continue;
    if (last && last.start + last.length === index) last.length += 1;
    else stretches.push({ start: index, length: 1 });
  }
  return stretches;
}
