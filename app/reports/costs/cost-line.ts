import { z } from 'zod';
import type { LocalDate } from '#app/kernel/instant.ts';
import { divideHalfUp, parseAmount, type Currency } from '#app/kernel/money.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import { amount, choice, localDate, oneLine, ticked } from '#app/kernel/shapes.ts';
import { lineAt, readPlace, type BudgetPlace, type PlaceRefusal } from '#app/agreements/budget-line.ts';
import { CURRENCIES } from '#app/programme/currencies.ts';
import type { Heading } from '#app/programme/headings.ts';

/** What evidence a cost needs depends on its type. Words: `reports.cost-type.<type>`. */
export const COST_TYPES = ['staff', 'travel', 'event', 'goods', 'services', 'cash', 'indirect'] as const;
export type CostType = (typeof COST_TYPES)[number];

export const MOST_COST_LINES = 500;

/** What a receipt says in all, and the share of it the grant bears in hundredths of a per cent. */
export type Share = { readonly documentMinor: bigint; readonly shareBp: number };

export const WHOLE_BP = 10_000;

/**
 * One receipt as entered: what of it is charged to the grant, in minor units of `currency`; VAT is part of the amount.
 * Without `share` all of the receipt is charged.
 */
export type NewCost = {
  readonly heading: Heading;
  /** Number of the line under the heading; may be left out where the heading has a single one. */
  readonly line?: number;
  readonly costType: CostType;
  readonly incurredOn: LocalDate;
  readonly paidOn: LocalDate;
  readonly supplier: string;
  readonly description: string;
  readonly documentNumber: string;
  /** Number of the tender or quotation file behind the purchase. */
  readonly procurementReference?: string;
  readonly currency: Currency;
  readonly amountMinor: bigint;
  readonly vatMinor: bigint;
  readonly vatRecoverable: boolean;
  readonly share?: Share;
};

export type CostRefusal =
  | PlaceRefusal
  | Refusal<
      'cost-outside-period' | 'cost-paid-too-early' | 'cost-in-future' | 'cost-vat-above-amount' | 'cost-too-small'
    >;

/** A cost that was checked, with the line of the budget it is charged to. */
export type PlacedCost = NewCost & { readonly budgetLineId: string };

/** What a cost is checked against. */
export type CostFrame = {
  readonly startsOn: LocalDate;
  /** Last day of the report's period. */
  readonly periodTo: LocalDate;
  readonly today: LocalDate;
  readonly lines: readonly { readonly id: string; readonly heading: Heading; readonly number: number }[];
};

const [firstCurrency = 'EUR', ...otherCurrencies] = CURRENCIES;

const fields = z.object({
  budgetLine: z.string().transform(placeOf),
  costType: choice(COST_TYPES),
  incurredOn: localDate(),
  paidOn: localDate(),
  supplier: oneLine({ max: 200 }),
  description: oneLine({ max: 300 }),
  documentNumber: oneLine({ max: 80 }),
  procurementReference: fileNumber(),
  currency: choice([firstCurrency, ...otherCurrencies]),
  amount: z.string(),
  share: z.string().optional(),
  vat: z.string().optional(),
  vatRecoverable: ticked(),
});

/**
 * The cost form: amounts are read with the decimals of the chosen currency (XOF none, TND three). They are the receipt's;
 * where only a share of it is charged, both are shared.
 */
export const costShape = fields.transform((form, ctx): NewCost => {
  const { amount: typedAmount, share: typedShare, vat, budgetLine, procurementReference, ...rest } = form;
  const documentMinor = amountIn(ctx, { field: 'amount', typed: typedAmount, currency: form.currency });
  const typedVat = vat?.trim() || '0';
  const documentVat = amountIn(ctx, { field: 'vat', typed: typedVat, currency: form.currency, allowZero: true });
  const shareBp = readShare(typedShare ?? '');
  if (shareBp === null) ctx.addIssue({ code: 'custom', message: 'field.notAShare', path: ['share'] });
  if (documentMinor === null || documentVat === null || shareBp === null) return z.NEVER;
  const shared = { amountMinor: shareOf(documentMinor, shareBp), vatMinor: shareOf(documentVat, shareBp) };
  return {
    ...budgetLine,
    ...rest,
    ...(procurementReference && { procurementReference }),
    ...shared,
    ...(shareBp === WHOLE_BP ? {} : { share: { documentMinor, shareBp } }),
  };
});

/** I37: a reference is a number of the third party's books, of any script: words alone could be somebody's name. */
function fileNumber() {
  return oneLine({ max: 80, optional: true })
    .optional()
    .superRefine((text, ctx) => {
      if (text && !/\p{Nd}/u.test(text)) ctx.addIssue({ code: 'custom', message: 'field.noNumber' });
    });
}

/** `travel.2`, or `travel` where that heading has a single line. */
function placeOf(typed: string, ctx: z.RefinementCtx): BudgetPlace {
  const place = readPlace(typed);
  if (place) return place;
  ctx.addIssue({ code: 'custom', message: readPlace(typed.split('.')[0] ?? '') ? 'field.notWhole' : 'field.choose' });
  return z.NEVER;
}

/** I1: a share of an amount, half up to the minor unit. */
export function shareOf(minor: bigint, shareBp: number): bigint {
  return divideHalfUp(minor * BigInt(shareBp), BigInt(WHOLE_BP));
}

/** `62,5` or `62.5%` in hundredths of a per cent; all of it where nothing was typed; null where it is no share. */
function readShare(typed: string): number | null {
  const text = typed.replace(/[\s%\u066a\u00a0\u202f]/g, '');
  if (text === '') return WHOLE_BP;
  const parsed = parseAmount(text, 'EUR');
  if (!parsed.ok || parsed.value <= 0n || parsed.value > BigInt(WHOLE_BP)) return null;
  return Number(parsed.value);
}

function amountIn(
  ctx: z.RefinementCtx,
  given: { field: string; typed: string; currency: Currency; allowZero?: boolean },
): bigint | null {
  const parsed = amount(given.currency, { allowZero: given.allowZero ?? false }).safeParse(given.typed);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    const params = issue.code === 'custom' ? issue.params : undefined;
    ctx.addIssue({ code: 'custom', message: issue.message, path: [given.field], ...(params ? { params } : {}) });
  }
  return null;
}

/**
 * I17: incurred from the first day of the agreement to the last of the report's period, paid by today; a line of
 * the budget; VAT within the amount. What comes after the end is not taken (closing costs come with amendments).
 */
export function decideCost(cost: NewCost, frame: CostFrame): Result<PlacedCost, CostRefusal> {
  const { startsOn, periodTo, today } = frame;
  if (cost.incurredOn < startsOn || cost.incurredOn > periodTo) {
    return refuse('cost-outside-period', { field: 'incurredOn', values: { from: startsOn, to: periodTo } });
  }
  if (cost.incurredOn > today) return refuse('cost-in-future', { field: 'incurredOn' });
  if (cost.paidOn < startsOn) return refuse('cost-paid-too-early', { field: 'paidOn', values: { from: startsOn } });
  if (cost.paidOn > today) return refuse('cost-in-future', { field: 'paidOn' });
  const place = lineAt(frame.lines, cost);
  if (!place.ok) return place;
  if (cost.amountMinor === 0n) return refuse('cost-too-small', { field: 'share' });
  if (cost.vatMinor > cost.amountMinor) return refuse('cost-vat-above-amount', { field: 'vat' });
  return ok({ ...cost, budgetLineId: place.value.id });
}
