import type { ZipEntry } from '#app/adapters/files/zip.server.ts';
import type { Text } from '#app/i18n/text.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { ProgrammeId } from '#app/kernel/ids.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { narrowed, type BookScope } from '#app/ledger/ledger-scope.server.ts';
import { checkpointKeyOf } from '#app/trail/checkpoint-store.server.ts';
import { proveInclusion } from '#app/trail/prove.server.ts';
import { keepCheckpoint, signHead, type SignedCheckpoint } from '#app/trail/write-checkpoint.server.ts';
import { textFile } from '../bundle/bag.ts';
import { bagFile } from '../bundle/bag-file.server.ts';
import { documentsFile } from '../bundle/documents-file.server.ts';
import { journalLines, provedLines } from '../bundle/evidence-lines.server.ts';
import { dictionaryFiles } from '../downloads/dictionary-files.server.ts';
import { mayReveal } from '../item-reveal.ts';
import type { Sample } from '../sampling/sample-store.server.ts';
import { takeFile, type DownloadRefusal, type Moment, type TakenDownload } from '../take-file.server.ts';
import {
  crateDocument,
  documentFile,
  handedInEvents,
  sampleDocuments,
  type SampleDocument,
} from './sample-documents.server.ts';

type Given = { readonly scope: BookScope; readonly text: Text; readonly sample: Sample };

/**
 * D23: the documents of the drawn transactions of a sample, in a bag that is checked without us: a folder for each
 * transaction, the index, and of each document the event of its handing in with the proof that it stands in the signed
 * trail. Documents may show people, so only an engagement of the full profile takes them (I37).
 */
export async function takeEvidence(
  world: World,
  actor: Person,
  given: Given,
): Promise<Result<TakenDownload, DownloadRefusal>> {
  const { sample, text } = given;
  const scope = narrowed(given.scope, { from: sample.periodFrom, to: sample.periodTo });
  const about = { sampleId: sample.id, sample: sample.reference };
  const asked = { action: 'assurance.read', code: 'D23', format: 'zip', profile: 'full', scope, about } as const;
  return takeFile(world, actor, asked, async (moment) => {
    const verdict = mayReveal(scope.engagement);
    if (!verdict.allowed) return refuse(verdict.reason);
    // The ids of the database are those of the kernel.
    const programmeId = scope.programmeId as ProgrammeId;
    const head = await signHead(world, moment.snapshot, programmeId);
    await keepCheckpoint(world, programmeId, head);
    const readme = text.t('downloads.documents.readme');
    const key = checkpointKeyOf(world, scope.programmeId);
    const documents = await sampleDocuments(moment.snapshot, { ...scope, sampleId: sample.id });
    const files = payload(world, moment, { scope, text, sample, head, documents });
    return ok(await bagFile(moment, { payload: files, key, text, readme, documents: documents.map(crateDocument) }));
  });
}

/** The documents come last: they take as long as their reader does, and ask nothing more of the database. */
async function* payload(
  world: World,
  moment: Moment,
  given: Given & { readonly head: SignedCheckpoint; readonly documents: readonly SampleDocument[] },
): AsyncGenerator<ZipEntry> {
  const { scope, text, sample, head, documents } = given;
  const { snapshot, facts } = moment;
  // The ids of the database are those of the kernel.
  const programmeId = scope.programmeId as ProgrammeId;
  const range = { ...scope, sampleId: sample.id };
  const events = await handedInEvents(snapshot, programmeId, documents);
  const numbers = events.map(({ number }) => number);
  const proofs = await proveInclusion(snapshot, programmeId, { numbers, size: head.size });
  const about = {
    ...facts,
    profile: 'full',
    programmeId,
    engagementId: scope.engagement?.id ?? null,
    sample: sample.reference,
    documents: documents.length,
    events: events.length,
    // No entry of the ledger is open here, so no account has a balance to check.
    opening: {},
    closing: {},
  };
  yield textFile('about.json', `${JSON.stringify(about, null, 2)}\n`);
  yield { name: 'trail.jsonl', content: provedLines(events, proofs) };
  yield { name: 'journal.jsonl', content: journalLines(snapshot, programmeId, { entry: () => false }) };
  yield textFile('checkpoints/verifier-key.txt', `${checkpointKeyOf(world, programmeId).verifierKey}\n`);
  yield textFile(`checkpoints/${head.size}.txt`, head.note);
  yield await documentsFile(moment, range);
  yield* dictionaryFiles('', text);
  for (const document of documents) yield documentFile(world, document);
}
