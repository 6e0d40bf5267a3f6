import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UnreadableBankFile } from '#app/adapters/bank/bank-message.ts';
import { readCamt053 } from '#app/adapters/bank/camt053.ts';
import { readPain002 } from '#app/adapters/bank/pain002.ts';
import { statement, statusReport, uploaded } from '#tests/support/bank-statement.ts';

const SAMPLES = join(import.meta.dirname, '../../fixtures/iso20022');
const sample = (name: string) => readFileSync(join(SAMPLES, name), 'utf8');
const read = (text: string) => readCamt053(uploaded(text).open());

/** What a file is refused with, and where. */
async function refusalOf(text: string): Promise<string> {
  try {
    await read(text);
    return 'read';
  } catch (error) {
    if (error instanceof UnreadableBankFile) return `${error.reason} ${error.line}`;
    throw error;
  }
}

describe('account statements', () => {
  it('the public sample of version 2 is read, and its odd balance is warned of', async () => {
    const { version, messageId, statements, warnings } = await read(sample('camt.053.001.02.xml'));
    expect({ version, messageId }).toEqual({ version: 'camt.053.001.02', messageId: 'CAMT053RIB000000000001' });
    expect(statements).toMatchObject([
      {
        reference: '253EURNL26VAYB8060476890',
        account: 'NL26VAYB8060476890',
        currency: 'EUR',
        openingMinor: 18_15n,
        closingMinor: null,
        lines: [
          {
            amount: { minor: 8_85n, currency: 'EUR' },
            direction: 'in',
            bookedOn: '2014-12-31',
            valueOn: '2015-01-02',
            bankCode: '544',
            endToEndId: '',
          },
        ],
      },
    ]);
    expect(warnings.map(({ code }) => code)).toEqual(['balance-currency']);
  });

  it('the public sample of version 8 is read: account without IBAN, status as code, a zero in another currency', async () => {
    const { version, statements, warnings } = await read(sample('camt.053.001.08.xml'));
    expect(version).toBe('camt.053.001.08');
    expect(statements).toMatchObject([
      {
        page: 2,
        account: 'NL26VAYB8060476890',
        lines: [
          {
            amount: { minor: 8_85n, currency: 'EUR' },
            endToEndId: 'MUELL/FINP/RA12345',
            bankReference: 'AAAASESS-FP-CN_98765/01',
            bankCode: 'PMNT/RCDT/BOOK',
          },
        ],
      },
    ]);
    expect(warnings.map(({ code }) => code)).toEqual(['balance-currency']);
  });

  it('a booking of several payments is split where they add up, and kept whole with a warning where they do not', async () => {
    const details = (second: string) =>
      ['5.00', second]
        .map(
          (amount, i) => `<TxDtls><Refs><EndToEndId>E-${i}</EndToEndId></Refs><Amt Ccy="EUR">${amount}</Amt></TxDtls>`,
        )
        .join('');
    const whole = await read(statement([{ amount: '12.50', details: details('7.50') }]));
    expect(whole.statements[0]?.lines.map((line) => [line.endToEndId, line.amount.minor])).toEqual([
      ['E-0', 5_00n],
      ['E-1', 7_50n],
    ]);
    const apart = await read(statement([{ amount: '12.50', details: details('7.49') }]));
    expect(apart.statements[0]?.lines.map((line) => [line.endToEndId, line.amount.minor])).toEqual([['', 12_50n]]);
    expect(apart.warnings.map(({ code }) => code)).toEqual(['details-differ']);
  });

  it('I1: amounts have the decimals of their currency, trailing zeros aside', async () => {
    const minor = async (amount: string, currency: string) =>
      (await read(statement([{ amount, currency }]))).statements[0]?.lines[0]?.amount.minor;
    expect(await minor('2700.00', 'XOF')).toBe(2700n);
    expect(await minor('1.234', 'TND')).toBe(1234n);
    expect(await minor('12.5', 'EUR')).toBe(12_50n);
    expect(await minor('1.2340', 'TND')).toBe(1234n);
    for (const [amount, currency] of [
      ['1.5', 'XOF'],
      ['1.234', 'EUR'],
      ['-5.00', 'EUR'],
      ['1e3', 'EUR'],
      ['1,00', 'EUR'],
      ['', 'EUR'],
      ['1.00', 'eur'],
    ] as const) {
      expect(await refusalOf(statement([{ amount, currency }])), `${amount} ${currency}`).toMatch(/^incomplete /);
    }
  });

  it('damaged, cut off, foreign and incomplete files are refused with the line', async () => {
    const good = statement([{ amount: '5.00', endToEndId: 'X' }]);
    expect(await refusalOf(good)).toBe('read');
    expect(await refusalOf(good.slice(0, good.indexOf('</Ntry>')))).toMatch(/^malformed 8$/);
    expect(await refusalOf(good.replace('</Sts>', '</Stz>'))).toBe('malformed 5');
    expect(await refusalOf('<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.052.001.08"/>')).toBe('unknown 1');
    expect(await refusalOf('<html><body/></html>')).toBe('unknown 1');
    expect(await refusalOf(`<!DOCTYPE x [<!ENTITY a "b">]>${good}`)).toMatch(/^malformed/);
    expect(await refusalOf(good.replace('<CdtDbtInd>DBIT', '<CdtDbtInd>BOTH'))).toBe('incomplete 5');
    expect(await refusalOf(good.replace(/<(Bookg|Val)Dt>.*?<\/\1Dt>/g, ''))).toBe('incomplete 8');
    expect(await refusalOf(good.replace('<Id>STMT-1</Id>', ''))).toBe('incomplete 9');
    expect(await refusalOf(good.replace(/<Stmt>[\s\S]*<\/Stmt>/, ''))).toBe('incomplete 1');
  });

  it('what is announced but not booked is left out; an untried version is read with a warning', async () => {
    const pending = statement([{ amount: '5.00' }])
      .replace('<Cd>BOOK', '<Cd>PDNG')
      .replace('053.001.08', '053.001.06');
    const { statements, warnings } = await read(pending);
    expect(statements[0]?.lines).toEqual([]);
    expect(warnings.map(({ code }) => code)).toEqual(['version-untested', 'entry-not-booked']);
  });

  it('T25: no damage to a file makes the reader throw anything but its own refusal', async () => {
    const good = statement([
      { amount: '5.00', endToEndId: 'X' },
      { amount: '7.00', messageId: 'Y' },
    ]);
    const edit = fc.record({ at: fc.nat(good.length), drop: fc.nat(60), add: fc.string({ maxLength: 20 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), async (edits) => {
        const text = edits.reduce((all, { at, drop, add }) => all.slice(0, at) + add + all.slice(at + drop), good);
        expect(await refusalOf(text)).toMatch(/^(read|(malformed|unknown|incomplete) \d+)$/);
      }),
      { numRuns: 400 },
    );
  });
});

describe('payment status reports', () => {
  it('single payments and whole files carry status and reason', async () => {
    const one = await readPain002(
      uploaded(
        statusReport('GIAI-PB-0001', [
          { endToEndId: 'A-1', status: 'RJCT', reason: 'AC01' },
          { endToEndId: 'A-2', status: 'ACSP' },
        ]),
      ).open(),
    );
    expect(one.originalMessageId).toBe('GIAI-PB-0001');
    expect(one.statuses.map(({ line: _line, ...status }) => status)).toEqual([
      { endToEndId: 'A-1', status: 'RJCT', reason: 'AC01' },
      { endToEndId: 'A-2', status: 'ACSP', reason: '' },
    ]);
    const whole = statusReport('GIAI-PB-0002', []).replace(
      '</OrgnlGrpInfAndSts>',
      '<GrpSts>RJCT</GrpSts><StsRsnInf><Rsn><Prtry>LIMIT</Prtry></Rsn></StsRsnInf></OrgnlGrpInfAndSts>',
    );
    const { statuses } = await readPain002(uploaded(whole).open());
    expect(statuses).toMatchObject([{ endToEndId: '', status: 'RJCT', reason: 'LIMIT' }]);
  });

  it('a statement is no status report', async () => {
    await expect(readPain002(uploaded(statement([])).open())).rejects.toMatchObject({ reason: 'unknown', line: 2 });
  });
});
