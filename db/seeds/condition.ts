import { eq } from 'drizzle-orm';
import { agreements } from '#db/schema/agreements.ts';
import { instalmentsOf } from '#app/agreements/agreement-store.server.ts';
import { agreementLinesOf } from '#app/agreements/budget-line-store.server.ts';
import { reviseAgreement } from '#app/agreements/revise-agreement.server.ts';
import { expectOk } from '#app/kernel/result.ts';
import { namedKey } from '#app/trail/command-key.ts';
import type { Stage } from './stage.ts';

const CONDITION =
  'Names of witnesses stay out of reports and evidence; the office reads lists of signatures on the spot.';

/** A condition of its own is written into a drafted agreement; everything else stays as it was drafted. */
export async function condition({ world, office }: Stage, agreementId: string): Promise<void> {
  const [row] = await world.db.select().from(agreements).where(eq(agreements.id, agreementId));
  if (!row) throw new Error('no such agreement');
  const { version, startsOn, endsOn, clauses } = row;
  const lines = await agreementLinesOf(world.db, agreementId);
  const plan = (await instalmentsOf(world.db, agreementId)).map(
    ({ number, amountMinor, expectedOn }) => [number, { amountMinor, expectedOn }] as const,
  );
  const terms = {
    startsOn,
    endsOn,
    clauses,
    specialConditions: CONDITION,
    lines,
    instalments: Object.fromEntries(plan),
  };
  const given = { agreementId, version, terms, key: namedKey(`condition ${agreementId}`) };
  expectOk(await reviseAgreement(world, office.officer, given));
}
