import type { Ended } from '#app/adapters/xml/xml-walk.ts';
import type { LocalDate } from '#app/kernel/instant.ts';
import type { Money } from '#app/kernel/money.ts';
import { amountOf, dayOf, UnreadableBankFile, type BankWarning } from './bank-message.ts';
import type { StatementLine } from './bank-statement.ts';

type Details = {
  amount: Money | null;
  instructed: Money | null;
  endToEndId: string;
  messageId: string;
  bankReference: string;
  returnReason: string;
  code: string[];
};

/** An `Ntry` while it is being read. */
export type EntryDraft = Details & {
  direction: 'in' | 'out' | null;
  reversal: boolean;
  booked: boolean;
  bookedOn: LocalDate | null;
  valueOn: LocalDate | null;
  details: Details[];
};

const noDetails = (): Details => ({
  amount: null,
  instructed: null,
  endToEndId: '',
  messageId: '',
  bankReference: '',
  returnReason: '',
  code: [],
});

export function newEntry(): EntryDraft {
  const open = { direction: null, reversal: false, booked: true, bookedOn: null, valueOn: null, details: [] };
  return { ...noDetails(), ...open };
}

export function openDetails(entry: EntryDraft): void {
  entry.details.push(noDetails());
}

/** What an element below `Ntry` says of it; `inside` is its path from there. What is not needed is passed over. */
export function readEntry(entry: EntryDraft, inside: string, element: Ended): void {
  const { text } = element;
  if (inside.startsWith('NtryDtls/TxDtls/')) {
    const details = entry.details.at(-1);
    if (details) readDetails(details, inside.slice('NtryDtls/TxDtls/'.length), element);
    return;
  }
  switch (inside) {
    case 'CdtDbtInd':
      entry.direction = directionOf(element);
      return;
    case 'RvslInd':
      entry.reversal = text === 'true' || text === '1';
      return;
    // Version 2 writes the status as text, later ones as a code.
    case 'Sts':
    case 'Sts/Cd':
      if (text !== '') entry.booked = text === 'BOOK';
      return;
    case 'BookgDt/Dt':
    case 'BookgDt/DtTm':
      entry.bookedOn = dayOf(text);
      return;
    case 'ValDt/Dt':
    case 'ValDt/DtTm':
      entry.valueOn = dayOf(text);
      return;
    case 'NtryDtls/Btch/MsgId':
      entry.messageId = text.slice(0, 35);
      return;
    default:
      readDetails(entry, inside, element);
  }
}

function readDetails(details: Details, inside: string, element: Ended): void {
  const { text } = element;
  switch (inside) {
    case 'Amt':
    case 'AmtDtls/TxAmt/Amt': {
      // Some banks put a zero of another currency here; what was booked then stands on the entry.
      const amount = amountOf(element);
      if (amount.minor > 0n) details.amount ??= amount;
      return;
    }
    case 'AmtDtls/InstdAmt/Amt':
      details.instructed = amountOf(element);
      return;
    case 'AcctSvcrRef':
    case 'Refs/AcctSvcrRef':
      details.bankReference = text.slice(0, 35);
      return;
    case 'Refs/EndToEndId':
      details.endToEndId = text === 'NOTPROVIDED' ? '' : text.slice(0, 35);
      return;
    case 'Refs/MsgId':
      details.messageId = text.slice(0, 35);
      return;
    case 'RtrInf/Rsn/Cd':
    case 'RtrInf/Rsn/Prtry':
      details.returnReason = text.slice(0, 35);
      return;
    case 'BkTxCd/Domn/Cd':
    case 'BkTxCd/Domn/Fmly/Cd':
    case 'BkTxCd/Domn/Fmly/SubFmlyCd':
      details.code.push(text.slice(0, 4));
      return;
    case 'BkTxCd/Prtry/Cd':
      if (details.code.length === 0) details.code.push(text.slice(0, 35));
      return;
    default:
  }
}

function directionOf({ text, line }: Ended): 'in' | 'out' {
  if (text === 'CRDT') return 'in';
  if (text === 'DBIT') return 'out';
  throw new UnreadableBankFile('incomplete', line);
}

type Told = { line: number; warn: (code: BankWarning['code']) => void };

/**
 * The movements of one entry: one for each payment in it where their amounts add up to it, else the entry as a whole.
 * What is announced but not booked gives none.
 * @throws UnreadableBankFile where amount or direction is missing, or there is no date at all
 */
export function linesOf(entry: EntryDraft, { line, warn }: Told): readonly StatementLine[] {
  const { amount, direction } = entry;
  const day = entry.valueOn ?? entry.bookedOn;
  if (!entry.booked) {
    warn('entry-not-booked');
    return [];
  }
  if (!amount || !direction || !day) throw new UnreadableBankFile('incomplete', line);
  if (!entry.valueOn || !entry.bookedOn) warn('date-missing');
  const { reversal } = entry;
  const dates = { bookedOn: entry.bookedOn ?? day, valueOn: day };
  const lineOf = (details: Details, each: Money): StatementLine => ({
    line,
    ...dates,
    amount: each,
    direction,
    reversal,
    bankReference: details.bankReference || entry.bankReference,
    bankCode: (details.code.length > 0 ? details.code : entry.code).join('/'),
    endToEndId: details.endToEndId,
    messageId: details.messageId || entry.messageId,
    instructed: details.instructed ?? entry.instructed,
    returnReason: details.returnReason,
  });
  const [only, ...others] = entry.details;
  if (!only) return [lineOf(entry, amount)];
  if (others.length === 0) return [lineOf(only, amount)];
  const parts = entry.details.map((each) => each.amount);
  const total = parts.reduce((sum, part) => sum + (part?.currency === amount.currency ? part.minor : 0n), 0n);
  if (total === amount.minor) return entry.details.flatMap((each) => (each.amount ? [lineOf(each, each.amount)] : []));
  warn('details-differ');
  return [lineOf({ ...entry, endToEndId: '' }, amount)];
}
