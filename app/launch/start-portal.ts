import type { RequestHandler } from 'express';
import { clearHeldForms } from '#app/people/clear-held-forms.server.ts';
import { clearUploads } from '#app/organisations/uploads/clear-uploads.server.ts';
import { lapseReturns } from '#app/applications/opening/lapse-returns.server.ts';
import { closeAwards } from '#app/awards/close-awards.server.ts';
import { releaseLetters } from '#app/awards/release-letters.server.ts';
import { turnCalls } from '#app/calls/turn-calls.server.ts';
import { deliveries } from '#app/deliveries.server.ts';
import { watchBalances } from '#app/disbursements/watch-balances.server.ts';
import type { Clock } from '#app/kernel/world.ts';
import { screenDue } from '#app/organisations/screening/screen-due.server.ts';
import { forgetInvited } from '#app/calls/invitations/forget-invited.server.ts';
import { remindProfileDocuments } from '#app/organisations/documents/remind-profile-documents.server.ts';
import { expireInvitations } from '#app/organisations/team/expire-invitations.server.ts';
import { remindMilestones } from '#app/agreements/milestones/remind-milestones.server.ts';
import { remindReports } from '#app/reports/schedule/remind-reports.server.ts';
import { recordRefusal } from '#app/people/record-refusal.server.ts';
import { resolveSession } from '#app/people/resolve-session.server.ts';
import { writeToWitnesses } from '#app/programme/write-to-witnesses.server.ts';
import { react } from '#app/reactions.server.ts';
import { startOutbox } from '#app/trail/outbox.server.ts';
import { writeDueCheckpoints } from '#app/trail/write-checkpoint.server.ts';
import { buildWorld } from '#app/world.server.ts';
import { prepareDataFolder } from './data-folder.ts';
import { createApp, type AppParts } from './express-app.ts';
import { checkHealth } from './health.ts';
import { openPort } from './http-server.ts';
import { openDatabase } from './open-database.ts';
import { readSecretFile } from './secret-file.ts';
import type { Settings } from './settings.ts';
import { startSchedule } from './start-schedule.ts';
import { tellStories } from './tell-stories.ts';

/** Who renders: the built pages, or Vite while one develops. */
export type Front = Pick<AppParts, 'pages' | 'clientFolder'> & {
  readonly development?: RequestHandler;
  stop?(): Promise<void>;
};

export type Portal = { readonly origin: string; stop(): Promise<void> };

type Start = {
  readonly settings: Settings;
  readonly demo: boolean;
  readonly openFront: () => Promise<Front>;
  readonly clock?: Clock;
};

/** What the portal does by the clock, each when it is due. */
const CHORES = [
  turnCalls,
  lapseReturns,
  releaseLetters,
  closeAwards,
  screenDue,
  remindReports,
  remindMilestones,
  remindProfileDocuments,
  watchBalances,
  writeDueCheckpoints,
  writeToWitnesses,
  expireInvitations,
  forgetInvited,
  clearUploads,
  clearHeldForms,
];

/**
 * Starts everything in order (port, keys, database, stories, outbox, schedule, pages) and stops it in the opposite
 * order; what was started before a failure is stopped as well.
 */
export async function startPortal({ settings, demo, openFront, clock }: Start): Promise<Portal> {
  const started: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (let next = started.pop(); next; next = started.pop()) await next();
  };
  try {
    await prepareDataFolder(settings.dataFolder);
    const server = await openPort(settings);
    started.push(() => server.stop());
    const keys = await readSecretFile(settings.secretFile, { create: !settings.production });
    const database = await openDatabase(settings);
    started.push(() => database.stop());
    const local = `http://localhost:${server.port}`;
    const origin = settings.origin ?? local;
    const parts = { ...settings, databaseUrl: database.url, origin, keys, react, ...(clock && { clock }) };
    const { world, connection } = buildWorld(parts);
    started.push(() => connection.close());
    if (demo) await database.seedOnce(() => tellStories(parts));
    const outbox = startOutbox(world, deliveries);
    started.push(() => outbox.stop());
    const schedule = startSchedule(world, CHORES);
    started.push(() => schedule.stop());
    const front = await openFront();
    started.push(async () => front.stop?.());
    const origins = settings.production ? [origin] : [origin, local, `http://127.0.0.1:${server.port}`];
    const health = () => checkHealth(connection);
    const { trustProxy } = settings;
    server.answerWith(createApp({ ...front, world, origins, trustProxy, resolveSession, recordRefusal, health }));
    // Requests end before what they use: the server is stopped first, though it was started first.
    started.push(() => server.stop());
    return { origin, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
