import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';

/** A movement of a made statement, as a bank would write it. Amounts are decimal text. */
export type Movement = {
  amount: string;
  currency?: string;
  direction?: 'DBIT' | 'CRDT';
  on?: string;
  endToEndId?: string;
  messageId?: string;
  code?: string;
  returned?: string;
  ordered?: string;
  details?: string;
};

export const OWN_IBAN = 'BE71096123456769';

/** A statement of the programme's account in camt.053.001.08. */
export function statement(
  movements: readonly Movement[],
  about: { reference?: string; iban?: string; currency?: string } = {},
): string {
  const { reference = 'STMT-1', iban = OWN_IBAN, currency = 'EUR' } = about;
  return `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08">
<BkToCstmrStmt><GrpHdr><MsgId>M-${reference}</MsgId><CreDtTm>2026-11-03T06:00:00Z</CreDtTm></GrpHdr>
<Stmt><Id>${reference}</Id><Acct><Id><IBAN>${iban}</IBAN></Id><Ccy>${currency}</Ccy></Acct>
${movements.map((each) => entry(each, currency)).join('\n')}
</Stmt></BkToCstmrStmt></Document>
`;
}

function entry(movement: Movement, currency: string): string {
  const { amount, direction = 'DBIT', on = '2026-11-02', code = 'PMNT/ICDT/ESCT' } = movement;
  const [domain, family, sub] = code.split('/');
  const own = movement.currency ?? currency;
  const details =
    movement.details ??
    `<TxDtls><Refs>${movement.endToEndId ? `<EndToEndId>${movement.endToEndId}</EndToEndId>` : ''}</Refs>${
      movement.ordered ? `<AmtDtls><InstdAmt><Amt Ccy="EUR">${movement.ordered}</Amt></InstdAmt></AmtDtls>` : ''
    }${movement.returned ? `<RtrInf><Rsn><Cd>${movement.returned}</Cd></Rsn></RtrInf>` : ''}</TxDtls>`;
  const batch = movement.messageId ? `<Btch><MsgId>${movement.messageId}</MsgId></Btch>` : '';
  return `<Ntry><Amt Ccy="${own}">${amount}</Amt><CdtDbtInd>${direction}</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
<BookgDt><Dt>${on}</Dt></BookgDt><ValDt><Dt>${on}</Dt></ValDt><AcctSvcrRef>BANK-${amount}</AcctSvcrRef>
<BkTxCd><Domn><Cd>${domain}</Cd><Fmly><Cd>${family}</Cd><SubFmlyCd>${sub}</SubFmlyCd></Fmly></Domn></BkTxCd>
<NtryDtls>${batch}${movement.messageId ? '' : details}</NtryDtls></Ntry>`;
}

/** A status report on one of our payment files. */
export function statusReport(
  originalMessageId: string,
  payments: readonly { endToEndId: string; status: string; reason?: string }[],
): string {
  const each = payments.map(
    ({ endToEndId, status, reason }) =>
      `<TxInfAndSts><OrgnlEndToEndId>${endToEndId}</OrgnlEndToEndId><TxSts>${status}</TxSts>${
        reason ? `<StsRsnInf><Rsn><Cd>${reason}</Cd></Rsn></StsRsnInf>` : ''
      }</TxInfAndSts>`,
  );
  return `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.14"><CstmrPmtStsRpt>
<GrpHdr><MsgId>S-1</MsgId><CreDtTm>2026-11-02T10:00:00Z</CreDtTm></GrpHdr>
<OrgnlGrpInfAndSts><OrgnlMsgId>${originalMessageId}</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId></OrgnlGrpInfAndSts>
<OrgnlPmtInfAndSts><OrgnlPmtInfId>${originalMessageId}-1</OrgnlPmtInfId>${each.join('')}</OrgnlPmtInfAndSts>
</CstmrPmtStsRpt></Document>
`;
}

/** A file as it arrives from a form. */
export function uploaded(text: string) {
  const bytes = Buffer.from(text);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { sha256, bytes: bytes.length, open: () => Readable.from([bytes]) };
}
