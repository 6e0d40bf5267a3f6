import type { BookScope } from '#app/ledger/ledger-scope.server.ts';

/** Which rows a file holds: those of a programme and of these days, both included, and of one call where it is named. */
export type Range = Pick<BookScope, 'programmeId' | 'from' | 'to'> & { readonly callId?: string };
