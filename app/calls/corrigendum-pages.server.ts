import { desc, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { callVersions } from '#db/schema/calls.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { Instant } from '#app/kernel/instant.ts';
import type { Translated } from '#app/kernel/languages.ts';
import { ALLOWED, denied, type Verdict } from '#app/kernel/verdict.ts';
import { can } from '#app/people/access.ts';
import { changesBetween, readFrozenCall, type CallChangeLine } from './call-changes.ts';
import { correctionRequestOf } from './call-history.ts';
import { mayApprove } from './call-policy.ts';
import { mayCorrect } from './corrigendum.ts';
import { checksOfCorrigendum, correctorsOf } from './corrigendum-checks.server.ts';
import { correctedCall, draftedCorrigendum } from './corrigendum-store.server.ts';
import { deskCall, historyOf } from './desk-pages.server.ts';
import { frozenCall } from './frozen-call.ts';
import { readyToPublish } from './publication-checklist.ts';

/** The corrigendum of a call: to start one, or the one that is being written, with what the actor may do. */
export async function corrigendumPage(reader: Reader, actor: Person, callId: string, at: Instant) {
  const call = await deskCall(reader, actor, callId);
  if (!call || call.state === 'draft') return null;
  const start = startVerdict(actor, mayCorrect(call, at));
  const corrigendum = await draftedCorrigendum(reader, callId);
  if (!corrigendum) return { call, start, corrigendum: null };
  const corrected = correctedCall(call, corrigendum);
  const checks = await checksOfCorrigendum(reader, { call, corrigendum }, at);
  const drafters = await correctorsOf(reader, corrigendum);
  const writes: Verdict = can(actor, 'calls.draft').allowed ? ALLOWED : denied('role-may-not');
  const other: Verdict = mayApprove(actor, { drafters });
  const ready = (verdict: Verdict): Verdict =>
    verdict.allowed && !readyToPublish(checks) ? denied('call-not-ready') : verdict;
  return {
    call,
    start,
    corrigendum: {
      state: corrigendum.state,
      version: corrigendum.version,
      reason: corrigendum.reason,
      corrected,
      changes: changesBetween(readFrozenCall(frozenCall(call)), readFrozenCall(frozenCall(corrected))),
      checks,
      request: correctionRequestOf(await historyOf(reader, callId), corrigendum),
      verdicts: { revise: writes, request: ready(writes), approve: ready(other), sendBack: other },
    },
  };
}

function startVerdict(actor: Person, correctable: Verdict): Verdict {
  return can(actor, 'calls.draft').allowed ? correctable : denied('role-may-not');
}

export type PublicVersion = {
  readonly number: number;
  readonly sha256: string;
  readonly frozenAt: Instant;
  /** Null for the first. */
  readonly reason: Translated | null;
  readonly changes: readonly CallChangeLine[];
};

/** I6: every published version of a call, the newest first, with why and in what it differs from the one before. */
export async function publicVersions(reader: Reader, callId: string): Promise<readonly PublicVersion[]> {
  const { number, sha256, frozenAt, content } = callVersions;
  const rows = await reader
    .select({ number, sha256, frozenAt, content })
    .from(callVersions)
    .where(eq(callVersions.callId, callId))
    .orderBy(desc(number));
  const versions = rows.map((row) => ({ ...row, content: readFrozenCall(row.content) }));
  return versions.map(({ content: after, ...version }, index) => {
    const before = versions[index + 1]?.content;
    return {
      ...version,
      reason: after.corrigendum?.reason ?? null,
      changes: before ? changesBetween(before, after) : [],
    };
  });
}
