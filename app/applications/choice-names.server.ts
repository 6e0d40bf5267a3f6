import type { Reader } from '#db/client.server.ts';
import type { CallContent } from '#app/calls/call-content.ts';
import type { Translated } from '#app/kernel/languages.ts';
import { activitiesOf } from '#app/programme/programme-store.server.ts';
import { taxonomyKey } from '#app/programme/taxonomy.ts';
import { taxonomyOf } from '#app/programme/taxonomy-store.server.ts';

/** What can be chosen in an application, by the code it is kept as: activities, entries of closed lists, lots. */
export type ChoiceNames = Map<string, Translated>;

/** Names of activities and closed lists of a programme, retired ones too, and of the lots of a call (`lot:<code>`). */
export async function choiceNames(
  reader: Reader,
  programmeId: string,
  { lots = [] }: Pick<CallContent, 'lots'>,
): Promise<ChoiceNames> {
  const activities = await activitiesOf(reader, programmeId);
  const entries = await taxonomyOf(reader, programmeId);
  return new Map([
    ...activities.map(({ code, title }) => [code, title] as const),
    ...entries.map((entry) => [taxonomyKey(entry), entry.title] as const),
    ...lots.map(({ code, title }) => [lotKey(code), title] as const),
  ]);
}

function lotKey(code: string): string {
  return `lot:${code}`;
}
