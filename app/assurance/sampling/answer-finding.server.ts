import type { z } from 'zod';
import type { Person } from '#app/kernel/actor.ts';
import { advance } from '#app/kernel/lifecycle.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { can, staffMay } from '#app/people/access.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { findingLifecycle } from './finding-lifecycle.ts';
import { decideReply, type answerShape, type replyShape } from './finding.ts';
import { findingEvent, notices, officeOf } from './sample-news.server.ts';
import { lockFinding, saveFinding, type Finding } from './sample-store.server.ts';
import type { SampleRefusal } from './sample.ts';

type Given<Shape extends z.ZodType> = z.output<Shape> & { findingId: string; key: IdempotencyKey };

const about = ({ id, reference }: Finding) => ({ entity: { kind: 'finding', id }, values: { reference } });

/** What the office says to a finding. The auditor has to hear it before she upholds the finding. */
export async function answerFinding(
  world: World,
  actor: Person,
  given: Given<typeof answerShape>,
): Promise<Result<null, SampleRefusal>> {
  if (!can(actor, 'findings.answer').allowed) return refuse('role-may-not');
  return perform<null, SampleRefusal>(world, actor, 'answer-finding', given.key, async (tx) => {
    const at = world.clock.now();
    const finding = await lockFinding(tx, { id: given.findingId, actor, at });
    if (!finding || !staffMay(actor, 'findings.answer', finding.programmeId)) return refuse('not-found');
    const next = advance(findingLifecycle, 'answer', finding.state);
    if (!next.ok) return next;
    if (finding.version !== given.version) return refuse('stale');
    const said = { comment: given.comment, commentedBy: actor.accountId, commentedAt: at };
    await saveFinding(tx, finding, { ...said, state: next.value });
    return ok({
      value: null,
      events: [findingEvent('finding.answered', finding, {})],
      notices: notices('finding-answered', about(finding), [finding.raisedBy]),
    });
  });
}

/** The auditor's last word: the finding is upheld or withdrawn. Only who raised it. */
export async function replyToFinding(
  world: World,
  actor: Person,
  given: Given<typeof replyShape>,
): Promise<Result<null, SampleRefusal>> {
  if (!can(actor, 'samples.draw').allowed) return refuse('role-may-not');
  return perform<null, SampleRefusal>(world, actor, 'reply-to-finding', given.key, async (tx) => {
    const at = world.clock.now();
    const finding = await lockFinding(tx, { id: given.findingId, actor, at });
    if (finding?.raisedBy !== actor.accountId) return refuse('not-found');
    const next = decideReply(given.verdict, finding, at);
    if (!next.ok) return next;
    if (finding.version !== given.version) return refuse('stale');
    const said = { reply: given.reply, repliedBy: actor.accountId, repliedAt: at };
    await saveFinding(tx, finding, { ...said, state: next.value });
    const kind = given.verdict === 'uphold' ? 'finding-upheld' : 'finding-withdrawn';
    const body = { ineligibleMinor: finding.ineligibleMinor.toString() };
    return ok({
      value: null,
      events: [findingEvent(given.verdict === 'uphold' ? 'finding.upheld' : 'finding.withdrawn', finding, body)],
      notices: notices(kind, about(finding), await officeOf(tx, finding.programmeId)),
    });
  });
}
