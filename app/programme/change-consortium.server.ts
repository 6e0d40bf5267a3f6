import type { Tx } from '#db/client.server.ts';
import { consortiumMembers } from '#db/schema/programme.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { DomainEvent } from '#app/kernel/event.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { staffMay } from '#app/people/access.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { consortiumOf, saveMember } from './consortium-store.server.ts';
import { changedFacts, decideCode, decidePart, type Member } from './consortium.ts';
import type { NewMember } from './programme.ts';
import { lockProgramme } from './programme-rules-store.server.ts';
import { theProgramme } from './programme-store.server.ts';
import type { ProgrammeRefusal } from './refusals.ts';

type Answer = Promise<Result<{ memberId: string }, ProgrammeRefusal>>;

/** A new member of the consortium. A leading part goes over to it, and who held it becomes a partner. */
export async function addMember(
  world: World,
  actor: Person,
  given: NewMember & { readonly key: IdempotencyKey },
): Answer {
  const { key, ...member } = given;
  return perform<{ memberId: string }, ProgrammeRefusal>(world, actor, 'add-member', key, async (tx) => {
    const consortium = await heldConsortium(tx, actor);
    if (!consortium.ok) return consortium;
    const { programmeId, members } = consortium.value;
    const named = decideCode(members, member.code);
    if (!named.ok) return named;
    const part = decidePart(members, null, member.kind);
    if (!part.ok) return part;
    const handed = await handOver(tx, programmeId, part.value.handsOver);
    const memberId = world.ids.next();
    await tx.insert(consortiumMembers).values({ id: memberId, programmeId, ...member });
    const about = { code: member.code, kind: member.kind };
    return ok({
      value: { memberId },
      events: [...handed, memberEvent('consortium.member-added', programmeId, memberId, about)],
    });
  });
}

/** Another name, country or part. The short name stays, and with it every record that is known by it. */
export async function reviseMember(
  world: World,
  actor: Person,
  given: Pick<NewMember, 'name' | 'kind' | 'country'> & {
    readonly memberId: string;
    readonly version: number;
    readonly key: IdempotencyKey;
  },
): Answer {
  const { memberId, name, kind, country } = given;
  return perform<{ memberId: string }, ProgrammeRefusal>(world, actor, 'revise-member', given.key, async (tx) => {
    const held = await heldMember(tx, actor, given);
    if (!held.ok) return held;
    const { programmeId, members, member } = held.value;
    if (member.endedAt !== null) return refuse('move-not-allowed');
    const changed = changedFacts(member, given);
    if (changed.length === 0) return ok({ value: { memberId }, events: [] });
    const part = decidePart(members, member, kind);
    if (!part.ok) return part;
    const handed = await handOver(tx, programmeId, part.value.handsOver);
    await saveMember(tx, member, { name, kind, country });
    const about = { code: member.code, kind, changed: [...changed] };
    return ok({
      value: { memberId },
      events: [...handed, memberEvent('consortium.member-changed', programmeId, memberId, about)],
    });
  });
}

/** Who led becomes a partner, before another leads: the database knows one holder of a leading part. */
async function handOver(tx: Tx, programmeId: string, former: Member | null): Promise<readonly DomainEvent[]> {
  if (!former) return [];
  await saveMember(tx, former, { kind: 'partner' });
  const about = { code: former.code, kind: 'partner', changed: ['kind'] };
  return [memberEvent('consortium.member-changed', programmeId, former.id, about)];
}

type Consortium = { readonly programmeId: string; readonly members: readonly Member[] };

/** The consortium, locked so that changes of it take turns. */
async function heldConsortium(tx: Tx, actor: Person): Promise<Result<Consortium, ProgrammeRefusal>> {
  const { id: programmeId } = await theProgramme(tx);
  if (!staffMay(actor, 'programme.edit', programmeId)) return refuse('role-may-not');
  await lockProgramme(tx, programmeId);
  return ok({ programmeId, members: await consortiumOf(tx, programmeId) });
}

/** The same with one member of it, as far as it was read in this version. */
export async function heldMember(
  tx: Tx,
  actor: Person,
  given: { readonly memberId: string; readonly version: number },
): Promise<Result<Consortium & { readonly member: Member }, ProgrammeRefusal>> {
  const consortium = await heldConsortium(tx, actor);
  if (!consortium.ok) return consortium;
  const member = consortium.value.members.find(({ id }) => id === given.memberId);
  if (!member) return refuse('not-found');
  return member.version === given.version ? ok({ ...consortium.value, member }) : refuse('stale');
}

export function memberEvent(
  kind: `consortium.${string}`,
  programmeId: string,
  memberId: string,
  body: DomainEvent['body'],
): DomainEvent {
  return { kind, programmeId, entity: { kind: 'consortium-member', id: memberId }, body };
}
