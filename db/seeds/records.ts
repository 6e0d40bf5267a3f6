import { and, asc, eq, ne } from 'drizzle-orm';
import { agreements } from '#db/schema/agreements.ts';
import { calls } from '#db/schema/calls.ts';
import { organisations } from '#db/schema/organisations.ts';
import { moveCapOverride } from '#app/awards/cap/move-cap-override.server.ts';
import { proposeCapOverride } from '#app/awards/cap/propose-cap-override.server.ts';
import { askClarification } from '#app/calls/ask-clarification.server.ts';
import { publishClarification } from '#app/calls/end-clarification.server.ts';
import { recordAnnouncement } from '#app/calls/announcements/record-announcement.server.ts';
import { claimIrregularity } from '#app/disbursements/claim-irregularity.server.ts';
import { reportToAuthority } from '#app/disbursements/report-to-authority.server.ts';
import { settleRecovery } from '#app/disbursements/settle-recovery.server.ts';
import { decideProposedWriteOff, proposeWriteOff } from '#app/disbursements/write-off-recovery.server.ts';
import { addMinutes, utcDate, type Instant } from '#app/kernel/instant.ts';
import { expectOk } from '#app/kernel/result.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { daysFrom } from './dates.ts';
import { inFive } from './in-five.ts';
import type { Grantee } from './enrol.ts';
import type { Scene } from './scenes.ts';
import type { Stage } from './stage.ts';
import type { StoryWorld } from './story-world.ts';

const CHANNELS = ['Web sites of the consortium', 'EU Funding & Tenders Portal', 'partners’ networks'].join('; ');
const NOT_WORTH_IT = 'The hotel has closed; getting it back would cost more than the amount.';

const QUESTION = inFive(
  'May we apply for the salary of one person who works for two projects?',
  'Pouvons-nous demander le salaire d’une personne qui travaille pour deux projets ?',
  '¿Podemos pedir el sueldo de una persona que trabaja en dos proyectos?',
  'هل يمكننا طلب راتب شخص يعمل في مشروعين؟',
  'Можно ли запросить зарплату одного человека, который работает в двух проектах?',
);
const ANSWER = inFive(
  'Yes, for the share of the time worked for this project; timesheets show it.',
  'Oui, pour la part du temps consacrée à ce projet ; les feuilles de temps la montrent.',
  'Sí, por la parte del tiempo dedicada a este proyecto; las hojas de horas la muestran.',
  'نعم، عن حصة الوقت المخصصة لهذا المشروع، وتُبيّنها جداول ساعات العمل.',
  'Да, за долю времени, отработанную на этот проект; её показывают табели.',
);

/** What the office puts on record beside the cycle, so that the audit files speak of it. */
export function recordScenes(stage: Stage, today: Instant): readonly Scene[] {
  const ago = (days: number) => daysFrom(today, -days);
  return [
    { at: new Date('2025-03-26T12:00:00Z'), play: () => writtenOff(stage) },
    { at: ago(17), play: () => answered(stage) },
    { at: ago(57), play: () => capLifted(stage, ago(-300)) },
    { at: ago(38), play: () => announced(stage) },
  ];
}

/** Where each call was announced, and under which letter the contracting authority had agreed to it. */
async function announced({ world, office }: Stage): Promise<void> {
  const rows = await world.db.select().from(calls).where(ne(calls.intake, 'round')).orderBy(asc(calls.id));
  for (const [i, { id: callId }] of rows.entries()) {
    const said = { callId, seen: 0, authorityReference: `INTPA/DEMO/CALL/${i + 1}`, channels: CHANNELS };
    expectOk(await recordAnnouncement(world, office.drafter, { ...said, key: namedKey(`announced ${callId}`) }));
  }
}

/** A question about the call that is open, answered to all. */
async function answered({ world, office, enter }: Stage): Promise<void> {
  const open = and(eq(calls.state, 'open'), eq(calls.intake, 'deadline'));
  const [call] = await world.db.select({ id: calls.id }).from(calls).where(open).orderBy(asc(calls.id));
  const callId = call?.id ?? '';
  const { owner } = await enter('ray');
  const asked = { callId, asked: QUESTION.en, language: 'en', key: namedKey(`ask ${callId}`) } as const;
  const { clarificationId } = expectOk(await askClarification(world, owner, asked));
  world.setNow(addMinutes(world.clock.now(), 180));
  const said = { callId, clarificationId, question: QUESTION, answer: ANSWER, key: namedKey(`answer ${callId}`) };
  expectOk(await publishClarification(world, office.drafter, said));
}

/** I5, I41: one third party may hold more than the cap, by the authority's letter, for a while. */
async function capLifted({ world, office, enter }: Stage, until: Instant): Promise<void> {
  const alias = await aliasOf(world, await enter('haki'));
  const wanted = {
    alias,
    capMinor: 75_000_00n,
    authorityReference: 'INTPA/DEMO/2026/44',
    documentReference: 'CRD-2026-118',
    reason: 'The only legal aid desk in the region takes over the files of another that was closed.',
    validUntil: utcDate(until),
  };
  const key = (step: string) => namedKey(`cap ${step} ${alias}`);
  const { overrideId } = expectOk(await proposeCapOverride(world, office.officer, { ...wanted, key: key('ask') }));
  expectOk(await moveCapOverride(world, office.manager, { overrideId, move: 'approve', key: key('approve') }));
}

/** A small part of an advance is asked back because a rule was broken, the authority is told, and it is given up by two. */
async function writtenOff({ world, office, enter }: Stage): Promise<void> {
  const { organisationId } = await enter('bahay');
  const of = and(eq(agreements.organisationId, organisationId), eq(agreements.state, 'active'));
  const [grant] = await world.db.select({ reference: agreements.reference }).from(agreements).where(of);
  if (!grant) throw new Error('no grant in force');
  const { reference } = grant;
  const key = (step: string) => namedKey(`irregularity ${step} ${reference}`);
  const found = { reference, amountMinor: 60_00n, ground: 'rules-broken', key: key('claim') } as const;
  const { recoveryId } = expectOk(await claimIrregularity(world, office.finance, found));
  const today = utcDate(world.clock.now());
  const order = { recoveryId, move: 'order', valueDate: today, amountMinor: null, key: key('order') } as const;
  expectOk(await settleRecovery(world, office.finance, order));
  const told = { recoveryId, toldOn: today, authorityReference: 'INTPA/DEMO/2025/09', told: 0 };
  expectOk(await reportToAuthority(world, office.finance, { ...told, key: key('told') }));
  world.setNow(addMinutes(world.clock.now(), 60));
  const about = { recoveryId, reason: NOT_WORTH_IT, key: key('give up') };
  expectOk(await proposeWriteOff(world, office.finance, about));
  const decided = { recoveryId, outcome: 'approve', key: key('given up') } as const;
  expectOk(await decideProposedWriteOff(world, office.approvers[0], decided));
}

async function aliasOf(world: StoryWorld, { organisationId }: Grantee): Promise<string> {
  const of = eq(organisations.id, organisationId);
  const [row] = await world.db.select({ alias: organisations.alias }).from(organisations).where(of);
  return row?.alias ?? '';
}
