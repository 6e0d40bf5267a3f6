/** The pages of the books, as the register of an engagement names them. Words: `assurance.page.<page>`. */
export const BOOK_PAGES = [
  'audit-room',
  'trail',
  'record-trail',
  'journal',
  'account',
  'trial-balance',
  'budget-actual',
  'donor-report',
  'samples',
  'finding',
] as const;
export type BookPage = (typeof BOOK_PAGES)[number];
