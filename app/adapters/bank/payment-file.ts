import type { Instant, LocalDate } from '#app/kernel/instant.ts';
import type { Money } from '#app/kernel/money.ts';
import type { Refusal } from '#app/kernel/result.ts';

/** In parts: since November 2026 banks refuse files with unstructured addresses. `country` is ISO 3166 alpha-2. */
export type PaymentAddress = {
  readonly street?: string;
  readonly buildingNumber?: string;
  readonly postCode?: string;
  readonly town: string;
  readonly country: string;
};

export type PaymentAccount = { readonly iban: string } | { readonly accountNumber: string };

/** `clearingCode` is the national clearing member id, where there is one. */
export type PaymentBank =
  | { readonly bic: string; readonly clearingCode?: string }
  | { readonly name: string; readonly country: string; readonly clearingCode?: string };

export type PaymentInstruction = {
  /** At most 35 SEPA characters, unique in its file: `GIAI-2026-C1-0042-1`. The bank statement brings it back. */
  readonly endToEndId: string;
  /** Positive. */
  readonly amount: Money;
  /** As on the account, in any script; written in Latin letters. */
  readonly creditorName: string;
  readonly address: PaymentAddress;
  readonly account: PaymentAccount;
  readonly bank: PaymentBank;
  /** BIC of the bank in between, where the payee's bank is not reached directly. */
  readonly intermediary?: string;
  /** Cut to 140 characters. */
  readonly remittance: string;
};

export type PaymentBatchFile = {
  /** At most 35 SEPA characters, never used before with this bank. */
  readonly messageId: string;
  readonly createdAt: Instant;
  readonly executionDate: LocalDate;
  readonly debtor: {
    readonly name: string;
    readonly iban: string;
    readonly bic: string;
    readonly address?: PaymentAddress;
  };
  readonly instructions: readonly PaymentInstruction[];
};

/** `values.payment` is the end-to-end id of the payment at fault, or the message id when it is the file itself. */
export type PaymentFileRefusal = Refusal<
  | 'payment-batch-empty'
  | 'payment-amount-not-positive'
  | 'payment-reference-wrong'
  | 'payment-iban-wrong'
  | 'payment-bic-wrong'
  | 'payment-account-wrong'
  | 'payment-address-incomplete'
  | 'name-not-latin'
>;
