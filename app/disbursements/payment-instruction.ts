import type {
  PaymentAccount,
  PaymentAddress,
  PaymentBank,
  PaymentInstruction,
} from '#app/adapters/bank/payment-file.ts';
import type { Disbursement } from './disbursement.ts';

type Opened = Readonly<Record<string, string>>;

/** One payment as the bank file states it: names, account and address from the opened record, the rest from the payment. */
export function paymentInstruction(payment: Disbursement, payee: Opened): PaymentInstruction {
  return {
    endToEndId: payment.reference,
    amount: payment.amount,
    creditorName: payee['holderLatin'] || payee['holder'] || '',
    address: addressOf(payee),
    account: accountOf(payee),
    bank: bankOf(payee),
    ...(payee['intermediaryBic'] ? { intermediary: payee['intermediaryBic'] } : {}),
    remittance: payment.reference,
  };
}

function accountOf(payee: Opened): PaymentAccount {
  return payee['iban'] ? { iban: payee['iban'] } : { accountNumber: payee['accountNumber'] ?? '' };
}

function bankOf(payee: Opened): PaymentBank {
  const clearing = payee['clearingCode'] ? { clearingCode: payee['clearingCode'] } : {};
  if (payee['bic']) return { bic: payee['bic'], ...clearing };
  return { name: payee['bankName'] ?? '', country: payee['bankCountry'] ?? '', ...clearing };
}

function addressOf(payee: Opened): PaymentAddress {
  const optional = (['street', 'buildingNumber', 'postCode'] as const).flatMap((part) =>
    payee[part] ? [[part, payee[part]]] : [],
  );
  return { ...Object.fromEntries(optional), town: payee['town'] ?? '', country: payee['country'] ?? '' };
}
