import { z } from 'zod';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import { idText, oneLine } from '#app/kernel/shapes.ts';

/** `ORG-0007`, as the host tells it; spaces and case do not matter. */
export const hostShape = z.object({
  hostAlias: oneLine({ max: 20 }).transform((typed) => typed.toUpperCase().replace(/\s/g, '')),
});

export const hostingShape = z.object({ hosting: idText() });

/**
 * Whether a group may ask that organisation to hold its money. One host at a time, not itself, and nobody whose money it
 * holds: a chain of hosts would hide who has the money.
 */
export function decideHost(facts: {
  readonly organisationId: string;
  /** Null where no organisation has that alias. */
  readonly hostId: string | null;
  readonly hosted: boolean;
  readonly hostIsHosted: boolean;
  readonly hostsOthers: boolean;
}): Result<{ hostId: string }, Refusal<'host-unknown' | 'host-already' | 'host-hosted'>> {
  const { organisationId, hostId, hosted, hostIsHosted, hostsOthers } = facts;
  if (hosted) return refuse('host-already');
  if (hostId === null || hostId === organisationId) return refuse('host-unknown', { field: 'hostAlias' });
  if (hostIsHosted || hostsOthers) return refuse('host-hosted', { field: 'hostAlias' });
  return ok({ hostId });
}
