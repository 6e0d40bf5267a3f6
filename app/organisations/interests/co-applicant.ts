import { nameMark, registrationMark, type Mark } from '../marks/applicant-marks.ts';

/** An organisation that a file names as applying with its applicant. */
export type NamedPartner = { readonly name: string; readonly registration: string };

/** What a partner is found by among those who describe themselves here. */
export type PartnerMark = Mark & { readonly kind: 'registration' | 'name' };

/** A shorter number would meet too many. */
const LEAST_SIGNS = 4;

/** I9: the registration numbers and whole names of the partners, as an applicant's own description says them; each once. */
export function partnerMarks(partners: readonly NamedPartner[]): readonly PartnerMark[] {
  const found = new Map<string, PartnerMark>();
  const add = (mark: PartnerMark) => found.set(`${mark.kind} ${mark.value}`, mark);
  for (const { name, registration } of partners) {
    const number = registrationMark(registration);
    if (number.length >= LEAST_SIGNS && /\p{N}/u.test(number)) add({ kind: 'registration', value: number });
    for (const value of wholeNames(name)) add({ kind: 'name', value });
  }
  return [...found.values()];
}

/** A name as it is written, and without what it says in brackets, such as a short name. */
function wholeNames(name: string): readonly string[] {
  return [name, name.replace(/\([^)]*\)/g, ' ')].map(nameMark).filter((value) => value !== '');
}

type KnownMember = { readonly id: string; readonly code: string; readonly name: string };

/**
 * I9: members of the consortium that the partners name: by their whole name in whatever writing, or by the short name
 * they are known by. Part of a name names nobody.
 */
export function membersNamed(
  partners: readonly NamedPartner[],
  members: readonly KnownMember[],
): readonly KnownMember[] {
  const wholes = new Set(partners.flatMap(({ name }) => wholeNames(name)));
  const shorts = new Set(partners.map(({ name }) => registrationMark(name)));
  return members.filter(
    ({ code, name }) => wholeNames(name).some((whole) => wholes.has(whole)) || shorts.has(registrationMark(code)),
  );
}
