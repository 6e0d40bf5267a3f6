import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Reader } from '#db/client.server.ts';

const named = z.object({ id: z.string(), alias: z.string(), tie: z.enum(['host', 'hosted', 'merged']) });

/** Another third party behind this one, by alias: its host, whom it hosts, what is merged with it. */
export type BehindOrganisation = z.output<typeof named>;

/** I5: every tie with another organisation of the portal that makes both count as one, in the order of their aliases. */
export async function behindOrganisation(
  reader: Reader,
  organisationId: string,
): Promise<readonly BehindOrganisation[]> {
  const rows = await reader.execute(sql`
    select o.id, o.alias, t.tie from (
      select host_id as id, 'host' as tie from hostings
        where organisation_id = ${organisationId}::uuid and accepted_at is not null and ended_at is null
      union all
      select organisation_id, 'hosted' from hostings
        where host_id = ${organisationId}::uuid and accepted_at is not null and ended_at is null
      union all
      select same.id, 'merged' from merged_with(${organisationId}::uuid) as same (id)
        where same.id <> ${organisationId}::uuid
    ) t join organisations o on o.id = t.id
    order by o.alias, t.tie`);
  return z.array(named).parse([...rows]);
}
