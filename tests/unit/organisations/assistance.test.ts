import { describe, expect, it } from 'vitest';
import { assistanceShape, consentField, decideConsent } from '#app/organisations/assistance/assistance.ts';
import { isHard, TIE_KINDS } from '#app/organisations/interests/interest.ts';
import { ACCESS, type Action } from '#app/people/access.ts';
import { navigationFor } from '#app/ui/navigation.ts';
import { paths } from '#app/http/paths.ts';

describe('filling in for a group', () => {
  it('needs a consent of today or before', () => {
    expect(decideConsent('2026-11-02', '2026-11-02').ok).toBe(true);
    expect(decideConsent('2026-11-03', '2026-11-02')).toMatchObject({ refusal: { code: 'consent-in-future' } });
  });

  it('needs every part of the consent, and that it was read back', () => {
    const parsed = assistanceShape.safeParse({});
    const named = parsed.error?.issues.map(({ path }) => path[0]) ?? [];
    for (const field of ['consentBy', 'consentOn', 'channel', 'spokenLanguage', 'readBack', 'agreed', 'legalName']) {
      expect(named).toContain(field);
    }
  });

  it('seals who agreed once for every consent', () => {
    expect(consentField('a')).not.toBe(consentField('b'));
  });

  it('I9: recuses, and nobody records or ends that tie by hand', () => {
    expect(isHard('assistance')).toBe(true);
    expect(TIE_KINDS).not.toContain('assistance');
  });

  it('AZ-4: opens nothing but the group’s own description and applications', () => {
    const open = (Object.keys(ACCESS) as Action[]).filter((action) =>
      (ACCESS[action] as readonly string[]).includes('applicant-assistant'),
    );
    expect(open.toSorted()).toEqual([
      'applications.edit',
      'applications.own',
      'applications.start',
      'applications.submit',
      'assistance.own',
      'documents.read',
      'hosting.own',
      'organisation.edit',
      'organisation.own',
    ]);
    const menu = navigationFor(['applicant-assistant']).map(({ href }) => href);
    expect(menu).toEqual([paths.applications(), paths.organisation(), paths.calls()]);
  });
});
