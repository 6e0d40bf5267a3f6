import { z } from 'zod';
import { choice, idText, localDate, oneLine } from '#app/kernel/shapes.ts';
import { latinLine } from '../organisation.ts';

/** In which role somebody is screened. Words: `screening.role.<role>`. */
export const PARTY_ROLES = ['organisation', 'signatory', 'controller', 'payee', 'host', 'operator'] as const;
export type PartyRole = (typeof PARTY_ROLES)[number];

/** The sealed fields that hold a name, in any of the records that are screened. */
export const SEALED_NAMES = [
  'legalName',
  'legalNameLatin',
  'holder',
  'holderLatin',
  'fullName',
  'name',
  'nameLatin',
] as const;

/** With the name an organisation shows, which is not sealed. */
export const NAME_FIELDS = [...SEALED_NAMES, 'workingName'] as const;
export type NameField = (typeof NAME_FIELDS)[number];

/** Roles an organisation names people and bodies in; owners of its account and account holders are known already. */
export const RELATED_ROLES = ['signatory', 'controller', 'host'] as const;
export type RelatedRole = (typeof RELATED_ROLES)[number];

/** The form of one more person or body: a date of birth tells people of one name apart, and may be left out. */
export const relatedPartyShape = z.object({
  role: choice(RELATED_ROLES),
  name: oneLine({ max: 140 }),
  nameLatin: latinLine({ max: 140, optional: true }),
  born: z.union([z.literal(''), localDate()]),
});

export type NewRelatedParty = z.output<typeof relatedPartyShape>;

export const endedPartyShape = z.object({ party: idText() });
