import { describe, expect, it } from 'vitest';
import { debitNoteDocument } from '#app/disbursements/debit-note.ts';
import { writeOffEntry } from '#app/disbursements/disbursement-postings.ts';
import { decideWriteOff } from '#app/disbursements/write-off.ts';
import { textIn } from '#app/i18n/catalogue.server.ts';
import { LANGUAGES } from '#app/kernel/languages.ts';
import { euro } from '#app/kernel/money.ts';
import { sampleAgreement } from '../agreements/sample-agreement.ts';

const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? 'ok' : result.refusal?.code);

describe('I34 writing off', () => {
  it('I34: one proposes, another approves or refuses; only what is ordered or contested', () => {
    const ordered = { state: 'ordered', live: null } as const;
    expect(codeOf(decideWriteOff('propose', ordered, 'officer'))).toBe('ok');
    expect(codeOf(decideWriteOff('approve', ordered, 'approver'))).toBe('move-not-allowed');
    const proposed = { state: 'contested', live: { proposedBy: 'officer' } } as const;
    expect(codeOf(decideWriteOff('propose', proposed, 'approver'))).toBe('move-not-allowed');
    expect(codeOf(decideWriteOff('approve', proposed, 'officer'))).toBe('write-off-by-another');
    expect(codeOf(decideWriteOff('approve', proposed, 'approver'))).toBe('ok');
    expect(codeOf(decideWriteOff('refuse', proposed, 'approver'))).toBe('ok');
    for (const state of ['proposed', 'repaid', 'offset', 'written_off'] as const) {
      expect(codeOf(decideWriteOff('propose', { state, live: null }, 'officer'))).toBe('move-not-allowed');
    }
  });

  it('I29, I30: posts Dr 5900 Cr 1300 under both people, never accepted cost', () => {
    const recovery = { id: 'r', programmeId: 'p', agreementId: 'a', reference: 'A-R1', amount: euro(500_00n) };
    const entry = writeOffEntry(recovery, { valueDate: '2027-03-01', preparedBy: 'one', approvers: ['one', 'two'] });
    expect(entry).toMatchObject({ rule: 'write-off', approvers: ['one', 'two'] });
    expect(entry.postings.map(({ account, eurMinor }) => [account, eurMinor])).toEqual([
      ['5900', 500_00n],
      ['1300', -500_00n],
    ]);
  });
});

describe('debit note', () => {
  it.each(LANGUAGES)('says who owes what until when, in %s', (language) => {
    const text = textIn(language);
    const owed = { reference: 'A-R1', kind: 'disallowance', amount: euro(500_00n), dueOn: '2027-04-15' };
    const note = debitNoteDocument(sampleAgreement(language), owed, {
      text,
      createdAt: new Date('2027-03-01T09:00:00Z'),
    });
    const printed = JSON.stringify(note.blocks);
    for (const part of ['A-R1', text.money(owed.amount), text.date('2027-04-15')]) expect(printed).toContain(part);
  });
});
