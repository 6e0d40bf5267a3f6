import { describe, expect, it } from 'vitest';
import {
  decideNewDocument,
  expiryOf,
  isRemindable,
  MOST_PROFILE_DOCUMENTS,
  MOST_PROFILE_VERSIONS,
  profileDocumentReference,
  profileDocumentShape,
  type NewProfileDocument,
  type ProfileHolds,
} from '#app/organisations/documents/profile-document.ts';

const NOW = new Date('2026-11-02T09:00:00Z');
const TODAY = '2026-11-02';
const REPLACED = '0190a000-0000-7000-8000-000000000001';

const certificate: NewProfileDocument = {
  kind: 'registration',
  issuedOn: '2026-01-10',
  expiresOn: '2027-01-10',
  replaces: null,
};
const empty: ProfileHolds = { current: 0, ever: 0, replaced: null };

function code(document: Partial<NewProfileDocument>, holds: Partial<ProfileHolds> = {}): string {
  const result = decideNewDocument({ ...certificate, ...document }, { ...empty, ...holds }, NOW);
  return result.ok ? 'ok' : result.refusal.code;
}

describe('how a document stands', () => {
  it('is valid on its last day and expired on the next', () => {
    expect(expiryOf('2026-11-02', TODAY)).toEqual({ state: 'soon', days: 0 });
    expect(expiryOf('2026-11-01', TODAY)).toEqual({ state: 'expired', days: -1 });
  });

  it('is flagged from sixty days before, counted over the change of clocks and a leap day', () => {
    expect(expiryOf('2027-01-01', TODAY)).toEqual({ state: 'soon', days: 60 });
    expect(expiryOf('2027-01-02', TODAY)).toEqual({ state: 'valid', days: 61 });
    expect(expiryOf('2028-03-01', '2028-02-28')).toEqual({ state: 'soon', days: 2 });
    expect(expiryOf(null, TODAY)).toEqual({ state: 'never' });
  });

  it('is reminded of from thirty days before, never where it does not expire', () => {
    expect(isRemindable('2026-12-02', TODAY)).toBe(true);
    expect(isRemindable('2026-12-03', TODAY)).toBe(false);
    expect(isRemindable(null, TODAY)).toBe(false);
  });
});

describe('a document that is added', () => {
  it('may have expired, and cannot have been issued tomorrow', () => {
    expect(code({ issuedOn: '2020-01-01', expiresOn: '2021-01-01' })).toBe('ok');
    expect(code({ issuedOn: TODAY })).toBe('ok');
    expect(code({ issuedOn: '2026-11-03' })).toBe('profile-document-from-future');
  });

  it('takes the place of a current one of its kind, and of nothing else', () => {
    const current = { kind: 'registration', endedAt: null } as const;
    expect(code({ replaces: REPLACED }, { replaced: current })).toBe('ok');
    expect(code({ replaces: REPLACED }, { replaced: { ...current, endedAt: NOW } })).toBe('stale');
    expect(code({ replaces: REPLACED }, { replaced: { ...current, kind: 'tax' } })).toBe('stale');
    expect(code({ replaces: REPLACED })).toBe('stale');
  });

  it('finds room: twenty at once, a new version of one of them all the same, a hundred in all', () => {
    const full = { current: MOST_PROFILE_DOCUMENTS, ever: MOST_PROFILE_DOCUMENTS };
    expect(code({}, { ...full, current: MOST_PROFILE_DOCUMENTS - 1 })).toBe('ok');
    expect(code({}, full)).toBe('too-many-profile-documents');
    const replaced = { kind: 'registration', endedAt: null } as const;
    expect(code({ replaces: REPLACED }, { ...full, replaced })).toBe('ok');
    const worn = { current: 1, ever: MOST_PROFILE_VERSIONS, replaced };
    expect(code({ replaces: REPLACED }, worn)).toBe('too-many-profile-documents');
  });

  it('is downloaded under the alias and a number', () => {
    expect(profileDocumentReference('ORG-0007', 3)).toBe('ORG-0007-D03');
  });
});

describe('the form of a document', () => {
  const sent = { kind: 'tax', issuedOn: '2026-01-10', expiresOn: '' };
  const errors = (fields: object) =>
    profileDocumentShape.safeParse({ ...sent, ...fields }).error?.issues.map(({ path, message }) => [path[0], message]);

  it('takes an empty last day for none', () => {
    expect(profileDocumentShape.parse(sent)).toEqual({
      kind: 'tax',
      issuedOn: '2026-01-10',
      expiresOn: null,
      replaces: null,
    });
  });

  it('names the field that is wrong', () => {
    expect(errors({ expiresOn: '2026-02-30' })).toEqual([['expiresOn', 'field.notADate']]);
    expect(errors({ expiresOn: '2026-01-10' })).toEqual([['expiresOn', 'field.expiresBeforeIssue']]);
    expect(errors({ issuedOn: '' })).toEqual([['issuedOn', 'field.required']]);
    expect(errors({ kind: 'passport' })).toEqual([['kind', 'field.choose']]);
    expect(errors({ replaces: 'x' })?.[0]?.[0]).toBe('replaces');
  });
});
