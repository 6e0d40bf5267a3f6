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
import { attachEvidence } from '#app/reports/evidence/attach-evidence.server.ts';
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
  readonly heading: 'human-resources' | 'travel' | 'security-wellbeing' | 'indirect';
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
    await addReceipt(world, owner, { reportId, receipt, serial: i + 1 });
  if (!given.send) return;
  const report = await loadReport(world.db, reportId, reachOf(owner));
  if (!report) throw new Error('the report is gone');
  const seen = contentSha256(await loadContent(world.db, report));
  expectOk(await submitReport(world, owner, { reportId, contentSha256: seen, confirmed: true, key: key('submit') }));
}

async function addReceipt(
  world: StoryWorld,
  owner: Person,
  given: { reportId: string; receipt: Receipt; serial: number },
): Promise<void> {
  const { reportId, receipt, serial } = given;
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
    currency: receipt.currency,
    amountMinor: receipt.amountMinor,
    vatMinor: 0n,
    vatRecoverable: false,
  };
  const { costLineId } = expectOk(await addCostLine(world, owner, { reportId, cost, key: namedKey(`cost ${name}`) }));
  const upload = { mediaType: 'application/pdf', open: () => Readable.from(samplePdf(`receipt ${name}`)) };
  const key = namedKey(`evidence ${name}`);
  expectOk(await attachEvidence(world, owner, { reportId, costLineId, label: LABEL[receipt.heading], upload, key }));
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
} as const;
const LABEL = {
  'human-resources': 'payslip',
  travel: 'ticket',
  'security-wellbeing': 'invoice',
  indirect: 'invoice',
} as const;
const WHAT = {
  'human-resources': 'Community focal points, fees of the month',
  travel: 'Transport to the sites',
  'security-wellbeing': 'Counselling sessions for the team',
  indirect: 'Office and administration',
} as const;
