import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { and, desc, eq } from 'drizzle-orm';
import { bankLines } from '#db/schema/bank.ts';
import { importBankFile } from '#app/disbursements/bank/import-bank-file.server.ts';
import { resolveBankLine } from '#app/disbursements/bank/resolve-bank-line.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { utcDate } from '#app/kernel/instant.ts';
import { euro, toDecimal } from '#app/kernel/money.ts';
import { expectOk } from '#app/kernel/result.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { OWN_ACCOUNT } from './giai.ts';
import type { StoryWorld } from './story-world.ts';

/** A movement of the account: what left for a payment of ours, a charge, or what somebody sent us. Euro cents. */
type Movement = {
  readonly minor: bigint;
  readonly kind: 'payment' | 'charge' | 'credit';
  /** End-to-end id of a payment; what a sender wrote beside a credit. */
  readonly reference?: string;
};

/** The bank's statement of a day, read by finance as the bank would send it (camt.053.001.08). */
export async function bankSays(world: StoryWorld, finance: Person, movements: readonly Movement[]): Promise<void> {
  const day = utcDate(world.clock.now());
  const bytes = Buffer.from(statementOf(day, movements));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const upload = { sha256, bytes: bytes.length, open: () => Readable.from([bytes]) };
  expectOk(await importBankFile(world, finance, { upload, key: namedKey(`statement ${day} ${sha256}`) }));
}

/** A credit that waits is a recovery paid back: finance says which one. */
export async function repaidBy(
  world: StoryWorld,
  finance: Person,
  given: { reference: string; minor: bigint },
): Promise<void> {
  const { reference, minor } = given;
  await bankSays(world, finance, [{ minor, kind: 'credit', reference }]);
  const [line] = await world.db
    .select()
    .from(bankLines)
    .where(and(eq(bankLines.state, 'open'), eq(bankLines.direction, 'in'), eq(bankLines.amountMinor, minor)))
    .orderBy(desc(bankLines.id))
    .limit(1);
  if (!line) throw new Error('the credit is not on the statement');
  const resolution = { lineId: line.id, version: line.version, as: 'repayment', reference, note: '' } as const;
  expectOk(await resolveBankLine(world, finance, { ...resolution, key: namedKey(`repaid ${line.id}`) }));
}

function statementOf(day: string, movements: readonly Movement[]): string {
  const id = `SEB-${day}`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08">
<BkToCstmrStmt><GrpHdr><MsgId>${id}-${movements.length}</MsgId><CreDtTm>${day}T20:00:00Z</CreDtTm></GrpHdr>
<Stmt><Id>${id}-${movements[0]?.reference ?? 'C'}</Id><Acct><Id><IBAN>${OWN_ACCOUNT.iban}</IBAN></Id><Ccy>EUR</Ccy></Acct>
${movements.map((movement, at) => entryOf(day, movement, at + 1)).join('\n')}
</Stmt></BkToCstmrStmt></Document>
`;
}

const CODES = { payment: 'ICDT/ESCT', charge: 'CCRD/CHRG', credit: 'RCDT/ESCT' } as const;

function entryOf(day: string, { minor, kind, reference }: Movement, number: number): string {
  const [family, sub] = CODES[kind].split('/');
  const own = kind === 'payment' ? `<Refs><EndToEndId>${reference}</EndToEndId></Refs>` : '';
  const said = kind === 'credit' && reference ? `<RmtInf><Ustrd>${reference}</Ustrd></RmtInf>` : '';
  return `<Ntry><Amt Ccy="EUR">${toDecimal(euro(minor))}</Amt><CdtDbtInd>${kind === 'credit' ? 'CRDT' : 'DBIT'}</CdtDbtInd>
<Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>${day}</Dt></BookgDt><ValDt><Dt>${day}</Dt></ValDt>
<AcctSvcrRef>SWE-${day.replaceAll('-', '')}-${number}</AcctSvcrRef>
<BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>${family}</Cd><SubFmlyCd>${sub}</SubFmlyCd></Fmly></Domn></BkTxCd>
<NtryDtls><TxDtls>${own}${said}</TxDtls></NtryDtls></Ntry>`;
}
