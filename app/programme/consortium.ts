import { z } from 'zod';
import type { Instant } from '#app/kernel/instant.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import { choice, oneLine } from '#app/kernel/shapes.ts';
import { MEMBER_KINDS, type MemberKind } from './programme.ts';

/** A member as it stands. Its short name never changes; `endedAt`: when its part ended, null while it takes part. */
export type Member = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: MemberKind;
  readonly country: string;
  readonly endedAt: Instant | null;
  readonly version: number;
};

/** Short names of members and of the action: references are made of them. */
export const SHORT_NAME = /^[A-Za-z0-9][A-Za-z0-9-]{1,11}$/;

const LEADING: readonly MemberKind[] = ['lead', 'fstp-lead'];
const leads = (kind: MemberKind) => LEADING.includes(kind);

/**
 * Who hands over a part that another member takes: each leading part has one holder, who becomes a partner. A member that
 * leads keeps its part until another takes it. `taker`: null where it is new.
 */
export function decidePart(
  members: readonly Member[],
  taker: Member | null,
  kind: MemberKind,
): Result<{ readonly handsOver: Member | null }, Refusal<'consortium-lead-kept'>> {
  if (taker && leads(taker.kind) && taker.kind !== kind) return refuse('consortium-lead-kept', { field: 'kind' });
  const holder = leads(kind) ? members.find((member) => member.kind === kind && member.id !== taker?.id) : null;
  return ok({ handsOver: holder ?? null });
}

/** A short name is given once, also where the part of its member has ended: records are known by it. */
export function decideCode(members: readonly Member[], code: string): Result<null, Refusal<'consortium-code-twice'>> {
  const taken = members.some((member) => member.code.toLowerCase() === code.toLowerCase());
  return taken ? refuse('consortium-code-twice', { field: 'code' }) : ok(null);
}

/** What stands against the end of a part. `own`: the actor works there. `lastAdministrator`: nobody else gives out roles. */
export function decideEnd(
  member: Member,
  about: { readonly own: boolean; readonly lastAdministrator: boolean },
): Result<
  null,
  Refusal<'move-not-allowed' | 'consortium-lead-kept' | 'consortium-own-member' | 'consortium-last-administrator'>
> {
  if (member.endedAt !== null) return refuse('move-not-allowed');
  if (leads(member.kind)) return refuse('consortium-lead-kept');
  if (about.own) return refuse('consortium-own-member');
  return about.lastAdministrator ? refuse('consortium-last-administrator') : ok(null);
}

/** Which facts of a member a change touches; the trail names them. */
export function changedFacts(
  before: Pick<Member, 'name' | 'kind' | 'country'>,
  after: Pick<Member, 'name' | 'kind' | 'country'>,
): readonly ('name' | 'kind' | 'country')[] {
  return (['name', 'kind', 'country'] as const).filter((fact) => before[fact] !== after[fact]);
}

/** ISO 3166-1 alpha-2, in either case. */
export function isCountryCode(text: string): boolean {
  if (!/^[A-Za-z]{2}$/.test(text)) return false;
  return new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(text.toUpperCase()) !== undefined;
}

const facts = {
  name: oneLine({ max: 160 }),
  kind: choice(MEMBER_KINDS),
  country: oneLine({ max: 2 })
    .refine((text) => text === '' || isCountryCode(text), { error: 'field.countryCode' })
    .transform((text) => text.toUpperCase()),
};
const code = oneLine({ max: 12 }).refine((text) => text === '' || SHORT_NAME.test(text), { error: 'field.shortCode' });
const version = z.coerce.number().int().positive();

/** The forms: a new member, other facts of one, and the end of its part or its return. */
export const newMemberShape = z.object({ code, ...facts });
export const memberShape = z.object({ version, ...facts });
export const partShape = z.object({ version });
