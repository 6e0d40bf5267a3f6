import { inArray, type SQL } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { Actor } from '#app/kernel/actor.ts';
import { programmesWhere, type Action } from './access.ts';

/** AZ-2: the rows of the programmes in which a person of the staff may do an action; every row for those bound to none. */
export function inProgrammes(column: AnyPgColumn, actor: Actor, action: Action): SQL | undefined {
  const programmes = programmesWhere(actor, action);
  return programmes === 'all' ? undefined : inArray(column, [...programmes]);
}
