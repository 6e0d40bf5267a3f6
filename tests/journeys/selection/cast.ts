import type { Browser } from '@playwright/test';
import { consortiumMembers } from '#db/schema/programme.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { Role } from '#app/kernel/roles.ts';
import { account, cookieOf, personOf, type TestAccount } from '#tests/support/accounts.ts';
import { programme } from '#tests/support/programme.ts';
import { takeSeat, type Seat, type SeatOptions } from '../seat.ts';
import type { Stage } from './stage.ts';
import { setRules } from '#tests/support/set-rules.ts';

/** Somebody who can sign in at a browser, and act by commands where nobody looks. */
export type Player = TestAccount & { readonly person: Person; readonly alias: string };

/** A programme of six members and the people who choose among its applications. */
export async function castOf({ world }: Stage) {
  const made = await programme(world);
  const programmeId = made.id;
  const budget = 10n ** 11n;
  await setRules(world, programmeId, { envelopeMinor: budget, fstpBudgetMinor: budget });
  const [third, fourth] = [world.ids.next(), world.ids.next()];
  await world.db.insert(consortiumMembers).values([
    { id: third, programmeId, code: 'P3', name: 'Member P3', kind: 'partner', country: 'SE' },
    { id: fourth, programmeId, code: 'P4', name: 'Member P4', kind: 'partner', country: 'SE' },
  ]);
  const { LEAD, FSTP, P1, P2 } = made.members;
  const play = async (role: Role, where: { consortiumMemberId?: string; organisationId?: string } = {}) => {
    const scope = where.organisationId ? where : { programmeId, ...where };
    const who = await account(world, [{ role, ...scope }], { totp: !where.organisationId });
    const person = await personOf(world, who);
    return { ...who, person, alias: person.alias };
  };
  const readers: Player[] = [];
  for (const consortiumMemberId of [P1, P2, third, fourth, LEAD]) {
    readers.push(await play('reviewer', { consortiumMemberId }));
  }
  return {
    programmeId,
    members: { ...made.members, P3: third, P4: fourth },
    officer: await play('grants-officer'),
    manager: await play('call-manager', { consortiumMemberId: FSTP }),
    lead: await play('overall-lead', { consortiumMemberId: LEAD }),
    coordinator: await play('partner-coordinator'),
    readers,
    play,
  };
}

export type Cast = Awaited<ReturnType<typeof castOf>>;

/** A window of somebody signed in; half a minute passes first, for a code counts once. */
export async function sit(browser: Browser, stage: Stage, who: TestAccount, options: SeatOptions = {}): Promise<Seat> {
  const { world, origin } = stage;
  world.setNow(new Date(world.clock.now().getTime() + 31_000));
  const [name = '', value = ''] = (await cookieOf(world, who)).split('=');
  const seat = await takeSeat(browser, { baseURL: origin, ...options });
  await seat.page.context().addCookies([{ name, value, url: origin }]);
  return seat;
}
