import { z } from 'zod';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import { amount } from '#app/kernel/shapes.ts';
import type { Heading } from '#app/programme/headings.ts';

/** Euro cents a grantee expects to spend under a heading in the next period; headings without any are left out. */
export type ForecastLine = { readonly heading: Heading; readonly eurMinor: bigint };

/** `forecast.<heading>` in EUR; empty is nothing. */
export function forecastShape(headings: readonly Heading[]) {
  const euro = z
    .string()
    .transform((typed) => (typed.trim() === '' ? '0' : typed))
    .pipe(amount('EUR', { allowZero: true }));
  return z.object(Object.fromEntries(headings.map((heading) => [forecastField(heading), euro])));
}

export function forecastField(heading: Heading): string {
  return `forecast.${heading}`;
}

/** What is expected together stays within what is left of the whole budget; headings may lean on each other (I27). */
export function decideForecast(
  lines: readonly ForecastLine[],
  leftMinor: bigint,
): Result<readonly ForecastLine[], Refusal<'forecast-above-budget'>> {
  const written = lines.filter((line) => line.eurMinor > 0n);
  const total = written.reduce((sum, line) => sum + line.eurMinor, 0n);
  const [first] = written;
  if (first && total > leftMinor) return refuse('forecast-above-budget', { field: forecastField(first.heading) });
  return ok(written);
}
