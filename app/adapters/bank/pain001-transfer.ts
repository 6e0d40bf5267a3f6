import { extractIBAN, isValidBIC, isValidIBAN } from 'ibantools';
import { element, escapeXml, leaf } from '#app/adapters/xml/xml-text.ts';
import { toDecimal } from '#app/kernel/money.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import { latinName, latinText } from './latin-name.ts';
import type {
  PaymentAccount,
  PaymentAddress,
  PaymentBank,
  PaymentFileRefusal,
  PaymentInstruction,
} from './payment-file.ts';

const NAME_LENGTH = 70;
const REMITTANCE_LENGTH = 140;

type Part = Result<string, PaymentFileRefusal>;

/** `CdtTrfTxInf` of one payment. `sepa`: the bank is found by the IBAN, so that its BIC may be left out. */
export function transferElement(payment: PaymentInstruction, sepa: boolean): Part {
  const reference = payment.endToEndId;
  if (payment.amount.minor <= 0n) return refusePayment('payment-amount-not-positive', reference);
  if (!isReference(reference)) return refusePayment('payment-reference-wrong', reference);
  const name = partyName(payment.creditorName, reference);
  if (!name.ok) return name;
  const address = addressElement(payment.address, reference);
  if (!address.ok) return address;
  const account = accountElement(payment.account, reference);
  if (!account.ok) return account;
  const bank = bankElement(payment.bank, { reference, sepa });
  if (!bank.ok) return bank;
  const between = payment.intermediary ? bicElement(payment.intermediary, reference) : null;
  if (between && !between.ok) return between;
  const { currency } = payment.amount;
  return ok(
    element(
      'CdtTrfTxInf',
      element('PmtId', leaf('EndToEndId', reference)),
      element('Amt', `<InstdAmt Ccy="${escapeXml(currency)}">${toDecimal(payment.amount)}</InstdAmt>`),
      between ? element('IntrmyAgt1', element('FinInstnId', between.value)) : null,
      bank.value === '' ? null : element('CdtrAgt', element('FinInstnId', bank.value)),
      element('Cdtr', leaf('Nm', name.value), address.value),
      element('CdtrAcct', element('Id', account.value)),
      remittanceElement(payment.remittance),
    ),
  );
}

export function refusePayment<Code extends PaymentFileRefusal['code']>(code: Code, payment: string) {
  return refuse(code, { values: { payment } });
}

/** At most 35 characters of the SEPA set, without a slash at either end or twice in a row. */
export function isReference(text: string): boolean {
  return /^[A-Za-z0-9/\-?:().,'+ ]{1,35}$/.test(text) && !/^\/|\/\/|\/$|^ | $/.test(text);
}

/** A party's name in Latin letters, at most 70. */
export function partyName(name: string, reference: string): Part {
  const latin = latinName(name);
  return latin.ok ? ok(cut(latin.value, NAME_LENGTH)) : refusePayment('name-not-latin', reference);
}

/** `PstlAdr`, structured: town and country always, the rest where known. */
export function addressElement(address: PaymentAddress, reference: string): Part {
  const town = cut(latinText(address.town), 35);
  if (town === '' || !/^[A-Z]{2}$/.test(address.country)) return refusePayment('payment-address-incomplete', reference);
  const text = (part: string | undefined, length: number): string => cut(latinText(part ?? ''), length);
  return ok(
    element(
      'PstlAdr',
      leaf('StrtNm', text(address.street, 70)),
      leaf('BldgNb', text(address.buildingNumber, 16)),
      leaf('PstCd', text(address.postCode, 16)),
      leaf('TwnNm', town),
      leaf('Ctry', address.country),
    ),
  );
}

/** The IBAN without spaces, or a refusal; checks country, length and check digits. */
export function plainIban(iban: string, reference: string): Part {
  const plain = iban.replace(/\s/g, '').toUpperCase();
  return isValidIBAN(plain) ? ok(plain) : refusePayment('payment-iban-wrong', reference);
}

/** Country of a checked IBAN. */
export function countryOfIban(iban: string): string {
  return extractIBAN(iban.replace(/\s/g, '').toUpperCase()).countryCode ?? '';
}

export function bicElement(bic: string, reference: string): Part {
  const plain = bic.replace(/\s/g, '').toUpperCase();
  return isValidBIC(plain) ? ok(element('BICFI', plain)) : refusePayment('payment-bic-wrong', reference);
}

function accountElement(account: PaymentAccount, reference: string): Part {
  if ('iban' in account) {
    const iban = plainIban(account.iban, reference);
    return iban.ok ? ok(element('IBAN', iban.value)) : iban;
  }
  const number = latinText(account.accountNumber).replace(/\s/g, '');
  if (!/^[A-Za-z0-9/\-.]{1,34}$/.test(number)) return refusePayment('payment-account-wrong', reference);
  return ok(element('Othr', leaf('Id', number)));
}

function bankElement(bank: PaymentBank, { reference, sepa }: { reference: string; sepa: boolean }): Part {
  const clearing = sepa ? '' : clearingElement(bank.clearingCode);
  if ('bic' in bank) {
    const bic = bicElement(bank.bic, reference);
    return bic.ok ? ok(bic.value + clearing) : bic;
  }
  if (sepa) return ok('');
  const name = cut(latinText(bank.name), REMITTANCE_LENGTH);
  if (name === '' || !/^[A-Z]{2}$/.test(bank.country)) return refusePayment('payment-bic-wrong', reference);
  return ok(clearing + element('Nm', escapeXml(name)) + element('PstlAdr', leaf('Ctry', bank.country)));
}

function clearingElement(code = ''): string {
  const clearing = cut(latinText(code), 35);
  return clearing === '' ? '' : element('ClrSysMmbId', leaf('MmbId', clearing));
}

function remittanceElement(text: string): string | null {
  const latin = cut(latinText(text), REMITTANCE_LENGTH);
  return latin === '' ? null : element('RmtInf', leaf('Ustrd', latin));
}

/** Cutting may leave a slash or a space at the end, which the set forbids. */
function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/[/\s]+$/, '');
}
