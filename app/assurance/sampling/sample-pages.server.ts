import { and, desc, eq, lt, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { accounts } from '#db/schema/people.ts';
import { auditSampleItems, auditSamples } from '#db/schema/sampling.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { Instant, LocalDate } from '#app/kernel/instant.ts';
import { bookScope, narrowed } from '#app/ledger/ledger-scope.server.ts';
import { can } from '#app/people/access.ts';
import { mayReveal } from '../item-reveal.ts';
import { drawnItems, type DrawnItem } from './item-store.server.ts';
import { populationOf } from './population-store.server.ts';
import { populationSha256, totalOf } from './population.ts';
import { project } from './projection.ts';
import { findingsOf, loadSample, sampleFromRow, samplesWithin, type Finding } from './sample-store.server.ts';

const PAGE = 50;

/** The samples an actor reads, newest first. */
export async function samplesPage(reader: Reader, given: { actor: Person; at: Instant; after: string | null }) {
  const { actor, at, after } = given;
  const scope = await bookScope(reader, actor, at);
  if (!scope) return null;
  const open = sql<number>`(select count(*)::int from findings f where f.sample_id = audit_samples.id and f.state in ('raised', 'answered', 'upheld'))`;
  const rows = await reader
    .select({ sample: auditSamples, openFindings: open })
    .from(auditSamples)
    .where(and(samplesWithin(actor, scope), after ? lt(auditSamples.id, after) : undefined))
    .orderBy(desc(auditSamples.id))
    .limit(PAGE + 1);
  return {
    samples: rows.slice(0, PAGE).map((row) => ({ ...sampleFromRow(row.sample), openFindings: row.openFindings })),
    next: rows.length > PAGE ? (rows[PAGE - 1]?.sample.id ?? null) : null,
    mayDraw: can(actor, 'samples.draw').allowed,
  };
}

/** The population of some days as it stands now: what would be frozen. */
export async function newSamplePage(
  reader: Reader,
  given: { actor: Person; at: Instant; from: LocalDate | null; to: LocalDate | null },
) {
  const scope = await bookScope(reader, given.actor, given.at);
  if (!scope) return null;
  const days = narrowed(scope, given);
  const population = await populationOf(reader, days);
  return {
    from: days.from,
    to: days.to,
    lines: population.length,
    totalMinor: totalOf(population),
    flagged: population.filter((line) => line.flags.length > 0).length,
    sha256: populationSha256(population),
  };
}

/** One sample: what was drawn, what happened to it, what it says of the whole. */
export async function samplePage(reader: Reader, given: { id: string; actor: Person; at: Instant }) {
  const sample = await loadSample(reader, given);
  if (!sample) return null;
  const [drawer] = await reader
    .select({ alias: accounts.alias })
    .from(accounts)
    .where(eq(sql`${accounts.id}::text`, sample.drawnBy));
  const books = await bookScope(reader, given.actor, given.at);
  const withheldFrom = books?.withheldFrom ?? null;
  const items = await drawnItems(reader, { sampleId: sample.id, withheldFrom });
  const findings = await findingsOf(reader, sample.id);
  const lines = items.map((item) => ({ ...item, errorMinor: errorOf(item, findings) }));
  const whole = { totalMinor: sample.populationMinor, byHeading: await headingTotals(reader, sample.id) };
  const shown = lines.filter((line) => line.open);
  const open = new Set(shown.map((line) => line.transactionNo));
  return {
    sample: { ...sample, auditor: drawer?.alias ?? '' },
    lines: shown,
    /** I9: lines kept from the reader; the projection is of all of them. */
    withheld: lines.length - shown.length,
    findings: findings.filter((finding) => open.has(finding.transactionNo)),
    projection: project(
      sample.method,
      lines.map((line) => ({ ...line, tested: line.steps.includes('tested') })),
      whole,
    ),
    /** D23: whether the documents themselves may be taken. */
    documents: mayReveal(books?.engagement ?? null),
    own: sample.drawnBy === given.actor.accountId && can(given.actor, 'samples.draw').allowed,
  };
}

export type SampleLine = DrawnItem & { readonly errorMinor: bigint };

function errorOf(item: DrawnItem, findings: readonly Finding[]): bigint {
  return findings
    .filter((each) => each.transactionNo === item.transactionNo && each.state !== 'withdrawn')
    .reduce((sum, each) => sum + each.ineligibleMinor, 0n);
}

async function headingTotals(reader: Reader, sampleId: string): Promise<ReadonlyMap<string, bigint>> {
  const rows = await reader
    .select({ heading: auditSampleItems.heading, minor: sql<string>`sum(${auditSampleItems.amountMinor})` })
    .from(auditSampleItems)
    .where(eq(auditSampleItems.sampleId, sampleId))
    .groupBy(auditSampleItems.heading);
  return new Map(rows.map((row) => [row.heading, BigInt(row.minor)]));
}
