import { and, desc, eq, lt } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { assistances } from '#db/schema/assistances.ts';
import { organisations } from '#db/schema/organisations.ts';
import { accounts } from '#db/schema/people.ts';
import { organisationOf, type Person } from '#app/kernel/actor.ts';
import { isId } from '#app/kernel/ids.ts';
import { isRecusedFrom } from '../interests/recusal.server.ts';
import { organisationFacts } from '../organisation-store.server.ts';
import type { ConsentChannel } from './assistance.ts';

const PAGE = 50;

/** The groups a person filled in for, the newest first, fifty at a time; `next` is the key of the following page. */
export async function ownAssistances(reader: Reader, actor: Person, after: string | null) {
  const older = after && isId(after) ? lt(assistances.id, after) : undefined;
  const rows = await reader
    .select({
      id: assistances.id,
      alias: organisations.alias,
      workingName: organisations.workingName,
      begunAt: assistances.begunAt,
      endedAt: assistances.endedAt,
      ending: assistances.ending,
    })
    .from(assistances)
    .innerJoin(organisations, eq(organisations.id, assistances.organisationId))
    .where(and(eq(assistances.assistantId, actor.accountId), older))
    .orderBy(desc(assistances.id))
    .limit(PAGE + 1);
  const shown = rows.slice(0, PAGE).map((row) => ({ ...row, ending: row.ending as 'stopped' | 'taken-over' | null }));
  return { rows: shown, next: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null };
}

/** What a group consented to, the newest first, without who said it; who filled in by alias. */
export async function consentsOf(reader: Reader, organisationId: string) {
  const rows = await reader
    .select({
      id: assistances.id,
      assistant: accounts.alias,
      consentOn: assistances.consentOn,
      channel: assistances.channel,
      language: assistances.language,
      readBack: assistances.readBack,
      begunAt: assistances.begunAt,
      endedAt: assistances.endedAt,
      ending: assistances.ending,
    })
    .from(assistances)
    .innerJoin(accounts, eq(accounts.id, assistances.assistantId))
    .where(eq(assistances.organisationId, organisationId))
    .orderBy(desc(assistances.id));
  // The casts are the checks of the table.
  return rows.map((row) => ({
    ...row,
    channel: row.channel as ConsentChannel,
    ending: row.ending as 'stopped' | 'taken-over' | null,
  }));
}

export type ConsentView = Awaited<ReturnType<typeof consentsOf>>[number];

/** The group the session fills in for; null in any other session. */
export async function assistancePage(reader: Reader, actor: Person) {
  const organisationId = organisationOf(actor);
  const organisation = organisationId && (await organisationFacts(reader, organisationId));
  if (!organisation) return null;
  const { alias, workingName } = organisation;
  return { alias, workingName, consents: await consentsOf(reader, organisation.id) };
}

/** The consents of a group as the desk reads them; null for who is recused (I9), and where there never was one. */
export async function consentPage(reader: Reader, actor: Person, organisationId: string) {
  const organisation = await organisationFacts(reader, organisationId);
  if (!organisation || (await isRecusedFrom(reader, actor, organisationId))) return null;
  const consents = await consentsOf(reader, organisationId);
  return consents.length === 0 ? null : { id: organisation.id, alias: organisation.alias, consents };
}
