import { z } from 'zod';
import type { LocalDate } from '#app/kernel/instant.ts';
import { LANGUAGES, type Language, type Translated } from '#app/kernel/languages.ts';
import { oneLine } from '#app/kernel/shapes.ts';
import { orgId } from './org-id.ts';

/** Under which terms the data may be used. */
export const LICENCE = { name: 'CC-BY-4.0', url: 'https://creativecommons.org/licenses/by/4.0/' } as const;

/** Who publishes what, as the open data standards ask. */
export type Publisher = {
  readonly orgId: string;
  readonly name: string;
  /** Country and name of the organisation that leads the action. */
  readonly leadName: string;
  readonly threeSixtyPrefix: string;
  readonly funderOrgId: string;
  readonly parentActivityId: string | null;
  readonly programme: {
    readonly code: string;
    readonly title: Translated;
    readonly statement: Translated;
    readonly startsOn: LocalDate;
    readonly endsOn: LocalDate;
    readonly currency: string;
  };
  /** Address of the public list. */
  readonly url: string;
};

/** The sentences a data file says by itself, in every language. */
export type DataWords = {
  /** Stands where a name would. */
  readonly nameless: Translated;
  /** What was left out and rounded. */
  readonly caution: Translated;
  /** Title of the activity that stands for all grants without a line. */
  readonly together: Translated;
};

export const publisherShape = z.object({
  orgId: orgId(),
  threeSixtyPrefix: oneLine({ max: 40 }).refine((text) => /^360G-[A-Za-z0-9_]{2,34}$/.test(text), {
    error: 'field.notAPrefix',
  }),
  funderOrgId: orgId(),
  parentActivityId: oneLine({ max: 120, optional: true }).refine((text) => !/[\s/&|?]/.test(text), {
    error: 'field.notAnOrgId',
  }),
});

/** One sentence in every language, from a way to say it in each. */
export function inEvery(say: (language: Language) => string): Translated {
  return Object.fromEntries(LANGUAGES.map((language) => [language, say(language)]));
}
