import type { Tx } from '#db/client.server.ts';
import type { CallContent } from '#app/calls/call-content.ts';
import type { DomainEvent } from '#app/kernel/event.ts';
import type { Language } from '#app/kernel/languages.ts';
import type { kernelRefusals } from '#app/kernel/refusals.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import { activitiesOf } from '#app/programme/programme-store.server.ts';
import { decideTaxonomy, offered } from '#app/programme/taxonomy.ts';
import { taxonomyOf } from '#app/programme/taxonomy-store.server.ts';
import type { Application, Basics } from './application.ts';

export type BasicsRefusal = Refusal<
  | 'activities-not-in-call'
  | 'activity-retired'
  | 'taxonomy-not-offered'
  | 'lot-not-in-call'
  | 'part-not-returned'
  | keyof typeof kernelRefusals
>;

/** As a row takes them. */
export type DecidedBasics = Basics & { readonly activities: string[]; readonly taxonomy: string[] };

/**
 * I2, I6: whether a draft may say this: activities and a lot of the call, nothing newly chosen that the programme has
 * retired. Answers with what is kept, the entries of the closed lists in their order.
 */
export async function decideBasics(
  tx: Tx,
  before: Application,
  content: CallContent,
  chosen: Basics,
): Promise<Result<DecidedBasics, BasicsRefusal>> {
  const { activities, taxonomy, lotCode } = chosen;
  if (activities.some((code) => !content.activities.includes(code))) {
    return refuse('activities-not-in-call', { field: 'activities[]' });
  }
  const all = await activitiesOf(tx, before.programmeId);
  const known = offered(all, ({ code }) => before.activities.includes(code));
  if (activities.some((code) => !known.some((each) => each.code === code))) {
    return refuse('activity-retired', { field: 'activities[]' });
  }
  const entries = await taxonomyOf(tx, before.programmeId);
  const decided = decideTaxonomy(entries, { chosen: taxonomy, before: before.taxonomy });
  if (!decided.ok) return decided;
  if (lotCode !== null && !content.lots?.some(({ code }) => code === lotCode)) {
    return refuse('lot-not-in-call', { field: 'lot' });
  }
  return ok({ ...chosen, activities: [...activities], taxonomy: [...decided.value] });
}

export function basicsSaved(
  { id, programmeId }: Application,
  saved: Basics & { readonly language: Language },
): DomainEvent {
  const { activities, taxonomy, durationMonths, language, lotCode } = saved;
  return {
    kind: 'application.basics-saved',
    programmeId,
    entity: { kind: 'application', id },
    body: {
      activities: [...activities],
      taxonomy: [...taxonomy],
      durationMonths,
      language,
      ...(lotCode !== null && { lot: lotCode }),
    },
  };
}
