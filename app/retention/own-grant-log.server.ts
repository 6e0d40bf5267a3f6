import { and, asc, eq, ne } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Tx } from '#db/client.server.ts';
import { agreementBudgetLines, agreements } from '#db/schema/agreements.ts';
import { mentoringAnswers, mentoringEntries } from '#db/schema/mentoring.ts';
import { agreementRemarks } from '#db/schema/negotiation.ts';
import { milestones } from '#db/schema/milestones.ts';
import { money, toDecimal } from '#app/kernel/money.ts';
import { ownRows } from './own-account-data.server.ts';
import type { OwnData } from './own-data.ts';

/**
 * What a grant was to be spent on and to reach, and how it was accompanied. The office's confidential notes beside the
 * log stay out: they are what its people thought, for its named roles.
 */
export async function ownGrantLog(tx: Tx, organisationId: string): Promise<OwnData> {
  const own = eq(agreements.organisationId, organisationId);
  const { reference } = agreements;
  const { number, description } = agreementBudgetLines;
  const lines = await tx
    .select({ reference, currency: agreements.currency, line: agreementBudgetLines })
    .from(agreementBudgetLines)
    .innerJoin(agreements, eq(agreements.id, agreementBudgetLines.agreementId))
    .where(and(own, ne(agreements.state, 'drafted')))
    .orderBy(asc(agreements.id), asc(agreementBudgetLines.heading), asc(number), asc(description));
  const remarks = await tx
    .select({ reference, remark: agreementRemarks })
    .from(agreementRemarks)
    .innerJoin(agreements, eq(agreements.id, agreementRemarks.agreementId))
    .where(own)
    .orderBy(asc(agreements.id), asc(agreementRemarks.number));
  const reached = await tx
    .select({ reference, milestone: milestones })
    .from(milestones)
    .innerJoin(agreements, eq(agreements.id, milestones.agreementId))
    .where(own)
    .orderBy(asc(agreements.id), asc(milestones.number));
  return {
    agreementLines: ownRows(
      'agreementLines',
      lines.map(({ line, currency, ...row }) => ({
        ...row,
        heading: line.heading,
        line: lineWords(line),
        amount: `${toDecimal(money(line.amountMinor, currency))} ${currency}`,
      })),
    ),
    agreementRemarks: ownRows(
      'agreementRemarks',
      remarks.map((row) => ({ ...row.remark, reference: `${row.reference} (${row.remark.number})` })),
    ),
    milestones: ownRows(
      'milestones',
      reached.map((row) => ({ ...row.milestone, reference: `${row.reference} (${row.milestone.number})` })),
    ),
    ...(await mentoringLog(tx, organisationId)),
  };
}

/** Contacts and visits as they were written down, with what the organisation answered. */
async function mentoringLog(tx: Tx, organisationId: string): Promise<OwnData> {
  const own = eq(agreements.organisationId, organisationId);
  const { reference } = agreements;
  const newer = alias(mentoringEntries, 'newer');
  const contacts = await tx
    .select({ reference, entry: mentoringEntries, correctedBy: newer.id })
    .from(mentoringEntries)
    .innerJoin(agreements, eq(agreements.id, mentoringEntries.agreementId))
    .leftJoin(newer, eq(newer.corrects, mentoringEntries.id))
    .where(own)
    .orderBy(asc(mentoringEntries.id));
  const answers = await tx
    .select({ reference, heldOn: mentoringEntries.heldOn, answer: mentoringAnswers })
    .from(mentoringAnswers)
    .innerJoin(mentoringEntries, eq(mentoringEntries.id, mentoringAnswers.entryId))
    .innerJoin(agreements, eq(agreements.id, mentoringEntries.agreementId))
    .where(own)
    .orderBy(asc(mentoringAnswers.id));
  return {
    mentoring: ownRows(
      'mentoring',
      contacts.map((row) => ({ ...row.entry, reference: row.reference, corrected: row.correctedBy !== null })),
    ),
    mentoringAnswers: ownRows(
      'mentoringAnswers',
      answers.map((row) => ({ ...row.answer, reference: row.reference, heldOn: row.heldOn })),
    ),
  };
}

/** `2. Buses`; the number alone where the line is all of its heading. */
export function lineWords({ number, description }: { readonly number: number; readonly description: string }): string {
  return description === '' ? `${number}` : `${number}. ${description}`;
}
