import type { CallSection } from '#app/calls/call-content.ts';
import { parseAmount } from '#app/kernel/money.ts';
import { readRows } from './answer-rows.ts';

/** An organisation that applies together with the one that holds the application. */
export type CoApplicant = {
  readonly name: string;
  /** Its registration number, empty where it named none. */
  readonly registration: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly role: string;
  /** What of the amount requested it is to receive, in cents of the call's currency; null while it is no amount. */
  readonly shareMinor: bigint | null;
};

type Asked = { readonly sections: readonly CallSection[] };

/**
 * Who applies together with the applicant, of every question that asks for co-applicants. `answers` by question code, of
 * a draft or of a submitted version. The view `application_co_applicants` says the same for questions over many files.
 */
export function coApplicantsOf(content: Asked, answers: ReadonlyMap<string, string>): readonly CoApplicant[] {
  return content.sections
    .flatMap((section) => section.questions)
    .filter(({ kind }) => kind === 'co-applicants')
    .flatMap((question) => readRows(question, answers.get(question.code) ?? ''))
    .map(({ name = '', registration = '', country = '', role = '', share = '' }) => {
      const parsed = parseAmount(share, 'EUR');
      return { name, registration, country, role, shareMinor: parsed.ok ? parsed.value : null };
    });
}

/** I1: what co-applicants are to receive in all, exact; shares that are no amounts yet count nothing. */
export function sharesOf(coApplicants: readonly CoApplicant[]): bigint {
  return coApplicants.reduce((sum, { shareMinor }) => sum + (shareMinor ?? 0n), 0n);
}
