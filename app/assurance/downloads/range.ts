import type { LocalDate } from '#app/kernel/instant.ts';
import type { BookScope } from '#app/ledger/ledger-scope.server.ts';

/**
 * Which rows a file holds: those of a programme and of these days, both included, and of one call, agreement or sample
 * where it is named.
 * `today`: the day of the file, for what is counted in days until now; the last day where it is not given.
 */
export type Range = Pick<BookScope, 'programmeId' | 'from' | 'to'> & {
  readonly callId?: string;
  readonly agreementId?: string;
  readonly sampleId?: string;
  readonly today?: LocalDate;
};
