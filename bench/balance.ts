import { agreementBalance } from '#app/agreements/agreement-balance.server.ts';
import type { BenchWorld } from './bench-world.ts';
import { fillJournal } from './journal-data.ts';
import { interleaved, timed, type Line } from './measure.ts';

const TIMES = 20;

/** Where the money of one agreement stands after very many postings, against adding its postings up. */
export async function benchBalance(bench: BenchWorld, postings: number): Promise<readonly Line[]> {
  const [programmeId, agreementId] = [bench.world.ids.next(), bench.world.ids.next()];
  await fillJournal(bench, { programmeId, agreementId, entries: postings / 2 });
  const { sql } = bench.app;
  const each = async (work: () => Promise<unknown>) => {
    const ms = await timed(async () => {
      for (let done = 0; done < TIMES; done += 1) await work();
    });
    return ms / TIMES;
  };
  const [added] = await sql`
    select sum(eur_minor) as minor from journal_postings where agreement_id = ${agreementId} and account = '1200'`;
  const balance = await agreementBalance(bench.world.db, agreementId);
  if (balance.outstanding !== BigInt(String(added?.['minor']))) throw new Error('the balance is not what was posted');
  return [
    await interleaved({
      work: `balance of an agreement with ${postings} postings`,
      unit: 'ms',
      ours: () => each(() => agreementBalance(bench.world.db, agreementId)),
      limit: () =>
        each(
          () => sql`
          select account, sum(eur_minor) from journal_postings where agreement_id = ${agreementId} group by account`,
        ),
      note: 'a target is less than 5 ms; the other figure adds the postings up',
    }),
  ];
}
