import { and, asc, eq, ne } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { agreementBudgetLines, agreements } from '#db/schema/agreements.ts';
import { applicationAnswers, applicationBudgetLines, applications } from '#db/schema/applications.ts';
import { applicationMessages } from '#db/schema/conversation.ts';
import { awardDecisions } from '#db/schema/awards.ts';
import { disbursements } from '#db/schema/disbursements.ts';
import { dueDiligenceChecks, organisations, payeeAccounts } from '#db/schema/organisations.ts';
import { redresses } from '#db/schema/redress.ts';
import { costLines, reports } from '#db/schema/reports.ts';
import type { ApplicationState } from '#app/applications/application-lifecycle.ts';
import { awardWaits, firstList, toldAt, toldState } from '#app/applications/told-state.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { PORTAL } from '#app/kernel/event.ts';
import { money, toDecimal } from '#app/kernel/money.ts';
import type { World } from '#app/kernel/world.ts';
import { profileDocumentsOf } from '#app/organisations/documents/profile-document-pages.server.ts';
import { IDENTITY_FIELDS } from '#app/organisations/organisation.ts';
import { PAYEE_FIELDS } from '#app/organisations/payee.ts';
import { REFEREE_FIELDS, refereesIn } from '#app/organisations/referees/referees.ts';
import { reveal } from '#app/vault/reveal.server.ts';
import { ownRows } from './own-account-data.server.ts';
import type { OwnData } from './own-data.ts';
import { ownEquipment } from './own-equipment.server.ts';
import { lineWords, ownGrantLog } from './own-grant-log.server.ts';
import { ownGrantWords } from './own-grant-words.server.ts';

type About = { readonly actor: Person; readonly organisationId: string };

/** What is held about an organisation, for its owner: profile, checks, accounts, and everything it handed in. */
export async function ownOrganisationData(world: World, tx: Tx, about: About): Promise<OwnData> {
  return {
    ...(await profileData(world, tx, about)),
    ...(await applicationData(tx, about.organisationId)),
    ...(await grantData(tx, about.organisationId)),
    ...(await ownGrantLog(tx, about.organisationId)),
    ...(await ownGrantWords(tx, about.organisationId)),
    ...(await ownEquipment(world, tx, about)),
  };
}

async function profileData(world: World, tx: Tx, { actor, organisationId }: About): Promise<OwnData> {
  const [organisation] = await tx.select().from(organisations).where(eq(organisations.id, organisationId));
  if (!organisation) throw new Error('a membership without an organisation');
  const payees = await tx
    .select()
    .from(payeeAccounts)
    .where(eq(payeeAccounts.organisationId, organisationId))
    .orderBy(asc(payeeAccounts.number));
  const ids = [organisation.identityId, ...payees.map((payee) => payee.identityId)];
  const fields = [...new Set<string>([...IDENTITY_FIELDS, ...PAYEE_FIELDS, ...REFEREE_FIELDS])];
  const purpose = { programmeId: PORTAL, purpose: 'own-record' } as const;
  const opened = await reveal(world, tx, { actor, ...purpose, ids, fields });
  const checks = await tx
    .select()
    .from(dueDiligenceChecks)
    .where(eq(dueDiligenceChecks.organisationId, organisationId))
    .orderBy(asc(dueDiligenceChecks.checkedAt));
  const kept = await profileDocumentsOf(tx, organisationId, world.clock.now());
  return {
    organisation: ownRows('organisation', [{ ...organisation, ...opened.get(organisation.identityId) }]),
    referees: organisation.refereesNamedAt
      ? ownRows('referees', refereesIn(opened.get(organisation.identityId) ?? {}))
      : [],
    profileDocuments: ownRows('profileDocuments', [...kept.current, ...kept.earlier]),
    checks: ownRows('checks', checks),
    bankAccounts: ownRows(
      'bankAccounts',
      payees.map((payee) => ({ ...payee, ...opened.get(payee.identityId) })),
    ),
  };
}

async function applicationData(tx: Tx, organisationId: string): Promise<OwnData> {
  const own = eq(applications.organisationId, organisationId);
  const rows = await tx
    .select({ application: applications, notifiedAt: toldAt(), waits: awardWaits() })
    .from(applications)
    .leftJoin(awardDecisions, and(eq(awardDecisions.callId, applications.callId), firstList()))
    .where(own)
    .orderBy(asc(applications.id));
  const { reference } = applications;
  const answers = await tx
    .select({ reference, question: applicationAnswers.question, value: applicationAnswers.value })
    .from(applicationAnswers)
    .innerJoin(applications, eq(applications.id, applicationAnswers.applicationId))
    .where(own)
    .orderBy(asc(applications.id), asc(applicationAnswers.question));
  const complaints = await tx
    .select({ reference, grounds: redresses.grounds, answer: redresses.answer })
    .from(redresses)
    .innerJoin(applications, eq(applications.id, redresses.applicationId))
    .where(own)
    .orderBy(asc(redresses.id));
  const { side, body, writtenAt } = applicationMessages;
  const messages = await tx
    .select({ reference, side, body, writtenAt })
    .from(applicationMessages)
    .innerJoin(applications, eq(applications.id, applicationMessages.applicationId))
    .where(own)
    .orderBy(asc(applicationMessages.id));
  return {
    messages: ownRows('messages', messages),
    applications: ownRows(
      'applications',
      rows.map(({ application, notifiedAt, waits }) => ({
        ...application,
        state: toldState(application.state as ApplicationState, notifiedAt, waits),
        sha256: application.submittedSha256,
      })),
    ),
    answers: ownRows('answers', answers),
    complaints: ownRows('complaints', complaints),
    budget: ownRows('budget', await budgetRows(tx, organisationId)),
  };
}

/** Every line of the budgets of their applications, the amounts as decimals with their currency. */
async function budgetRows(tx: Tx, organisationId: string) {
  const { heading, description, quantity, measure, unitMinor, amountMinor, payer } = applicationBudgetLines;
  const { reference, currency } = applications;
  const lines = await tx
    .select({ reference, heading, description, quantity, measure, unitMinor, amountMinor, payer, currency })
    .from(applicationBudgetLines)
    .innerJoin(applications, eq(applications.id, applicationBudgetLines.applicationId))
    .where(eq(applications.organisationId, organisationId))
    .orderBy(asc(applications.id), asc(applicationBudgetLines.position));
  return lines.map((line) => ({ ...withAmount(line), unitCost: decimal(line.unitMinor, line.currency) }));
}

async function reportedCosts(tx: Tx, organisationId: string) {
  return tx
    .select({ cost: costLines, line: agreementBudgetLines })
    .from(costLines)
    .innerJoin(agreementBudgetLines, eq(agreementBudgetLines.id, costLines.budgetLineId))
    .innerJoin(agreements, eq(agreements.id, costLines.agreementId))
    .where(eq(agreements.organisationId, organisationId))
    .orderBy(asc(costLines.reportId), asc(costLines.number));
}

async function grantData(tx: Tx, organisationId: string): Promise<OwnData> {
  const own = eq(agreements.organisationId, organisationId);
  const granted = await tx
    .select()
    .from(agreements)
    .where(and(own, ne(agreements.state, 'drafted')))
    .orderBy(asc(agreements.id));
  const told = await tx
    .select({ report: reports, agreement: agreements.reference })
    .from(reports)
    .innerJoin(agreements, eq(agreements.id, reports.agreementId))
    .where(own)
    .orderBy(asc(reports.agreementId), asc(reports.number));
  const references = new Map(told.map(({ report, agreement }) => [report.id, `${agreement} (${report.number})`]));
  const costs = await reportedCosts(tx, organisationId);
  const paid = await tx
    .select()
    .from(disbursements)
    .where(eq(disbursements.organisationId, organisationId))
    .orderBy(asc(disbursements.id));
  return {
    agreements: ownRows('agreements', granted.map(withAmount)),
    reports: ownRows(
      'reports',
      told.map(({ report }) => ({
        ...report,
        reference: references.get(report.id) ?? '',
        results: report.narrativeResults,
        difficulties: report.narrativeDifficulties,
        security: report.narrativeSecurity,
        learning: report.narrativeLearning,
        exchange: report.narrativeExchange,
      })),
    ),
    costs: ownRows(
      'costs',
      costs.map(({ cost, line }) => ({
        ...withAmount(cost),
        line: lineWords(line),
        reference: references.get(cost.reportId) ?? '',
        comment: cost.decisionComment,
      })),
    ),
    payments: ownRows('payments', paid.map(withAmount)),
  };
}

function withAmount<Row extends { amountMinor: bigint; currency: string }>(row: Row) {
  return { ...row, amount: decimal(row.amountMinor, row.currency) };
}

function decimal(minor: bigint, currency: string): string {
  return `${toDecimal(money(minor, currency))} ${currency}`;
}
