import { organisationOf, type Person } from '#app/kernel/actor.ts';
import type { Language } from '#app/kernel/languages.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { can } from '#app/people/access.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { insertInvitation } from '../team/invite-member.server.ts';
import type { TeamRefusal } from '../team/team.ts';
import { lockTeam, teamEvent } from '../team/team-store.server.ts';

/** Invites the group's own first owner, with a code as in any team; the assistance ends when they join. */
export async function handOver(
  world: World,
  actor: Person,
  given: { email: string; language: Language; key: IdempotencyKey },
): Promise<Result<{ invitationId: string }, TeamRefusal>> {
  const organisationId = organisationOf(actor);
  if (!organisationId || !can(actor, 'assistance.own').allowed) return refuse('role-may-not');
  return perform<{ invitationId: string }, TeamRefusal>(world, actor, 'hand-over', given.key, async (tx) => {
    await lockTeam(tx, organisationId);
    const { email, language } = given;
    const about = { organisationId, role: 'applicant-owner', email, language, invitedBy: actor.accountId } as const;
    const invited = await insertInvitation(world, tx, about);
    if (!invited.ok) return invited;
    const { invitationId } = invited.value;
    const body = { invitationId, role: about.role, represents: false };
    return ok({
      value: { invitationId },
      events: [await teamEvent(tx, 'organisation.member-invited', organisationId, body)],
    });
  });
}
