import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reasonField } from '#app/awards/award-list.ts';
import { decideShortlist, mayBeShortlisted, mayDecideShortlist } from '#app/awards/shortlist/shortlist.ts';
import { noteField, shortlistIn, shortlistShape } from '#app/awards/shortlist/shortlist-form.ts';

const file = (rank: number, about: { passes?: boolean; state?: string } = {}) => ({
  applicationId: `note-${rank}`,
  reference: `REF-${rank}`,
  rank,
  passes: true,
  state: 'in_review',
  ...about,
});
const line = (rank: number, shortlisted: boolean, reason = '') => ({
  applicationId: `note-${rank}`,
  shortlisted,
  reason,
});
const codeOf = (...given: Parameters<typeof decideShortlist>) => {
  const decided = decideShortlist(...given);
  return decided.ok ? 'ok' : `${decided.refusal.code} ${decided.refusal.values?.['reference']}`;
};

describe('I12 a shortlist', () => {
  const files = [file(1), file(2), file(3, { passes: false })];

  it('I12: takes no note below a threshold, and none that was withdrawn', () => {
    const all = [line(1, true), line(2, true), line(3, true)];
    expect(codeOf(files, all)).toBe('shortlist-below-threshold REF-3');
    expect(codeOf([file(1, { state: 'withdrawn' })], [line(1, true)])).toBe('shortlist-withdrawn REF-1');
    expect(codeOf(files, [line(1, true), line(2, true), line(3, false)])).toBe('ok');
  });

  it('I12: passes over a note for a lower one with a reason only; the last ones need none', () => {
    expect(codeOf(files, [line(1, false), line(2, true), line(3, false)])).toBe('shortlist-reason-missing REF-1');
    expect(codeOf(files, [line(1, false, '  '), line(2, true), line(3, false)])).toBe('shortlist-reason-missing REF-1');
    expect(codeOf(files, [line(1, false, 'Same idea twice'), line(2, true), line(3, false)])).toBe('ok');
    expect(codeOf(files, [line(1, true), line(2, false), line(3, false)])).toBe('ok');
    expect(codeOf(files, [line(1, false), line(2, false), line(3, false)])).toBe('ok');
  });

  it('has one line for every note of the ranking, and none for another', () => {
    expect(codeOf(files, [line(1, true), line(2, true)])).toBe('line-missing REF-3');
    expect(codeOf([file(1)], [line(1, true), line(9, true)])).toBe('line-missing REF-1');
  });

  it('I12: whatever is proposed, what is taken is fundable and every gap has its reason', () => {
    const note = fc.record({ passes: fc.boolean(), gone: fc.boolean(), taken: fc.boolean(), reason: fc.boolean() });
    fc.assert(
      fc.property(fc.array(note, { minLength: 1, maxLength: 12 }), (notes) => {
        const ranked = notes.map(({ passes, gone }, index) =>
          file(index + 1, { passes, state: gone ? 'withdrawn' : 'in_review' }),
        );
        const lines = notes.map(({ taken, reason }, index) => line(index + 1, taken, reason ? 'Because' : ''));
        const decided = decideShortlist(ranked, lines);
        const last = notes.findLastIndex(({ taken }) => taken);
        const sound = notes.every(({ passes, gone, taken, reason }, index) =>
          taken ? passes && !gone : index > last || !passes || gone || reason,
        );
        expect(decided.ok).toBe(sound);
      }),
    );
  });

  it('I9: is decided by another person, without a conflict', () => {
    const proposed = { proposedBy: 'a' };
    expect(mayDecideShortlist(proposed, { accountId: 'a', recused: false })).toMatchObject({
      reason: 'preparer-may-not-approve',
    });
    expect(mayDecideShortlist(proposed, { accountId: 'b', recused: true })).toMatchObject({ reason: 'person-recused' });
    expect(mayDecideShortlist(proposed, { accountId: 'b', recused: false }).allowed).toBe(true);
  });

  it('is read from a form: ticks and reasons; what is closed stays out whatever is sent', () => {
    const open = files.map((each) => ({ ...each, open: mayBeShortlisted(each) }));
    const sent = { [noteField('note-1')]: 'yes', [reasonField('note-2')]: ' Twice ', [noteField('note-3')]: 'yes' };
    const read = shortlistShape(open).parse(sent);
    expect(shortlistIn(open, read)).toEqual([line(1, true), line(2, false, 'Twice'), line(3, false)]);
  });
});
