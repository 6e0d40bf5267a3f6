import { paths } from '#app/http/paths.ts';
import { utcDate } from '#app/kernel/instant.ts';
import type { World } from '#app/kernel/world.ts';
import { PDF } from './applicant.ts';
import { inFlight } from './in-flight.ts';
import { standingOf, type RaceOffice, type Racer } from './race-office.ts';
import { visitor } from './visitor.ts';

/** What became of the approvals and payments of a race. `statuses`: how many answers came under which HTTP status. */
export type RaceResult = {
  readonly attempts: number;
  readonly granted: number;
  readonly statuses: Readonly<Record<string, number>>;
  readonly seconds: number;
  /** Payments that still lacked an approval when the race was over; people gave it afterwards. */
  readonly late: number;
  readonly batchIds: readonly string[];
  /** Confirmations that were acknowledged; every payment was confirmed by two people at once. */
  readonly confirmed: number;
  /** What must never be: an approval granted to somebody it is barred from, or an answer that is an error of ours. */
  readonly faults: readonly string[];
};

type Place = { readonly origin: string };

const AT_ONCE = 48;
const FORM = { form: 'approval' };

/** T7: everybody presses the button of every payment at once, then payments leave and are confirmed by two at once. */
export async function raceForApprovals(world: World, place: Place, office: RaceOffice): Promise<RaceResult> {
  const startedAt = performance.now();
  const { answers, faults } = await storm(world, place, office);
  const seconds = (performance.now() - startedAt) / 1000;
  const before = await standingOf(world, office.payments);
  const late = office.payments.filter((id) => before.get(id)?.state !== 'approved');
  const granted = answers.filter(({ status }) => status === 302).length + (await approveTheRest(world, place, office));
  const batchIds = await makeBatches(place, office, faults);
  const confirmed = await confirmTwice(world, place, { office, faults });
  const statuses: Record<string, number> = {};
  for (const { status } of answers) statuses[status] = (statuses[status] ?? 0) + 1;
  return { attempts: answers.length, granted, statuses, seconds, late: late.length, batchIds, confirmed, faults };
}

/** Twenty attempts at each payment: ten people, each with the page of before the first approval and of after it. */
async function storm(world: World, place: Place, { racers, payments }: RaceOffice) {
  const standing = await standingOf(world, payments);
  const attempts = payments.flatMap((id, number) =>
    [0, 1].flatMap((step) =>
      racers.map((_, turn) => {
        // Another person is first at each payment.
        const racer = racers[(turn + number + 3 * step) % racers.length];
        return { id, racer: racer ?? racers[0], version: (standing.get(id)?.version ?? 0) + step };
      }),
    ),
  );
  const faults: string[] = [];
  const answers = await inFlight(AT_ONCE, attempts, async ({ id, racer, version }) => {
    const answer = await approve(place, racer, { id, version });
    if (answer.status >= 500) faults.push(`${id}: answered ${answer.status}`);
    if (racer?.barred && answer.status < 400) faults.push(`${id}: granted to somebody barred`);
    return answer;
  });
  return { answers, faults };
}

async function approve(place: Place, racer: Racer | undefined, { id, version }: { id: string; version: number }) {
  const fields = { version: String(version), seen: 'on' };
  return visitor(place, racer?.cookie ?? null).post(paths.disbursementApproval(id), fields, FORM);
}

/** As people do when their page was out of date: they open it again. Answers how many approvals that gave. */
async function approveTheRest(world: World, place: Place, { racers, payments }: RaceOffice): Promise<number> {
  let given = 0;
  for (const racer of racers.filter(({ barred }) => !barred)) {
    const standing = await standingOf(world, payments);
    const waiting = payments.filter((id) => standing.get(id)?.state !== 'approved');
    const answers = await inFlight(AT_ONCE, waiting, (id) =>
      approve(place, racer, { id, version: standing.get(id)?.version ?? 0 }),
    );
    given += answers.filter(({ status }) => status === 302).length;
  }
  return given;
}

/** Both payers ask for a file three times at once until nothing is left, and each file is sent twice at once. */
async function makeBatches(place: Place, { payers }: RaceOffice, faults: string[]): Promise<readonly string[]> {
  const made: string[] = [];
  for (;;) {
    const asked = [...payers, ...payers, ...payers].map(({ cookie }) =>
      visitor(place, cookie).post(paths.paymentBatches(), {}, { form: 'batch' }),
    );
    const answers = await Promise.all(asked);
    faults.push(...answers.flatMap(({ status }) => (status >= 500 ? [`a file answered ${status}`] : [])));
    const fresh = answers.flatMap(({ status, location }) =>
      status === 302 ? [location?.split('/').at(-1) ?? ''] : [],
    );
    if (fresh.length === 0) break;
    made.push(...fresh);
  }
  for (const id of made) {
    await Promise.all(
      payers.map(({ cookie }) => visitor(place, cookie).post(paths.paymentBatch(id), {}, { form: 'sent' })),
    );
  }
  return made;
}

async function confirmTwice(
  world: World,
  place: Place,
  { office, faults }: { office: RaceOffice; faults: string[] },
): Promise<number> {
  const standing = await standingOf(world, office.payments);
  const valueDate = utcDate(world.clock.now());
  const twice = office.payments.flatMap((id) => office.payers.map(({ cookie }) => ({ id, cookie })));
  const answers = await inFlight(AT_ONCE, twice, ({ id, cookie }) => {
    const { version = 0, reference = '' } = standing.get(id) ?? {};
    const fields = { version: String(version), bankReference: `BNK ${reference}`, valueDate };
    return visitor(place, cookie).post(paths.disbursementSettlement(id), fields, {
      form: 'confirm',
      file: { name: 'proof', content: PDF },
    });
  });
  faults.push(...answers.flatMap(({ status }) => (status >= 500 ? [`a confirmation answered ${status}`] : [])));
  return answers.filter(({ status }) => status === 302).length;
}
