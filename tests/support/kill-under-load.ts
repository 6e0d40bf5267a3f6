import { KILL_ORDERS, type KillableServer } from './killable-server.ts';
import { killFaults } from './kill-proof.ts';
import { killLoad, type KillLoad } from './kill-load.ts';
import { clientsOf, type Clients } from './writing-clients.ts';

export type KillReport = {
  readonly kills: number;
  readonly typed: number;
  readonly approved: number;
  readonly confirmed: number;
  /** Forms nobody had answered when the server was killed; each was sent again with its key. */
  readonly resent: number;
  /** From the start of a killed server to its first answer: the longest, in milliseconds. */
  readonly longestStartMs: number;
  readonly faults: readonly string[];
};

/** Payments of each kind for one round between two kills. */
const PAYMENTS_A_ROUND = 5;
const PAUSES = { typist: 10, approver: 120, payer: 180 } as const;

/**
 * T9: a server under load is killed with its database, again and again. After every start everything acknowledged is
 * there once, books and trail are sound, and what nobody had answered is sent again with the same key. `answers`: about
 * how many are given between two kills.
 */
export async function killUnderLoad(
  server: KillableServer,
  { kills, answers }: { kills: number; answers: number },
): Promise<KillReport> {
  let origin = await server.start();
  const load = await server.within((world) => killLoad(world, PAYMENTS_A_ROUND * kills));
  const clients = workers(load);
  const faults: string[] = [];
  let [resent, longestStartMs] = [0, 0];
  const look = async (round: string) => {
    const found = await server.within((world) => killFaults(world, load, clients.unanswered()));
    faults.push(...found.map((fault) => `${round}: ${fault}`));
  };
  for (let round = 1; round <= kills && faults.length === 0; round += 1) {
    const working = clients.work({ origin });
    await clients.answers(momentOf(round, answers));
    await server.kill(KILL_ORDERS[round % KILL_ORDERS.length] ?? 'server-first');
    await working;
    resent += clients.unanswered().size;
    const startedAt = performance.now();
    origin = await server.start();
    longestStartMs = Math.max(longestStartMs, performance.now() - startedAt);
    await look(`after kill ${round}`);
  }
  // Everybody is answered in the end.
  await clients.work({ origin }, (sent) => sent >= 3);
  await look('in the end');
  const left = clients.unanswered().size;
  if (left > 0) faults.push(`${left} were never answered`);
  return { kills, resent, longestStartMs, ...acknowledged(load), faults: [...faults, ...clients.errors] };
}

function workers({ typists, approvers, payers }: KillLoad): Clients {
  return clientsOf([
    ...typists.map((client) => ({ client, pauseMs: PAUSES.typist })),
    ...approvers.map((client) => ({ client, pauseMs: PAUSES.approver })),
    ...payers.map((client) => ({ client, pauseMs: PAUSES.payer })),
  ]);
}

/** After how many answers a round ends: between half of the usual number and one and a half, the same in every run. */
function momentOf(round: number, usual: number): number {
  return Math.ceil(usual / 2) + ((round * 397) % usual);
}

function acknowledged({ typists, log }: KillLoad) {
  const typed = typists.reduce((sum, { texts }) => sum + texts.length, 0);
  return { typed, approved: log.approvals.length, confirmed: log.confirmations.length };
}
