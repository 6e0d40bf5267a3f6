import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { and, asc, eq } from 'drizzle-orm';
import { costLines, reports } from '#db/schema/reports.ts';
import { reachOf } from '#app/agreements/agreement-policy.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { LocalDate } from '#app/kernel/instant.ts';
import type { Currency } from '#app/kernel/money.ts';
import { expectOk } from '#app/kernel/result.ts';
import { addCostLine } from '#app/reports/costs/add-cost-line.server.ts';
import { WHOLE_BP, type NewCost } from '#app/reports/costs/cost-line.ts';
import { attachEvidence } from '#app/reports/evidence/attach-evidence.server.ts';
import type { EvidenceLabel } from '#app/reports/evidence/evidence-checklist.ts';
import type { EvidenceFacts } from '#app/reports/evidence/evidence-facts.ts';
import { decideReport } from '#app/reports/review/decide-report.server.ts';
import { loadContent } from '#app/reports/load-content.server.ts';
import { contentSha256 } from '#app/reports/report-content.ts';
import { loadReport } from '#app/reports/report-store.server.ts';
import { saveNarrative } from '#app/reports/narrative/save-narrative.server.ts';
import { submitReport } from '#app/reports/submit-report.server.ts';
import { namedKey } from '#app/trail/command-key.ts';
import type { Grant } from './grant.ts';
import { samplePdf } from './sample-pdf.ts';
import type { StoryWorld } from './story-world.ts';
import { SAMPLES } from './texts.ts';

/** One receipt of the story; amount in minor units of its currency. */
export type Receipt = {
  readonly heading: 'human-resources' | 'travel' | 'security-wellbeing' | 'indirect' | 'equipment';
  readonly currency: Currency;
  readonly amountMinor: bigint;
  readonly on: LocalDate;
};

/** Fills a report with narrative, indicators and receipts with evidence; sends it unless told not to. */
export async function account(
  world: StoryWorld,
  given: { grant: Grant; number: number; receipts: readonly Receipt[]; send: boolean },
): Promise<void> {
  const { grant } = given;
  const owner = grant.grantee.owner;
  const row = await reportOf(world, given);
  const reportId = row.id;
  const key = (step: string) => namedKey(`${step} ${reportId}`);
  const sample = SAMPLES[grant.grantee.party.language][0];
  if (!sample) throw new Error('no sample text');
  const narrative = { results: sample.method, difficulties: sample.safety, learning: sample.learning };
  const indicators = [
    { code: 'I1', label: 'People accompanied', target: 30, actual: 24, women: 17, men: 7 },
    { code: 'I2', label: 'Files reviewed by a lawyer', target: 40, actual: 31, women: null, men: null },
  ];
  expectOk(
    await saveNarrative(world, owner, { reportId, version: row.version, narrative, indicators, key: key('narrative') }),
  );
  for (const [i, receipt] of given.receipts.entries())
    await addReceipt(world, owner, { reportId, party: grant.grantee.party, receipt, serial: i + 1 });
  if (!given.send) return;
  const report = await loadReport(world.db, reportId, reachOf(owner));
  if (!report) throw new Error('the report is gone');
  const seen = contentSha256(await loadContent(world.db, report));
  expectOk(await submitReport(world, owner, { reportId, contentSha256: seen, confirmed: true, key: key('submit') }));
}

async function addReceipt(
  world: StoryWorld,
  owner: Person,
  given: { reportId: string; party: Grant['grantee']['party']; receipt: Receipt; serial: number },
): Promise<void> {
  const { reportId, party, receipt, serial } = given;
  const name = `${reportId} ${serial}`;
  const cost = {
    heading: receipt.heading,
    // Every third journey is a night on the way.
    line: receipt.heading === 'travel' && serial % 3 === 0 ? 2 : 1,
    costType: KIND[receipt.heading],
    incurredOn: receipt.on,
    paidOn: receipt.on,
    supplier: `Fictional supplier ${serial}`,
    description: WHAT[receipt.heading],
    documentNumber: `${receipt.on}/${createHash('sha256').update(name).digest('hex').slice(0, 6)}`,
    ...(receipt.heading === 'security-wellbeing' ? quoted(receipt) : {}),
    currency: receipt.currency,
    amountMinor: receipt.amountMinor,
    vatMinor: receipt.heading === 'security-wellbeing' ? (receipt.amountMinor * VAT) / (100n + VAT) : 0n,
    vatRecoverable: false,
    ...(receipt.heading === 'travel' && serial % 4 === 0 ? shared(receipt) : {}),
  };
  const { costLineId } = expectOk(await addCostLine(world, owner, { reportId, cost, key: namedKey(`cost ${name}`) }));
  const attach = async (label: EvidenceLabel, name: string, facts: EvidenceFacts) => {
    const upload = { mediaType: 'application/pdf', open: () => Readable.from(samplePdf(name)) };
    const about = { reportId, costLineId, label, upload, facts };
    return expectOk(await attachEvidence(world, owner, { ...about, key: namedKey(name) })).documentId;
  };
  const bought = receipt.heading === 'equipment';
  // Payslips of groups at risk come with the names blacked out.
  const redacted = party.atRisk && receipt.heading === 'human-resources';
  const facts = { language: bought ? 'sw' : party.language, redacted, translationOf: null };
  const labels = [...PAPERS[receipt.heading], ...(cost.vatMinor > 0n ? (['vat-proof'] as const) : [])];
  for (const label of labels) {
    const documentId = await attach(label, `evidence ${label} ${name}`, facts);
    if (!bought) continue;
    await attach(label, `translation ${name}`, { language: 'en', redacted: true, translationOf: documentId });
  }
}

/** Per cent of VAT that nobody gets back, in services that are bought. */
const VAT = 15n;

/** What is bought in a year rests on one comparison of quotes. */
function quoted({ on }: Receipt): Pick<NewCost, 'procurementReference'> {
  return { procurementReference: `RFQ-${on.slice(0, 4)}-01` };
}

/** Half of a journey is paid by somebody else. */
function shared({ amountMinor }: Receipt): Pick<NewCost, 'share'> {
  return { share: { documentMinor: amountMinor * 2n, shareBp: WHOLE_BP / 2 } };
}

/** The officer accepts every line but the last `disallowed`, which lack evidence. */
export async function judge(
  world: StoryWorld,
  officer: Person,
  given: { grant: Grant; number: number; disallowed: number },
): Promise<void> {
  const { id: reportId, version } = await reportOf(world, given);
  const lines = await world.db
    .select({ id: costLines.id, eurMinor: costLines.eurMinor })
    .from(costLines)
    .where(eq(costLines.reportId, reportId))
    .orderBy(asc(costLines.number));
  const judgements = new Map(
    lines.map((line, i) => [
      line.id,
      i >= lines.length - given.disallowed
        ? { acceptedEurMinor: 0n, code: 'no-evidence' as const }
        : { acceptedEurMinor: line.eurMinor, code: null },
    ]),
  );
  const key = namedKey(`judge ${reportId}`);
  expectOk(await decideReport(world, officer, { reportId, version, judgements, key }));
}

async function reportOf(
  world: StoryWorld,
  given: { grant: Grant; number: number },
): Promise<{ id: string; version: number }> {
  const [row] = await world.db
    .select({ id: reports.id, version: reports.version })
    .from(reports)
    .where(and(eq(reports.agreementId, given.grant.agreementId), eq(reports.number, given.number)));
  if (!row) throw new Error('no such report');
  return row;
}

const KIND = {
  'human-resources': 'staff',
  travel: 'travel',
  'security-wellbeing': 'services',
  indirect: 'indirect',
  equipment: 'goods',
} as const;
/** Staff is complete; of the others something is still missing, as in life. */
const PAPERS = {
  'human-resources': ['contract', 'payslip', 'timesheet', 'payment-proof'],
  travel: ['ticket'],
  'security-wellbeing': ['quotes', 'invoice'],
  indirect: ['invoice'],
  equipment: ['invoice'],
} as const;
const WHAT = {
  'human-resources': 'Community focal points, fees of the month',
  travel: 'Transport to the sites',
  'security-wellbeing': 'Counselling sessions for the team',
  indirect: 'Office and administration',
  equipment: 'Camera and two recorders for the documentation',
} as const;
