import { answerFinding, replyToFinding } from '#app/assurance/sampling/answer-finding.server.ts';
import { drawSample } from '#app/assurance/sampling/draw-sample.server.ts';
import { findingPage } from '#app/assurance/sampling/finding-pages.server.ts';
import { raiseFinding } from '#app/assurance/sampling/raise-finding.server.ts';
import { recordEvidence } from '#app/assurance/sampling/record-evidence.server.ts';
import { newSamplePage, samplePage } from '#app/assurance/sampling/sample-pages.server.ts';
import type { Plan } from '#app/assurance/sampling/method.ts';
import type { Person } from '#app/kernel/actor.ts';
import { expectOk } from '#app/kernel/result.ts';
import { runningEngagement } from './engagement.ts';
import { freshKey } from './payment-office.ts';
import { person } from './people.ts';
import type { TestWorld } from './world.ts';

/** An auditor for whom the books of 2026 are open from today to the end of the month. */
export async function auditorWithBooks(
  world: TestWorld,
  given: { programmeId: string; lead: Person; periodTo?: string },
): Promise<Person> {
  const { programmeId, lead, periodTo = '2026-12-31' } = given;
  const auditor = await person(world, 'auditor', { programmeId });
  await runningEngagement(world, lead, auditor, { periodTo });
  return auditor;
}

/** The population an auditor sees, and a sample drawn from it. */
export async function drawn(world: TestWorld, auditor: Person, plan: Plan): Promise<string> {
  const at = world.clock.now();
  const population = await newSamplePage(world.db, { actor: auditor, at, from: null, to: null });
  if (!population) throw new Error('no books');
  const { from, to, sha256: populationSha256 } = population;
  const given = { ...plan, from, to, populationSha256, key: freshKey() };
  return expectOk(await drawSample(world, auditor, given)).sampleId;
}

export async function sampleOf(world: TestWorld, actor: Person, id: string) {
  const page = await samplePage(world.db, { id, actor, at: world.clock.now() });
  if (!page) throw new Error('no such sample');
  return page;
}

export async function findingOf(world: TestWorld, actor: Person, id: string) {
  const page = await findingPage(world.db, { id, actor, at: world.clock.now() });
  if (!page) throw new Error('no such finding');
  return page;
}

/** A finding without evidence on one line: tested, recorded, answered by the office, upheld. */
export async function upheldFinding(
  world: TestWorld,
  given: { auditor: Person; lead: Person; sampleId: string; transactionNo: string; ineligible: bigint },
): Promise<string> {
  const { auditor, lead, sampleId, transactionNo, ineligible } = given;
  const line = (await sampleOf(world, auditor, sampleId)).lines.find((each) => each.transactionNo === transactionNo);
  if (!line?.steps.includes('tested')) {
    const step = { sampleId, transactionNo, step: 'tested' } as const;
    expectOk(await recordEvidence(world, auditor, { ...step, key: freshKey() }));
  }
  const said = { type: 'no-evidence', criterion: 'Article 7', facts: 'There is no proof of payment.' } as const;
  const raised = { sampleId, transactionNo, ineligible, ...said, key: freshKey() };
  const { findingId } = expectOk(await raiseFinding(world, auditor, raised));
  expectOk(await answerFinding(world, lead, { findingId, version: 1, comment: 'We agree.', key: freshKey() }));
  const reply = { findingId, version: 2, verdict: 'uphold', reply: 'Noted.' } as const;
  expectOk(await replyToFinding(world, auditor, { ...reply, key: freshKey() }));
  return findingId;
}
