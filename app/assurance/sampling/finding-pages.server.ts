import { eq, inArray, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { recoveries } from '#db/schema/recoveries.ts';
import { accounts } from '#db/schema/people.ts';
import { costCorrections } from '#db/schema/cost-corrections.ts';
import { findings } from '#db/schema/sampling.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { Instant } from '#app/kernel/instant.ts';
import { canMove } from '#app/kernel/lifecycle.ts';
import { bookScope } from '#app/ledger/ledger-scope.server.ts';
import { can, staffMay } from '#app/people/access.ts';
import { findingLifecycle } from './finding-lifecycle.ts';
import { decideCorrection } from './finding.ts';
import { drawnItems } from './item-store.server.ts';
import { findingFromRow, findingsOf, loadSample, type Finding } from './sample-store.server.ts';
import { decideStep, STEPS } from './sample.ts';
import { similarTransactions } from './similar-transactions.server.ts';

type Asked = { readonly id: string; readonly actor: Person; readonly at: Instant };

/** One drawn transaction: the cost, its evidence, what can be recorded next, its findings. */
export async function sampleItemPage(reader: Reader, given: Asked & { transactionNo: string }) {
  const sample = await loadSample(reader, given);
  const item = sample && (await openItem(reader, given, { sampleId: sample.id, transactionNo: given.transactionNo }));
  if (!sample || !item) return null;
  const own = sample.drawnBy === given.actor.accountId && can(given.actor, 'samples.draw').allowed;
  const found = (await findingsOf(reader, sample.id)).filter((each) => each.transactionNo === item.transactionNo);
  return {
    sample: { id: sample.id, reference: sample.reference },
    item,
    steps: own ? STEPS.filter((step) => decideStep(step, item.steps).ok) : [],
    mayRaise: own && item.steps.includes('tested'),
    findings: found,
    readsReport: can(given.actor, 'reports.read').allowed,
  };
}

/** One finding with what was said on both sides, what the reader may do now, and where the error may lie again. */
export async function findingPage(reader: Reader, given: Asked) {
  const [row] = await reader.select().from(findings).where(eq(findings.id, given.id));
  const finding = row && findingFromRow(row);
  const sample = finding && (await loadSample(reader, { ...given, id: finding.sampleId }));
  if (!finding || !sample) return null;
  const item = await openItem(reader, given, finding);
  if (!item) return null;
  return {
    finding,
    sample: { id: sample.id, reference: sample.reference },
    item,
    people: await aliasesOf(reader, finding),
    may: mayOf(given.actor, finding),
    recovery: await recoveryOf(reader, finding.id),
    readsRecovery: can(given.actor, 'disbursements.read').allowed,
    similar: await similarTransactions(reader, { ...finding, withheldFrom: await withheldFrom(reader, given) }),
  };
}

/** I9: the line, unless it is of a third party the reader is recused from; null too for one that was not drawn. */
async function openItem(reader: Reader, asked: Asked, about: { sampleId: string; transactionNo: string }) {
  const { sampleId, transactionNo } = about;
  const line = { sampleId, transactionNo, withheldFrom: await withheldFrom(reader, asked) };
  const [item] = await drawnItems(reader, line);
  return item?.open ? item : null;
}

async function withheldFrom(reader: Reader, { actor, at }: Asked): Promise<string | null> {
  return (await bookScope(reader, actor, at))?.withheldFrom ?? null;
}

function mayOf(actor: Person, finding: Finding) {
  const { programmeId, state } = finding;
  return {
    answer: staffMay(actor, 'findings.answer', programmeId) && canMove(findingLifecycle, 'answer', state),
    reply: finding.raisedBy === actor.accountId && canMove(findingLifecycle, 'uphold', state),
    correct: staffMay(actor, 'findings.correct', programmeId) && decideCorrection(finding).ok,
  };
}

/** The people of a finding by alias. */
async function aliasesOf(reader: Reader, finding: Finding) {
  const { raisedBy, commentedBy, repliedBy, correctedBy } = finding;
  const ids = [raisedBy, commentedBy, repliedBy, correctedBy].filter((id) => id !== null);
  const rows = await reader
    .select({ id: sql<string>`${accounts.id}::text`, alias: accounts.alias })
    .from(accounts)
    .where(inArray(sql`${accounts.id}::text`, ids));
  const alias = (id: string | null) => rows.find((row) => row.id === id)?.alias ?? '';
  return {
    raised: alias(raisedBy),
    commented: alias(commentedBy),
    replied: alias(repliedBy),
    corrected: alias(correctedBy),
  };
}

/** The recovery a correction left; none where the money had not been advanced, or waiting cost took its place. */
async function recoveryOf(reader: Reader, findingId: string) {
  const [row] = await reader
    .select({ id: recoveries.id, reference: recoveries.reference, amountMinor: recoveries.amountMinor })
    .from(costCorrections)
    .innerJoin(recoveries, eq(recoveries.correctionId, costCorrections.id))
    .where(eq(costCorrections.causeId, findingId));
  return row ?? null;
}
