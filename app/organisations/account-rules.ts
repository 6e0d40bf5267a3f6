/** What accounts of a country look like. `clearing`: the national bank code a transfer needs there beside the BIC. */
type AccountRule = {
  readonly account?: (number: string) => boolean;
  readonly clearing?: (code: string) => boolean;
};

const digits = (length: number) => (text: string) => new RegExp(`^\\d{${length}}$`).test(text);

/**
 * Countries without IBAN whose accounts have a published form, by ISO 3166 code. Banks elsewhere accept what the form
 * takes anyway; a rule is here only where a payment without it comes back.
 */
const RULES: Readonly<Record<string, AccountRule>> = {
  AR: { account: (number) => digits(22)(number) && cbuHolds(number) },
  AU: { clearing: digits(6) },
  CA: { clearing: (code) => /^0\d{8}$/.test(code) },
  IN: { account: (number) => /^\d{9,18}$/.test(number), clearing: (code) => /^[A-Z]{4}0[A-Z0-9]{6}$/.test(code) },
  MX: { account: (number) => digits(18)(number) && clabeHolds(number) },
  NG: { account: digits(10) },
  US: { clearing: (code) => digits(9)(code) && abaHolds(code) },
  ZA: { clearing: digits(6) },
};

/** Which field of a bank account a country would send back; null where nothing is known against it. */
export function accountFault(given: {
  readonly country: string;
  readonly accountNumber: string;
  readonly clearingCode: string;
}): 'accountNumber' | 'clearingCode' | null {
  const rule = RULES[given.country];
  if (rule?.account && !rule.account(given.accountNumber)) return 'accountNumber';
  return rule?.clearing && !rule.clearing(given.clearingCode) ? 'clearingCode' : null;
}

/** Weighted sum of digits. The weights repeat. */
function weighed(text: string, weights: readonly number[]): number {
  return [...text].reduce((sum, digit, at) => sum + Number(digit) * (weights[at % weights.length] ?? 0), 0);
}

/** ABA routing number: 3, 7, 1 repeated comes to a multiple of ten. */
function abaHolds(code: string): boolean {
  return weighed(code, [3, 7, 1]) % 10 === 0;
}

/** CLABE: each product modulo ten; the last digit makes the sum a multiple of ten. */
function clabeHolds(number: string): boolean {
  const weights = [3, 7, 1];
  const sum = Array.from(number.slice(0, 17)).reduce(
    (total, digit, at) => total + ((Number(digit) * (weights[at % 3] ?? 0)) % 10),
    0,
  );
  return (10 - (sum % 10)) % 10 === Number(number[17]);
}

/** CBU: bank and branch carry a check digit, and so does the account. */
function cbuHolds(number: string): boolean {
  const check = (sum: number) => (10 - (sum % 10)) % 10;
  const bank = check(weighed(number.slice(0, 7), [7, 1, 3, 9, 7, 1, 3]));
  const account = check(weighed(number.slice(8, 21), [3, 9, 7, 1]));
  return bank === Number(number[7]) && account === Number(number[21]);
}
