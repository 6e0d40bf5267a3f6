import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { agreements } from '#db/schema/agreements.ts';
import { calls } from '#db/schema/calls.ts';
import { wallTime } from '#app/calls/time-zones.ts';
import { monthOf, utcDate, type LocalDate, type Month } from '#app/kernel/instant.ts';
import { money, type Currency } from '#app/kernel/money.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { averageRate, receivedRate, type UsedRate } from '#app/programme/exchange.ts';
import {
  begunMonths,
  rateBasis,
  settledBySubmission,
  type FxPolicy,
  type RateBasis,
} from '#app/programme/fx-policy.ts';
import { programmeFacts } from '#app/programme/programme-store.server.ts';
import { lastRateMonth, rateFor, ratesFor } from '#app/programme/rate-store.server.ts';
import { lastArrival } from './arrival-store.server.ts';
import { convertCost, type ConversionRefusal, type Converted } from './conversion.ts';
import type { Report } from '../report-store.server.ts';

type Cost = {
  readonly paidOn: LocalDate;
  readonly incurredOn: LocalDate;
  readonly currency: Currency;
  readonly amountMinor: bigint;
};
type Asked = { readonly agreementId: string; readonly currency: Currency; readonly today: LocalDate };
type Found = Result<UsedRate, ConversionRefusal>;

/**
 * I28: converts costs of a report by the programme's policy; each rate is looked up once. `settle`: the report is being
 * sent today, so that what was provisional until now is not any more.
 */
export async function converterOf(world: World, tx: Tx, given: { report: Report; settle: boolean }) {
  const { report, settle } = given;
  const policy = await policyOf(tx, report);
  const today = utcDate(world.clock.now());
  const { periodFrom, periodTo, agreementId } = report;
  const deadlineOn = policy === 'MONTH_BEFORE_DEADLINE' ? await deadlineOf(tx, agreementId) : today;
  const provisional = settledBySubmission(policy) && !settle;
  const rates = new Map<string, Found>();
  return async (cost: Cost): Promise<Result<Converted, ConversionRefusal>> => {
    const { paidOn, incurredOn, currency } = cost;
    const basis = rateBasis(policy, { paidOn, incurredOn, periodFrom, periodTo, submittedOn: today, deadlineOn });
    const key = `${currency} ${JSON.stringify(basis)}`;
    const asked = { agreementId, currency, today };
    const rate = rates.get(key) ?? (await (provisional ? rateSoFar : rateOf)(tx, basis, asked));
    rates.set(key, rate);
    return rate.ok ? convertCost(money(cost.amountMinor, currency), rate.value, provisional) : rate;
  };
}

/** How costs of a report are converted, and whether they are provisional until it is sent. */
export async function policyOf(reader: Tx, report: Pick<Report, 'programmeId'>): Promise<FxPolicy> {
  const programme = await programmeFacts(reader, report.programmeId);
  if (!programme) throw new Error('a report outside any programme');
  // The cast is the check `programmes_fx_policy` of the database.
  return programme.fxPolicy as FxPolicy;
}

/** Before the report is sent: the last rate there is, the mean of the months that have begun. */
async function rateSoFar(tx: Tx, basis: RateBasis, asked: Asked): Promise<Found> {
  if (asked.currency === 'EUR' || basis.kind === 'receipt') return rateOf(tx, basis, asked);
  if (basis.kind === 'average') return rateOf(tx, { ...basis, months: begunMonths(basis.months, asked.today) }, asked);
  const month = await lastRateMonth(tx, { currency: asked.currency, through: basis.month });
  return rateOf(tx, { ...basis, month: month ?? basis.month }, asked);
}

async function rateOf(tx: Tx, basis: RateBasis, { agreementId, currency, today }: Asked): Promise<Found> {
  if (basis.kind === 'month') return monthRate(tx, currency, basis.month);
  if (currency === 'EUR') return monthRate(tx, currency, monthOf(today));
  if (basis.kind === 'receipt') {
    const arrival = await lastArrival(tx, { agreementId, currency, by: basis.by });
    const rate = arrival && receivedRate(arrival);
    return rate ? ok(rate) : refuse('fx-no-receipt', { field: 'currency', values: { currency, day: basis.by } });
  }
  const [first, ...others] = await ratesFor(tx, { currency, months: basis.months });
  const known = new Set([first, ...others].map((rate) => rate?.month));
  const lacking = basis.months.find((month) => !known.has(month));
  return first && lacking === undefined ? ok(averageRate([first, ...others])) : missing(currency, lacking ?? '');
}

async function monthRate(tx: Tx, currency: Currency, month: Month): Promise<Found> {
  const rate = await rateFor(tx, { currency, month });
  return rate ? ok(rate) : missing(currency, month);
}

function missing(currency: Currency, month: Month): Found {
  return refuse('rate-missing', { field: 'currency', values: { currency, month } });
}

/** The day the call of an agreement closed, by the clock it was closed by. */
async function deadlineOf(tx: Tx, agreementId: string): Promise<LocalDate> {
  const [call] = await tx
    .select({ at: calls.deadlineAt, zone: calls.deadlineZone })
    .from(agreements)
    .innerJoin(calls, eq(calls.id, agreements.callId))
    .where(eq(agreements.id, agreementId));
  if (!call) throw new Error('an agreement outside any call');
  return wallTime(call.at, call.zone).date;
}
