import { eq } from 'drizzle-orm';
import { applications } from '#db/schema/applications.ts';
import type { AnswerRow } from '#app/applications/answer-rows.ts';
import { withdrawApplication } from '#app/applications/withdraw-application.server.ts';
import { turnCalls } from '#app/calls/turn-calls.server.ts';
import { addMinutes, type Instant } from '#app/kernel/instant.ts';
import { expectOk } from '#app/kernel/result.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { apply, type StoryCall } from './apply.ts';
import { clarify } from './clarify.ts';
import { daysFrom } from './dates.ts';
import { checkEligibility } from './judge.ts';
import { approve, draft, type DraftedCall, type Plan } from './publish.ts';
import type { Scene } from './scenes.ts';
import type { Stage } from './stage.ts';

/** One application to a call. Unless it ends early, it is submitted and found eligible. */
export type Entry = {
  readonly slug: string;
  /** What it asks for, in whole euros. */
  readonly euro: number;
  readonly partners?: readonly AnswerRow[];
  /** Of it for equipment. */
  readonly equipment?: number;
  /** Given back with a question about its documents after the deadline, and sent again. */
  readonly returned?: true;
  readonly ends?: 'started' | 'half' | 'withdrawn' | 'ineligible' | 'unchecked';
};

/** A call under way: what it knows grows as its scenes are played. */
export type CallStory = {
  readonly call: () => StoryCall;
  /** The application of a third party, by its slug. */
  readonly file: (slug: string) => string;
  /** Slugs of the files that are found eligible. */
  readonly eligible: readonly string[];
  readonly scenes: readonly Scene[];
};

/**
 * A call from its draft to the check of what came in: drafted three weeks before it opens, applications spread until
 * `until`, closed after its deadline, checked on `checkedAt`. A call still open has no `checkedAt`.
 */
export function callStory(
  stage: Stage,
  given: { plan: Plan; entries: readonly Entry[]; until: Instant; checkedAt?: Instant },
): CallStory {
  const { plan, entries, checkedAt } = given;
  const { world, office } = stage;
  const files = new Map<string, string>();
  let drafted: DraftedCall | null = null;
  const call = () => needed(drafted, 'the call is not drafted yet');
  const file = (slug: string) => needed(files.get(slug) ?? null, `${slug} has not applied`);
  const step = (given.until.getTime() - plan.opensAt.getTime()) / (entries.length + 1);
  const scenes: Scene[] = [
    {
      at: daysFrom(plan.opensAt, -21),
      play: async () => {
        drafted = await draft(world, office.drafter, plan);
      },
    },
    { at: plan.opensAt, play: () => approve(world, office.manager, call()) },
    ...entries.map((entry, i) => ({
      at: new Date(plan.opensAt.getTime() + Math.round(step * (i + 1))),
      play: async () => {
        files.set(entry.slug, await receive(stage, call(), entry));
      },
    })),
  ];
  if (checkedAt) {
    const over = addMinutes(plan.deadlineAt, plan.graceMinutes + 5);
    scenes.push({ at: over, play: () => turnCalls(world) });
    for (const { slug } of entries.filter((entry) => entry.returned)) {
      scenes.push({
        at: addMinutes(over, 120),
        play: () => clarify(stage, { call: call(), slug, applicationId: file(slug) }),
      });
    }
    scenes.push({
      at: checkedAt,
      play: async () => {
        for (const { slug, ends } of entries.filter(
          (entry) => entry.ends === undefined || entry.ends === 'ineligible',
        )) {
          const about = { call: call(), applicationId: file(slug), second: office.manager };
          const unmet = ends === 'ineligible' ? { unmet: 'activities' } : {};
          await checkEligibility(world, office.officer, { ...about, ...unmet });
        }
      },
    });
  }
  const eligible = entries.filter((entry) => entry.ends === undefined).map((entry) => entry.slug);
  return { call, file, eligible, scenes };
}

async function receive(
  stage: Stage,
  call: StoryCall,
  { slug, euro, partners, equipment = 0, ends }: Entry,
): Promise<string> {
  const { world } = stage;
  const grantee = await stage.enter(slug);
  const until = ends === 'started' || ends === 'half' ? ends : 'submitted';
  const sums = { euroMinor: BigInt(euro) * 100n, equipmentMinor: BigInt(equipment) * 100n };
  const id = await apply(world, grantee, { call, ...sums, partners: partners ?? [], until });
  if (ends === 'withdrawn') {
    const [row] = await world.db
      .select({ version: applications.version })
      .from(applications)
      .where(eq(applications.id, id));
    const about = { applicationId: id, version: row?.version ?? 0, key: namedKey(`withdraw ${id}`) };
    expectOk(await withdrawApplication(world, grantee.owner, about));
  }
  return id;
}

function needed<Value>(value: Value | null, otherwise: string): Value {
  if (value === null) throw new Error(otherwise);
  return value;
}
