import { z } from 'zod';
import type { LocalDate } from '#app/kernel/instant.ts';
import type { Currency } from '#app/kernel/money.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import { amount, choice, localDate, oneLine, ticked } from '#app/kernel/shapes.ts';
import { CURRENCIES } from '#app/programme/currencies.ts';
import { HEADINGS, type Heading } from '#app/programme/headings.ts';

/** What evidence a cost needs depends on its type. Words: `reports.cost-type.<type>`. */
export const COST_TYPES = ['staff', 'travel', 'event', 'goods', 'services', 'cash', 'indirect'] as const;
export type CostType = (typeof COST_TYPES)[number];

export const MOST_COST_LINES = 500;

/** One receipt as entered. Amounts in minor units of `currency`; VAT is part of the amount. */
export type NewCost = {
  readonly heading: Heading;
  readonly costType: CostType;
  readonly incurredOn: LocalDate;
  readonly paidOn: LocalDate;
  readonly supplier: string;
  readonly description: string;
  readonly documentNumber: string;
  readonly currency: Currency;
  readonly amountMinor: bigint;
  readonly vatMinor: bigint;
  readonly vatRecoverable: boolean;
};

export type CostRefusal = Refusal<
  | 'cost-outside-period'
  | 'cost-paid-too-early'
  | 'cost-in-future'
  | 'cost-heading-not-in-budget'
  | 'cost-vat-above-amount'
>;

/** What a cost is checked against. */
export type CostFrame = {
  readonly startsOn: LocalDate;
  /** Last day of the report's period. */
  readonly periodTo: LocalDate;
  readonly today: LocalDate;
  readonly headings: readonly Heading[];
};

const [firstCurrency = 'EUR', ...otherCurrencies] = CURRENCIES;

const fields = z.object({
  heading: choice(HEADINGS),
  costType: choice(COST_TYPES),
  incurredOn: localDate(),
  paidOn: localDate(),
  supplier: oneLine({ max: 200 }),
  description: oneLine({ max: 300 }),
  documentNumber: oneLine({ max: 80 }),
  currency: choice([firstCurrency, ...otherCurrencies]),
  amount: z.string(),
  vat: z.string().optional(),
  vatRecoverable: ticked(),
});

/** The cost form: amounts are read with the decimals of the chosen currency (XOF none, TND three). */
export const costShape = fields.transform((form, ctx): NewCost => {
  const { amount: typedAmount, vat, ...rest } = form;
  const amountMinor = amountIn(ctx, { field: 'amount', typed: typedAmount, currency: form.currency });
  const typedVat = vat?.trim() || '0';
  const vatMinor = amountIn(ctx, { field: 'vat', typed: typedVat, currency: form.currency, allowZero: true });
  return { ...rest, amountMinor, vatMinor };
});

function amountIn(
  ctx: z.RefinementCtx,
  given: { field: string; typed: string; currency: Currency; allowZero?: boolean },
): bigint {
  const parsed = amount(given.currency, { allowZero: given.allowZero ?? false }).safeParse(given.typed);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    const params = issue.code === 'custom' ? issue.params : undefined;
    ctx.addIssue({ code: 'custom', message: issue.message, path: [given.field], ...(params ? { params } : {}) });
  }
  return z.NEVER;
}

/**
 * I17: incurred from the first day of the agreement to the last of the report's period, paid by today; a heading of
 * the budget; VAT within the amount. What comes after the end is not taken (closing costs come with amendments).
 */
export function decideCost(cost: NewCost, frame: CostFrame): Result<NewCost, CostRefusal> {
  const { startsOn, periodTo, today } = frame;
  if (cost.incurredOn < startsOn || cost.incurredOn > periodTo) {
    return refuse('cost-outside-period', { field: 'incurredOn', values: { from: startsOn, to: periodTo } });
  }
  if (cost.incurredOn > today) return refuse('cost-in-future', { field: 'incurredOn' });
  if (cost.paidOn < startsOn) return refuse('cost-paid-too-early', { field: 'paidOn', values: { from: startsOn } });
  if (cost.paidOn > today) return refuse('cost-in-future', { field: 'paidOn' });
  if (!frame.headings.includes(cost.heading)) return refuse('cost-heading-not-in-budget', { field: 'heading' });
  if (cost.vatMinor > cost.amountMinor) return refuse('cost-vat-above-amount', { field: 'vat' });
  return ok(cost);
}
