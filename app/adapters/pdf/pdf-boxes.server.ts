import type { SignatureBox } from './pdf-document.ts';
import {
  artifact,
  flowLines,
  inset,
  layText,
  lineHeight,
  needRoom,
  QUIET,
  RULE,
  tagged,
  TINT,
  type Place,
  type Sheet,
  type TextStyle,
} from './sheet.server.ts';

const LABEL: TextStyle = { size: 9, color: QUIET };
const STRONG: TextStyle = { size: 10, bold: true };
const HASH: TextStyle = { size: 8.5 };
const AFTER = 8;

/** Boxes to sign in, two beside each other, each with a line at its foot. */
export function drawSignatures(sheet: Sheet, boxes: readonly SignatureBox[]): void {
  const gap = 16;
  const width = (sheet.width - gap) / 2;
  for (let first = 0; first < boxes.length; first += 2) {
    const pair = boxes.slice(first, first + 2).map((box, n) => {
      const place = inset(sheet, n === 0 ? { start: 12, end: width + gap + 12 } : { start: width + gap + 12, end: 12 });
      const roles = layText(sheet, box.role, { style: STRONG, width: place.width });
      const lines = box.lines.flatMap((text) => layText(sheet, text, { style: LABEL, width: place.width }));
      const text = [box.role, ...box.lines].join('\n');
      return {
        place,
        roles,
        lines,
        text,
        height: 24 + roles.length * lineHeight(STRONG) + lines.length * lineHeight(LABEL),
      };
    });
    const height = Math.max(104, ...pair.map((box) => box.height + 36));
    needRoom(sheet, height + AFTER);
    const top = sheet.y;
    for (const { place, roles, lines, text } of pair) {
      artifact(sheet, () => {
        sheet.doc
          .roundedRect(place.x - 12, top, place.width + 24, height, 3)
          .lineWidth(0.75)
          .stroke(RULE);
        sheet.doc
          .moveTo(place.x, top + height - 16)
          .lineTo(place.x + place.width, top + height - 16)
          .stroke(QUIET);
      });
      const draw = (): void => {
        sheet.y = top + 10;
        flowLines(sheet, roles, { style: STRONG, place });
        flowLines(sheet, lines, { style: LABEL, place });
      };
      tagged(sheet.root, sheet, { tag: 'P', text, draw });
    }
    sheet.y = top + height + AFTER + 4;
  }
}

/** Label, then the checksum in groups, always left to right, on a tint. */
export function drawHash(sheet: Sheet, { label, value }: { label: string; value: string }): void {
  const groups = value.match(/.{1,8}/g) ?? [];
  const place: Place = inset(sheet, { start: 10, end: 10 });
  const labels = layText(sheet, label, { style: LABEL, width: place.width });
  const lines = layText(sheet, groups.join(' '), { style: HASH, width: place.width });
  const height = labels.length * lineHeight(LABEL) + lines.length * lineHeight(HASH) + 14;
  needRoom(sheet, height);
  const top = sheet.y;
  artifact(sheet, () => sheet.doc.roundedRect(sheet.left, top, sheet.width, height, 3).fill(TINT));
  sheet.y = top + 7;
  tagged(sheet.root, sheet, { tag: 'P', text: label, draw: () => flowLines(sheet, labels, { style: LABEL, place }) });
  tagged(sheet.root, sheet, { tag: 'P', text: value, draw: () => flowLines(sheet, lines, { style: HASH, place }) });
  sheet.y = top + height + AFTER;
}
