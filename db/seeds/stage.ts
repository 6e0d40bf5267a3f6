import type { Person } from '#app/kernel/actor.ts';
import { roleOf, type Cast } from './cast.ts';
import { enrol, enrolColleagues, type Grantee } from './enrol.ts';
import type { Office } from './grant.ts';
import type { StoryWorld } from './story-world.ts';
import { THIRD_PARTIES } from './third-parties.ts';

/** Who plays: the office, three reviewers of three partners, and third parties, who come when they are called. */
export type Stage = {
  readonly world: StoryWorld;
  readonly office: Office & { readonly drafter: Person; readonly lead: Person; readonly coordinator: Person };
  readonly reviewers: readonly [Person, Person, Person];
  /** Those who have entered, in the order they came. */
  readonly grantees: () => readonly Grantee[];
  /** A third party by its slug; its first call enrols it. */
  readonly enter: (slug: string) => Promise<Grantee>;
};

export function stage(world: StoryWorld, cast: Cast): Stage {
  const entered = new Map<string, Grantee>();
  const person = (email: string) => roleOf(cast, email);
  return {
    world,
    office: {
      drafter: person('calls@crd.example'),
      manager: person('calls.second@crd.example'),
      officer: person('grants@crd.example'),
      finance: person('finance@crd.example'),
      approvers: [person('approver.one@crd.example'), person('approver.two@crd.example')],
      lead: person('lead@fidh.example'),
      coordinator: person('coordinator.iw@consortium.example'),
    },
    reviewers: [
      person('reviewer.redress@consortium.example'),
      person('reviewer.trial@consortium.example'),
      person('reviewer.ecchr@consortium.example'),
    ],
    grantees: () => [...entered.values()],
    enter: async (slug) => {
      const known = entered.get(slug);
      if (known) return known;
      const grantee = await enrol(world, ...partyOf(slug));
      await enrolColleagues(world, grantee);
      entered.set(slug, grantee);
      return grantee;
    },
  };
}

/** The number of a party on the list is what its addresses and account numbers are made from. */
export function partyOf(slug: string): [(typeof THIRD_PARTIES)[number], number] {
  const index = THIRD_PARTIES.findIndex((each) => each.slug === slug);
  const party = THIRD_PARTIES[index];
  if (!party) throw new Error(`no third party ${slug}`);
  return [party, index + 1];
}
