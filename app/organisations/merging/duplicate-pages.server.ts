import { sql, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import type { Reader } from '#db/client.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { isId } from '#app/kernel/ids.ts';
import { can } from '#app/people/access.ts';
import { isRecusedFrom } from '../interests/recusal.server.ts';
import { linksBetween } from '../marks/applicant-marks.ts';
import { organisationFacts } from '../organisation-store.server.ts';
import { shownPlace } from '../places.ts';
import type { MergeGround } from './merge.ts';
import { lastMerge } from './merge-store.server.ts';

const PAGE = 50;

const alike = z.array(
  z.object({
    one: z.string(),
    other: z.string(),
    one_alias: z.string(),
    other_alias: z.string(),
    one_name: z.string(),
    other_name: z.string(),
    registration: z.boolean(),
    email: z.boolean(),
    phone: z.boolean(),
    name_parts: z.coerce.number(),
    fewest: z.coerce.number(),
    pending: z.boolean(),
  }),
);

/**
 * Organisations that look alike, fifty pairs at a time, with what is alike; `next` is the key of the following page.
 * Compared by keyed hashes alone (CR-2): no name is opened. Pairs told apart, merged, or of a third party the reader is
 * recused from (I9) are left out.
 */
export async function duplicatesPage(reader: Reader, actor: Person, after: string | null) {
  const [one = '', other = ''] = (after ?? '').split('.');
  const later =
    isId(one) && isId(other) ? sql`and (a.organisation_id, b.organisation_id) > (${one}::uuid, ${other}::uuid)` : sql``;
  const rows = alike.parse([...(await reader.execute(pairsQuery(actor, later, PAGE + 1)))]);
  const last = rows.length > PAGE ? rows[PAGE - 1] : undefined;
  return {
    rows: rows.slice(0, PAGE).map((row) => ({
      one: { id: row.one, alias: row.one_alias, name: row.one_name },
      other: { id: row.other, alias: row.other_alias, name: row.other_name },
      links: linksOf(row),
      pending: row.pending,
    })),
    next: last ? `${last.one}.${last.other}` : null,
  };
}

function linksOf(row: z.output<typeof alike>[number]) {
  return linksBetween({ ...row, nameParts: row.name_parts, fewestNameParts: row.fewest });
}

/** The same as `linksBetween` decides, so that a page is full of what it shows. */
function pairsQuery(actor: Person, narrowed: SQL, limit: number): SQL {
  return sql`
    with parts as (
      select organisation_id, count(*) as words from organisation_marks where kind = 'name-part' group by organisation_id),
    pairs as (
      select a.organisation_id as one, b.organisation_id as other,
        bool_or(a.kind = 'registration') as registration, bool_or(a.kind = 'email') as email,
        bool_or(a.kind = 'phone') as phone, count(*) filter (where a.kind = 'name-part') as name_parts
      from organisation_marks a
      join organisation_marks b on b.kind = a.kind and b.blind = a.blind and a.organisation_id < b.organisation_id
      where true ${narrowed}
      group by 1, 2)
    select p.*, o.alias as one_alias, o.working_name as one_name, r.alias as other_alias, r.working_name as other_name,
      coalesce(least(own.words, their.words), 0) as fewest,
      exists (select from organisation_merges m where m.outcome is null
        and ((m.kept_id, m.merged_id) = (p.one, p.other) or (m.kept_id, m.merged_id) = (p.other, p.one))) as pending
    from pairs p
    join organisations o on o.id = p.one join organisations r on r.id = p.other
    left join parts own on own.organisation_id = p.one left join parts their on their.organisation_id = p.other
    where (p.registration or p.email or p.phone
        or (p.name_parts >= 2 and p.name_parts * 3 >= least(own.words, their.words) * 2))
      and not exists (select from organisation_distinctions d where d.one_id = p.one and d.other_id = p.other)
      and p.other not in (select merged_with(p.one))
      and p.one not in (select recused_organisations(${actor.accountId}::uuid))
      and p.other not in (select recused_organisations(${actor.accountId}::uuid))
    order by p.one, p.other
    limit ${limit}`;
}

/** Two organisations beside each other, and the proposal about them; null for whoever is recused from either (I9). */
export async function duplicatePair(reader: Reader, actor: Person, given: { one: string; other: string }) {
  if (given.one === given.other) return null;
  const sides = [];
  for (const id of [given.one, given.other]) {
    const facts = await organisationFacts(reader, id);
    if (!facts || (await isRecusedFrom(reader, actor, id))) return null;
    sides.push({ ...sideOf(facts), ...(await recordsOf(reader, id)) });
  }
  const last = await lastMerge(reader, given.one, given.other);
  return {
    sides,
    links: await linksIn(reader, given),
    mayMerge: can(actor, 'organisations.merge').allowed,
    proposal: last && {
      keptId: last.keptId,
      // The casts are the checks of the table.
      ground: last.ground as MergeGround,
      outcome: last.outcome as 'confirmed' | 'refused' | null,
      proposedAt: last.proposedAt,
      own: last.proposedBy === actor.accountId,
    },
  };
}

type Facts = NonNullable<Awaited<ReturnType<typeof organisationFacts>>>;

function sideOf(facts: Facts) {
  const { id, alias, workingName, category } = facts;
  return { id, alias, workingName, category, place: shownPlace(facts) };
}

async function recordsOf(reader: Reader, id: string) {
  const [row] = await reader.execute<{ applications: string; agreements: string }>(sql`
    select (select count(*) from applications where organisation_id = ${id}::uuid and submitted_at is not null) as applications,
      (select count(*) from agreements where organisation_id = ${id}::uuid) as agreements`);
  return { applications: Number(row?.applications ?? 0), agreements: Number(row?.agreements ?? 0) };
}

async function linksIn(reader: Reader, { one, other }: { one: string; other: string }) {
  const [row] = await reader.execute<
    Record<'registration' | 'email' | 'phone', boolean> & Record<'parts' | 'fewest', string>
  >(sql`
    select coalesce(bool_or(a.kind = 'registration'), false) as registration, coalesce(bool_or(a.kind = 'email'), false) as email,
      coalesce(bool_or(a.kind = 'phone'), false) as phone, count(*) filter (where a.kind = 'name-part') as parts,
      least(
        (select count(*) from organisation_marks where organisation_id = ${one}::uuid and kind = 'name-part'),
        (select count(*) from organisation_marks where organisation_id = ${other}::uuid and kind = 'name-part')) as fewest
    from organisation_marks a
    join organisation_marks b on b.kind = a.kind and b.blind = a.blind and b.organisation_id = ${other}::uuid
    where a.organisation_id = ${one}::uuid`);
  if (!row) return [];
  return linksBetween({ ...row, nameParts: Number(row.parts), fewestNameParts: Number(row.fewest) });
}

export type DuplicatePair = NonNullable<Awaited<ReturnType<typeof duplicatePair>>>;
