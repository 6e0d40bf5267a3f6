import { describe, expect, it } from 'vitest';
import { decideHost, hostShape } from '#app/organisations/hosting/hosting.ts';

describe('I5: asking a fiscal host', () => {
  const facts = { organisationId: 'group', hostId: 'host', hosted: false, hostIsHosted: false, hostsOthers: false };

  it.each([
    ['another organisation', {}, 'ok'],
    ['nobody', { hostId: null }, 'host-unknown'],
    ['itself', { hostId: 'group' }, 'host-unknown'],
    ['a second one', { hosted: true }, 'host-already'],
    ['one that is hosted itself', { hostIsHosted: true }, 'host-hosted'],
    ['while it hosts others', { hostsOthers: true }, 'host-hosted'],
  ])('%s', (_name, given, expected) => {
    const result = decideHost({ ...facts, ...given });
    expect(result.ok ? 'ok' : result.refusal.code).toBe(expected);
  });

  it('reads an alias as people write it', () => {
    expect(hostShape.parse({ hostAlias: ' org- 0007 ' })).toEqual({ hostAlias: 'ORG-0007' });
  });
});
