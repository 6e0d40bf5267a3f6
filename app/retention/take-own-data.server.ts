import type { Readable } from 'node:stream';
import { UPLOAD_TYPES } from '#app/adapters/documents/media-type.ts';
import type { ZipEntry } from '#app/adapters/files/zip.server.ts';
import type { Text } from '#app/i18n/text.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { World } from '#app/kernel/world.ts';
import { accountEvent } from '#app/people/account-event.ts';
import { writeEvents } from '#app/trail/trail-store.server.ts';
import { ownAccountData, ownRows } from './own-account-data.server.ts';
import type { OwnData } from './own-data.ts';
import { ownDataPage } from './own-data-page.ts';
import { ownFiles } from './own-files.server.ts';
import { ownOrganisationData } from './own-organisation-data.server.ts';

type File = Awaited<ReturnType<typeof ownFiles>>[number];

/**
 * Subject access: everything held about the account, and for an owner about the organisation, as JSON, as a page, and
 * with the files themselves. That it was taken is in the trail before the first byte leaves; not through `perform`, for
 * a download has no answer to keep.
 */
export async function takeOwnData(world: World, actor: Person, text: Text): Promise<AsyncGenerator<ZipEntry>> {
  const organisationId = ownedBy(actor);
  const { data, files } = await world.db.transaction(
    async (tx) => {
      const event = accountEvent('account.data-taken', actor.accountId, { organisation: organisationId !== null });
      await writeEvents(world, tx, { actor, command: 'take-own-data', events: [event] });
      const own = await ownAccountData(world, tx, actor);
      if (!organisationId) return { data: own, files: [] };
      const stored = await ownFiles(tx, organisationId);
      const listed = ownRows(
        'documents',
        stored.map((file) => ({ ...file, file: fileName(file) })),
      );
      const organisation = await ownOrganisationData(world, tx, { actor, organisationId });
      return { data: { ...own, ...organisation, documents: listed }, files: stored };
    },
    { isolationLevel: 'repeatable read' },
  );
  return entries(world, { data, files, text });
}

/** The organisation whose owner this is; the others of an organisation take their own account only. */
function ownedBy(actor: Person): string | null {
  return actor.memberships.find((held) => held.role === 'applicant-owner')?.organisationId ?? null;
}

async function* entries(
  world: World,
  given: { data: OwnData; files: readonly File[]; text: Text },
): AsyncGenerator<ZipEntry> {
  const { data, files, text } = given;
  yield { name: 'data.html', content: [Buffer.from(ownDataPage(data, text, world.clock.now()))] };
  yield { name: 'data.json', content: [Buffer.from(`${JSON.stringify(data, null, 2)}\n`)] };
  for (const file of files)
    yield { name: fileName(file), content: opened(await world.documents.open(file.storageKey)) };
}

async function* opened(stream: Readable): AsyncGenerator<Uint8Array> {
  for await (const part of stream as AsyncIterable<Uint8Array>) yield part;
}

function fileName({ reference, mediaType }: File): string {
  const extension = UPLOAD_TYPES.find((type) => type.mediaType === mediaType)?.extension ?? 'bin';
  return `documents/${reference}.${extension}`;
}
