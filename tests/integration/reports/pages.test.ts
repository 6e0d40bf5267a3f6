import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agreementModalities } from '#db/schema/risk.ts';
import { costLines } from '#db/schema/reports.ts';
import { paths } from '#app/http/paths.ts';
import { textIn } from '#app/i18n/catalogue.server.ts';
import { FORM_FIELD, KEY_FIELD } from '#app/kernel/form.ts';
import { LANGUAGES, type Language } from '#app/kernel/languages.ts';
import { account, cookieOf } from '#tests/support/accounts.ts';
import { paymentOffice } from '#tests/support/payment-office.ts';
import { realPortal, type TestPortal } from '#tests/support/real-pages.ts';
import { dinarRate, reportToWrite } from '#tests/support/report.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let portal: TestPortal;
let owner: string;
let officer: string;
let stranger: string;
let id: string;
let count = 0;
const failures: unknown[] = [];

beforeAll(async () => {
  const made = await testWorld();
  world = { ...made, log: { info: () => undefined, error: (...said) => void failures.push(said) } };
  const office = await paymentOffice(world);
  await dinarRate(world);
  const { agreement, reportIds } = await reportToWrite(world, office);
  id = reportIds[0] ?? '';
  const modality = { plan: '50/40/10', sample: 10, proposedPlan: '50/40/10', proposedSample: 10, reason: '' };
  const set = { setBy: 'system:test', setAt: world.clock.now() };
  await world.db.insert(agreementModalities).values({ agreementId: agreement.id, ...modality, ...set });
  const { organisationId } = agreement;
  owner = await cookieOf(world, await account(world, [{ role: 'applicant-owner', organisationId }]));
  const elsewhere = (await reportToWrite(world, office)).agreement.organisationId;
  stranger = await cookieOf(world, await account(world, [{ role: 'applicant-owner', organisationId: elsewhere }]));
  const { programmeId } = office;
  officer = await cookieOf(world, await account(world, [{ role: 'grants-officer', programmeId }], { totp: true }));
  portal = await realPortal(world, ['reports', 'applications', 'ui', 'people']);
});
afterAll(async () => {
  await portal.stop();
  await world.close();
});

type Answer = { status: number; body: string; location: string };

async function ask(path: string, who: string, init: RequestInit & { language?: Language } = {}): Promise<Answer> {
  const { language = 'en', ...rest } = init;
  const headers = { cookie: `${who}; lang=${language}`, origin: portal.origin, 'sec-fetch-site': 'same-origin' };
  const response = await fetch(`${portal.origin}${path}`, { ...rest, headers, redirect: 'manual' });
  const body = await response.text();
  return { status: response.status, body, location: response.headers.get('location') ?? '' };
}

type Fields = Readonly<Record<string, string | Blob>>;

/** Posts a form as a browser does; with a file as multipart. */
function send(path: string, who: string, form: string, fields: Fields): Promise<Answer> {
  const all = { [FORM_FIELD]: form, [KEY_FIELD]: `pages-test-${(count += 1)}`, ...fields };
  const multipart = Object.values(all).some((value) => typeof value !== 'string');
  const body = multipart ? new FormData() : new URLSearchParams();
  for (const [name, value] of Object.entries(all)) {
    if (typeof value === 'string') body.append(name, value);
    else if (body instanceof FormData) body.append(name, value, 'scan.pdf');
  }
  return ask(path, who, { method: 'POST', body });
}

const hidden = (body: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(body)?.[1] ?? '';
const scan = (text: string) => new Blob([`%PDF-1.4\n% ${text}\n%%EOF\n`], { type: 'application/pdf' });
const receipt = {
  budgetLine: 'other-costs.1',
  costType: 'services',
  incurredOn: '2026-10-05',
  paidOn: '2026-10-06',
  supplier: 'مطبعة الواحة',
  description: 'طباعة',
  documentNumber: 'F-77',
  currency: 'TND',
  amount: '337,120',
  vat: '',
  procurementReference: 'مناقصة 7/2026',
};
const indicators = Object.fromEntries(
  [1, 2, 3, 4, 5, 6].flatMap((row) =>
    ['label', 'target', 'actual', 'women', 'men'].map((column) => [`indicator.${row}.${column}`, ''] as const),
  ),
);
const linesNow = () => world.db.select().from(costLines).where(eq(costLines.reportId, id)).orderBy(costLines.number);

describe.sequential('a report through its pages', () => {
  it('stands in the list, and shows what is to be done', async () => {
    const list = await ask(paths.reports(), owner);
    expect(list.body).toContain(paths.report(id));
    expect((await ask(paths.reports({ state: 'late' }), owner)).body).not.toContain(paths.report(id));
    expect((await ask(`${paths.reports()}?after=x&state=x`, owner)).status).toBe(200);
    const home = await ask(paths.report(id), owner);
    expect(home.body).toContain(paths.reportNarrative(id));
    expect(home.body).not.toContain('id="words"');
  });

  it('the narrative comes back with what was typed, and is kept', async () => {
    const page = await ask(paths.reportNarrative(id), owner);
    const texts = { results: 'رافقنا 12 عائلة', difficulties: '', learning: '' };
    const version = hidden(page.body, 'version');
    const wrong = { version, ...texts, ...indicators, 'indicator.1.women': '7' };
    const refused = await send(paths.reportNarrative(id), owner, 'narrative', wrong);
    expect(refused.status).toBe(422);
    expect(refused.body).toContain('error-summary');
    expect(refused.body).toContain(texts.results);
    const right = { ...wrong, 'indicator.1.label': 'عائلات', 'indicator.1.target': '10' };
    expect((await send(paths.reportNarrative(id), owner, 'narrative', right)).location).toBe(paths.report(id));
    expect((await send(paths.reportNarrative(id), owner, 'narrative', right)).status).toBe(409);
    expect((await ask(paths.reportNarrative(id), owner)).body).toContain(texts.results);
  });

  it('a cost is converted, and its documents are attached', async () => {
    const costs = paths.reportCosts(id);
    const refused = await send(costs, owner, 'cost', { ...receipt, amount: 'many', incurredOn: '2025-12-31' });
    expect(refused.status).toBe(422);
    expect(refused.body).toContain(receipt.description);
    expect((await send(costs, owner, 'cost', { ...receipt, paidOn: '2026-09-30' })).status).toBe(409);
    const named = await send(costs, owner, 'cost', { ...receipt, procurementReference: 'ليلى' });
    expect(named.status).toBe(422);
    expect(named.body).toContain(textIn('en').t('field.noNumber'));
    expect(named.body).toContain('ليلى');
    const added = await send(costs, owner, 'cost', { ...receipt, intent: 'documents' });
    const [line] = await linesNow();
    expect(line).toMatchObject({ eurMinor: 100_00n, currency: 'TND', amountMinor: 337_120n });
    const evidence = paths.costEvidence(id, line?.id ?? '');
    expect(added.location).toBe(evidence);
    const label = 'invoice';
    expect((await send(evidence, owner, 'attach', { label, intent: 'attach' })).status).toBe(422);
    expect((await send(evidence, owner, 'attach', { label, file: new Blob(['MZ']) })).status).toBe(422);
    expect((await send(evidence, owner, 'attach', { label: 'x', file: scan('1') })).status).toBe(422);
    expect((await send(evidence, owner, 'attach', { label, file: scan('1') })).location).toBe(evidence);
    const page = await ask(evidence, owner);
    expect(page.body).toContain(receipt.procurementReference);
    const document = /\/documents\/([0-9a-f-]{36})/.exec(page.body)?.[1] ?? '';
    expect((await ask(paths.document(document), owner)).body).toContain('%PDF-1.4');
    expect((await ask(paths.document(document), officer)).status).toBe(404);
    expect((await ask(paths.document(document), stranger)).status).toBe(404);
  });

  it('a cost and a document can be taken out again', async () => {
    const costs = paths.reportCosts(id);
    for (const amount of ['250', '40']) {
      const given = { ...receipt, currency: 'EUR', amount, documentNumber: `F-${amount}`, intent: 'add' };
      expect((await send(costs, owner, 'cost', given)).location).toBe(costs);
    }
    const [first, , third] = await linesNow();
    const evidence = paths.costEvidence(id, first?.id ?? '');
    await send(evidence, owner, 'attach', { label: 'other', file: scan('wrong one') });
    const wrongOne = [...(await ask(evidence, owner)).body.matchAll(/name="document" value="([^"]+)"/g)].at(-1)?.[1];
    const gone = await send(evidence, owner, 'remove', { intent: 'remove', document: wrongOne ?? '' });
    expect(gone.location).toBe(evidence);
    expect((await ask(paths.document(wrongOne ?? ''), owner)).status).toBe(404);
    const removal = { intent: 'remove', line: third?.id ?? '' };
    expect((await send(costs, owner, 'remove', removal)).location).toBe(costs);
    expect((await send(costs, owner, 'remove', removal)).status).toBe(404);
    expect((await send(costs, owner, 'remove', { intent: 'remove', line: 'x' })).status).toBe(422);
    expect(await linesNow()).toHaveLength(2);
  });

  it('AZ-2: while it is written it is its organisation’s alone', async () => {
    const [line] = await linesNow();
    const writing = [
      paths.reportNarrative(id),
      paths.reportCosts(id),
      paths.costEvidence(id, line?.id ?? ''),
      paths.reportSubmission(id),
    ];
    for (const path of [paths.report(id), ...writing]) expect((await ask(path, stranger)).status, path).toBe(404);
    for (const path of writing) expect((await ask(path, officer)).status, path).toBe(404);
    const seen = await ask(paths.report(id), officer);
    expect(seen.status).toBe(200);
    expect(seen.body).not.toContain('رافقنا');
    expect((await ask(paths.reportDecision(id), owner)).status).toBe(403);
    expect((await ask(paths.reportDecision(id), officer)).location).toBe(paths.report(id));
    expect((await ask(paths.report('not-an-id'), owner)).status).toBe(404);
    expect((await send(paths.reportCosts(id), stranger, 'cost', receipt)).status).toBe(404);
  });

  it.each(LANGUAGES)('every page of the grantee speaks %s', async (language) => {
    const [line] = await linesNow();
    const { t } = textIn(language);
    const pages = {
      [paths.reports()]: t('reports.list.title'),
      [paths.report(id)]: t('reports.tasks'),
      [paths.reportNarrative(id)]: t('reports.narrative.results'),
      [paths.reportCosts(id)]: t('reports.costs.add'),
      [paths.costEvidence(id, line?.id ?? '')]: t('reports.documents.attach'),
      [paths.reportSubmission(id)]: t('reports.check.submit'),
    };
    for (const [path, words] of Object.entries(pages)) {
      const { status, body } = await ask(path, owner, { language });
      expect(status, path).toBe(200);
      expect(body).toContain(words);
      expect(body).toContain(`dir="${language === 'ar' ? 'rtl' : 'ltr'}"`);
      expect(body).not.toContain(receipt.supplier);
    }
  });

  it('what was checked is what is sent', async () => {
    const check = paths.reportSubmission(id);
    const contentSha256 = hidden((await ask(check, owner)).body, 'contentSha256');
    expect((await send(check, owner, 'submit', { contentSha256 })).status).toBe(422);
    expect((await send(check, owner, 'submit', { contentSha256: 'f'.repeat(64), confirmed: 'yes' })).status).toBe(409);
    expect((await send(check, owner, 'submit', { contentSha256, confirmed: 'yes' })).location).toBe(check);
    expect((await ask(check, owner)).body).toContain(contentSha256);
    expect((await ask(paths.reportCosts(id), owner)).location).toBe(paths.report(id));
  });

  it('the officer decides line by line; the grantee reads why', async () => {
    const decision = paths.reportDecision(id);
    for (const language of LANGUAGES) {
      const { status, body } = await ask(decision, officer, { language });
      expect(status).toBe(200);
      expect(body).toContain(textIn(language).t('reports.decision.send'));
      expect(body).not.toContain(receipt.supplier);
    }
    // Decision 0071: 10 % of two lines is one line.
    expect((await ask(decision, officer)).body).toContain('10% of the cost lines, that is 1 line<');
    const [one, two] = await linesNow();
    const [a, b] = [one?.id ?? '', two?.id ?? ''];
    const comment = 'There is no invoice for this';
    const typed = {
      version: hidden((await ask(decision, officer)).body, 'version'),
      [`accepted.${a}`]: '100.00',
      [`ground.${a}`]: '',
      [`comment.${a}`]: '',
      [`accepted.${b}`]: '200',
      [`ground.${b}`]: '',
      [`comment.${b}`]: comment,
    };
    const refused = await send(decision, officer, 'decision', typed);
    expect(refused.status).toBe(422);
    expect(refused.body).toContain(`href="#decision-ground.${b}"`);
    expect(refused.body).toContain(comment);
    const above = await send(decision, officer, 'decision', { ...typed, [`accepted.${a}`]: '100.01' });
    expect(above.status).toBe(422);
    expect((await send(decision, officer, 'decision', { ...typed, [`accepted.${a}`]: '' })).status).toBe(422);
    const right = { ...typed, [`ground.${b}`]: 'no-evidence' };
    expect((await send(decision, officer, 'decision', right)).location).toBe(paths.report(id));
    expect((await send(decision, officer, 'decision', right)).location).toBe(paths.report(id));
    const office = await ask(paths.report(id), officer);
    expect(office.body).toContain('id="postings"');
    expect(office.body).toContain('300.00');
    const grantee = await ask(paths.report(id), owner);
    expect(grantee.body).toContain(comment);
    expect(grantee.body).not.toContain('id="postings"');
    expect(failures).toEqual([]);
  });
});
