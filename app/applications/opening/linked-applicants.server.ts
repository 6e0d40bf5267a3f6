import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Reader } from '#db/client.server.ts';
import type { Actor } from '#app/kernel/actor.ts';
import { linksBetween } from '#app/organisations/marks/applicant-marks.ts';
import type { Application } from '../application.ts';

const found = z.array(
  z.object({
    id: z.string(),
    reference: z.string(),
    alias: z.string(),
    registration: z.boolean(),
    email: z.boolean(),
    phone: z.boolean(),
    name_parts: z.coerce.number(),
    fewest: z.coerce.number(),
  }),
);

/**
 * Other files of the call whose applicant may be the same one or tied to it, each with what they share. Compared by keyed
 * hashes: no name is opened, and nothing is shown of files the reader is recused from (I9). A hint for a person; nothing follows from it by itself.
 */
export async function linkedApplicants(
  reader: Reader,
  actor: Actor,
  application: Pick<Application, 'id' | 'callId' | 'organisationId'>,
) {
  if (actor.kind !== 'person') return [];
  const rows = await reader.execute(sql`
    select a.id, a.reference, o.alias,
      bool_or(m.kind = 'registration') as registration, bool_or(m.kind = 'email') as email,
      bool_or(m.kind = 'phone') as phone, count(*) filter (where m.kind = 'name-part') as name_parts,
      least(
        (select count(*) from organisation_marks where organisation_id = a.organisation_id and kind = 'name-part'),
        (select count(*) from organisation_marks where organisation_id = ${application.organisationId}
          and kind = 'name-part')) as fewest
    from organisation_marks own
    join organisation_marks m on m.kind = own.kind and m.blind = own.blind and m.organisation_id <> own.organisation_id
    join applications a on a.organisation_id = m.organisation_id and a.call_id = ${application.callId}
      and a.submitted_at is not null and a.state <> 'withdrawn'
    join organisations o on o.id = a.organisation_id
      and o.id not in (select recused_organisations(${actor.accountId}::uuid))
    where own.organisation_id = ${application.organisationId}
    group by a.id, a.reference, o.alias, a.organisation_id
    order by a.reference`);
  return found.parse([...rows]).flatMap(({ id, reference, alias, name_parts, fewest, ...shared }) => {
    const links = linksBetween({ ...shared, nameParts: name_parts, fewestNameParts: fewest });
    return links.length > 0 ? [{ id, reference, alias, links }] : [];
  });
}

export type LinkedApplicant = Awaited<ReturnType<typeof linkedApplicants>>[number];
