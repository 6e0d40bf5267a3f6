import { CONTACT_FIELDS, IDENTITY_FIELDS } from '#app/organisations/organisation.ts';
import { PAYEE_FIELDS } from '#app/organisations/payee.ts';
import { REFEREE_FIELDS } from '#app/organisations/referees/referees.ts';
import { LEAVES, SHARED_REASONS, STAYS, type Leaving } from './free-text.ts';
import type { RetentionClass } from './retention-class.ts';

type Reason = keyof typeof SHARED_REASONS | 'other';

/** What becomes of a field. Words: `retention.fields.<fate>`. */
export type Fate = 'sealed' | `leaves.${Leaving}` | `stays.${Reason}`;

export type FieldGroup = {
  readonly fate: Fate;
  /** The clocks it waits for; none where it stays or goes by itself. */
  readonly classes: readonly RetentionClass[];
  /** `table.column`, or `record.field` of the vault, in the order of the alphabet. */
  readonly fields: readonly string[];
};

const GRANT: readonly RetentionClass[] = ['grant-record'];
const CLASSES: Readonly<Record<Leaving, readonly RetentionClass[]>> = {
  application: ['unfunded-application', 'unfinished-draft', 'grant-record'],
  organisation: ['grant-record', 'idle-organisation'],
  'last-paid': GRANT,
  'last-grant': GRANT,
  askers: ['unfunded-application', 'grant-record'],
};

/** What the vault holds of a third party, its people, accounts, suppliers and equipment: sealed, one key for each record. */
const SEALED: Readonly<Record<string, readonly string[]>> = {
  organisation: [...IDENTITY_FIELDS, ...CONTACT_FIELDS, ...REFEREE_FIELDS],
  account: ['fullName', 'email'],
  payee: PAYEE_FIELDS,
  related_party: ['name', 'nameLatin', 'born'],
  supplier: ['name'],
  equipment: ['serial'],
};

/** I35: every field that can hold what somebody wrote or who somebody is, by what becomes of it. */
export function fieldGroups(): readonly FieldGroup[] {
  const leaving = (Object.keys(LEAVES) as Leaving[]).map((goes) => ({
    fate: `leaves.${goes}` as const,
    classes: CLASSES[goes],
    fields: LEAVES[goes].toSorted(),
  }));
  const reasons = [...(Object.keys(SHARED_REASONS) as (keyof typeof SHARED_REASONS)[]), 'other' as const];
  const staying = reasons.map((reason) => ({
    fate: `stays.${reason}` as const,
    classes: [],
    fields: Object.keys(STAYS)
      .filter((field) => reasonOf(STAYS[field] ?? '') === reason)
      .toSorted(),
  }));
  const sealed = Object.entries(SEALED).flatMap(([record, names]) => names.map((name) => `${record}.${name}`));
  const vault = { fate: 'sealed' as const, classes: CLASSES.organisation, fields: [...new Set(sealed)].toSorted() };
  return [vault, ...leaving, ...staying].filter(({ fields }) => fields.length > 0);
}

function reasonOf(said: string): Reason {
  const shared = Object.entries(SHARED_REASONS).find(([, reason]) => reason === said);
  // The keys are those of the constant.
  return (shared?.[0] as keyof typeof SHARED_REASONS | undefined) ?? 'other';
}
