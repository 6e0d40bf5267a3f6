import { eq } from 'drizzle-orm';
import { callLots, calls, callVersions } from '#db/schema/calls.ts';
import type { CallContent } from '#app/calls/call-content.ts';
import { addDays } from '#app/kernel/instant.ts';
import { toJson } from '#app/kernel/json.ts';
import type { World } from '#app/kernel/world.ts';

export type TestCall = { readonly id: string; readonly reference: string; readonly content: CallContent };

let count = 0;

/** EUR 5 000 to 60 000, 18 months, activity R1.1, one text, one number and one confidential question, one document. */
export const CALL_CONTENT: CallContent = {
  title: { en: 'Justice, near', ar: 'عدالة قريبة' },
  summary: { en: 'Summary' },
  guidelines: { en: 'Guidelines' },
  activities: ['R1.1'],
  countries: [],
  categories: ['registered', 'unregistered'],
  durationMonths: 18,
  costModel: 'ACTUAL_COSTS',
  instalmentPlan: '50/40/10',
  amountBasis: { en: 'The budget, within the limits' },
  sections: [
    {
      code: 'context',
      title: { en: 'Context' },
      questions: [
        { code: 'problem', label: { en: 'The problem' }, kind: 'text', maxWords: 50, required: true },
        { code: 'people', label: { en: 'How many people' }, kind: 'number', required: false },
      ],
    },
    {
      code: 'security',
      title: { en: 'Security' },
      questions: [{ code: 'plan', label: { en: 'Plan' }, kind: 'text', required: true, confidential: 'named-roles' }],
    },
  ],
  documents: [{ code: 'statutes', label: { en: 'Statutes' }, required: true }],
  eligibility: [
    { code: 'fits', text: { en: 'Fits the call' } },
    { code: 'signed', text: { en: 'Is signed' } },
  ],
  declarations: [{ code: 'exclusion', text: { en: 'We are not excluded' } }],
  criteria: [{ code: 'relevance', title: { en: 'Relevance' }, guidance: { en: '-' }, maximum: 25, weight: 100 }],
  passTotal: 15,
  languages: ['en', 'fr', 'ar'],
};

/** A published call that closes 28 days after the world's now, with half an hour of grace. For rooms after it. */
export async function openCall(
  world: World,
  given: { programmeId: string; lots?: NonNullable<CallContent['lots']>; content?: Partial<CallContent> },
): Promise<TestCall> {
  count += 1;
  const at = world.clock.now();
  const [id, versionId] = [world.ids.next(), world.ids.next()];
  const reference = `OPEN-${count}`;
  const { lots = [] } = given;
  const said = { ...CALL_CONTENT, ...given.content, ...(lots.length > 0 ? { lots } : {}) };
  const content = toJson(said);
  await world.db.transaction(async (tx) => {
    await tx.insert(calls).values({
      id,
      programmeId: given.programmeId,
      reference,
      state: 'open',
      content,
      envelopeMinor: 500_000_00n,
      minimumMinor: 5_000_00n,
      maximumMinor: 60_000_00n,
      currency: 'EUR',
      opensAt: addDays(at, -10),
      deadlineAt: addDays(at, 28),
      deadlineZone: 'Europe/Brussels',
      graceMinutes: 30,
      createdBy: 'system:test',
      createdAt: at,
    });
    const frozen = { number: 1, content, sha256: reference, frozenAt: at, frozenBy: 'system:test' };
    await tx.insert(callVersions).values({ id: versionId, callId: id, ...frozen });
    await tx.update(calls).set({ currentVersionId: versionId }).where(eq(calls.id, id));
    for (const { code, envelopeMinor } of lots) {
      const row = { id: world.ids.next(), callId: id, code, envelopeMinor: BigInt(envelopeMinor) };
      await tx.insert(callLots).values(row);
    }
  });
  return { id, reference, content: said };
}
