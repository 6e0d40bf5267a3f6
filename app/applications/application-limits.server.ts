import type { Reader } from '#db/client.server.ts';
import type { CallContent } from '#app/calls/call-content.ts';
import type { CallFacts } from '#app/calls/call-store.server.ts';
import { promisedAmounts } from '#app/calls/promised-amounts.server.ts';
import type { Application } from './application.ts';
import { limitsOf, type BudgetLimits } from './budget.ts';

/**
 * I4, I6: the limits an application is held to. A draft follows its call as it stands; what was submitted, also where it
 * was given back, is held to what was published when it was.
 */
export async function applicationLimits(
  reader: Reader,
  about: { application: Pick<Application, 'state' | 'callVersionId'>; call: CallFacts; content: CallContent },
): Promise<BudgetLimits> {
  const { application, call, content } = about;
  if (application.state === 'draft') return limitsOf(call, content);
  return limitsOf(await promisedAmounts(reader, application.callVersionId, call), content);
}
