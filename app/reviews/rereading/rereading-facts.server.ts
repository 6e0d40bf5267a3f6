import type { Reader } from '#db/client.server.ts';
import { refuse, type Result } from '#app/kernel/result.ts';
import { applicationFacts } from '#app/applications/application-store.server.ts';
import { rankedContent } from '../ranked-content.ts';
import { listedFiles, type FixedList } from '../ranking-store.server.ts';
import { sheetsOfReading } from '../review-store.server.ts';
import type { Scheme } from '../scoring.ts';
import { reranking, type NewVersion, type RerankingRefusal } from './reranking.ts';
import type { Rereading } from './rereading-store.server.ts';

/** The version of a ranking a second reading leads to, from the list in force and the locked sheets as they are now. */
export async function nextVersion(
  reader: Reader,
  given: { rereading: Rereading; list: FixedList; scheme: Scheme },
): Promise<Result<NewVersion, RerankingRefusal>> {
  const { rereading, list, scheme } = given;
  const application = await applicationFacts(reader, rereading.applicationId);
  if (!application) return refuse('scores-missing', { values: { reference: '–' } });
  const { id: applicationId, reference, lotCode: lot, requestedMinor } = application;
  const ids = new Map((await listedFiles(reader, list.id)).map((file) => [file.reference, file.applicationId]));
  const before = { content: rankedContent.parse(list.content), sha256: list.sha256, number: list.number, ids };
  const sheets = await sheetsOfReading(reader, { applicationId, rereadingId: rereading.id });
  return reranking(scheme, before, { applicationId, reference, sheets, lot, requestedMinor: requestedMinor ?? 0n });
}
