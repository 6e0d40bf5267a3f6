import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agreementBudgetLines } from '#db/schema/agreements.ts';
import { amendments } from '#db/schema/amendments.ts';
import { milestones } from '#db/schema/milestones.ts';
import { costLines } from '#db/schema/reports.ts';
import { draftAmendment } from '#app/agreements/amendments/write-amendment.server.ts';
import { paths } from '#app/http/paths.ts';
import { textIn } from '#app/i18n/catalogue.server.ts';
import type { MessageKey } from '#app/i18n/message-key.ts';
import { expectOk } from '#app/kernel/result.ts';
import { fieldId } from '#app/ui/reply.ts';
import { account, cookieOf, personOf } from '#tests/support/accounts.ts';
import { draftedAgreement } from '#tests/support/agreement.ts';
import { freshKey, paymentOffice } from '#tests/support/payment-office.ts';
import { realPortal, type TestPortal } from '#tests/support/real-pages.ts';
import { dinarRate, reportToWrite } from '#tests/support/report.ts';
import { visitor, type Seen, type Visitor } from '#tests/support/visitor.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let portal: TestPortal;
let owner: Visitor;
let officer: Visitor;
let made: { draftId: string; agreementId: string; reportId: string; amendmentId: string };
const failures: object[] = [];

beforeAll(async () => {
  const plain = await testWorld();
  world = { ...plain, log: { info: () => undefined, error: (...said) => void failures.push(said) } };
  const office = await paymentOffice(world);
  const { programmeId } = office;
  await dinarRate(world);
  const { agreement, reportIds } = await reportToWrite(world, office);
  const self = await account(world, [{ role: 'applicant-owner', organisationId: agreement.organisationId }]);
  const desk = await account(world, [{ role: 'grants-officer', programmeId }], { totp: true });
  const request = { agreementId: agreement.id, kind: 'reallocation', key: freshKey() } as const;
  made = {
    draftId: (await draftedAgreement(world, { programmeId })).id,
    agreementId: agreement.id,
    reportId: reportIds[0] ?? '',
    amendmentId: expectOk(await draftAmendment(world, await personOf(world, self), request)).amendmentId,
  };
  portal = await realPortal(world, ['ui', 'people', 'agreements', 'reports']);
  [owner, officer] = [visitor(portal, await cookieOf(world, self)), visitor(portal, await cookieOf(world, desk))];
});
afterAll(async () => {
  await portal.stop();
  await world.close();
});

type Fields = Readonly<Record<string, string>>;
type Values = Readonly<Record<string, string | number>>;
/** Field, the key of its message, and the values in it. */
type Wrong = readonly (readonly [field: string, key: MessageKey, values?: Values | undefined])[];

const unescaped = (html: string) =>
  html.replaceAll('&#x27;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&').replaceAll('<!-- -->', '');
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** 422 (409 where a rate is missing), each message beside its field and in the summary, and everything that was typed. */
function expectSentBack(seen: Seen, form: string, typed: Fields, wrong: Wrong): void {
  const body = unescaped(seen.body);
  const status = wrong.some(([, key]) => key === 'refusal.rate-missing') ? 409 : 422;
  expect(seen.status, body.slice(0, 400)).toBe(status);
  for (const [field, key, values = {}] of wrong) {
    const id = fieldId(form, field);
    const words = escaped(textIn('en').t(key, values));
    expect(body, `${field} beside it`).toMatch(new RegExp(`id="${escaped(id)}-error"[^]{0,160}${words}`));
    expect(body, `${field} in the summary`).toContain(`href="#${id}"`);
  }
  for (const [name, value] of Object.entries(typed)) {
    const shown = escaped(value);
    if (value !== '') {
      expect(body, `${name} typed`).toMatch(new RegExp(`(value="${shown}"( selected)?|>${shown}<|value="${shown}")`));
    }
  }
  expect(failures).toEqual([]);
}

const NO_AMOUNTS: [string, string, MessageKey, Values?][] = [
  ['wrong decimals', '12.3456', 'field.tooManyDecimals', { places: 2 }],
  ['negative', '-12', 'field.negative'],
  ['10^15', '1000000000000000', 'field.amountTooLarge'],
  ['no number', 'much', 'field.notAnAmount'],
];

describe('the plan of a draft', () => {
  const usual: Fields = {
    startsOn: '2026-01-01',
    endsOn: '2027-06-30',
    specialConditions: 'No names in reports.',
    'name.other-costs.1': 'Visits',
    'line.other-costs.1': '50000',
    'instalment.1.amount': '25000',
    'instalment.1.date': '2026-01-01',
    'instalment.2.amount': '20000',
    'instalment.2.date': '2026-10-01',
    'instalment.3.amount': '5000',
    'instalment.3.date': '2027-09-28',
  };
  const post = (typed: Fields) =>
    officer.post(paths.agreementPlan(made.draftId), { ...typed, version: '1' }, { form: 'plan' });

  it.each(NO_AMOUNTS)('I1, I19: %s in a line, a new line and an instalment', async (_name, value, key, values) => {
    const wrong = { 'line.other-costs.1': value, 'new.travel.amount': value, 'instalment.2.amount': value };
    const typed = { ...usual, ...wrong, 'new.travel.name': 'Buses' };
    expectSentBack(
      await post(typed),
      'plan',
      typed,
      Object.keys(wrong).map((field) => [field, key, values] as const),
    );
  });

  it('I18, I19: days outside the action, a budget that is not exact, a new line without its name', async () => {
    const late = { ...usual, endsOn: '2030-01-01' };
    expectSentBack(await post(late), 'plan', late, [
      ['endsOn', 'refusal.agreement-outside-action', { from: '1 December 2023', to: '1 October 2027' }],
    ]);
    const more = { ...usual, 'new.travel.name': 'Buses', 'new.travel.amount': '1' };
    expectSentBack(await post(more), 'plan', more, [['line.other-costs.1', 'refusal.budget-not-exact']]);
    const unnamed = { ...usual, 'new.other-costs.amount': '1' };
    expectSentBack(await post(unnamed), 'plan', unnamed, [['new.other-costs.name', 'field.required']]);
    const lines = eq(agreementBudgetLines.agreementId, made.draftId);
    expect(await world.db.$count(agreementBudgetLines, lines)).toBe(1);
  });
});

describe('the change of a budget', () => {
  it.each(NO_AMOUNTS)('I1, I27: %s', async (_name, value, key, values) => {
    const typed = { 'name.other-costs.1': 'Visits', 'line.other-costs.1': value, reason: 'Hearings were moved.' };
    const seen = await owner.post(
      paths.amendmentChange(made.amendmentId),
      { ...typed, version: '1' },
      { form: 'change' },
    );
    expectSentBack(seen, 'change', typed, [['line.other-costs.1', key, values]]);
    const [row] = await world.db.select().from(amendments).where(eq(amendments.id, made.amendmentId));
    expect(row?.version).toBe(1);
  });
});

describe('a cost', () => {
  const usual: Fields = {
    budgetLine: 'other-costs.1',
    costType: 'services',
    incurredOn: '2026-10-05',
    paidOn: '2026-10-06',
    supplier: 'Printer',
    description: 'Printing',
    documentNumber: 'F-77',
    currency: 'TND',
    amount: '100',
    vat: '',
  };
  const cases: [string, Fields, Wrong][] = [
    ['XOF has no decimals', { currency: 'XOF', amount: '10.5' }, [['amount', 'field.tooManyDecimals', { places: 0 }]]],
    ['TND has three', { amount: '1.2345' }, [['amount', 'field.tooManyDecimals', { places: 3 }]]],
    ['negative', { amount: '-1' }, [['amount', 'field.negative']]],
    ['10^15', { amount: '1000000000000000' }, [['amount', 'field.amountTooLarge']]],
    ['I28: no rate of the month', { incurredOn: '2026-09-05', paidOn: '2026-09-05' }, [['currency', 'refusal.rate-missing', { currency: 'TND', month: 'September 2026' }]]],
    ['before the agreement', { incurredOn: '2025-12-31' }, [['incurredOn', 'refusal.cost-outside-period', { from: '1 January 2026', to: '14 January 2027' }]]],
    ['no day', { incurredOn: '31.10.2026' }, [['incurredOn', 'field.notADate']]],
  ]; // prettier-ignore

  it.each(cases)('%s', async (_name, given, wrong) => {
    const typed = { ...usual, ...given };
    const seen = await owner.post(paths.reportCosts(made.reportId), typed, { form: 'cost' });
    expectSentBack(seen, 'cost', typed, wrong);
    expect(await world.db.$count(costLines, eq(costLines.reportId, made.reportId))).toBe(0);
  });
});

describe('what comes next', () => {
  it.each(NO_AMOUNTS)('a forecast: %s', async (_name, value, key, values) => {
    const typed = { 'forecast.other-costs': value };
    const seen = await owner.post(
      paths.reportForecast(made.reportId),
      { ...typed, version: '1' },
      { form: 'forecast' },
    );
    expectSentBack(seen, 'forecast', typed, [['forecast.other-costs', key, values]]);
  });

  it('a milestone outside the period of its agreement', async () => {
    const typed = { condition: 'The office is open', proof: 'The lease', expectedOn: '2031-01-01' };
    const seen = await officer.post(paths.milestones(made.agreementId), { ...typed, instalment: '' }, { form: 'plan' });
    const period = { from: '1 January 2026', to: '30 June 2027' };
    expectSentBack(seen, 'plan', typed, [['expectedOn', 'refusal.milestone-outside-period', period]]);
    expect(await world.db.$count(milestones, eq(milestones.agreementId, made.agreementId))).toBe(0);
  });
});
