import { answerFinding, replyToFinding } from '#app/assurance/sampling/answer-finding.server.ts';
import { correctFinding } from '#app/assurance/sampling/correct-finding.server.ts';
import { drawSample } from '#app/assurance/sampling/draw-sample.server.ts';
import { raiseFinding } from '#app/assurance/sampling/raise-finding.server.ts';
import { recordEvidence, requestEvidence } from '#app/assurance/sampling/record-evidence.server.ts';
import { newSamplePage, samplePage } from '#app/assurance/sampling/sample-pages.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { expectOk } from '#app/kernel/result.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { personOf } from './cast.ts';
import type { StoryWorld } from './story-world.ts';

type People = { readonly auditor: Person; readonly lead: Person; readonly finance: Person };

/**
 * The auditor draws eight transactions by monetary unit and tests half of them. One finding is upheld and corrected, so
 * that a recovery is open; another is answered and waits for the auditor's last word.
 */
export async function auditSample(world: StoryWorld, people: People): Promise<void> {
  const { lead, finance } = people;
  // The account was opened before the engagement began, which is what gives it its role.
  const auditor = await personOf(world, people.auditor.accountId);
  const sampleId = await drawn(world, auditor);
  const { lines } = (await samplePage(world.db, { id: sampleId, actor: auditor, at: world.clock.now() })) ?? {
    lines: [],
  };
  const key = (step: string) => namedKey(`${step} ${sampleId}`);
  expectOk(await requestEvidence(world, auditor, { sampleId, key: key('request') }));
  for (const { transactionNo, place } of lines.slice(0, 4)) {
    for (const step of [place === 2 ? 'safe-view' : 'received', 'tested'] as const) {
      expectOk(
        await recordEvidence(world, auditor, { sampleId, transactionNo, step, key: key(`${step} ${transactionNo}`) }),
      );
    }
  }
  const [first, second] = lines;
  if (!first || !second) throw new Error('there is nothing to sample');
  const raise = async (line: typeof first, said: Said) =>
    expectOk(
      await raiseFinding(world, auditor, {
        ...said,
        sampleId,
        transactionNo: line.transactionNo,
        key: key(`finding ${line.transactionNo}`),
      }),
    ).findingId;
  const unpaid = await raise(first, {
    type: 'no-evidence',
    criterion: 'Agreement, article on supporting documents',
    facts: 'The payslip is of a whole month; the proof of payment on record covers three quarters of it.',
    ineligible: first.amountMinor / 4n,
  });
  const agreed = { findingId: unpaid, version: 1, comment: 'We agree: the second transfer was never made.' };
  expectOk(await answerFinding(world, lead, { ...agreed, key: key(`answer ${unpaid}`) }));
  const reply = { findingId: unpaid, version: 2, verdict: 'uphold', reply: 'Upheld for the part not paid.' } as const;
  expectOk(await replyToFinding(world, auditor, { ...reply, key: key(`reply ${unpaid}`) }));
  expectOk(await correctFinding(world, finance, { findingId: unpaid, version: 3, key: key(`correct ${unpaid}`) }));
  const taxed = await raise(second, {
    type: 'ineligible-tax',
    criterion: 'Agreement, article on taxes',
    facts: 'The amount holds a local tax; no proof that it cannot be refunded is on record.',
    ineligible: second.amountMinor / 10n,
  });
  const comment = 'The exemption was asked for and refused; the letter follows.';
  expectOk(await answerFinding(world, lead, { findingId: taxed, version: 1, comment, key: key(`answer ${taxed}`) }));
}

type Said = Pick<Parameters<typeof raiseFinding>[2], 'type' | 'criterion' | 'facts' | 'ineligible'>;

async function drawn(world: StoryWorld, auditor: Person): Promise<string> {
  const at = world.clock.now();
  const population = await newSamplePage(world.db, { actor: auditor, at, from: null, to: null });
  if (!population) throw new Error('the books are closed to the auditor');
  const { from, to, sha256: populationSha256 } = population;
  const plan = { method: 'monetary-unit', size: 8, seed: '4711' } as const;
  const given = { ...plan, from, to, populationSha256, key: namedKey('sample 4711') };
  return expectOk(await drawSample(world, auditor, given)).sampleId;
}
