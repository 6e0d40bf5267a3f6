import { killableServer, type KillableServer } from '#tests/support/killable-server.ts';
import { PASSWORD, type TestAccount } from '#tests/support/accounts.ts';
import type { Language } from '#app/kernel/languages.ts';
import type { Account } from './seat.ts';

export type OwnPortal = KillableServer & {
  /** Gives the other stories their portal back, and takes this one away. */
  leave(): Promise<void>;
};

const NAMES = ['PASSERELLE_JOURNEYS_URL', 'PASSERELLE_JOURNEYS_DATA'] as const;

/**
 * A portal for one story: the built pages without the demonstration, on a clock of its own. Its people and papers are
 * made by commands, up to the pages the story is about.
 */
export async function ownPortal(now: string): Promise<OwnPortal> {
  const server = await killableServer({ now });
  const before = NAMES.map((name) => process.env[name]);
  const set = (values: readonly (string | undefined)[]) =>
    NAMES.forEach((name, place) => {
      process.env[name] = values[place] ?? '';
    });
  set([await server.start(), server.folder]);
  const leave = async () => {
    set(before);
    await server.remove();
  };
  return { ...server, leave };
}

/** How somebody made by commands signs in. */
export function seated(who: TestAccount, role: string, language: Language = 'en'): Account {
  const { email, password = PASSWORD, totpSecret } = who;
  return { role, email, password, language, ...(totpSecret ? { totpSecret } : {}) };
}
