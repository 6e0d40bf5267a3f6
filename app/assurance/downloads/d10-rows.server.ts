import { sql, type SQL } from 'drizzle-orm';

/** The portal records no amendments yet, so there is nothing to ask for. */
export function d10Query(): SQL {
  return sql`select where false`;
}

export function d10Count(): SQL {
  return sql`select 0 as rows`;
}
