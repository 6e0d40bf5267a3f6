import { z } from 'zod';
import type { Refusal } from '#app/kernel/result.ts';
import type { kernelRefusals } from '#app/kernel/refusals.ts';
import { choice, idText, localDate, oneLine, ticked, wholeNumber } from '#app/kernel/shapes.ts';
import { countryCode } from '#app/organisations/organisation.ts';
import { DEROGATION_KINDS, LEGAL_BASES } from './derogation-kinds.ts';
import { orgId } from './org-id.ts';
import type { publicationRefusals } from './refusals.ts';
import { DEFAULT_TIERS, GRANTEE_TIERS, OFFICE_TIERS, type Tier } from './tier.ts';

export type PublicationRefusal = Refusal<keyof typeof publicationRefusals | keyof typeof kernelRefusals>;

/** Why something is not shown or not asked for. Classes only: a story would be one more thing to protect. */
export const REASONS = [
  'reprisal',
  'personal-safety',
  'legal-restriction',
  'data-protection',
  'unsafe-evidence',
  'other',
] as const;
export type Reason = (typeof REASONS)[number];

/** What followed from being seen. */
export const HARMS = [
  'threat',
  'surveillance',
  'detention',
  'legal-action',
  'bank-closure',
  'smear',
  'data-exposure',
  'other',
] as const;
export type Harm = (typeof HARMS)[number];

/** What the public may see of one grant: a row of `grant_publications`, with the newest word of its grantee. */
export type Publication = {
  readonly agreementId: string;
  readonly programmeId: string;
  readonly organisationId: string;
  readonly reference: string;
  readonly tier: Tier;
  readonly publicCode: string;
  readonly publishFrom: string | null;
  readonly recipientOrgId: string | null;
  readonly held: boolean;
  readonly heldBy: string | null;
  readonly version: number;
  readonly consent: Tier | null;
};

const version = wholeNumber({ min: 0, max: 999_999 });

/** The grantee's choice. The statement is ticked whatever is chosen: it says that the choice can be taken back. */
export const choiceShape = z.object({
  version,
  tier: choice(GRANTEE_TIERS),
  recipientOrgId: orgId({ optional: true }),
  understood: ticked({ required: true }),
});

export const officeTierShape = z.object({
  version,
  tier: choice(OFFICE_TIERS),
  publishFrom: z.union([z.literal(''), localDate()]).transform((day) => (day === '' ? null : day)),
});

export const reasonShape = z.object({ reasonClass: choice(REASONS) });

export const releaseShape = z.object({ version });

export const liftShape = z.object({ redactionId: idText() });

export const harmShape = z.object({ harmClass: choice(HARMS), noticedOn: localDate() });

export const redactionShape = z.object({ country: countryCode(), reasonClass: choice(REASONS) });

export const callDefaultShape = z.object({ callId: z.uuid({ error: 'field.choose' }), tier: choice(DEFAULT_TIERS) });

export const derogationShape = z.object({
  kind: choice(DEROGATION_KINDS),
  legalBasis: choice(LEGAL_BASES),
  reasonClass: choice(REASONS),
  authorityReference: oneLine({ max: 80, optional: true }),
  validUntil: localDate(),
});
