import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { pain001 } from '#app/adapters/bank/pain001.ts';
import type { PaymentBatchFile, PaymentInstruction } from '#app/adapters/bank/payment-file.ts';
import { money } from '#app/kernel/money.ts';

const XSD = readFileSync(new URL('../../fixtures/iso20022/pain.001.001.09.xsd', import.meta.url), 'utf8');

const NAMES = [
  'Association de l’Espoir & Fils <Sarl>',
  'Łukasz Żółć «Fundacja»',
  'جمعية الأمل لحقوق الإنسان',
  'منظمة نور (فرع ٢)',
  'Правозащитный центр «Щит»',
  'Товариство «Їжак»',
  'Ένωση για τα Δικαιώματα',
  "O'Neill/Trust//",
  'x'.repeat(200),
];
const ACCOUNTS = [
  { iban: 'BE68539007547034' },
  { iban: 'FR14 2004 1010 0505 0001 3M02 606' },
  { iban: 'TN5910006035183598478831' },
  { iban: 'RS35260005601001611379' },
  { accountNumber: '0012-345/678' },
];
const BANKS = [
  { bic: 'GKCCBEBB' },
  { bic: 'BNPAFRPPXXX' },
  { bic: 'CHASUS33', clearingCode: '021000021' },
  { name: 'Banque de l’Habitat', country: 'TN', clearingCode: '14' },
  { name: 'بنك الأمل', country: 'IQ' },
];

const text = fc.string({ unit: 'grapheme', maxLength: 200 });
const optional = fc.option(text, { nil: undefined });

const payments: fc.Arbitrary<Omit<PaymentInstruction, 'endToEndId'>> = fc.record({
  amount: fc
    .tuple(fc.bigInt({ min: 1n, max: 10n ** 13n }), fc.constantFrom('EUR', 'XOF', 'TND', 'USD', 'JPY', 'KWD'))
    .map(([minor, currency]) => money(minor, currency)),
  creditorName: fc.constantFrom(...NAMES),
  address: fc
    .record({
      street: optional,
      buildingNumber: optional,
      postCode: optional,
      town: fc.constantFrom('Tunis', 'Київ', 'بغداد', 'Αθήνα', 'São Paulo'),
      country: fc.constantFrom('TN', 'UA', 'IQ', 'GR', 'BR'),
    })
    .map(({ town, country, ...rest }) => ({ town, country, ...withoutUndefined(rest) })),
  account: fc.constantFrom(...ACCOUNTS),
  bank: fc.constantFrom(...BANKS),
  intermediary: fc.constantFrom('', 'IRVTUS3N', 'DEUTDEFFXXX'),
  remittance: text,
});

const batches: fc.Arbitrary<PaymentBatchFile> = fc
  .record({
    all: fc.array(payments, { minLength: 1, maxLength: 12 }),
    name: fc.constantFrom(...NAMES),
    number: fc.nat(),
  })
  .map(({ all, name, number }) => ({
    messageId: `GIAI-2026-P-${number}`,
    createdAt: new Date('2026-03-01T10:00:00Z'),
    executionDate: '2026-03-03',
    debtor: {
      name,
      iban: 'FR1420041010050500013M02606',
      bic: 'PSSTFRPPPAR',
      address: { town: 'Paris', country: 'FR' },
    },
    instructions: all.map((payment, n) => ({ ...payment, endToEndId: `GIAI-2026-C1-${number}-${n}` })),
  }));

test('1 000 generated batches, names in Latin, Arabic, Cyrillic and Greek, are valid by the official schema', async () => {
  const files = fc.sample(batches, { numRuns: 1000, seed: 2026 }).map((batch, n) => {
    const file = pain001(batch);
    if (!file.ok) throw new Error(JSON.stringify(file.refusal));
    return { fileName: `batch-${n}.xml`, contents: file.value, batch };
  });
  const result = await validateXML({
    xml: files.map(({ fileName, contents }) => ({ fileName, contents })),
    schema: XSD,
    initialMemoryPages: 1024,
    maxMemoryPages: 4096,
  });
  expect(result.errors).toEqual([]);
  expect(result.valid).toBe(true);
  for (const { contents, batch } of files) {
    expect(contents.match(/<EndToEndId>/g)).toHaveLength(batch.instructions.length);
    expect(textsOf(contents)).toMatch(/^[A-Za-z0-9/\-?:().,'+ \n]*$/);
  }
});

test('the schema refuses a broken file, so that the test above can fail', async () => {
  const [batch] = fc.sample(batches, { numRuns: 1, seed: 1 });
  const file = pain001(batch as PaymentBatchFile);
  if (!file.ok) throw new Error('refused');
  const broken = file.value.replace(/<PmtMtd>TRF<\/PmtMtd>/, '');
  expect((await validateXML({ xml: broken, schema: XSD })).valid).toBe(false);
});

function textsOf(file: string): string {
  return file.replace(/<[^>]*>/g, '\n').replaceAll('&apos;', "'");
}

function withoutUndefined(record: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(record).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
