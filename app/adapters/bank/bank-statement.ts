import type { LocalDate } from '#app/kernel/instant.ts';
import type { Money } from '#app/kernel/money.ts';
import type { BankWarning } from './bank-message.ts';

/**
 * One movement of the account. `amount` is positive; `direction` says which way it went. Names, account numbers and free
 * text of the other side are not read: they stay in the file.
 */
export type StatementLine = {
  /** Line of the file in which it ends. */
  readonly line: number;
  readonly bookedOn: LocalDate;
  readonly valueOn: LocalDate;
  readonly amount: Money;
  readonly direction: 'in' | 'out';
  /** A booking that takes another one back. */
  readonly reversal: boolean;
  /** The bank's own reference; empty where it gives none. */
  readonly bankReference: string;
  /** `PMNT/ICDT/ESCT`, or the bank's own code. */
  readonly bankCode: string;
  /** What our payment file called the payment; empty where the bank brings nothing back. */
  readonly endToEndId: string;
  /** What our payment file called itself, where the bank books a whole file at once. */
  readonly messageId: string;
  /** What was ordered, where the bank says so beside what it booked. */
  readonly instructed: Money | null;
  /** ISO code of a return, `AC04`; empty where it is none. */
  readonly returnReason: string;
};

export type Statement = {
  readonly reference: string;
  readonly page: number;
  /** IBAN or other number of the account, without spaces. Never shown or logged. */
  readonly account: string;
  readonly currency: string;
  /** Signed; null where the bank gives none in the account's currency. */
  readonly openingMinor: bigint | null;
  readonly closingMinor: bigint | null;
  readonly lines: readonly StatementLine[];
  readonly line: number;
};

/** A file of statements as it was read: camt.053.001.02 or .08, or one between or after them. */
export type StatementFile = {
  readonly version: string;
  readonly messageId: string;
  readonly statements: readonly Statement[];
  readonly warnings: readonly BankWarning[];
};
