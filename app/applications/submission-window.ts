import type { CallState } from '#app/calls/call-lifecycle.ts';
import { addMinutes, type Instant } from '#app/kernel/instant.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';

/** What of a call decides whether it takes an application now. */
export type CallWindow = {
  readonly state: CallState;
  readonly opensAt: Instant;
  readonly deadlineAt: Instant;
  readonly graceMinutes: number;
};

export type WindowRefusal = Refusal<'call-not-open' | 'deadline-passed'>;

export function decideWindow(call: CallWindow, at: Instant): Result<{ grace: boolean }, WindowRefusal> {
  if (call.state !== 'open' || at < call.opensAt) return refuse('call-not-open');
  if (at > addMinutes(call.deadlineAt, call.graceMinutes)) return refuse('deadline-passed');
  return ok({ grace: at > call.deadlineAt });
}
