import { divideHalfUp } from '#app/kernel/money.ts';
import { PROJECTABLE, type Method } from './method.ts';
import { totalOf } from './population.ts';

/** A transaction of the sample, EUR cents. `errorMinor`: what its findings call ineligible, those withdrawn left out. */
export type SampledLine = {
  readonly heading: string;
  readonly amountMinor: bigint;
  readonly certain: boolean;
  readonly tested: boolean;
  readonly errorMinor: bigint;
};

/** How much of the population the sample covers, and what its errors say of the whole. EUR cents. */
export type Projection = {
  readonly lines: number;
  readonly amountMinor: bigint;
  readonly tested: number;
  readonly testedMinor: bigint;
  /** Found in the sample. */
  readonly knownMinor: bigint;
  /** The most likely error of the population; null while a line is untested, or where the lines were not chosen by chance. */
  readonly projectedMinor: bigint | null;
};

type Whole = { readonly totalMinor: bigint; readonly byHeading: ReadonlyMap<string, bigint> };

export function project(method: Method, sample: readonly SampledLine[], whole: Whole): Projection {
  const tested = sample.filter((line) => line.tested);
  const complete = sample.length > 0 && tested.length === sample.length && PROJECTABLE.includes(method);
  return {
    lines: sample.length,
    amountMinor: totalOf(sample),
    tested: tested.length,
    testedMinor: totalOf(tested),
    knownMinor: errorOf(sample),
    projectedMinor: complete ? mostLikelyError(method, sample, whole) : null,
  };
}

function mostLikelyError(method: Method, sample: readonly SampledLine[], whole: Whole): bigint {
  if (method === 'monetary-unit') return monetaryUnitError(sample, whole.totalMinor);
  if (method === 'random') return ratioError(sample, whole.totalMinor);
  return [...whole.byHeading].reduce((sum, [heading, minor]) => {
    const lines = sample.filter((line) => line.heading === heading);
    return lines.length === 0 ? sum : sum + ratioError(lines, minor);
  }, 0n);
}

/** Error ÷ amount of the sample, times the amount of the population. */
function ratioError(lines: readonly SampledLine[], populationMinor: bigint): bigint {
  return divideHalfUp(errorOf(lines) * populationMinor, totalOf(lines));
}

/**
 * Certain lines count as they are. Of the others each stands for one interval, of which the share is in error that is
 * in error of the line itself (its tainting). Rounded line by line (I1).
 */
function monetaryUnitError(lines: readonly SampledLine[], populationMinor: bigint): bigint {
  const certain = lines.filter((line) => line.certain);
  const hit = lines.filter((line) => !line.certain);
  const restMinor = populationMinor - totalOf(certain);
  return hit.reduce(
    (sum, line) => sum + divideHalfUp(line.errorMinor * restMinor, line.amountMinor * BigInt(hit.length)),
    errorOf(certain),
  );
}

function errorOf(lines: readonly SampledLine[]): bigint {
  return lines.reduce((sum, line) => sum + line.errorMinor, 0n);
}
