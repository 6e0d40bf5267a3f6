import { z } from 'zod';
import { longText, oneLine } from '#app/kernel/shapes.ts';
import type { Category } from '../organisation.ts';

export const REFEREES_ASKED = 2;

/** What is said of a referee; all of it is sealed (I37). Words: `referees.field.<part>`. */
export const REFEREE_PARTS = ['name', 'role', 'contact', 'knows'] as const;
export type RefereePart = (typeof REFEREE_PARTS)[number];

/** Somebody outside who vouches for a group; `knows`: since when and from where. */
export type Referee = Readonly<Record<RefereePart, string>>;

export const REFEREE_PLACES: readonly number[] = Array.from({ length: REFEREES_ASKED }, (_, place) => place);

/** The name of a field on the form and in the vault: `referee.0.name`. */
export const refereeField = (place: number, part: RefereePart) => `referee.${place}.${part}`;

export const REFEREE_FIELDS: readonly string[] = REFEREE_PLACES.flatMap((place) =>
  REFEREE_PARTS.map((part) => refereeField(place, part)),
);

/** Who has no register to stand for it is vouched for by people; a registered body may name two as well. */
export function needsReferees(category: Category): boolean {
  return category !== 'registered';
}

const PART_SHAPES = {
  name: oneLine({ max: 120 }),
  role: oneLine({ max: 160 }),
  contact: oneLine({ max: 200 }),
  knows: longText({ max: 1_000 }),
} as const;

const typed = z.object(
  Object.fromEntries(
    REFEREE_PLACES.flatMap((place) => REFEREE_PARTS.map((part) => [refereeField(place, part), PART_SHAPES[part]])),
  ),
);

/** What the button that takes both out sends. */
export const refereesRemovalShape = z.object({ seen: z.string().max(40) });

/** The form of both referees: every field is needed, and the two are two people who are reached in two ways. */
export const refereesShape = typed
  .superRefine((form, ctx) => {
    for (const part of ['name', 'contact'] as const) {
      const said = REFEREE_PLACES.map((place) => compared(form[refereeField(place, part)]));
      for (const [place, value] of said.entries()) {
        if (value === '' || said.indexOf(value) === place) continue;
        ctx.addIssue({ code: 'custom', path: [refereeField(place, part)], message: 'field.sameReferee' });
      }
    }
  })
  .and(z.object({ seen: z.string().max(40) }))
  .transform(({ seen, ...form }) => ({ seen, referees: refereesIn(form) }));

/** What a form was printed with, to tell whether somebody named others since. */
export function refereesSeen(namedAt: Date | null): string {
  return namedAt?.toISOString() ?? 'none';
}

function compared(text = ''): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}@]/gu, '');
}

/** Both, in their order, from fields by name; what is not there is empty. */
export function refereesIn(fields: Readonly<Record<string, string>>): readonly Referee[] {
  const said = (place: number, part: RefereePart) => fields[refereeField(place, part)] ?? '';
  return REFEREE_PLACES.map((place) => ({
    name: said(place, 'name'),
    role: said(place, 'role'),
    contact: said(place, 'contact'),
    knows: said(place, 'knows'),
  }));
}

/** The same as the vault keeps them. */
export function sealedReferees(referees: readonly Referee[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    REFEREE_PLACES.flatMap((place) =>
      REFEREE_PARTS.map((part) => [refereeField(place, part), referees[place]?.[part] ?? '']),
    ),
  );
}
