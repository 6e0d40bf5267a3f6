import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Person } from '#app/kernel/actor.ts';
import { LANGUAGES, type Language } from '#app/kernel/languages.ts';
import { expectOk } from '#app/kernel/result.ts';
import { ROLES } from '#app/kernel/roles.ts';
import type { World } from '#app/kernel/world.ts';
import { loadPerson, type NewMembership } from '#app/people/account-store.server.ts';
import { createAccount } from '#app/people/create-account.server.ts';
import { namedKey } from '#app/trail/command-key.ts';

/** The portal itself, installing: the only actor that needs no account. */
export const INSTALLER = { kind: 'system', name: 'demonstration' } as const;

const demoAccount = z.object({
  role: z.enum(ROLES),
  email: z.string(),
  password: z.string(),
  totpSecret: z.string().optional(),
  language: z.enum(LANGUAGES),
});
export type DemoAccount = z.output<typeof demoAccount>;

export function demoAccounts(): readonly DemoAccount[] {
  const file = readFileSync(new URL('./demo-accounts.json', import.meta.url), 'utf8');
  return z.array(demoAccount).parse(JSON.parse(file));
}

/** Display names of the staff; all people are fictional. By e-mail. */
const STAFF: Readonly<Record<string, { alias: string; fullName: string; member: string }>> = {
  'reviewer.redress@consortium.example': { alias: 'Niamh', fullName: 'Niamh Okafor', member: 'REDRESS' },
  'reviewer.trial@consortium.example': { alias: 'Étienne', fullName: 'Étienne Morand', member: 'TRIAL' },
  'reviewer.ecchr@consortium.example': { alias: 'Jonas', fullName: 'Jonas Albrecht', member: 'ECCHR' },
  'coordinator.iw@consortium.example': { alias: 'Marijke', fullName: 'Marijke de Groot', member: 'IW' },
  'calls@crd.example': { alias: 'Karin', fullName: 'Karin Ekström', member: 'CRD' },
  'calls.second@crd.example': { alias: 'Oskar', fullName: 'Oskar Nyberg', member: 'CRD' },
  'grants@crd.example': { alias: 'Selma', fullName: 'Selma Hadžić', member: 'CRD' },
  'finance@crd.example': { alias: 'Erik', fullName: 'Erik Sandell', member: 'CRD' },
  'approver.one@crd.example': { alias: 'Ingrid', fullName: 'Ingrid Westman', member: 'CRD' },
  'approver.two@crd.example': { alias: 'Tomas', fullName: 'Tomas Lindahl', member: 'CRD' },
  'lead@fidh.example': { alias: 'Claire', fullName: 'Claire Vasseur', member: 'FIDH' },
  'auditor@audit.example': { alias: 'Auditor 1', fullName: 'Helena Novak', member: 'FIDH' },
  'controller@court.example': { alias: 'Auditor 2', fullName: 'Piet Verhaegen', member: 'FIDH' },
  'admin@crd.example': { alias: 'Admin', fullName: 'Lars Holm', member: 'CRD' },
};

export type Cast = Readonly<Record<string, Person>>;

/** Creates every staff account of `demo-accounts.json`. Answers them by e-mail. */
export async function hireStaff(
  world: World,
  programme: { programmeId: string; members: Readonly<Record<string, string>> },
): Promise<Cast> {
  const cast: Record<string, Person> = {};
  for (const account of demoAccounts()) {
    const staff = STAFF[account.email];
    if (!staff) continue;
    const membership = {
      role: account.role,
      programmeId: programme.programmeId,
      consortiumMemberId: account.role === 'auditor' ? null : (programme.members[staff.member] ?? null),
    };
    cast[account.email] = await openAccount(world, { ...account, ...staff, memberships: [membership] });
  }
  return cast;
}

type NewAccount = {
  email: string;
  password: string;
  totpSecret?: string | undefined;
  language: Language;
  alias: string;
  fullName: string;
  memberships: readonly NewMembership[];
};

/** One account, as the person who acts in the story. */
export async function openAccount(world: World, given: NewAccount): Promise<Person> {
  const { accountId } = expectOk(
    await createAccount(world, INSTALLER, { ...given, key: namedKey(`account ${given.email}`) }),
  );
  return personOf(world, accountId);
}

/** The person behind an account, with the roles it holds now. */
export async function personOf(world: World, accountId: string): Promise<Person> {
  const person = await loadPerson(world.db, { accountId, at: world.clock.now(), sessionHash: 'demonstration' });
  if (!person) throw new Error(`no account ${accountId}`);
  return person;
}

export function roleOf(cast: Cast, email: string): Person {
  const person = cast[email];
  if (!person) throw new Error(`nobody has ${email}`);
  return person;
}
