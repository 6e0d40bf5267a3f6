import { fileURLToPath } from 'node:url';
import { eq, sql } from 'drizzle-orm';
import { prepareDataFolder } from '#app/launch/data-folder.ts';
import { openDatabase } from '#app/launch/open-database.ts';
import { readSecretFile } from '#app/launch/secret-file.ts';
import { readSettings } from '#app/launch/settings.ts';
import { withoutWaiting } from '#app/launch/tell-stories.ts';
import { addDays, addMinutes, type Instant } from '#app/kernel/instant.ts';
import { expectOk } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { createProgramme } from '#app/programme/create-programme.server.ts';
import { react } from '#app/reactions.server.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { buildWorld } from '#app/world.server.ts';
import { OperatorError } from './operator-error.ts';
import { programmes } from './schema/programme.ts';
import { outbox } from './schema/trail.ts';
import { openBooks } from './seeds/audit.ts';
import { hireStaff, INSTALLER, roleOf } from './seeds/cast.ts';
import { daysFrom } from './seeds/dates.ts';
import { firstCall } from './seeds/first-call.ts';
import { holdForAudit } from './seeds/hold.ts';
import { GIAI } from './seeds/giai.ts';
import { fourthCall, thirdCall } from './seeds/running-calls.ts';
import { priorityScene } from './seeds/priorities.ts';
import { profileDocuments } from './seeds/profile-documents.ts';
import { providers } from './seeds/providers.ts';
import { publicationScenes, publisherScene } from './seeds/publication.ts';
import { recordScenes } from './seeds/records.ts';
import { auditSample } from './seeds/sample.ts';
import { rollingCall } from './seeds/rolling-call.ts';
import { play } from './seeds/scenes.ts';
import { screenEverybody } from './seeds/screen.ts';
import { secondCall } from './seeds/second-call.ts';
import { stage } from './seeds/stage.ts';
import { storyWorld } from './seeds/story-world.ts';
import { tieScene } from './seeds/ties.ts';

const BEGINNING = '2023-12-04T09:00:00Z';

/** Tells the demonstration into an empty database, through the portal's own commands; the same on any one day. */
export async function seed(real: World): Promise<void> {
  const today = storyToday(real.clock.now());
  const world = storyWorld(real, BEGINNING);
  const key = namedKey('programme');
  const programme = expectOk(await createProgramme(world, INSTALLER, { ...GIAI, key }));
  const cast = await hireStaff(world, programme);
  const set = stage(world, cast);
  const ago = (days: number) => daysFrom(today, -days);
  const auditor = roleOf(cast, 'auditor@audit.example');
  const controller = roleOf(cast, 'controller@court.example');
  await play(world, [
    ...firstCall(set, { reportedAt: ago(58), decidedAt: ago(30), lastReportAt: ago(9), paidAt: ago(6) }),
    ...secondCall(set, today),
    ...thirdCall(set, today),
    ...fourthCall(set, today),
    ...rollingCall(set, today),
    priorityScene(set, ago(200)),
    publisherScene(set, { programmeId: programme.programmeId, at: daysFrom(new Date(BEGINNING), 1) }),
    ...publicationScenes(set, today),
    tieScene(set, { at: ago(5), members: programme.members }),
    ...providers(set, ago(40)),
    ...recordScenes(set, today),
    ...profileDocuments(set, { today, at: ago(4) }),
    { at: ago(2), play: () => screenEverybody(world, set.office.officer) },
    {
      at: ago(1),
      play: () => openBooks(world, set.office.lead, { auditor, today, action: GIAI }),
    },
    {
      at: ago(1),
      play: () => openBooks(world, set.office.lead, { auditor: controller, today, action: GIAI, full: true }),
    },
    { at: ago(1), play: () => holdForAudit(world, set.office.lead) },
    { at: addMinutes(ago(1), 60), play: () => auditSample(world, { ...set.office, auditor }) },
  ]);
  await keepMailsIn(real);
}

/** The calls of the story end with the action: whoever starts later sees it as it stood in its last months. */
function storyToday(now: Instant): Instant {
  const latest = addDays(new Date(`${GIAI.endsOn}T00:00:00Z`), -150);
  return daysFrom(now < latest ? now : latest, 0);
}

/**
 * Nobody in the story has a mailbox: their notices wait in the portal, no mail goes out for them. This commit waits for
 * the disk, and with it everything before.
 */
async function keepMailsIn(world: World): Promise<void> {
  await world.db.transaction(async (tx) => {
    await tx.execute(sql`set local synchronous_commit = on`);
    await tx.update(outbox).set({ done: true, doneAt: world.clock.now() }).where(eq(outbox.done, false));
  });
}

/** `npm run seed`: into the database of the settings, unless something is in it. */
async function run(): Promise<void> {
  // The origin is of no matter here: nothing is served.
  const settings = readSettings({ ...process.env, NODE_ENV: 'development' });
  await prepareDataFolder(settings.dataFolder);
  const keys = await readSecretFile(settings.secretFile, { create: settings.databaseUrl === null });
  const database = await openDatabase(settings);
  const origin = settings.origin ?? `http://localhost:${settings.port}`;
  const databaseUrl = withoutWaiting(database.url);
  const { world, connection } = buildWorld({ ...settings, databaseUrl, origin, keys, react });
  try {
    if ((await world.db.$count(programmes)) > 0) {
      throw new OperatorError('The database holds a programme already: the demonstration needs an empty one.');
    }
    await seed(world);
    console.log('The demonstration is in the database.');
  } finally {
    await connection.close();
    await database.stop();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await run().catch((error: unknown) => {
    console.error(error instanceof OperatorError ? error.message : error);
    process.exitCode = 1;
  });
}
