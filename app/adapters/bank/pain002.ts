import { MalformedXml, walkXml, type Ended } from '#app/adapters/xml/xml-walk.ts';
import { UnreadableBankFile, type BankWarning } from './bank-message.ts';

/** What the bank says of one payment, or of the whole file where `endToEndId` is empty. */
export type PaymentStatus = {
  readonly line: number;
  readonly endToEndId: string;
  /** ISO code: `ACCP`, `ACSC`, `PDNG`, `RJCT`. */
  readonly status: string;
  /** ISO code: `AC01`; empty where the bank gives none. */
  readonly reason: string;
};

export type StatusFile = {
  readonly version: string;
  readonly messageId: string;
  /** MsgId of our payment file. */
  readonly originalMessageId: string;
  readonly statuses: readonly PaymentStatus[];
  readonly warnings: readonly BankWarning[];
};

const NAMESPACE = /^urn:iso:std:iso:20022:tech:xsd:(pain\.002\.001\.\d\d)$/;
const REPORT = 'Document/CstmrPmtStsRpt';
const GROUP = `${REPORT}/OrgnlGrpInfAndSts`;
const PAYMENT = `${REPORT}/OrgnlPmtInfAndSts/TxInfAndSts`;
const REASON = /\/(OrgnlGrpInfAndSts|TxInfAndSts)\/StsRsnInf\/Rsn\/(Cd|Prtry)$/;

/**
 * Reads a payment status report (pain.002). Only what refuses a payment has consequences; everything else is kept.
 * @throws UnreadableBankFile
 */
export async function readPain002(pieces: AsyncIterable<Uint8Array>): Promise<StatusFile> {
  const found = { version: '', messageId: '', originalMessageId: '' };
  const warnings: BankWarning[] = [];
  const statuses: PaymentStatus[] = [];
  let draft = { endToEndId: '', status: '', reason: '' };
  const keep = (line: number) => {
    if (draft.status !== '') statuses.push({ line, ...draft });
    draft = { endToEndId: '', status: '', reason: '' };
  };
  const opened = ({ path, namespace, line }: { path: readonly string[]; namespace: string; line: number }) => {
    if (path.length === 1 && path[0] !== 'Document') throw new UnreadableBankFile('unknown', line);
    if (path.length === 1) {
      if (namespace === '') warnings.push({ code: 'namespace-missing', line });
      found.version = NAMESPACE.exec(namespace)?.[1] ?? (namespace === '' ? 'pain.002' : '');
      if (found.version === '') throw new UnreadableBankFile('unknown', line);
    } else if (path.length === 2 && path[1] !== 'CstmrPmtStsRpt') throw new UnreadableBankFile('unknown', line);
  };
  const ended = ({ path, text, line }: Ended) => {
    const place = path.join('/');
    const code = text.slice(0, 35);
    if (place === `${REPORT}/GrpHdr/MsgId`) found.messageId = code;
    else if (place === `${GROUP}/OrgnlMsgId`) found.originalMessageId = code;
    else if (place === `${GROUP}/GrpSts` || place === `${PAYMENT}/TxSts`) draft.status = code;
    else if (place === `${PAYMENT}/OrgnlEndToEndId`) draft.endToEndId = code;
    else if (REASON.test(place)) draft.reason = code;
    else if (place === GROUP || place === PAYMENT) keep(line);
  };
  try {
    await walkXml(pieces, { opened, ended });
  } catch (error) {
    throw error instanceof MalformedXml ? new UnreadableBankFile('malformed', error.line) : error;
  }
  if (found.originalMessageId === '') throw new UnreadableBankFile('incomplete', 1);
  return { ...found, statuses, warnings };
}
