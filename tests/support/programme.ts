import { consortiumMembers, programmeActivities, programmeResults, programmes } from '#db/schema/programme.ts';
import type { World } from '#app/kernel/world.ts';

export type TestProgramme = {
  readonly id: string;
  /** Consortium member ids by code: LEAD, FSTP, P1, P2. */
  readonly members: Readonly<Record<'LEAD' | 'FSTP' | 'P1' | 'P2', string>>;
};

/** A small programme: EUR 5 000 000, EUR 2 000 000 for third parties, cap EUR 60 000, activities R1.1 and R2.1. */
export async function programme(world: World, code = 'TEST'): Promise<TestProgramme> {
  const id = world.ids.next();
  const members = { LEAD: world.ids.next(), FSTP: world.ids.next(), P1: world.ids.next(), P2: world.ids.next() };
  await world.db.transaction(async (tx) => {
    await tx.insert(programmes).values({
      id,
      code,
      title: { en: 'Test programme' },
      contractReference: `${code}/2023/1`,
      startsOn: '2023-12-01',
      endsOn: '2027-11-30',
      closingMarginDays: 60,
      currency: 'EUR',
      envelopeMinor: 500_000_000n,
      fstpBudgetMinor: 200_000_000n,
      capMinor: 6_000_000n,
      fxPolicy: 'MONTH_OF_PAYMENT',
      flexibilityPercent: 25,
      advanceCeilingPercent: 90,
      consumptionPercent: 70,
      retentionYears: 5,
      checkValidDays: 30,
      fundingStatement: { en: 'Co-funded by the European Union' },
    });
    const kinds = { LEAD: 'lead', FSTP: 'fstp-lead', P1: 'partner', P2: 'partner' } as const;
    for (const [memberCode, memberId] of Object.entries(members)) {
      const kind = kinds[memberCode as keyof typeof kinds];
      await tx
        .insert(consortiumMembers)
        .values({ id: memberId, programmeId: id, code: memberCode, name: `Member ${memberCode}`, kind, country: 'SE' });
    }
    for (const number of [1, 2]) {
      const resultId = world.ids.next();
      await tx
        .insert(programmeResults)
        .values({ id: resultId, programmeId: id, code: `R${number}`, title: { en: `Result ${number}` } });
      await tx
        .insert(programmeActivities)
        .values({ id: world.ids.next(), resultId, code: `R${number}.1`, title: { en: `Activity ${number}.1` } });
    }
  });
  return { id, members };
}
