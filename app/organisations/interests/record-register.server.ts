import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { interestRegister } from '#db/schema/interests.ts';
import { consortiumMembers } from '#db/schema/programme.ts';
import { actorReference, type Actor } from '#app/kernel/actor.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { staffMay } from '#app/people/access.ts';
import { theProgramme } from '#app/programme/programme-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import type { OrganisationRefusal } from '../refusals.ts';
import { blindLine, tieByRegister } from './register-store.server.ts';
import type { RegisterKind, RegisterLine } from './register.ts';

type Given = {
  readonly memberId: string;
  readonly kind: RegisterKind;
  readonly lines: readonly RegisterLine[];
  readonly key: IdempotencyKey;
};

/**
 * I9: adds lines to a member's register, as keyed hashes. Third parties that are described so are tied at once; those
 * that come later, when they describe themselves. `added` counts the lines that were new.
 */
export async function addToRegister(
  world: World,
  actor: Actor,
  given: Given,
): Promise<Result<{ added: number; found: number }, OrganisationRefusal>> {
  return perform<{ added: number; found: number }, OrganisationRefusal>(
    world,
    actor,
    'add-to-register',
    given.key,
    async (tx) => {
      const programme = await registrarOf(tx, actor, given.memberId);
      if (!programme.ok) return programme;
      const { programmeId } = programme.value;
      const { memberId, kind } = given;
      const recorded = { recordedBy: actorReference(actor), recordedAt: world.clock.now() };
      const rows = given.lines.map((line) => ({
        ...recorded,
        id: world.ids.next(),
        consortiumMemberId: memberId,
        kind,
        markKind: line.kind,
        blind: blindLine(world, line),
      }));
      const added = await tx.insert(interestRegister).values(rows).onConflictDoNothing().returning({ id: interestRegister.id }); // prettier-ignore
      const ties = await tieByRegister(world, tx, { programmeId, memberId });
      const entity = { kind: 'programme', id: programmeId };
      const body = { consortiumMemberId: memberId, tie: kind, added: added.length, found: ties.length };
      return ok({
        value: { added: added.length, found: ties.length },
        events: [{ kind: 'interest.registered', programmeId, entity, body }, ...ties],
      });
    },
  );
}

/** Takes lines off a member's register; by somebody of another member. Ties they found stay until a person ends them. */
export async function takeOffRegister(
  world: World,
  actor: Actor,
  given: Given,
): Promise<Result<{ ended: number }, OrganisationRefusal>> {
  return perform<{ ended: number }, OrganisationRefusal>(world, actor, 'take-off-register', given.key, async (tx) => {
    const programme = await registrarOf(tx, actor, given.memberId);
    if (!programme.ok) return programme;
    const { programmeId } = programme.value;
    const { memberId, kind } = given;
    if (isOf(actor, memberId)) return refuse('register-own-member');
    const ended = await tx
      .update(interestRegister)
      .set({ endedAt: world.clock.now(), endedBy: actorReference(actor) })
      .where(
        and(
          eq(interestRegister.consortiumMemberId, memberId),
          eq(interestRegister.kind, kind),
          inArray(
            interestRegister.blind,
            given.lines.map((line) => blindLine(world, line)),
          ),
          isNull(interestRegister.endedAt),
        ),
      )
      .returning({ id: interestRegister.id });
    const entity = { kind: 'programme', id: programmeId };
    const body = { consortiumMemberId: memberId, tie: kind, ended: ended.length };
    return ok({
      value: { ended: ended.length },
      events: [{ kind: 'interest.unregistered', programmeId, entity, body }],
    });
  });
}

async function registrarOf(
  tx: Tx,
  actor: Actor,
  memberId: string,
): Promise<Result<{ programmeId: string }, OrganisationRefusal>> {
  const { id: programmeId } = await theProgramme(tx);
  if (!staffMay(actor, 'interests.record', programmeId)) return refuse('role-may-not');
  const [member] = await tx.select().from(consortiumMembers).where(eq(consortiumMembers.id, memberId));
  if (member?.programmeId !== programmeId) return refuse('tie-member-unknown', { field: 'member' });
  return ok({ programmeId });
}

function isOf(actor: Actor, memberId: string): boolean {
  return actor.kind === 'person' && actor.memberships.some(({ consortiumMemberId }) => consortiumMemberId === memberId);
}
