import { and, asc, eq, isNotNull, ne, or } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { agreements } from '#db/schema/agreements.ts';
import { amendments } from '#db/schema/amendments.ts';
import { recoveries } from '#db/schema/recoveries.ts';
import { reportQuestions, reports } from '#db/schema/reports.ts';
import { ownRows } from './own-account-data.server.ts';
import type { OwnData } from './own-data.ts';

/** What an organisation and the office said to each other about its grants: changes, questions, contested repayments. */
export async function ownGrantWords(tx: Tx, organisationId: string): Promise<OwnData> {
  const own = eq(agreements.organisationId, organisationId);
  // What the office only drafts was not said to the organisation yet.
  const told = or(eq(amendments.side, 'grantee'), isNotNull(amendments.submittedAt));
  const asked = await tx
    .select({ amendment: amendments })
    .from(amendments)
    .innerJoin(agreements, eq(agreements.id, amendments.agreementId))
    .where(and(own, told))
    .orderBy(asc(amendments.agreementId), asc(amendments.number));
  const { question, answer } = reportQuestions;
  const questions = await tx
    .select({ agreement: agreements.reference, number: reports.number, question, answer })
    .from(reportQuestions)
    .innerJoin(reports, eq(reports.id, reportQuestions.reportId))
    .innerJoin(agreements, eq(agreements.id, reports.agreementId))
    .where(own)
    .orderBy(asc(reportQuestions.id));
  const contested = await tx
    .select({ recovery: recoveries })
    .from(recoveries)
    .innerJoin(agreements, eq(agreements.id, recoveries.agreementId))
    .where(and(own, ne(recoveries.contestReason, '')))
    .orderBy(asc(recoveries.id));
  return {
    amendments: ownRows(
      'amendments',
      // The side that asked reads the answer.
      asked.map(({ amendment }) => (amendment.side === 'grantee' ? amendment : { ...amendment, answer: '' })),
    ),
    reportQuestions: ownRows(
      'reportQuestions',
      questions.map((row) => ({ ...row, reference: `${row.agreement} (${row.number})` })),
    ),
    contestedRecoveries: ownRows(
      'contestedRecoveries',
      contested.map(({ recovery }) => recovery),
    ),
  };
}
