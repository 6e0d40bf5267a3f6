import { and, desc, eq, lt } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { capOverrides } from '#db/schema/cap-overrides.ts';
import { organisations } from '#db/schema/organisations.ts';
import type { Person } from '#app/kernel/actor.ts';
import { isId } from '#app/kernel/ids.ts';
import { utcDate, type Instant } from '#app/kernel/instant.ts';
import { canMove } from '#app/kernel/lifecycle.ts';
import { ALLOWED, denied, type Verdict } from '#app/kernel/verdict.ts';
import { aliasesOf } from '#app/applications/application-pages.server.ts';
import { notRecused } from '#app/organisations/interests/recusal.server.ts';
import { can, staffMay } from '#app/people/access.ts';
import { inProgrammes } from '#app/people/in-programmes.server.ts';
import { theProgramme } from '#app/programme/programme-store.server.ts';
import { isRecused } from '../award-store.server.ts';
import { mayDecideOverride } from './cap-override.ts';
import { capOverrideLifecycle } from './cap-override-lifecycle.ts';
import { toOverride, type CapOverride } from './cap-override-store.server.ts';

const PAGE = 50;

/** Every override of the actor's programmes, the newest first; none of a third party the actor is recused from (I9). */
export async function capOverridesPage(reader: Reader, actor: Person, after: string | null) {
  const programme = await theProgramme(reader);
  const { id, reference, state, capMinor, authorityReference, validUntil } = capOverrides;
  const rows = await reader
    .select({ id, reference, state, capMinor, authorityReference, validUntil, organisation: organisations.alias })
    .from(capOverrides)
    .innerJoin(organisations, eq(organisations.id, capOverrides.organisationId))
    .where(
      and(
        inProgrammes(capOverrides.programmeId, actor, 'awards.read'),
        notRecused(capOverrides.organisationId, actor),
        after && isId(after) ? lt(id, after) : undefined,
      ),
    )
    .orderBy(desc(id))
    .limit(PAGE + 1);
  const shown = rows.slice(0, PAGE);
  return {
    rows: shown.map((row) => ({ ...row, state: row.state as CapOverride['state'] })),
    next: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
    currency: programme.currency,
    capMinor: programme.capMinor,
    mayPropose: can(actor, 'cap-overrides.propose').allowed,
  };
}

/** One override with who asked and who answered, and what the reader may do. */
export async function capOverridePage(reader: Reader, actor: Person, id: string, at: Instant) {
  const [found] = await reader
    .select({ row: capOverrides, organisation: organisations.alias })
    .from(capOverrides)
    .innerJoin(organisations, eq(organisations.id, capOverrides.organisationId))
    .where(and(eq(capOverrides.id, id), notRecused(capOverrides.organisationId, actor)));
  if (!found || !staffMay(actor, 'awards.read', found.row.programmeId)) return null;
  const override = toOverride(found.row);
  const { proposedBy, decidedBy, endedBy } = override;
  const aliases = await aliasesOf(reader, [proposedBy, decidedBy ?? '', endedBy ?? '']);
  const alias = (who: string | null) => (who === null ? null : (aliases.get(who) ?? null));
  const { currency } = await theProgramme(reader);
  return {
    override,
    currency,
    organisation: found.organisation,
    by: { proposed: alias(proposedBy), decided: alias(decidedBy), ended: alias(endedBy) },
    ...(await verdictsOf(reader, actor, override, at)),
  };
}

/** Null where the state or the role leaves nothing to do. */
async function verdictsOf(reader: Reader, actor: Person, override: CapOverride, at: Instant) {
  const may = staffMay(actor, 'cap-overrides.decide', override.programmeId);
  const recused = await isRecused(reader, actor, [override.organisationId]);
  const approve: Verdict = mayDecideOverride(override, { accountId: actor.accountId, recused }, utcDate(at));
  const anyway: Verdict = !approve.allowed && approve.reason === 'cap-override-over' ? ALLOWED : approve;
  return {
    answer: may && canMove(capOverrideLifecycle, 'approve', override.state) ? { approve, refuse: anyway } : null,
    end: may && canMove(capOverrideLifecycle, 'end', override.state) ? (recused ? denied('person-recused') : ALLOWED) : null, // prettier-ignore
  };
}

export type CapOverridesData = Awaited<ReturnType<typeof capOverridesPage>>;
export type CapOverrideData = NonNullable<Awaited<ReturnType<typeof capOverridePage>>>;
