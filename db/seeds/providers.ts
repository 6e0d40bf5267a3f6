import { eq } from 'drizzle-orm';
import { operatorTerms } from '#db/schema/operators.ts';
import type { Instant } from '#app/kernel/instant.ts';
import { expectOk } from '#app/kernel/result.ts';
import { decideOperator } from '#app/organisations/operators/decide-operator.server.ts';
import { proposeOperator } from '#app/organisations/operators/propose-operator.server.ts';
import { namedKey } from '#app/trail/command-key.ts';
import type { Scene } from './scenes.ts';
import type { Stage } from './stage.ts';

const VALID = { licence: 'Demonstration register 2026-114', validUntil: '2027-11-30' };
const APPROVED = {
  ...VALID,
  countries: ['ET', 'KE', 'SD'],
  currencies: ['EUR', 'KES', 'SDG'],
  ceilingMinor: 5_000_00n,
};
const WAITING = { ...VALID, countries: ['MM'], currencies: ['MMK'], ceilingMinor: 2_000_00n };

/** Two providers that pay out where a bank cannot: one approved, one that waits for a second person. */
export function providers({ world, office }: Stage, at: Instant): readonly Scene[] {
  const propose = (name: string, service: 'transfer' | 'cash', terms: typeof APPROVED) =>
    proposeOperator(world, office.lead, { name, service, terms, key: namedKey(`provider ${name}`) });
  return [
    {
      at,
      play: async () => {
        const { operatorId } = expectOk(await propose('Rift Valley Remit (demonstration)', 'transfer', APPROVED));
        const [terms] = await world.db.select().from(operatorTerms).where(eq(operatorTerms.operatorId, operatorId));
        const said = { termsId: terms?.id ?? '', outcome: 'approve', note: '' } as const;
        expectOk(await decideOperator(world, office.approvers[0], { ...said, key: namedKey('provider approved') }));
        expectOk(await propose('Irrawaddy Cash Point (demonstration)', 'cash', WAITING));
      },
    },
  ];
}
