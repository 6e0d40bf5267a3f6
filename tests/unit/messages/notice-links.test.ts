import { describe, expect, it } from 'vitest';
import { noticeLink } from '#app/messages/notice-links.ts';

const id = '018f0000-0000-7000-8000-000000000001';

describe('where a notice leads', () => {
  it('opens the page of the reader, not of whoever caused it', () => {
    const application = { kind: 'application', id };
    expect(noticeLink(application, ['applicant-owner'])).toBe(`/applications/${id}`);
    expect(noticeLink(application, ['grants-officer'])).toBe(`/desk/applications/${id}`);
    expect(noticeLink({ kind: 'assignment', id }, ['reviewer'])).toBe(`/reviews/${id}`);
    expect(noticeLink({ kind: 'disbursement', id }, ['applicant-finance'])).toBe(`/disbursements/${id}/receipt`);
  });

  it('has none for what has no page', () => {
    expect(noticeLink({ kind: 'unheard-of', id }, ['administrator'])).toBeNull();
  });
});
