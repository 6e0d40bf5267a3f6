import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayBeAsked, type FileToRead, type Reader } from '#app/reviews/assignment/fit.ts';
import { proposeReadings, type Proposal } from '#app/reviews/assignment/proposal.ts';
import { leastMaximum, mostReadings } from './reading-flow.ts';

const reader = (id: string, memberId: string, about: Partial<Reader> = {}): Reader => {
  return { id, memberId, capacity: null, held: 0, languages: [], themes: [], countries: [], ...about };
};
const file = (id: string, about: Partial<FileToRead> = {}): FileToRead => {
  return { id, language: 'en', themes: [], country: 'TN', asked: [], barred: new Set(), ...about };
};
const readersOf = (proposal: Proposal, fileId: string) =>
  proposal.readings.flatMap((reading) => (reading.fileId === fileId ? [reading.readerId] : []));

describe('I10: two readers of two organisations', () => {
  it('I10: never two of one organisation, also beside who was asked by hand', () => {
    const readers = [reader('a1', 'A'), reader('a2', 'A'), reader('b1', 'B')];
    expect(readersOf(proposeReadings([file('x')], readers), 'x').toSorted()).toEqual([
      expect.stringMatching(/^a/),
      'b1',
    ]);
    const asked = [{ readerId: 'a1', memberId: 'A', counts: true }];
    expect(readersOf(proposeReadings([file('x', { asked })], readers), 'x')).toEqual(['b1']);
  });

  it('I9: nobody in conflict, and nobody who recused themselves again; who is missing is said', () => {
    const readers = [reader('a1', 'A'), reader('b1', 'B'), reader('c1', 'C')];
    const recused = [{ readerId: 'b1', memberId: 'B', counts: false }];
    const proposal = proposeReadings([file('x', { barred: new Set(['a1']), asked: recused })], readers);
    expect(proposal.readings.map(({ readerId }) => readerId)).toEqual(['c1']);
    expect(proposal.short).toEqual([{ fileId: 'x', missing: 1 }]);
  });

  it('reads only languages somebody reads, and takes who knows place and theme where the work allows it', () => {
    const readers = [
      reader('a1', 'A', { languages: ['fr'] }),
      reader('b1', 'B', { languages: ['en', 'ar'] }),
      reader('c1', 'C', { languages: ['ar'], countries: ['TN'], themes: ['R1.1'] }),
      reader('d1', 'D', { languages: ['ar'] }),
    ];
    const arabic = file('x', { language: 'ar', themes: ['R1.1'] });
    expect(readersOf(proposeReadings([arabic], readers), 'x')).toContain('c1');
    expect(readersOf(proposeReadings([arabic], readers), 'x')).not.toContain('a1');
  });

  it('makes room by handing on: the only possible readers of a file are not used up by others', () => {
    const readers = ['a', 'b', 'c', 'd'].map((id) => reader(id, id.toUpperCase(), { capacity: 1 }));
    const files = [file('wide'), file('narrow', { barred: new Set(['c', 'd']) })];
    const proposal = proposeReadings(files, readers);
    expect(proposal.short).toEqual([]);
    expect(readersOf(proposal, 'narrow').toSorted()).toEqual(['a', 'b']);
  });
});

const small = fc
  .record({
    members: fc.integer({ min: 1, max: 4 }),
    readers: fc.array(
      fc.record({ member: fc.nat(3), capacity: fc.option(fc.integer({ min: 0, max: 4 })), held: fc.nat(2) }),
      { maxLength: 6 },
    ),
    files: fc.array(fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), { maxLength: 7 }),
  })
  .map(({ members, readers, files }) => ({
    readers: readers.map(({ member, capacity, held }, at) =>
      reader(`r${at}`, `m${member % members}`, { capacity, held }),
    ),
    files: files.map((bars, at) => {
      const barred = new Set(bars.flatMap((barred, place) => (barred ? [`r${place}`] : [])));
      return file(`f${at}`, { barred });
    }),
  }));

describe('I10: the proposal against the optimum, found by flow', () => {
  it('I9, I10: breaks no rule, finds as many readers as there are, and the busiest is as free as possible', () => {
    fc.assert(
      fc.property(small, ({ files, readers }) => {
        const proposal = proposeReadings(files, readers);
        for (const each of files) {
          const chosen = readersOf(proposal, each.id).map((id) => readers.find((one) => one.id === id));
          expect(new Set(chosen.map((one) => one?.memberId)).size).toBe(chosen.length);
          expect(chosen.every((one) => one && mayBeAsked(each, one))).toBe(true);
          expect(chosen.length).toBeLessThanOrEqual(2);
        }
        for (const each of readers) {
          const load = proposal.loads.get(each.id) ?? 0;
          expect(load === each.held || load <= (each.capacity ?? Infinity)).toBe(true);
        }
        expect(proposal.readings.length).toBe(mostReadings(files, readers));
        const busiest = Math.max(0, ...proposal.loads.values());
        expect(busiest).toBeLessThanOrEqual(leastMaximum(files, readers, proposal.readings.length));
      }),
      { numRuns: 500 },
    );
  });

  it('spreads the work as evenly as any assignment with as many readings does', () => {
    fc.assert(
      fc.property(small, ({ files, readers }) => {
        const few = files.slice(0, 3);
        const proposal = proposeReadings(few, readers);
        const spread = spreadOf([...proposal.loads.values()]);
        expect(spread).toBe(bestSpread(few, readers, proposal.readings.length));
      }),
      { numRuns: 200 },
    );
  });

  it('is the same for the same input', () => {
    fc.assert(
      fc.property(small, ({ files, readers }) => {
        expect(proposeReadings(files, readers)).toEqual(proposeReadings(files, readers));
      }),
      { numRuns: 50 },
    );
  });
});

const spreadOf = (loads: readonly number[]) => (loads.length === 0 ? 0 : Math.max(...loads) - Math.min(...loads));

/** By trying every choice of at most two readers for every file. */
function bestSpread(files: readonly FileToRead[], readers: readonly Reader[], readings: number): number {
  let best = Infinity;
  const loads = readers.map(({ held }) => held);
  const tryFile = (at: number, given: number): void => {
    const each = files[at];
    if (!each) {
      if (given === readings) best = Math.min(best, spreadOf(loads));
      return;
    }
    for (const choice of choicesOf(each, readers)) {
      for (const one of choice) loads[one] = (loads[one] ?? 0) + 1;
      const fine = choice.every((one) => (loads[one] ?? 0) <= (readers[one]?.capacity ?? Infinity));
      if (fine) tryFile(at + 1, given + choice.length);
      for (const one of choice) loads[one] = (loads[one] ?? 0) - 1;
    }
  };
  tryFile(0, 0);
  return best;
}

function choicesOf(each: FileToRead, readers: readonly Reader[]): readonly (readonly number[])[] {
  const able = readers.flatMap((one, at) => (mayBeAsked(each, one) ? [at] : []));
  const pairs = able.flatMap((one, place) =>
    able
      .slice(place + 1)
      .flatMap((other) => (readers[one]?.memberId === readers[other]?.memberId ? [] : [[one, other]])),
  );
  return [[], ...able.map((one) => [one]), ...pairs];
}
