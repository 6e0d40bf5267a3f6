import type { ZipEntry } from '#app/adapters/files/zip.server.ts';
import type { Text } from '#app/i18n/text.ts';
import type { Person } from '#app/kernel/actor.ts';
import { ok, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import type { BookScope } from '#app/ledger/ledger-scope.server.ts';
import { checkpointKeyOf } from '#app/trail/checkpoint-store.server.ts';
import { proveInclusion } from '#app/trail/prove.server.ts';
import { keepCheckpoint, signHead, type SignedCheckpoint } from '#app/trail/write-checkpoint.server.ts';
import { takeFile, type DownloadRefusal, type Moment, type TakenDownload } from '../take-file.server.ts';
import { textFile } from './bag.ts';
import { bagFile } from './bag-file.server.ts';
import { documentsFile } from './documents-file.server.ts';
import { journalLines, openOn, provedLines, type Opens } from './evidence-lines.server.ts';
import { grantBalances, grantEvents } from '../grant-events.server.ts';

type Grant = { readonly id: string; readonly reference: string };

/**
 * AT-5: the evidence of one grant. Its events, each with the proof that it stands in the tree of a signed checkpoint, and
 * its entries in the chain of the journal; of every other grant there are hashes at most.
 */
export async function takeGrantBundle(
  world: World,
  actor: Person,
  { scope, text, grant }: { readonly scope: BookScope; readonly text: Text; readonly grant: Grant },
): Promise<Result<TakenDownload, DownloadRefusal>> {
  const about = { agreementId: grant.id };
  const asked = { action: 'assurance.read', code: 'grant-bundle', format: 'zip', scope, about } as const;
  return takeFile(world, actor, asked, async (moment) => {
    const head = await signHead(world, moment.snapshot, scope.programmeId);
    await keepCheckpoint(world, scope.programmeId, head);
    const readme = text.t('trail.grant.readme');
    const key = checkpointKeyOf(world, scope.programmeId);
    return ok(await bagFile(moment, { payload: payload(world, moment, { scope, head, grant }), key, text, readme }));
  });
}

async function* payload(
  world: World,
  moment: Moment,
  { scope, head, grant }: { scope: BookScope; head: SignedCheckpoint; grant: Grant },
): AsyncGenerator<ZipEntry> {
  const { snapshot, facts } = moment;
  const { programmeId } = scope;
  const events = await grantEvents(snapshot, scope, grant.id);
  const numbers = events.map(({ number }) => number);
  const proofs = await proveInclusion(snapshot, programmeId, { numbers, size: head.size });
  const about = {
    ...facts,
    programmeId,
    agreementId: grant.id,
    reference: grant.reference,
    engagementId: scope.engagement?.id ?? null,
    events: events.length,
    ...(await grantBalances(snapshot, scope, grant.id)),
  };
  yield textFile('about.json', `${JSON.stringify(about, null, 2)}\n`);
  yield { name: 'trail.jsonl', content: provedLines(events, proofs) };
  const open = openOn(scope);
  const entry: Opens['entry'] = (each) => each.agreementId === grant.id && open.entry(each);
  yield { name: 'journal.jsonl', content: journalLines(snapshot, programmeId, { entry }) };
  yield await documentsFile(moment, { ...scope, agreementId: grant.id });
  yield textFile('checkpoints/verifier-key.txt', `${checkpointKeyOf(world, programmeId).verifierKey}\n`);
  yield textFile(`checkpoints/${head.size}.txt`, head.note);
}
