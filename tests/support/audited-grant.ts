import { Readable } from 'node:stream';
import { eq } from 'drizzle-orm';
import { agreements } from '#db/schema/agreements.ts';
import { costLines, reports } from '#db/schema/reports.ts';
import { approveDisbursement } from '#app/disbursements/approve-disbursement.server.ts';
import { checkDisbursement } from '#app/disbursements/check-disbursement.server.ts';
import { createPaymentBatch } from '#app/disbursements/create-payment-batch.server.ts';
import { requestDisbursement } from '#app/disbursements/request-disbursement.server.ts';
import { sendPaymentBatch } from '#app/disbursements/send-payment-batch.server.ts';
import { confirmDisbursement } from '#app/disbursements/settle-disbursement.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { euro } from '#app/kernel/money.ts';
import { expectOk } from '#app/kernel/result.ts';
import { appendEntry } from '#app/ledger/journal-store.server.ts';
import { balancedEntry, transfer } from '#app/ledger/journal.ts';
import { enterRate } from '#app/programme/enter-rate.server.ts';
import type { Judgement } from '#app/reports/review/acceptance.ts';
import { addCostLine } from '#app/reports/costs/add-cost-line.server.ts';
import { attachEvidence } from '#app/reports/evidence/attach-evidence.server.ts';
import type { NewCost } from '#app/reports/costs/cost-line.ts';
import { decideReport } from '#app/reports/review/decide-report.server.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { setOwnAccount } from './own-account.ts';
import { activeAgreement, type TestAgreement } from './agreement.ts';
import { LEGAL_NAME } from './award.ts';
import { person } from './people.ts';
import { programme } from './programme.ts';
import type { TestWorld } from './world.ts';

export type AuditedGrant = {
  readonly programmeId: string;
  readonly agreement: TestAgreement;
  readonly lead: Person;
  /** Names that stay in the vault: payee, organisation, suppliers. */
  readonly secrets: readonly string[];
};

let serial = 0;
const key = () => namedKey(`audited-${(serial += 1)}`);

const COST: NewCost = {
  heading: 'other-costs',
  costType: 'services',
  incurredOn: '2026-10-05',
  paidOn: '2026-10-07',
  supplier: 'Imprenta La Esquina',
  description: '=HYPERLINK("http://evil.example","Printing")',
  documentNumber: 'F-100',
  procurementReference: '=T-2026-7',
  currency: 'EUR',
  amountMinor: 10_000_00n,
  vatMinor: 0n,
  vatRecoverable: false,
};

/**
 * A grant of EUR 50 000, committed; EUR 25 000 paid; costs of EUR 10 000, XOF 6 559 570 (EUR 10 000) and EUR 8 000
 * decided: EUR 27 000 accepted, of which 2 000 wait for the next payment; EUR 1 000 disallowed, beyond the advance.
 */
export async function auditedGrant(world: TestWorld): Promise<AuditedGrant> {
  const { id: programmeId } = await programme(world);
  const where = { programmeId };
  const lead = await person(world, 'overall-lead', where);
  const finance = await person(world, 'finance-officer', where);
  const account = { holder: 'Civil Rights Defenders', iban: 'BE71096123456769', bic: 'GKCCBEBB' };
  await setOwnAccount(world, programmeId, account);
  const agreement = await activeAgreement(world, { programmeId });
  await commit(world, { programmeId, agreement });
  await payFirst(world, { programmeId, agreement, finance });
  const rate = { currency: 'XOF', month: '2026-10', unitsPerEur: '655.957', reason: 'test' };
  expectOk(await enterRate(world, finance, { ...rate, key: key() }));
  await report(world, { programmeId, agreement });
  return {
    programmeId,
    agreement,
    lead,
    secrets: [LEGAL_NAME, 'Red de Defensoras', 'Imprenta La Esquina', 'Sonido Mopti', 'BE68539007547034'],
  };
}

/** What countersigning posts, for agreements that tests activate by hand. */
export async function commit(
  world: TestWorld,
  given: { programmeId: string; agreement: TestAgreement },
): Promise<void> {
  const { programmeId, agreement } = given;
  const [row] = await world.db.select().from(agreements).where(eq(agreements.id, agreement.id));
  if (!row) throw new Error('no agreement');
  const amount = euro(row.amountMinor);
  const entry = balancedEntry(
    {
      programmeId,
      rule: 'commit',
      valueDate: '2026-11-02',
      documentReference: row.reference,
      agreementId: agreement.id,
      organisationId: agreement.organisationId,
      preparedBy: 'system:test',
    },
    transfer({
      debit: '9000',
      credit: '9100',
      amount,
      eurMinor: amount.minor,
      rate: { unitsPerEur: '1', month: '2026-11', source: 'EUR' },
    }),
  );
  await world.db.transaction((tx) => appendEntry(world, tx, entry));
}

/** Pays the first instalment: asked for, checked, approved twice, sent and confirmed. */
export async function payFirst(
  world: TestWorld,
  given: { programmeId: string; agreement: TestAgreement; finance: Person },
): Promise<void> {
  const { programmeId, agreement, finance } = given;
  const officer = await person(world, 'grants-officer', { programmeId });
  const asked = { agreementId: agreement.id, instalmentId: agreement.instalmentIds[0] ?? '' };
  const { disbursementId } = expectOk(await requestDisbursement(world, officer, { ...asked, key: key() }));
  expectOk(await checkDisbursement(world, finance, { disbursementId, key: key() }));
  for (let i = 0; i < 2; i += 1) {
    const approver = await person(world, 'finance-approver', { programmeId });
    expectOk(await approveDisbursement(world, approver, { disbursementId, key: key() }));
  }
  const { batchId } = expectOk(await createPaymentBatch(world, finance, { key: key() }));
  expectOk(await sendPaymentBatch(world, finance, { batchId, key: key() }));
  const bank = { bankReference: 'BNK-1', valueDate: '2026-11-02' };
  expectOk(await confirmDisbursement(world, finance, { disbursementId, ...bank, key: key() }));
}

async function report(world: TestWorld, given: { programmeId: string; agreement: TestAgreement }): Promise<void> {
  const { programmeId, agreement } = given;
  const owner = await person(world, 'applicant-owner', { organisationId: agreement.organisationId });
  const officer = await person(world, 'grants-officer', { programmeId });
  const reportId = world.ids.next();
  const period = { periodFrom: '2026-01-01', periodTo: '2026-10-31', dueOn: '2026-12-01' };
  const about = { programmeId, agreementId: agreement.id, number: 1, kind: 'interim', state: 'draft', ...period };
  await world.db.insert(reports).values({ id: reportId, ...about });
  const costs: NewCost[] = [
    COST,
    { ...COST, supplier: 'Sonido Mopti', documentNumber: 'F-101', currency: 'XOF', amountMinor: 6_559_570n },
    { ...COST, costType: 'cash', documentNumber: 'F-102', amountMinor: 8_000_00n },
  ];
  for (const cost of costs) {
    const { costLineId } = expectOk(await addCostLine(world, owner, { reportId, cost, key: key() }));
    if (cost.costType !== 'cash') continue;
    for (const label of ['receipt', 'witness-statement'] as const) {
      const upload = { mediaType: 'application/pdf', open: () => Readable.from([`%PDF-1.4 ${label}`]) };
      expectOk(await attachEvidence(world, owner, { reportId, costLineId, label, upload, key: key() }));
    }
  }
  await world.db.update(reports).set({ state: 'submitted' }).where(eq(reports.id, reportId));
  const lines = await world.db
    .select()
    .from(costLines)
    .where(eq(costLines.reportId, reportId))
    .orderBy(costLines.number);
  const judgements = new Map<string, Judgement>(
    lines.map((line) =>
      line.currency === 'XOF'
        ? [line.id, { acceptedEurMinor: 9_000_00n, code: 'no-evidence' }]
        : [line.id, { acceptedEurMinor: line.eurMinor, code: null }],
    ),
  );
  const [row] = await world.db.select().from(reports).where(eq(reports.id, reportId));
  expectOk(await decideReport(world, officer, { reportId, version: row?.version ?? 1, judgements, key: key() }));
}
