import { and, eq } from 'drizzle-orm';
import { agreements } from '#db/schema/agreements.ts';
import { derogations } from '#db/schema/derogations.ts';
import { utcDate, type Instant } from '#app/kernel/instant.ts';
import type { ProgrammeId } from '#app/kernel/ids.ts';
import { expectOk } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { chooseTier } from '#app/publication/choose-tier.server.ts';
import { approveDerogation } from '#app/publication/move-derogation.server.ts';
import { proposeDerogation } from '#app/publication/propose-derogation.server.ts';
import { recordHarm } from '#app/publication/record-harm.server.ts';
import { setPublisher } from '#app/publication/set-publisher.server.ts';
import { takeDown } from '#app/publication/take-down.server.ts';
import type { Tier } from '#app/publication/tier.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { daysFrom } from './dates.ts';
import type { Grant } from './grant.ts';
import type { Scene } from './scenes.ts';
import type { Stage } from './stage.ts';

/** Numbers of nobody, in registers that exist: the files of the demonstration keep the rules of the standards. */
const PUBLISHER = {
  orgId: 'SE-ON-000000-0000',
  threeSixtyPrefix: '360G-passerelle_demo',
  funderOrgId: 'XI-IATI-EC_INTPA',
  parentActivityId: '',
};

/** The identifiers of the publisher, set when the programme begins. */
export function publisherScene(stage: Stage, given: { programmeId: ProgrammeId; at: Instant }): Scene {
  const { world, office } = stage;
  const { programmeId, at } = given;
  const about = { programmeId, publisher: PUBLISHER, key: namedKey('publisher') };
  return { at, play: async () => void expectOk(await setPublisher(world, office.lead, about)) };
}

/** Who wants to be seen and how much; one of them is taken down after a threat. The others stay as they began. */
const WISHES: readonly { readonly slug: string; readonly tier: Tier }[] = [
  { slug: 'umoja', tier: 'named' },
  { slug: 'tejer', tier: 'named' },
  { slug: 'pamiat', tier: 'named' },
  { slug: 'bahay', tier: 'region' },
  { slug: 'haki', tier: 'anonymised' },
  { slug: 'nur', tier: 'region' },
];

/** What grantees decide about being seen, and why one grant is gone again. */
export function publicationScenes(stage: Stage, today: Instant): readonly Scene[] {
  const { world, office } = stage;
  const ago = (days: number) => daysFrom(today, -days);
  return [
    {
      at: ago(50),
      play: async () => {
        for (const { slug, tier } of WISHES) {
          const { agreementId, grantee } = await grantOf(stage, slug);
          const choice = { agreementId, tier, recipientOrgId: '', key: namedKey(`publication ${slug}`) };
          expectOk(await chooseTier(world, grantee.owner, choice));
        }
      },
    },
    {
      at: ago(21),
      play: async () => {
        const { agreementId } = await grantOf(stage, 'pamiat');
        const reasonClass = 'reprisal';
        expectOk(await takeDown(world, office.officer, { agreementId, reasonClass, key: namedKey('take down') }));
        const harm = { harmClass: 'threat', noticedOn: utcDate(ago(22)), key: namedKey('harm') } as const;
        expectOk(await recordHarm(world, office.officer, { agreementId, ...harm }));
        await waive(stage, { agreementId, kind: 'publication', approvals: 2 });
        await waive(stage, { ...(await grantOf(stage, 'bahay')), kind: 'signature', approvals: 0 });
        await waive(stage, { ...(await grantOf(stage, 'haki')), kind: 'visibility', approvals: 2 });
      },
    },
  ];
}

/** The grant of a third party that is in force. */
async function grantOf(stage: Stage, slug: string): Promise<Grant> {
  const grantee = await stage.enter(slug);
  const [row] = await stage.world.db
    .select({ id: agreements.id })
    .from(agreements)
    .where(and(eq(agreements.organisationId, grantee.organisationId), eq(agreements.state, 'active')));
  if (!row) throw new Error(`${slug} has no grant in force`);
  return { agreementId: row.id, grantee };
}

const WAIVED = {
  publication: { legalBasis: 'charter-rights', reasonClass: 'reprisal', authorityReference: 'INTPA-DEMO-17' },
  visibility: { legalBasis: 'security-derogation', reasonClass: 'reprisal', authorityReference: 'INTPA-DEMO-18' },
  signature: { legalBasis: 'contract-clause', reasonClass: 'unsafe-evidence', authorityReference: '' },
} as const;

type Waiver = { agreementId: string; kind: keyof typeof WAIVED; approvals: 0 | 2 };

async function waive({ world, office }: Stage, { agreementId, kind, approvals }: Waiver): Promise<void> {
  const proposal = {
    kind,
    ...WAIVED[kind],
    validUntil: utcDate(daysFrom(world.clock.now(), 360)),
  } as const;
  const key = namedKey(`waiver ${agreementId}`);
  expectOk(await proposeDerogation(world, office.officer, { agreementId, proposal, key }));
  const derogationId = await derogationOf(world, agreementId);
  for (const approver of [office.manager, office.lead].slice(0, approvals)) {
    const by = namedKey(`approve ${derogationId} ${approver.accountId}`);
    expectOk(await approveDerogation(world, approver, { derogationId, key: by }));
  }
}

async function derogationOf(world: World, agreementId: string): Promise<string> {
  const [row] = await world.db
    .select({ id: derogations.id })
    .from(derogations)
    .where(eq(derogations.agreementId, agreementId));
  return row?.id ?? '';
}
