import { element, leaf } from '#app/adapters/xml/xml-text.ts';
import { decimalsOf, type Money } from '#app/kernel/money.ts';
import { ok, type Result } from '#app/kernel/result.ts';
import {
  addressElement,
  bicElement,
  countryOfIban,
  isReference,
  partyName,
  plainIban,
  refusePayment,
  transferElement,
} from './pain001-transfer.ts';
import type { PaymentBatchFile, PaymentFileRefusal, PaymentInstruction } from './payment-file.ts';
import { isSepaCountry } from './sepa-countries.ts';

const NAMESPACE = 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.09';

/**
 * An ISO 20022 credit transfer initiation, pain.001.001.09. Euro payments inside the SEPA area form one payment
 * information block (charges shared by SEPA rule: SLEV), all others a second one (SHAR). Names in any script are
 * written in Latin letters. Refuses the whole file at the first payment a bank would refuse.
 */
export function pain001(batch: PaymentBatchFile): Result<string, PaymentFileRefusal> {
  const { instructions, messageId } = batch;
  if (instructions.length === 0) return refusePayment('payment-batch-empty', messageId);
  if (!isReference(messageId)) return refusePayment('payment-reference-wrong', messageId);
  const twice = repeated(instructions.map((payment) => payment.endToEndId));
  if (twice !== null) return refusePayment('payment-reference-wrong', twice);
  const debtor = debtorOf(batch);
  if (!debtor.ok) return debtor;
  const blocks: string[] = [];
  for (const sepa of [true, false]) {
    const payments = instructions.filter((payment) => isSepa(batch, payment) === sepa);
    if (payments.length === 0) continue;
    const block = paymentBlock({ batch, debtor: debtor.value, payments, sepa, number: blocks.length + 1 });
    if (!block.ok) return block;
    blocks.push(block.value);
  }
  const initiation = element('CstmrCdtTrfInitn', groupHeader(batch, debtor.value), ...blocks);
  return ok(`<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="${NAMESPACE}">${initiation}</Document>\n`);
}

type Debtor = { readonly name: string; readonly iban: string; readonly bic: string; readonly address: string | null };

function debtorOf({ debtor, messageId }: PaymentBatchFile): Result<Debtor, PaymentFileRefusal> {
  const name = partyName(debtor.name, messageId);
  if (!name.ok) return name;
  const iban = plainIban(debtor.iban, messageId);
  if (!iban.ok) return iban;
  const bic = bicElement(debtor.bic, messageId);
  if (!bic.ok) return bic;
  const address = debtor.address ? addressElement(debtor.address, messageId) : null;
  if (address && !address.ok) return address;
  return ok({ name: name.value, iban: iban.value, bic: bic.value, address: address?.value ?? null });
}

/** The SEPA scheme: euro, from a SEPA account to a SEPA account, with no bank named in between. */
function isSepa({ debtor }: PaymentBatchFile, { amount, account, intermediary }: PaymentInstruction): boolean {
  if (amount.currency !== 'EUR' || !('iban' in account) || intermediary) return false;
  return isSepaCountry(countryOfIban(debtor.iban)) && isSepaCountry(countryOfIban(account.iban));
}

function groupHeader(batch: PaymentBatchFile, debtor: Debtor): string {
  return element(
    'GrpHdr',
    leaf('MsgId', batch.messageId),
    leaf('CreDtTm', `${batch.createdAt.toISOString().slice(0, 19)}Z`),
    leaf('NbOfTxs', String(batch.instructions.length)),
    leaf('CtrlSum', controlSum(batch.instructions)),
    element('InitgPty', leaf('Nm', debtor.name)),
  );
}

type Block = {
  batch: PaymentBatchFile;
  debtor: Debtor;
  payments: readonly PaymentInstruction[];
  sepa: boolean;
  number: number;
};

function paymentBlock({ batch, debtor, payments, sepa, number }: Block): Result<string, PaymentFileRefusal> {
  const transfers: string[] = [];
  for (const payment of payments) {
    const transfer = transferElement(payment, sepa);
    if (!transfer.ok) return transfer;
    transfers.push(transfer.value);
  }
  return ok(
    element(
      'PmtInf',
      leaf('PmtInfId', `${batch.messageId.slice(0, 33)}-${number}`),
      element('PmtMtd', 'TRF'),
      leaf('NbOfTxs', String(payments.length)),
      leaf('CtrlSum', controlSum(payments)),
      sepa ? element('PmtTpInf', element('SvcLvl', element('Cd', 'SEPA'))) : null,
      element('ReqdExctnDt', leaf('Dt', batch.executionDate)),
      element('Dbtr', leaf('Nm', debtor.name), debtor.address),
      element('DbtrAcct', element('Id', element('IBAN', debtor.iban))),
      element('DbtrAgt', element('FinInstnId', debtor.bic)),
      element('ChrgBr', sepa ? 'SLEV' : 'SHAR'),
      ...transfers,
    ),
  );
}

const FINEST = 3;

/** The sum of the figures as written, whatever their currencies: a checksum, not an amount of money. */
function controlSum(payments: readonly { readonly amount: Money }[]): string {
  let thousandths = 0n;
  for (const { amount } of payments) thousandths += amount.minor * 10n ** BigInt(FINEST - decimalsOf(amount.currency));
  const digits = thousandths.toString().padStart(FINEST + 1, '0');
  return `${digits.slice(0, -FINEST)}.${digits.slice(-FINEST)}`.replace(/0$/, '');
}

function repeated(references: readonly string[]): string | null {
  const seen = new Set<string>();
  for (const reference of references) {
    if (seen.has(reference)) return reference;
    seen.add(reference);
  }
  return null;
}
