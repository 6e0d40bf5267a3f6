import { and, asc, desc, eq, lt, notInArray } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { agreements, agreementSignatures, instalments } from '#db/schema/agreements.ts';
import { applications } from '#db/schema/applications.ts';
import { disbursements } from '#db/schema/disbursements.ts';
import { organisations } from '#db/schema/organisations.ts';
import { accounts } from '#db/schema/people.ts';
import { consortiumMembers, programmes } from '#db/schema/programme.ts';
import { reports } from '#db/schema/reports.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { AgreementId } from '#app/kernel/ids.ts';
import type { Instant } from '#app/kernel/instant.ts';
import type { Factor } from '#app/people/step-up.ts';
import { activitiesOf } from '#app/programme/programme-store.server.ts';
import { agreementBalance, agreementBalances } from './agreement-balance.server.ts';
import type { AgreementState } from './agreement-lifecycle.ts';
import { agreementVerdicts, isDesk, reachOf, readsOf } from './agreement-policy.ts';
import { headingsOf, loadAgreement, paperOf, reachable, type Agreement } from './agreement-store.server.ts';
import { agreementLinesOf } from './budget-line-store.server.ts';
import type { InstalmentKind } from './instalment-plan.ts';
import { mentoringSide } from './mentoring/mentoring-policy.ts';
import { countersigningFacts } from './signing-facts.server.ts';

const PAGE = 50;

/** The states of a report as the check of the database has them; their moves are the business of a later room. */
type ReportState = 'scheduled' | 'draft' | 'submitted' | 'queried' | 'accepted' | 'part_accepted';

/** The agreements an actor may see, newest first, with where their money stands; keyset-paged. */
export async function agreementList(reader: Reader, actor: Person, filter: { state?: AgreementState; after?: string }) {
  const rows = await reader
    .select({
      id: agreements.id,
      reference: agreements.reference,
      state: agreements.state,
      amountMinor: agreements.amountMinor,
      currency: agreements.currency,
      organisation: organisations.alias,
    })
    .from(agreements)
    .innerJoin(organisations, eq(organisations.id, agreements.organisationId))
    .where(
      and(
        reachable(reachOf(actor)),
        filter.state ? eq(agreements.state, filter.state) : undefined,
        filter.after ? lt(agreements.id, filter.after) : undefined,
      ),
    )
    .orderBy(desc(agreements.id))
    .limit(PAGE + 1);
  const shown = rows.slice(0, PAGE);
  const balances = await agreementBalances(
    reader,
    shown.map((row) => row.id),
  );
  return {
    rows: shown.map((row) => ({
      ...row,
      // The cast is the check `agreements_state` of the database.
      state: row.state as AgreementState,
      paidMinor: balances.get(row.id)?.paid ?? 0n,
      outstandingMinor: balances.get(row.id)?.outstanding ?? 0n,
    })),
    next: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
    desk: isDesk(actor),
  };
}

/** One agreement for everybody who may see it: parties by alias, plan, money, and what the reader may do next. */
export async function agreementPage(reader: Reader, actor: Person, id: AgreementId, at: Instant) {
  const agreement = await loadAgreement(reader, id, reachOf(actor));
  if (!agreement) return null;
  const facts = await countersigningFacts(reader, agreement);
  const paper = await paperOf(reader, agreement);
  return {
    agreement: shownOf(agreement),
    ...(await partiesOf(reader, agreement)),
    paper: paper && { sha256: paper.sha256, at: paper.createdAt },
    activities: await activitiesOf(reader, agreement.programmeId),
    headings: await headingsOf(reader, id),
    lines: await agreementLinesOf(reader, id),
    instalments: await instalmentsWithPayments(reader, id),
    reports: await reportsOf(reader, id),
    signatures: await signersOf(reader, id),
    balance: await agreementBalance(reader, id),
    verdicts: agreementVerdicts(actor, agreement, facts, at),
    awardLive: facts.awardLive,
    desk: isDesk(actor),
    mentoring: agreement.activatedAt !== null && mentoringSide(actor, agreement) !== null,
    reads: readsOf(actor),
  };
}

/** What a page may show of an agreement: who wrote it and where its paper lies stay behind. */
export function shownOf({ draftedBy: _drafter, documentId: _paper, ...shown }: Agreement) {
  return shown;
}

/** Both sides by what they are called outside the vault, and the action that bounds them. */
export async function partiesOf(reader: Reader, agreement: Agreement) {
  const [row] = await reader
    .select({
      organisation: organisations.alias,
      application: applications.reference,
      lead: consortiumMembers.name,
      consumptionPercent: programmes.consumptionPercent,
      action: {
        startsOn: programmes.startsOn,
        endsOn: programmes.endsOn,
        closingMarginDays: programmes.closingMarginDays,
      },
    })
    .from(organisations)
    .innerJoin(applications, eq(applications.id, agreement.applicationId))
    .innerJoin(programmes, eq(programmes.id, agreement.programmeId))
    .innerJoin(
      consortiumMembers,
      and(eq(consortiumMembers.programmeId, programmes.id), eq(consortiumMembers.kind, 'fstp-lead')),
    )
    .where(eq(organisations.id, agreement.organisationId));
  if (!row) throw new Error('an agreement without its parties');
  return row;
}

/** Instalments in order, each with its live payment: there is at most one (`disbursements_one_live`). */
async function instalmentsWithPayments(reader: Reader, id: AgreementId) {
  const live = notInArray(disbursements.state, ['failed', 'returned', 'cancelled']);
  const rows = await reader
    .select({
      number: instalments.number,
      kind: instalments.kind,
      amountMinor: instalments.amountMinor,
      expectedOn: instalments.expectedOn,
      paymentId: disbursements.id,
      paymentState: disbursements.state,
    })
    .from(instalments)
    .leftJoin(disbursements, and(eq(disbursements.instalmentId, instalments.id), live))
    .where(eq(instalments.agreementId, id))
    .orderBy(asc(instalments.number));
  // The cast is the check `instalments_kind` of the database.
  return rows.map((row) => ({ ...row, kind: row.kind as InstalmentKind }));
}

async function reportsOf(reader: Reader, id: AgreementId) {
  const { number, kind, state, periodFrom, periodTo, dueOn } = reports;
  const rows = await reader
    .select({ id: reports.id, number, kind, state, periodFrom, periodTo, dueOn })
    .from(reports)
    .where(eq(reports.agreementId, id))
    .orderBy(asc(reports.number));
  // The casts are the checks `reports_kind` and `reports_state` of the database.
  return rows.map((row) => ({ ...row, kind: row.kind as 'interim' | 'final', state: row.state as ReportState }));
}

async function signersOf(reader: Reader, id: AgreementId) {
  const rows = await reader
    .select({
      side: agreementSignatures.side,
      alias: accounts.alias,
      at: agreementSignatures.signedAt,
      copyId: agreementSignatures.copyId,
      confirmedBy: agreementSignatures.confirmedBy,
    })
    .from(agreementSignatures)
    .innerJoin(accounts, eq(accounts.id, agreementSignatures.accountId))
    .where(eq(agreementSignatures.agreementId, id))
    .orderBy(asc(agreementSignatures.signedAt));
  // The casts are the checks `agreement_signatures_side` and `…_confirmed` of the database.
  return rows.map(({ copyId, ...row }) => ({
    ...row,
    side: row.side as 'grantee' | 'lead',
    confirmedBy: row.confirmedBy as Factor,
    onPaper: copyId !== null,
  }));
}
