import { MalformedXml, walkXml, type Ended } from '#app/adapters/xml/xml-walk.ts';
import { amountOf, UnreadableBankFile, type BankWarning } from './bank-message.ts';
import type { Statement, StatementFile, StatementLine } from './bank-statement.ts';
import { linesOf, newEntry, openDetails, readEntry, type EntryDraft } from './statement-entry.ts';

const NAMESPACE = /^urn:iso:std:iso:20022:tech:xsd:(camt\.053\.001\.\d\d)$/;
const TESTED = ['camt.053.001.02', 'camt.053.001.08'];

type StatementDraft = {
  reference: string;
  page: number;
  account: string;
  currency: string;
  balances: { kind: string; minor: bigint; currency: string }[];
  balance: { kind: string; minor: bigint; currency: string; sign: bigint };
  /** Sums the bank states itself: `NbOfNtries`. */
  stated: number | null;
  entries: number;
  lines: StatementLine[];
};

/**
 * Reads a file of account statements (camt.053) as tolerantly as money allows: whatever is odd is warned of with its
 * line, and what could be misread refuses the whole file.
 * @throws UnreadableBankFile
 */
export async function readCamt053(pieces: AsyncIterable<Uint8Array>): Promise<StatementFile> {
  const reader = statementReader();
  try {
    await walkXml(pieces, reader);
  } catch (error) {
    throw error instanceof MalformedXml ? new UnreadableBankFile('malformed', error.line) : error;
  }
  return reader.file();
}

function statementReader() {
  const warnings: BankWarning[] = [];
  const statements: Statement[] = [];
  let version = '';
  let messageId = '';
  let statement: StatementDraft | null = null;
  let entry: EntryDraft | null = null;
  const warn = (code: BankWarning['code'], line: number) => void warnings.push({ code, line });
  const versionOf = (namespace: string, line: number): string => {
    if (namespace === '') warn('namespace-missing', line);
    const known = NAMESPACE.exec(namespace)?.[1] ?? (namespace === '' ? 'camt.053' : null);
    if (known === null) throw new UnreadableBankFile('unknown', line);
    if (known !== 'camt.053' && !TESTED.includes(known)) warn('version-untested', line);
    return known;
  };
  return {
    opened({ path, namespace, line }: { path: readonly string[]; namespace: string; line: number }) {
      const place = path.join('/');
      if (path.length === 1 && place === 'Document') version = versionOf(namespace, line);
      else if (path.length === 1) throw new UnreadableBankFile('unknown', line);
      else if (path.length === 2 && place !== 'Document/BkToCstmrStmt') throw new UnreadableBankFile('unknown', line);
      else if (place === STATEMENT) statement = newStatement();
      else if (place === `${STATEMENT}/Bal` && statement) statement.balance = newBalance();
      else if (place === `${STATEMENT}/Ntry`) entry = newEntry();
      else if (place === `${STATEMENT}/Ntry/NtryDtls/TxDtls` && entry) openDetails(entry);
    },
    ended(element: Ended) {
      const place = element.path.join('/');
      if (place === 'Document/BkToCstmrStmt/GrpHdr/MsgId') messageId = element.text.slice(0, 35);
      if (!statement) return;
      if (place === STATEMENT) {
        statements.push(finished(statement, element.line, warn));
        statement = null;
      } else if (place === `${STATEMENT}/Ntry` && entry) {
        const { line } = element;
        statement.lines.push(...linesOf(entry, { line, warn: (code) => warn(code, line) }));
        statement.entries += 1;
        entry = null;
      } else if (entry) readEntry(entry, place.slice(STATEMENT.length + '/Ntry/'.length), element);
      else readHead(statement, place.slice(STATEMENT.length + 1), element);
    },
    file(): StatementFile {
      if (statements.length === 0) throw new UnreadableBankFile('incomplete', 1);
      return { version, messageId, statements, warnings };
    },
  };
}

const STATEMENT = 'Document/BkToCstmrStmt/Stmt';

const newBalance = () => ({ kind: '', minor: 0n, currency: '', sign: 1n });

function newStatement(): StatementDraft {
  const head = { reference: '', page: 1, account: '', currency: '' };
  return { ...head, balances: [], balance: newBalance(), stated: null, entries: 0, lines: [] };
}

function readHead(statement: StatementDraft, inside: string, element: Ended): void {
  const { text } = element;
  const { balance } = statement;
  switch (inside) {
    case 'Id':
      statement.reference = text.slice(0, 35);
      return;
    case 'StmtPgntn/PgNb':
      statement.page = /^\d{1,5}$/.test(text) ? Number(text) : 1;
      return;
    case 'Acct/Id/IBAN':
    case 'Acct/Id/Othr/Id':
      statement.account = text.replace(/\s/g, '').toUpperCase();
      return;
    case 'Acct/Ccy':
      statement.currency = text;
      return;
    case 'TxsSummry/TtlNtries/NbOfNtries':
      statement.stated = /^\d{1,9}$/.test(text) ? Number(text) : null;
      return;
    case 'Bal/Tp/CdOrPrtry/Cd':
      balance.kind = text;
      return;
    case 'Bal/Amt':
      Object.assign(balance, amountOf(element));
      return;
    case 'Bal/CdtDbtInd':
      balance.sign = text === 'DBIT' ? -1n : 1n;
      return;
    case 'Bal':
      statement.balances.push({ ...balance, minor: balance.minor * balance.sign });
      return;
    default:
  }
}

function finished(
  draft: StatementDraft,
  line: number,
  warn: (code: BankWarning['code'], line: number) => void,
): Statement {
  const { reference, page, account, lines } = draft;
  const opening = draft.balances.find(({ kind }) => kind === 'OPBD' || kind === 'PRCD');
  const closing = draft.balances.find(({ kind }) => kind === 'CLBD');
  const currency = draft.currency || opening?.currency || lines[0]?.amount.currency || '';
  if (reference === '' || account === '' || currency === '') throw new UnreadableBankFile('incomplete', line);
  const own = (balance: typeof opening): bigint | null => {
    if (!balance) return null;
    if (balance.currency === currency) return balance.minor;
    warn('balance-currency', line);
    return null;
  };
  const openingMinor = own(opening);
  const closingMinor = own(closing);
  const moved = lines.reduce(
    (sum, each) => sum + (each.direction === 'in' ? each.amount.minor : -each.amount.minor),
    0n,
  );
  if (openingMinor !== null && closingMinor !== null && openingMinor + moved !== closingMinor) {
    warn('balance-differs', line);
  }
  if (draft.stated !== null && draft.stated !== draft.entries) warn('count-differs', line);
  return { reference, page, account, currency, openingMinor, closingMinor, lines, line };
}
