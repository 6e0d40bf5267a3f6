import type { Plan } from './method.ts';
import { monetaryUnits } from './monetary-unit.ts';
import { inOrder, type PopulationLine } from './population.ts';
import { seededOrder } from './seeded-order.ts';
import { placesByHeading } from './strata.ts';

export type Drawn = {
  readonly transactionNo: string;
  /** Would have been taken whatever the seed. */
  readonly certain: boolean;
};

/**
 * Draws a sample. Same population, same plan, same sample, in the same order: nothing but the seed stands for chance
 * (`seeded-order.ts`), and the order in which the lines are given does not matter.
 */
export function draw(population: readonly PopulationLine[], plan: Plan): readonly Drawn[] {
  const lines = inOrder(population);
  const { method, size, seed } = plan;
  switch (method) {
    case 'monetary-unit': {
      const { certain, hit } = monetaryUnits(lines, plan);
      return [...certain.map((line) => drawn(line, true)), ...hit.map((line) => drawn(line, false))];
    }
    case 'random':
      return seededOrder(lines, seed)
        .slice(0, size)
        .map((line) => drawn(line, false));
    case 'heading':
      return [...placesByHeading(lines, size)].flatMap(([heading, places]) =>
        seededOrder(
          lines.filter((line) => line.heading === heading),
          seed,
        )
          .slice(0, places)
          .map((line) => drawn(line, false)),
      );
    case 'top':
      return lines
        .toSorted((one, other) => compare(other.amountMinor, one.amountMinor))
        .slice(0, size)
        .map((line) => drawn(line, true));
    case 'risk':
      return seededOrder(lines, seed)
        .filter((line) => line.flags.length > 0)
        .toSorted((one, other) => other.flags.length - one.flags.length)
        .slice(0, size)
        .map((line) => drawn(line, false));
  }
}

function drawn({ transactionNo }: PopulationLine, certain: boolean): Drawn {
  return { transactionNo, certain };
}

function compare(one: bigint, other: bigint): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
