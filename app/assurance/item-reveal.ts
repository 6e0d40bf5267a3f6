import { z } from 'zod';
import { ALLOWED, denied, type Verdict } from '#app/kernel/verdict.ts';
import { choice, oneLine } from '#app/kernel/shapes.ts';
import type { Engagement } from '#app/ledger/ledger-scope.server.ts';

/** What an identity hangs on, and what of it is opened. Words: `assurance.item.<kind>`, `assurance.identity.<field>`. */
export const REVEALED_FIELDS = {
  'third-party': ['legalName', 'legalNameLatin', 'registrationNumber', 'street', 'buildingNumber', 'postCode', 'town'],
  payment: ['holder', 'holderLatin', 'bankName'],
  cost: ['name'],
  equipment: ['serial'],
} as const satisfies Record<string, readonly string[]>;

export type ItemKind = keyof typeof REVEALED_FIELDS;
export type RevealedField = (typeof REVEALED_FIELDS)[ItemKind][number];

export const ITEM_KINDS = ['third-party', 'payment', 'cost', 'equipment'] as const satisfies readonly ItemKind[];

/** Why an auditor opens one. Words: `assurance.ground.<ground>`. */
export const GROUNDS = ['existence', 'payee', 'supplier', 'double-funding', 'restrictive-measures', 'visit'] as const;

export type Ground = (typeof GROUNDS)[number];

export const itemRevealShape = z.object({
  item: choice(ITEM_KINDS),
  reference: oneLine({ max: 80 }),
  ground: choice(GROUNDS),
});

export type ItemReveal = z.output<typeof itemRevealShape>;

/** I37, I39: identities open, one by one or in a file, to an engagement of the full profile only. */
export function mayReveal(engagement: Engagement | null): Verdict<'identities-closed'> {
  return engagement?.profile === 'full' ? ALLOWED : denied('identities-closed');
}
