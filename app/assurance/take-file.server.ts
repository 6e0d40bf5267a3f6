import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Tx } from '#db/client.server.ts';
import { auditDownloads } from '#db/schema/assurance.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { DomainEvent } from '#app/kernel/event.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import { ALLOWED } from '#app/kernel/verdict.ts';
import type { World } from '#app/kernel/world.ts';
import type { AuditProfile, BookScope } from '#app/ledger/ledger-scope.server.ts';
import { can, type Action } from '#app/people/access.ts';
import { programmeFacts } from '#app/programme/programme-store.server.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import type { DonorFile } from './donor-report/donor-file-name.ts';
import type { ExportFacts } from './downloads/download.ts';
import type { DownloadCode, Format } from './downloads/download-name.ts';
import type { AssuranceRefusal } from './engagement.ts';
import { mayReveal, type Ground } from './item-reveal.ts';
import { stoppedBy } from './open-files.server.ts';
import { booksOf, type Books } from './reconciliation-facts.server.ts';
import type { Check } from './reconciliation.ts';
import { openSnapshot, type Snapshot } from './snapshot.server.ts';
import { takenName } from './taken-name.ts';

export type Asked = {
  readonly action: Extract<Action, 'assurance.read' | 'donor-report.read' | 'selection.read'>;
  readonly code: DownloadCode | DonorFile['code'] | 'bundle' | 'grant-bundle' | 'selection' | 'evaluation';
  readonly format: Format | 'zip' | 'pdf';
  readonly scope: BookScope;
  /** Full where the file may show people; otherwise by `ground`. */
  readonly profile?: AuditProfile;
  /** What else the trail should know of the file: codes and ids. */
  readonly about?: Readonly<Record<string, string>>;
  /** I37: why the identities in it are opened; without a ground the file is of the protected profile. */
  readonly ground?: Ground | undefined;
};

/** The moment a file is made of: a snapshot that is held open. */
export type Moment = { readonly snapshot: Tx; readonly facts: ExportFacts };

/**
 * A file as it is made while it is sent. `count`: the rows of it that have gone; `withheld`: those that are kept from
 * whoever takes it (I9), where any may be.
 */
export type MadeFile = {
  readonly file: Readable;
  readonly count: () => number;
  readonly withheld?: (() => number) | undefined;
};

/** A file on its way, and what it may be called: no identity in either. */
export type TakenDownload = { readonly body: Readable; readonly name: string };

/** `checks`: the comparisons that do not hold, when that is why. */
export type DownloadRefusal = AssuranceRefusal & { readonly checks?: readonly Check[] };

/** I32: the books of a moment, unless they do not reconcile to the cent: then nothing that rests on them leaves. */
export async function reconciledBooks(snapshot: Tx, scope: BookScope): Promise<Result<Books, DownloadRefusal>> {
  const books = await booksOf(snapshot, scope);
  if (books.reconciliation.reconciled) return ok(books);
  const checks = books.reconciliation.checks.filter((check) => check.differenceMinor !== 0n);
  const { refusal } = refuse('downloads-do-not-reconcile');
  return { ok: false, refusal: { ...refusal, checks } };
}

/**
 * Hands out a file as a stream, in constant memory, of one moment of the database. That it was asked for is in the
 * trail before the first byte, that it was refused or is complete after the last (I39); a file that broke off is asked
 * for and never complete.
 */
export async function takeFile(
  world: World,
  actor: Person,
  asked: Asked,
  make: (moment: Moment) => Promise<Result<MadeFile, DownloadRefusal>>,
): Promise<Result<TakenDownload, DownloadRefusal>> {
  const refused = refusalOf(actor, asked);
  if (refused) return refused;
  const exportId = world.ids.next();
  await tell(world, actor, { ...asked, exportId, kind: 'download.requested' });
  const snapshot = await openSnapshot(world, asked.scope);
  try {
    const programme = await programmeFacts(snapshot.tx, asked.scope.programmeId);
    if (!programme) throw new Error('books without a programme');
    const facts: ExportFacts = {
      actionReference: programme.contractReference,
      exportId,
      generatedAt: world.clock.now(),
      generatedBy: actor.alias,
      profile: profileOf(asked),
      periodFrom: asked.scope.from,
      periodTo: asked.scope.to,
      fxPolicy: programme.fxPolicy,
    };
    const stopped = await stoppedBy(snapshot.tx, asked);
    const made = stopped ? refuse(stopped) : await make({ snapshot: snapshot.tx, facts });
    if (!made.ok) {
      await snapshot.release();
      await tellRefused(world, actor, { ...asked, exportId, refusal: made.refusal });
      return made;
    }
    const body = Readable.from(recorded(world, actor, { ...asked, ...made.value, exportId, snapshot }), {
      objectMode: false,
    });
    body.once('close', () => void snapshot.release());
    const part = made.value.withheld !== undefined;
    return ok({ body, name: takenName(programme.code, { code: asked.code, part }, facts) });
  } catch (error) {
    await snapshot.release();
    throw error;
  }
}

/** Why this person may not take this file; null when nothing stands against it. */
function refusalOf(actor: Person, { action, scope, ground }: Asked) {
  if (!can(actor, action).allowed) return refuse('role-may-not');
  const verdict = ground ? mayReveal(scope.engagement) : ALLOWED;
  return verdict.allowed ? null : refuse(verdict.reason);
}

function profileOf({ profile, ground }: Asked): AuditProfile {
  return profile ?? (ground ? 'full' : 'protected');
}

/** The bytes as they are, hashed while they pass; their hash and number go into the register of downloads. */
async function* recorded(
  world: World,
  actor: Person,
  given: Asked & MadeFile & { exportId: string; snapshot: Snapshot },
): AsyncGenerator<Uint8Array> {
  const { code, format, scope, exportId, file, snapshot } = given;
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    for await (const chunk of file as AsyncIterable<Uint8Array>) {
      hash.update(chunk);
      bytes += chunk.byteLength;
      yield chunk;
    }
  } finally {
    await snapshot.release();
  }
  const about = { sha256: hash.digest('hex'), rows: given.count() };
  const withheld = given.withheld ? { withheld: given.withheld() } : {};
  const event = eventOf({ ...given, kind: 'download.completed', more: { ...about, bytes, ...withheld } });
  await perform(world, actor, 'complete-download', namedKey(`complete:${exportId}`), async (tx) => {
    await tx.insert(auditDownloads).values({
      ...about,
      id: exportId,
      engagementId: scope.engagement?.id ?? null,
      programmeId: scope.programmeId,
      accountId: actor.accountId,
      code,
      format,
      profile: profileOf(given),
      downloadedAt: world.clock.now(),
    });
    return ok({ value: null, events: [event] });
  });
}

async function tellRefused(world: World, actor: Person, given: Asked & { exportId: string; refusal: DownloadRefusal }) {
  const { code: why, checks = [] } = given.refusal;
  const differences = Object.fromEntries(checks.map((check) => [check.name, check.differenceMinor.toString()]));
  await tell(world, actor, { ...given, kind: 'download.refused', more: { why, differences } });
}

type Told = Asked & { exportId: string; kind: DomainEvent['kind']; more?: DomainEvent['body'] };

async function tell(world: World, actor: Person, given: Told): Promise<void> {
  await perform(world, actor, 'take-download', namedKey(`${given.kind}:${given.exportId}`), async () =>
    ok({ value: null, events: [eventOf(given)] }),
  );
}

function eventOf(told: Told): DomainEvent {
  const { code, format, scope, about = {}, ground, exportId, kind, more = {} } = told;
  const { programmeId, from, to, engagement } = scope;
  return {
    kind,
    programmeId,
    entity: { kind: 'audit-download', id: exportId },
    body: {
      code,
      format,
      profile: profileOf(told),
      ...(ground ? { ground } : {}),
      periodFrom: from,
      periodTo: to,
      engagementId: engagement?.id ?? '',
      ...about,
      ...more,
    },
  };
}
