import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { accounts, memberships } from '#db/schema/people.ts';
import type { Notice } from '#app/kernel/event.ts';
import { APPLICANT_ROLES } from '#app/kernel/roles.ts';

/** Applications told of in one statement: the database takes so many values at once. */
const BATCH = 500;

/** An application whose people are told something. */
export type Told = { readonly id: string; readonly organisationId: string; readonly reference: string };

/** Applications in portions that one statement takes. */
export function batches(list: readonly Told[]): readonly (readonly Told[])[] {
  return Array.from({ length: Math.ceil(list.length / BATCH) }, (_, index) =>
    list.slice(index * BATCH, (index + 1) * BATCH),
  );
}

type ToldKind =
  | 'call-corrected'
  | 'call-corrected-submitted'
  | 'call-extended'
  | 'call-closed-early'
  | 'call-cancelled';

/** One notice to everybody in the organisation of each application. */
export async function noticesTo(
  tx: Tx,
  about: { told: readonly Told[]; kind: ToldKind; call: string },
): Promise<readonly Notice[]> {
  const rows = await tx
    .selectDistinct({ accountId: memberships.accountId, organisationId: memberships.organisationId })
    .from(memberships)
    .innerJoin(accounts, eq(accounts.id, memberships.accountId))
    .where(
      and(
        eq(accounts.state, 'active'),
        isNull(memberships.endedAt),
        inArray(memberships.role, [...APPLICANT_ROLES]),
        inArray(
          memberships.organisationId,
          about.told.map(({ organisationId }) => organisationId),
        ),
      ),
    );
  const { call, kind } = about;
  return about.told.flatMap(({ id, organisationId, reference }) =>
    rows
      .filter((row) => row.organisationId === organisationId)
      .map(({ accountId }) => ({
        accountId,
        kind,
        entity: { kind: 'application', id },
        values: { reference, call },
      })),
  );
}
