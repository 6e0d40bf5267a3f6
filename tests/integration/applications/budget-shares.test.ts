import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applications } from '#db/schema/applications.ts';
import { answerMark, budgetMark } from '#app/applications/application-hash.ts';
import { budgetLinesOf, loadSubmittedContent } from '#app/applications/application-store.server.ts';
import { saveSection } from '#app/applications/save-section.server.ts';
import { submitApplication } from '#app/applications/submit-application.server.ts';
import type { CallContent } from '#app/calls/call-content.ts';
import { paths } from '#app/http/paths.ts';
import { expectOk } from '#app/kernel/result.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { addRates } from '#app/programme/rate-store.server.ts';
import { cookieOf } from '#tests/support/accounts.ts';
import { applicant, completeDraft, type TestApplicant } from '#tests/support/applicant.ts';
import { CALL_CONTENT, openCall } from '#tests/support/open-call.ts';
import { programme } from '#tests/support/programme.ts';
import { realPortal, type TestPortal } from '#tests/support/real-pages.ts';
import { visitor, type Visitor } from '#tests/support/visitor.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

const WITH: CallContent['sections'][number] = {
  code: 'with',
  title: { en: 'With whom' },
  questions: [{ code: 'partners', label: { en: 'Partners' }, kind: 'co-applicants', required: false }],
};

let world: TestWorld;
let portal: TestPortal;
let own: TestApplicant;
let me: Visitor;
let id: string;

beforeAll(async () => {
  world = await testWorld({ now: '2026-11-02T09:00:00Z' });
  portal = await realPortal(world, ['applications']);
  const { id: programmeId } = await programme(world);
  const content = { coFinancingPercent: 10, sections: [...CALL_CONTENT.sections, WITH] };
  const call = await openCall(world, { programmeId, content });
  own = await applicant(world);
  id = await completeDraft(world, own.person, call.id);
  me = visitor(portal, await cookieOf(world, own.account));
});
afterAll(async () => {
  await portal.stop();
  await world.close();
});

const submit = (key: string) =>
  submitApplication(world, own.person, { applicationId: id, declarations: ['exclusion'], key: namedKey(key) });
const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? 'ok' : result.refusal?.code);
const mark = async () => budgetMark(await budgetLinesOf(world.db, id));

describe('a budget that others share', () => {
  it('shows which limit is broken, is refused at submission, and by the database behind it', async () => {
    const { body } = await me.read(paths.applicationBudget(id));
    expect(body).toContain('10% of the total cost');
    expect(body).toContain('You and others pay less of the total cost');
    expect(codeOf(await submit('too-little'))).toBe('co-financing-too-low');
    const forced = world.db
      .update(applications)
      .set({ state: 'submitted', submittedSha256: 'x' })
      .where(eq(applications.id, id));
    await expect(forced).rejects.toMatchObject({ cause: { constraint_name: 'budget_co_financed' } });
  });

  it('takes the line somebody else pays from the plain form, and refuses a payer there is not', async () => {
    const line = {
      'heading-new-1': 'travel',
      'description-new-1': 'Cars',
      'quantity-new-1': '1',
      'unit-new-1': '2377.78',
    };
    const send = async (payer: string) =>
      me.post(
        paths.applicationBudget(id),
        { ...line, 'payer-new-1': payer, mark: await mark(), intent: 'save' },
        { form: 'budget' },
      );
    const wrong = await send('uncle');
    expect(wrong.status).toBe(422);
    expect(wrong.body).toContain('id="budget-payer-new-1-error"');
    expect((await send('own')).status).toBe(302);
    expect((await budgetLinesOf(world.db, id)).find(({ payer }) => payer === 'own')?.amountMinor).toBe(2_377_78n);
  });

  it('I28: is shown in another currency at the rate of the month, with its source, and never at another', async () => {
    const choose = (localCurrency: string) =>
      me.post(paths.applicationBudget(id), { localCurrency }, { form: 'local' });
    expect((await choose('EURO')).status).toBe(422);
    expect((await choose('TND')).status).toBe(302);
    expect((await me.read(paths.applicationBudget(id))).body).toContain('No rate for TND');
    const rate = { id: world.ids.next(), currency: 'TND', month: '2026-11', unitsPerEur: '3.3', source: 'InforEuro' };
    const entered = { retrievedAt: world.clock.now(), enteredBy: 'system:test' };
    await world.db.transaction((tx) => addRates(tx, [{ ...rate, ...entered }]));
    const { body } = await me.read(paths.applicationBudget(id));
    expect(body).toMatch(/TND.78,466\.674/);
    expect(body).toContain('1 EUR is 3.3 TND (InforEuro, November 2026).');
  });

  it('I1: co-applicants receive no more than is requested; what is frozen says who pays and the rate', async () => {
    const answer = async (share: string, before: string) => {
      const rows = [{ name: 'Ally', country: 'TN', role: 'Trains', share }];
      const typed = JSON.stringify(rows);
      const answers = new Map([['partners', { typed, mark: before }]]);
      return saveSection(world, own.person, {
        applicationId: id,
        section: 'with',
        answers,
        key: namedKey(`share ${share}`),
      });
    };
    const first = expectOk(await answer('21400.01', answerMark(0, '')));
    expect(codeOf(await submit('too-much'))).toBe('application-not-complete');
    expectOk(await answer('5000', first.marks['partners'] ?? ''));
    const [row] = await world.db.execute(
      sql`select name, share from application_co_applicants where application_id = ${id}`,
    );
    expect(row).toEqual({ name: 'Ally', share: '5000.00' });
    expectOk(await submit('whole'));
    const version = await loadSubmittedContent(world.db, id);
    expect(version?.content.totals).toMatchObject({ requestedMinor: '2140000', contributedMinor: '237778' });
    expect(version?.content.local).toEqual({
      currency: 'TND',
      unitsPerEur: '3.3',
      month: '2026-11',
      source: 'InforEuro',
    });
  });
});
