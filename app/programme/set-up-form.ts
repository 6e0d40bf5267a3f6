import { electronicFormatIBAN, isValidBIC, isValidIBAN } from 'ibantools';
import { z } from 'zod';
import { choice, oneLine } from '#app/kernel/shapes.ts';
import { isCountryCode, SHORT_NAME } from './consortium.ts';
import { MEMBER_KINDS, type NewMember } from './programme.ts';
import { programmeRulesShape } from './rules-form.ts';

/** EU actions are budgeted, capped and reported in euro. */
export const PROGRAMME_CURRENCY = 'EUR';

/** Rows of the form for the consortium; those without a name are not used. */
export const MEMBER_ROWS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;
type MemberRow = (typeof MEMBER_ROWS)[number];

/** What a row begins with: the two who lead, then partners. */
export function kindOfRow(row: MemberRow): NewMember['kind'] {
  return row === 1 ? 'lead' : row === 2 ? 'fstp-lead' : 'partner';
}

const memberRow = (row: MemberRow) => ({
  [`name-${row}`]: oneLine({ max: 160, optional: row > 2 }),
  [`code-${row}`]: oneLine({ max: 12, optional: true }),
  [`country-${row}`]: oneLine({ max: 2, optional: true }),
  [`kind-${row}`]: choice(MEMBER_KINDS),
});

const members = z
  .object(Object.assign({}, ...MEMBER_ROWS.map(memberRow)) as Record<string, z.ZodType<string>>)
  .superRefine((form, ctx) => {
    for (const row of MEMBER_ROWS) {
      const [code = '', country = ''] = [form[`code-${row}`], form[`country-${row}`]];
      const used = `${form[`name-${row}`] ?? ''}${code}${country}` !== '';
      if (!used) continue;
      if (form[`name-${row}`] === '') complain(ctx, `name-${row}`, 'field.required');
      if (!SHORT_NAME.test(code)) complain(ctx, `code-${row}`, 'field.shortCode');
      if (!isCountryCode(country)) complain(ctx, `country-${row}`, 'field.countryCode');
    }
  })
  .transform((form): { members: readonly NewMember[] } => ({
    members: MEMBER_ROWS.flatMap((row) => {
      const name = form[`name-${row}`] ?? '';
      const kind = MEMBER_KINDS.find((each) => each === form[`kind-${row}`]) ?? 'partner';
      const country = (form[`country-${row}`] ?? '').toUpperCase();
      return name === '' ? [] : [{ name, kind, country, code: form[`code-${row}`] ?? '' }];
    }),
  }));

/** The account payments leave from: all of it, or nothing yet. */
const bank = z
  .object({
    bankHolder: oneLine({ max: 140, optional: true }),
    bankIban: oneLine({ max: 60, optional: true }).transform((text) => electronicFormatIBAN(text) ?? ''),
    bankBic: oneLine({ max: 20, optional: true }).transform((text) => text.replace(/\s/g, '').toUpperCase()),
  })
  .superRefine(({ bankHolder, bankIban, bankBic }, ctx) => {
    if (`${bankHolder}${bankIban}${bankBic}` === '') return;
    if (bankHolder === '') complain(ctx, 'bankHolder', 'field.required');
    if (!isValidIBAN(bankIban)) complain(ctx, 'bankIban', 'field.notAnIban');
    if (!isValidBIC(bankBic)) complain(ctx, 'bankBic', 'field.notABic');
  })
  .transform(({ bankHolder, bankIban, bankBic }) =>
    bankHolder === '' ? {} : { bank: { holder: bankHolder, iban: bankIban, bic: bankBic } },
  );

const named = z.object({
  programmeCode: oneLine({ max: 12 }).superRefine((code, ctx) => {
    if (code !== '' && !SHORT_NAME.test(code)) ctx.addIssue({ code: 'custom', message: 'field.shortCode', params: {} });
  }),
});

/** The parts of the form, each checked by itself so that every error is said at once. */
export const SET_UP_SHAPES = { named, rules: programmeRulesShape(PROGRAMME_CURRENCY), members, bank } as const;

/** What the form does not ask: results and activities are written on the page of the lists afterwards. */
export const SET_UP_FIXED = { currency: PROGRAMME_CURRENCY, results: [] } as const;

function complain(ctx: z.RefinementCtx, field: string, message: string): void {
  ctx.addIssue({ code: 'custom', message, params: {}, path: [field] });
}
