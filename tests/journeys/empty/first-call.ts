import { paths } from '#app/http/paths.ts';
import { expectAccepted, expectAccessible, fill, now, press, type Seat } from '../seat.ts';

export const TITLE = 'First steps before the courts';

/** An empty draft with money and dates; nothing is there to copy from. Answers its id. */
export async function draftFirstCall(seat: Seat): Promise<string> {
  const { page, t } = seat;
  await page.goto(paths.newCall());
  await fill(seat, {
    'title.en': TITLE,
    envelope: '300000',
    minimum: '5000',
    maximum: '60000',
    opensOn: day(0),
    opensTime: '00:00',
    deadlineOn: day(60),
    deadlineTime: '17:00',
  });
  await press(seat, t('calls.new.create'));
  await expectAccepted(seat);
  await expectAccessible(seat);
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

/** Everything the publication checklist asks for, sheet by sheet, in one language; the grid comes from a template. */
export async function fillSheets(seat: Seat, callId: string): Promise<void> {
  const { page, t } = seat;
  const open = async (part: 'who' | 'texts' | 'form' | 'grid' | 'lists') =>
    page.goto(paths.callDraft(callId, { part }));
  await open('who');
  for (const language of ['fr', 'es', 'ar', 'ru'])
    await page.locator(`[name="languages[]"][value="${language}"]`).uncheck();
  await fill(seat, { 'activities[]': 'R1.1' });
  await save(seat);
  await open('texts');
  await fill(seat, {
    'summary.en': 'Grants to groups that go to court for the first time.',
    'guidelines.en': 'Who may apply, for what, and how the files are read.',
    'amountBasis.en': 'What the budget of the file shows to be needed, up to the maximum.',
  });
  await save(seat);
  await open('grid');
  await add(seat, t('calls.scheme.title'), { scheme: 'prag' }, t('calls.scheme.use'));
  await open('form');
  await add(seat, t('calls.section.add'), { 'title.en': 'Your project' });
  await add(seat, t('calls.question.add'), { 'label.en': 'What will change?', maxWords: '300' });
  await open('lists');
  await add(seat, t('calls.eligibility.add'), { 'text.en': 'Works for victims of serious violations.' });
  await add(seat, t('calls.declaration.add'), { 'text.en': 'Nobody among us is in a situation of exclusion.' });
}

async function save(seat: Seat): Promise<void> {
  await press(seat, seat.t('common.save'));
  await expectAccepted(seat);
}

/** Opens a closed form of the sheet by its words, fills it in and sends it. */
async function add(seat: Seat, summary: string, fields: Readonly<Record<string, string>>, button = summary) {
  const { page } = seat;
  await page.locator('main summary', { hasText: summary }).last().click();
  const form = page.locator('main details[open]').last();
  for (const [name, value] of Object.entries(fields)) {
    const field = form.locator(`[name="${name}"]`);
    const isSelect = (await field.evaluate((node) => node.tagName)) === 'SELECT';
    await (isSelect ? field.selectOption(value) : field.fill(value));
  }
  await Promise.all([page.waitForEvent('load'), form.getByRole('button', { name: button, exact: true }).click()]);
  await expectAccepted(seat);
}

/** The day `ahead` days from now, as a date field wants it. */
function day(ahead: number): string {
  return new Date(now().getTime() + ahead * 86_400_000).toISOString().slice(0, 10);
}
