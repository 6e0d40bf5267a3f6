import { asc, desc, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { instalmentWaiverApprovals, instalmentWaivers } from '#db/schema/payment-stops.ts';
import { accounts } from '#db/schema/people.ts';
import type { WaiverFacts } from './waiver.ts';

export type Waiver = WaiverFacts & {
  readonly id: string;
  readonly programmeId: string;
  readonly instalmentId: string;
  readonly reason: string;
  readonly proposedAt: Date;
  /** Aliases of those who agreed, in order. */
  readonly aliases: readonly string[];
};

/** Every exception asked for an instalment, newest first. */
export async function waiversOf(reader: Reader, instalmentId: string): Promise<readonly Waiver[]> {
  const rows = await reader
    .select()
    .from(instalmentWaivers)
    .where(eq(instalmentWaivers.instalmentId, instalmentId))
    .orderBy(desc(instalmentWaivers.id));
  const approvals = await reader
    .select({
      waiverId: instalmentWaiverApprovals.waiverId,
      accountId: instalmentWaiverApprovals.accountId,
      alias: accounts.alias,
    })
    .from(instalmentWaiverApprovals)
    .innerJoin(instalmentWaivers, eq(instalmentWaivers.id, instalmentWaiverApprovals.waiverId))
    .innerJoin(accounts, eq(accounts.id, instalmentWaiverApprovals.accountId))
    .where(eq(instalmentWaivers.instalmentId, instalmentId))
    .orderBy(asc(instalmentWaiverApprovals.step));
  return rows.map((row) => {
    const given = approvals.filter(({ waiverId }) => waiverId === row.id);
    return { ...row, approvedBy: given.map(({ accountId }) => accountId), aliases: given.map(({ alias }) => alias) };
  });
}
