import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agreements } from '#db/schema/agreements.ts';
import { recoveries } from '#db/schema/recoveries.ts';
import { proposeRecovery } from '#app/disbursements/propose-recovery.server.ts';
import { settleRecovery } from '#app/disbursements/settle-recovery.server.ts';
import { paths } from '#app/http/paths.ts';
import { textIn } from '#app/i18n/catalogue.server.ts';
import type { MessageKey } from '#app/i18n/message-key.ts';
import { euro } from '#app/kernel/money.ts';
import { expectOk } from '#app/kernel/result.ts';
import { appendEntry } from '#app/ledger/journal-store.server.ts';
import { balancedEntry, transfer } from '#app/ledger/journal.ts';
import { fieldId } from '#app/ui/reply.ts';
import { PASSWORD, account, cookieOf } from '#tests/support/accounts.ts';
import { activeAgreement } from '#tests/support/agreement.ts';
import { applicant } from '#tests/support/applicant.ts';
import { freshKey, paymentOffice } from '#tests/support/payment-office.ts';
import { realPortal, type TestPortal } from '#tests/support/real-pages.ts';
import { visitor, type Seen, type Visitor } from '#tests/support/visitor.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let portal: TestPortal;
let finance: Visitor;
let owner: Visitor;
let recoveryId: string;
const failures: object[] = [];

beforeAll(async () => {
  const made = await testWorld();
  world = { ...made, log: { info: () => undefined, error: (...said) => void failures.push(said) } };
  const office = await paymentOffice(world);
  const { programmeId, checker } = office;
  const self = await applicant(world);
  const roles = [{ role: 'finance-officer', programmeId } as const];
  const [ownerCookie, cookie] = [
    await cookieOf(world, self.account),
    await cookieOf(world, await account(world, roles, { totp: true })),
  ];
  const agreement = await activeAgreement(world, { programmeId });
  recoveryId = await world.db.transaction(async (tx) => {
    const [row] = await tx.select().from(agreements).where(eq(agreements.id, agreement.id));
    if (!row) throw new Error('no agreement');
    const about = {
      programmeId,
      agreementId: row.id,
      documentReference: 'T',
      valueDate: '2026-11-02',
      preparedBy: 'x',
    };
    const rate = { unitsPerEur: '1', month: '2026-11', source: 'EUR' };
    const lines = (debit: '1200' | '1300', credit: '1000' | '1200') =>
      transfer({ debit, credit, amount: euro(500_00n), eurMinor: 500_00n, rate });
    await appendEntry(world, tx, balancedEntry({ ...about, rule: 'pay' }, lines('1200', '1000')));
    await appendEntry(world, tx, balancedEntry({ ...about, rule: 'disallow' }, lines('1300', '1200')));
    const owed = { agreement: row, kind: 'irregularity', amountMinor: 500_00n };
    return (await proposeRecovery(world, tx, owed)).recovery.id;
  });
  const order = { recoveryId, move: 'order', valueDate: '2026-11-02', key: freshKey() } as const;
  expectOk(await settleRecovery(world, checker, order));
  portal = await realPortal(world, ['ui', 'people', 'programme', 'organisations', 'disbursements']);
  [owner, finance] = [visitor(portal, ownerCookie), visitor(portal, cookie)];
});
afterAll(async () => {
  await portal.stop();
  await world.close();
});

type Fields = Readonly<Record<string, string>>;
/** Field, then the key of its message. */
type Wrong = readonly (readonly [field: string, key: MessageKey])[];

const unescaped = (html: string) =>
  html.replaceAll('&#x27;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&').replaceAll('<!-- -->', '');

/** The page again: 422, each message beside its field and in the summary, and everything that was typed. */
function expectSentBack(seen: Seen, form: string, typed: Fields, wrong: Wrong): void {
  const body = unescaped(seen.body);
  expect(seen.status, body.slice(0, 400)).toBe(422);
  expect(body).toContain('error-summary');
  for (const [field, key] of wrong) {
    const id = fieldId(form, field);
    const words = textIn('en').t(key, { places: 2, ...(key === 'field.range' ? { min: 24, max: 336 } : { min: 1 }) });
    expect(body, `${field} beside it`).toMatch(new RegExp(`id="${escaped(id)}-error"[^]{0,160}${escaped(words)}`));
    expect(body, `${field} in the summary`).toContain(`href="#${id}"`);
  }
  for (const [name, value] of Object.entries(typed)) {
    if (value !== '')
      expect(body, `${name} typed`).toMatch(new RegExp(`(value="${escaped(value)}"|>${escaped(value)}<)`));
  }
  expect(failures).toEqual([]);
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

describe('I1, I21 rules of approval', () => {
  const usual: Fields = {
    'approvals-1': '2',
    'from-2': '40000',
    'approvals-2': '3',
    'lead-2': 'yes',
    'from-3': '',
    'approvals-3': '3',
    'from-4': '',
    'approvals-4': '3',
    limit: '60000',
    coolOff: '96',
    reason: 'Board decision',
  };
  const cases: [string, Fields, Wrong][] = [
    ['wrong decimals', { 'from-2': '40000.001' }, [['from-2', 'field.tooManyDecimals']]],
    ['a negative amount', { 'from-2': '-1' }, [['from-2', 'field.negative']]],
    ['10^15', { limit: '1000000000000000' }, [['limit', 'field.amountTooLarge']]],
    ['no amount at all', { 'from-2': 'much', limit: 'x' }, [['from-2', 'field.notAnAmount'], ['limit', 'field.notAnAmount']]],
    ['an hour, and none', { coolOff: '1' }, [['coolOff', 'field.range']]],
    ['no reason', { reason: '' }, [['reason', 'field.required']]],
    ['nothing', Object.fromEntries(Object.keys(usual).map((name) => [name, ''])), [['approvals-1', 'field.choose'], ['reason', 'field.required']]],
  ]; // prettier-ignore

  it.each(cases)('%s', async (_name, given, wrong) => {
    const typed = { ...usual, ...given };
    const { 'lead-2': _ticked, ...shown } = typed;
    const seen = await finance.post(paths.approvalRules(), typed, { form: 'propose' });
    expectSentBack(seen, 'propose', shown, wrong);
  });

  it('overlapping rows, and a limit below them, are named by their row', async () => {
    const post = (given: Fields) => finance.post(paths.approvalRules(), { ...usual, ...given }, { form: 'propose' });
    const rising = await post({ 'from-4': '39999', 'lead-4': 'yes' });
    expect(rising.status).toBe(422);
    expect(rising.body).toContain(`id="${fieldId('propose', 'from-4')}-error"`);
    expect((await post({ 'from-3': '50000', 'approvals-3': '2', 'lead-3': 'yes' })).body).toContain(
      `id="${fieldId('propose', 'approvals-3')}-error"`,
    );
    expect((await post({ limit: '100' })).body).toContain(`id="${fieldId('propose', 'limit')}-error"`);
  });
});

describe('accounts money is paid to', () => {
  const usual: Fields = {
    heldBy: 'own',
    holder: 'Amal Idris',
    holderLatin: 'Amal Idris',
    accountKind: 'iban',
    iban: 'BE68 5390 0754 7034',
    accountNumber: '',
    bic: 'GKCCBEBB',
    bankName: '',
    bankCountry: '',
    clearingCode: '',
    intermediaryBic: '',
    currency: 'EUR',
    street: 'Rue Haute',
    buildingNumber: '1',
    postCode: '1000',
    town: 'Brussels',
    country: 'BE',
  };
  const other = { accountKind: 'other', iban: '', bic: '', bankName: 'First Bank' };
  const cases: [string, Fields, Wrong][] = [
    ['a wrong checksum', { iban: 'BE68 5390 0754 7035' }, [['iban', 'field.notAnIban']]],
    ['no IBAN', { iban: '' }, [['iban', 'field.required']]],
    ['a name banks cannot print', { holderLatin: 'أمل' }, [['holderLatin', 'field.notLatin']]],
    ['a wrong BIC, twice', { bic: 'GKCC', intermediaryBic: 'X' }, [['bic', 'field.notABic'], ['intermediaryBic', 'field.notABic']]],
    ['a country that uses IBANs', { ...other, accountNumber: '123', bankCountry: 'BE' }, [['bankCountry', 'field.ibanNeeded']]],
    ['a number that is none', { ...other, accountNumber: 'my account!', bankCountry: 'KE' }, [['accountNumber', 'field.notAnAccount']]],
    ['a code the country does not take', { ...other, accountNumber: '123456789', bankCountry: 'US', clearingCode: '123456789' }, [['clearingCode', 'field.clearingOfCountry']]],
    ['no bank', { bic: '', bankName: '' }, [['bic', 'field.bankNeeded']]],
    ['no town, no country', { town: '', country: '' }, [['town', 'field.required'], ['country', 'field.notACountry']]],
    ['a route that is none', { accountKind: 'pigeon' }, [['accountKind', 'field.choose']]],
  ]; // prettier-ignore

  it.each(cases)('%s', async (_name, given, wrong) => {
    const typed = { ...usual, ...given };
    const { heldBy: _radio, accountKind: _kind, currency: _list, ...shown } = typed;
    // A choice of a list that is none is not printed.
    const seen = await owner.post(paths.ownPayee(), { ...typed, password: PASSWORD }, { form: 'payee' });
    expectSentBack(seen, 'payee', shown, wrong);
  });

  it('I20: a provider nobody approved is refused beside its field', async () => {
    const given = {
      ...usual,
      accountKind: 'operator',
      operatorId: world.ids.next(),
      accountNumber: '912',
      bankCountry: 'SD',
      password: PASSWORD,
    };
    const seen = await owner.post(paths.ownPayee(), given, { form: 'payee' });
    expect(seen.status).toBe(409);
    expect(unescaped(seen.body)).toContain(textIn('en').t('refusal.operator-not-approved'));
  });
});

describe('I20 providers that pay out', () => {
  const usual: Fields = {
    name: 'Nile Remit',
    service: 'cash',
    'countries[]': 'SD',
    'currencies[]': 'EUR',
    ceiling: '5000',
    licence: 'Register 7',
    validUntil: '2027-06-30',
  };
  const cases: [string, Fields, Wrong][] = [
    ['wrong decimals', { ceiling: '5000.001' }, [['ceiling', 'field.tooManyDecimals']]],
    ['negative', { ceiling: '-5000' }, [['ceiling', 'field.negative']]],
    ['10^15', { ceiling: '1000000000000000' }, [['ceiling', 'field.amountTooLarge']]],
    ['no day', { validUntil: '31.12.2027' }, [['validUntil', 'field.notADate']]],
    ['a day that is over', { validUntil: '2020-01-01' }, [['validUntil', 'refusal.operator-licence-over']]],
    ['no country there is', { 'countries[]': 'XX' }, [['countries[]', 'field.choose']]],
  ]; // prettier-ignore

  it.each(cases)('%s', async (_name, given, wrong) => {
    const typed = { ...usual, ...given };
    const { service: _radio, 'countries[]': _countries, 'currencies[]': _currencies, ...shown } = typed;
    const seen = await finance.post(paths.operators(), typed, { form: 'operator' });
    expectSentBack(seen, 'operator', shown, wrong);
  });

  it('nothing ticked opens the closed lists, so that the message is seen', async () => {
    const { 'countries[]': _countries, 'currencies[]': _currencies, ...typed } = usual;
    const { service: _radio, ...shown } = typed;
    const seen = await finance.post(paths.operators(), typed, { form: 'operator' });
    expectSentBack(seen, 'operator', shown, [['countries[]', 'field.chooseAtLeast'], ['currencies[]', 'field.chooseAtLeast']]); // prettier-ignore
    expect(seen.body.match(/<details class="disclosure" open/g)?.length).toBe(2);
  });
});

describe('I30 a debt settled in parts', () => {
  const usual: Fields = { move: 'repay', amount: '100.00', valueDate: '2026-11-02', version: '2' };
  const cases: [string, Fields, Wrong][] = [
    ['wrong decimals', { amount: '100.0001' }, [['amount', 'field.tooManyDecimals']]],
    ['negative', { amount: '-100' }, [['amount', 'field.negative']]],
    ['zero', { amount: '0' }, [['amount', 'field.zero']]],
    ['10^15', { amount: '1000000000000000' }, [['amount', 'field.amountTooLarge']]],
    ['more than is owed', { amount: '500.01' }, [['amount', 'refusal.recovery-over-collected']]],
    ['no day', { valueDate: 'today' }, [['valueDate', 'field.notADate']]],
    ['a day to come', { valueDate: '2030-01-01' }, [['valueDate', 'refusal.value-date-in-future']]],
  ]; // prettier-ignore

  it.each(cases)('%s', async (_name, given, wrong) => {
    const typed = { ...usual, ...given };
    const { move: _button, version: _hidden, ...shown } = typed;
    const seen = await finance.post(paths.recovery(recoveryId), typed, { form: 'settle' });
    expectSentBack(seen, 'settle', shown, wrong);
  });

  it('an older page is told so, and nothing is settled', async () => {
    const seen = await finance.post(paths.recovery(recoveryId), { ...usual, version: '1' }, { form: 'settle' });
    expect(seen.status).toBe(409);
    expect(unescaped(seen.body)).toContain(textIn('en').t('refusal.stale'));
    const [row] = await world.db.select().from(recoveries).where(eq(recoveries.id, recoveryId));
    expect(row?.settledMinor).toBe(0n);
  });
});

describe('I31 an irregularity', () => {
  const usual: Fields = { agreement: 'GIAI-2026-C9-0001-A', amount: '100', ground: 'fraud' };
  const cases: [string, Fields, Wrong][] = [
    ['no agreement of this reference', {}, [['agreement', 'refusal.agreement-reference-unknown']]],
    ['wrong decimals and nothing found', { amount: '1.0001', ground: '' }, [['amount', 'field.tooManyDecimals'], ['ground', 'field.choose']]],
    ['nothing at all', { agreement: '', amount: '', ground: '' }, [['agreement', 'field.required'], ['amount', 'field.required']]],
  ]; // prettier-ignore

  it.each(cases)('%s', async (_name, given, wrong) => {
    const typed = { ...usual, ...given };
    const { ground: _list, ...shown } = typed;
    const seen = await finance.post(paths.recoveries(), typed, { form: 'irregularity' });
    expectSentBack(seen, 'irregularity', shown, wrong);
  });
});
