import type { Profile } from '../organisation.ts';
import { partsOf } from '../screening/name-parts.ts';

export const MARK_KINDS = ['registration', 'email', 'phone', 'name-part', 'name'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

export type Mark = { readonly kind: MarkKind; readonly value: string };

/** Words such as "association" or "women" weigh less than this: every second name has one. */
const TELLING = 0.5;
/** Shorter skeletons are shared by too many words. */
const LEAST_CONSONANTS = 3;
/** Articles, titles, initials and legal forms are no part of what a whole name is compared by. */
const NAMING = 0.3;
/** Letters a whole name needs: a shorter one is an abbreviation that others have too. */
const LEAST_LETTERS = 6;

type Described = Pick<
  Profile,
  'legalName' | 'legalNameLatin' | 'workingName' | 'registrationNumber' | 'contactEmail' | 'contactPhone'
>;

/**
 * What another description of the same applicant would share: the registration number without signs and spaces, the
 * address and the last nine digits it is reached by, the telling words of its names by their consonants, so that
 * another spelling or script meets, and each name as a whole. Each once.
 */
export function marksOf(profile: Described): readonly Mark[] {
  const registration = registrationMark(profile.registrationNumber);
  const phone = profile.contactPhone.replace(/\D/g, '').slice(-9);
  const named = [profile.legalName, profile.legalNameLatin, profile.workingName];
  const telling = named
    .flatMap(partsOf)
    .filter(({ share, skeleton }) => share >= TELLING && skeleton.length >= LEAST_CONSONANTS);
  return [
    ...(registration === '' ? [] : [{ kind: 'registration', value: registration } as const]),
    { kind: 'email', value: emailMark(profile.contactEmail) },
    ...(phone.length < 7 ? [] : [{ kind: 'phone', value: phone } as const]),
    ...[...new Set(telling.map(({ skeleton }) => skeleton))].map((value): Mark => ({ kind: 'name-part', value })),
    ...[...new Set(named.map(nameMark))]
      .filter((value) => value !== '')
      .map((value): Mark => ({ kind: 'name', value })),
  ];
}

/** A whole name in Latin letters, without capitals, signs, articles and legal forms; empty where it says too little. */
export function nameMark(name: string): string {
  const words = partsOf(name).filter(({ share }) => share >= NAMING);
  const value = words.map(({ letters }) => letters).join(' ');
  return value.length < LEAST_LETTERS ? '' : value;
}

/** A registration number without signs and spaces. */
export function registrationMark(typed: string): string {
  return typed.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');
}

export function emailMark(typed: string): string {
  return typed.toLowerCase();
}

/** How many marks two applicants share, and how many words of their names there are at most to share. */
export type Shared = {
  readonly registration: boolean;
  readonly email: boolean;
  readonly phone: boolean;
  readonly nameParts: number;
  readonly fewestNameParts: number;
};

/** Why two applicants may be one, in the order it weighs; nothing where nothing speaks for it. */
export function linksBetween(shared: Shared): readonly ('registration' | 'email' | 'phone' | 'name')[] {
  const alike = shared.nameParts >= 2 && shared.nameParts * 3 >= shared.fewestNameParts * 2;
  return [
    ...(shared.registration ? (['registration'] as const) : []),
    ...(shared.email ? (['email'] as const) : []),
    ...(shared.phone ? (['phone'] as const) : []),
    ...(alike ? (['name'] as const) : []),
  ];
}
