import { z } from 'zod';
import type { AgreementState } from '../agreement-lifecycle.ts';
import { refuse, ok, type Refusal, type Result } from '#app/kernel/result.ts';
import { choice, idText, longText, oneLine, ticked, wholeNumber } from '#app/kernel/shapes.ts';

/** Who owns equipment after the action. Words: `equipment.owner.<owner>`. */
export const OWNERS = [
  'third-party',
  'local-organisation',
  'public-body',
  'consortium-member',
  'sold',
  'lost',
] as const;
export type Owner = (typeof OWNERS)[number];

export type EquipmentRefusal = Refusal<
  | 'equipment-agreement-over'
  | 'equipment-document-missing'
  | 'equipment-reason-missing'
  | 'equipment-serial-twice'
  | 'equipment-serial-unknown'
>;

/** From the day both have signed until the grant is closed; a terminated grant leaves equipment behind too. */
const RECORDED_IN: readonly AgreementState[] = ['active', 'suspended', 'closing', 'terminated'];

export const equipmentShape = z.object({
  item: idText(),
  /** How many records the writer saw of any item of the agreement. */
  seen: wholeNumber({ min: 0, max: 999_999 }),
  owner: choice(OWNERS),
  transferDocument: oneLine({ max: 120, optional: true }),
  reason: longText({ max: 1000, optional: true }),
  serial: oneLine({ max: 80, optional: true }),
  noSerial: ticked(),
});

/** Which serial number is to be opened. */
export const serialShape = z.object({ opened: idText() });

/** What is said of a serial number: that it stays as it is on file, that the piece bears none, or what it is. */
export type SerialSaid = { readonly serial: string; readonly noSerial: boolean };

/** I34: what went to somebody else has a document, what was sold or lost has a reason. */
export function decideEquipment(
  given: { readonly owner: Owner; readonly transferDocument: string; readonly reason: string } & SerialSaid,
  state: AgreementState,
): Result<null, EquipmentRefusal> {
  if (!mayRecordEquipment(state)) return refuse('equipment-agreement-over');
  const { owner } = given;
  if (given.transferDocument === '' && owner !== 'third-party' && owner !== 'lost') {
    return refuse('equipment-document-missing', { field: 'transferDocument' });
  }
  if (given.reason === '' && (owner === 'sold' || owner === 'lost')) {
    return refuse('equipment-reason-missing', { field: 'reason' });
  }
  if (given.noSerial && given.serial !== '') return refuse('equipment-serial-twice', { field: 'serial' });
  return ok(null);
}

export function mayRecordEquipment(state: AgreementState): boolean {
  return RECORDED_IN.includes(state);
}
