import type { Tx } from '#db/client.server.ts';
import type { CallContent } from '#app/calls/call-content.ts';
import type { FieldError } from '#app/kernel/form.ts';
import type { Application, Basics } from '../application.ts';
import { digest, readMark } from '../application-hash.ts';
import { saveApplication } from '../application-store.server.ts';
import { decideBasics, type DecidedBasics } from '../decide-basics.server.ts';
import { CHOICE_CODES, valueOf, withChoice } from './offline-choices.ts';
import type { OfflineAnswers } from './offline-form.ts';

/** What became of the choices of a file, by code; `chosen`: what the application says now. */
export type ChoicesTaken = {
  readonly chosen: Basics;
  readonly saved: readonly string[];
  readonly conflicts: readonly string[];
  readonly problems: readonly FieldError[];
};

/**
 * Takes what was chosen in a file into a locked draft, list by list: what was changed here since stands, and what the
 * call or the programme does not offer (I2, I6) is told and left out.
 */
export async function takeChoices(
  tx: Tx,
  application: Application,
  content: CallContent,
  answers: OfflineAnswers,
): Promise<ChoicesTaken> {
  const taken = { saved: [] as string[], conflicts: [] as string[], problems: [] as FieldError[] };
  const { activities, taxonomy, durationMonths, lotCode } = application;
  let chosen: DecidedBasics = { activities: [...activities], taxonomy: [...taxonomy], durationMonths, lotCode };
  for (const code of CHOICE_CODES) {
    const file = answers.get(code);
    if (!file) continue;
    const before = valueOf(code, application);
    const next = withChoice(code, file.typed, chosen);
    if (!next) {
      taken.problems.push({ field: code, key: 'field.notWhole' });
      continue;
    }
    const said = valueOf(code, next);
    const printed = readMark(file.mark)?.digest;
    if (said === before || printed === digest(said)) continue;
    if (printed !== digest(before)) {
      taken.conflicts.push(code);
      continue;
    }
    const decided = await decideBasics(tx, application, content, next);
    if (decided.ok) {
      chosen = decided.value;
      taken.saved.push(code);
    } else {
      taken.problems.push({ field: code, key: `refusal.${decided.refusal.code}` });
    }
  }
  if (taken.saved.length > 0) await saveApplication(tx, application.id, chosen);
  return { chosen, ...taken };
}
