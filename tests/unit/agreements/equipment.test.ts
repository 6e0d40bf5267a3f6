import { describe, expect, it } from 'vitest';
import { decideEquipment, OWNERS } from '#app/agreements/equipment/equipment.ts';
import { decideAuthorityReport } from '#app/disbursements/authority-report.ts';
import { decideAnnouncement } from '#app/calls/announcements/announcement.ts';
import type { Result } from '#app/kernel/result.ts';

const codeOf = (result: Result<null, { code: string }>) => (result.ok ? 'ok' : result.refusal.code);

const unsaid = { serial: '', noSerial: false };

describe('I34 equipment after the action', () => {
  it('I34: what went to somebody else has a document, what was sold or lost a reason', () => {
    const said = OWNERS.map((owner) => [
      owner,
      codeOf(decideEquipment({ ...unsaid, owner, transferDocument: '', reason: '' }, 'active')),
      codeOf(decideEquipment({ ...unsaid, owner, transferDocument: 'D-1', reason: '' }, 'active')),
      codeOf(decideEquipment({ ...unsaid, owner, transferDocument: 'D-1', reason: 'Worn out' }, 'active')),
    ]);
    const noDocument = 'equipment-document-missing';
    expect(said).toEqual([
      ['third-party', 'ok', 'ok', 'ok'],
      ['local-organisation', noDocument, 'ok', 'ok'],
      ['public-body', noDocument, 'ok', 'ok'],
      ['consortium-member', noDocument, 'ok', 'ok'],
      ['sold', noDocument, 'equipment-reason-missing', 'ok'],
      ['lost', 'equipment-reason-missing', 'equipment-reason-missing', 'ok'],
    ]);
  });

  it('I34: from the signatures to the closure, and of a terminated grant', () => {
    const given = { ...unsaid, owner: 'third-party', transferDocument: '', reason: '' } as const;
    const states = ['drafted', 'active', 'suspended', 'closing', 'closed', 'terminated'] as const;
    expect(states.filter((state) => decideEquipment(given, state).ok)).toEqual([
      'active',
      'suspended',
      'closing',
      'terminated',
    ]);
  });
});

describe('I37 the serial number of equipment', () => {
  it('I37: is given, or there is none, or nothing is said of it; not two of these', () => {
    const kept = { owner: 'third-party', transferDocument: '', reason: '' } as const;
    const said = (serial: string, noSerial: boolean) =>
      codeOf(decideEquipment({ ...kept, serial, noSerial }, 'active'));
    expect([said('', false), said('SN-1', false), said('', true)]).toEqual(['ok', 'ok', 'ok']);
    expect(said('SN-1', true)).toBe('equipment-serial-twice');
  });
});

describe('what the contracting authority was told', () => {
  it('on a day from the finding of the debt to today, both included', () => {
    const days = { detectedOn: '2026-11-02', today: '2026-11-10' };
    expect(
      ['2026-11-01', '2026-11-02', '2026-11-10', '2026-11-11'].map((day) => codeOf(decideAuthorityReport(day, days))),
    ).toEqual(['authority-told-day', 'ok', 'ok', 'authority-told-day']);
  });
});

describe('where a call was announced', () => {
  it('says the approval, or a channel, or both', () => {
    const said = (authorityReference: string, channels: string) =>
      codeOf(decideAnnouncement({ authorityReference, channels }));
    expect([said('', ''), said('Ares(2026)1', ''), said('', 'EU portal')]).toEqual(['announcement-empty', 'ok', 'ok']);
  });
});
