import { afterAll, beforeAll, expect, it } from 'vitest';
import { budgetMark } from '#app/applications/application-hash.ts';
import { budgetLinesOf } from '#app/applications/application-store.server.ts';
import { paths } from '#app/http/paths.ts';
import { FORM_FIELD, KEY_FIELD } from '#app/kernel/form.ts';
import { cookieOf } from '#tests/support/accounts.ts';
import { applicant, completeDraft } from '#tests/support/applicant.ts';
import { openCall } from '#tests/support/open-call.ts';
import { programme } from '#tests/support/programme.ts';
import { sheetRows } from '#tests/support/spreadsheet.ts';
import { realPortal, type TestPortal } from '#tests/support/real-pages.ts';
import { visitor } from '#tests/support/visitor.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let count = 0;
let world: TestWorld;
let portal: TestPortal;
let programmeId: string;
beforeAll(async () => {
  world = await testWorld();
  programmeId = (await programme(world)).id;
  portal = await realPortal(world, ['applications']);
});
afterAll(async () => {
  await portal.stop();
  await world.close();
});

it('pasted rows are added by the form’s own rules; one wrong row adds none and is named', async () => {
  const own = await applicant(world);
  const id = await completeDraft(world, own.person, (await openCall(world, { programmeId })).id);
  const me = visitor(portal, await cookieOf(world, own.account));
  const page = paths.budgetPaste(id);
  const before = await budgetLinesOf(world.db, id);
  const mark = budgetMark(before);
  const paste = (pasted: string, given = mark) => me.post(page, { pasted, mark: given }, { form: 'paste' });

  const wrong = await paste('Voyages\tBus\t2\t10\nTravel\tTrain\tmany\t10');
  expect(wrong.status).toBe(422);
  expect(wrong.body).toMatch(/Row 2, Quantity: /);
  expect(wrong.body).toContain('Travel\tTrain');
  expect(await budgetLinesOf(world.db, id)).toEqual(before);

  const stale = await paste('Travel\tBus\t2\t10', 'another mark');
  expect(stale.status).toBe(409);
  expect((await paste('Travel\tBus\t2\t10.25\nTransport\tx\t1\t1')).status).toBe(422);
  expect((await paste('Travel\tBus\t2\t10.25\nСнаряжение\tx\t1\t1')).status).toBe(422);
  expect((await paste('travel\tBus\t2\t10.25')).status).toBe(302);
  const after = await budgetLinesOf(world.db, id);
  expect(after).toHaveLength(before.length + 1);
  expect(after.find(({ heading }) => heading === 'travel')).toMatchObject({ quantity: 2, amountMinor: 20_50n });
  expect((await me.read(page)).body).toContain('Travel\tBus\t2\tItem\t10.25');
});

it('a spreadsheet goes out, comes back with more lines, and is refused whole where one cell is wrong', async () => {
  const own = await applicant(world);
  const id = await completeDraft(world, own.person, (await openCall(world, { programmeId })).id);
  const cookie = await cookieOf(world, own.account);
  const headers = { cookie, origin: portal.origin };
  const before = await budgetLinesOf(world.db, id);
  const out = await fetch(portal.origin + paths.budgetFile(id), { headers });
  expect(out.headers.get('content-disposition')).toMatch(/^attachment; filename="OPEN-[\d-]+\.xlsx"$/);
  const rows = await sheetRows(Buffer.from(await out.arrayBuffer()));
  expect(rows[1]?.slice(1)).toEqual(['human-resources', '1', 'Item', '20000.00', 'The grant']);

  const bring = async (lines: readonly (readonly string[])[], name = 'my own name.csv') => {
    const body = new FormData();
    body.append(KEY_FIELD, `bring-budget-${(count += 1)}`);
    body.append(FORM_FIELD, 'spreadsheet');
    body.append('mark', budgetMark(await budgetLinesOf(world.db, id)));
    body.append('file', new Blob([lines.map((line) => line.join(';')).join('\n')]), name);
    const sent = { method: 'POST', headers, body, redirect: 'manual' } as const;
    const response = await fetch(portal.origin + paths.budgetPaste(id), sent);
    return { status: response.status, body: await response.text() };
  };
  const good = ['Travel', 'Bus', '2', '10.25', 'You'];
  const wrong = await bring([['Heading', 'For', 'Quantity', 'Unit', 'Who'], good, ['Travel', 'Train', 'many', '10']]);
  expect(wrong.status).toBe(422);
  expect(wrong.body).toMatch(/Row 3, Quantity: /);
  expect(wrong.body).not.toContain('my own name');
  expect((await bring([['Travel', 'x', '1', '1']], 'budget.xlsx')).status).toBe(422);
  expect((await bring([['Heading', 'For']])).body).toContain('The first sheet holds no line.');
  expect(await budgetLinesOf(world.db, id)).toEqual(before);
  expect((await bring([good])).status).toBe(302);
  const after = await budgetLinesOf(world.db, id);
  expect(after.find(({ payer }) => payer === 'own')).toMatchObject({ heading: 'travel', amountMinor: 20_50n });
});
