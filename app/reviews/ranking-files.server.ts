import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Reader } from '#db/client.server.ts';
import { csvStream } from '#app/adapters/files/csv.server.ts';
import { renderPdf } from '#app/adapters/pdf/pdf-document.server.ts';
import type { Text } from '#app/i18n/text.ts';
import type { Person } from '#app/kernel/actor.ts';
import { canonicalJson } from '#app/kernel/json.ts';
import { callFacts, loadFrozenContent } from '#app/calls/call-store.server.ts';
import { staffMay } from '#app/people/access.ts';
import { programmeFacts } from '#app/programme/programme-store.server.ts';
import { filesHiddenFrom } from './blind-readers.server.ts';
import { rankedContent } from './ranked-content.ts';
import { rankingDocument, rankingTable, type FixedRanking } from './ranking-document.ts';
import { fixedList, type FixedList } from './ranking-store.server.ts';

const MEDIA_TYPES = {
  'ranking.pdf': 'application/pdf',
  'ranking.csv': 'text/csv; charset=utf-8',
  'ranking.json': 'application/json',
} as const;
type RankingFile = keyof typeof MEDIA_TYPES;

/**
 * A fixed ranking, in the version in force or in one asked for, as PDF, CSV, or the very bytes its check number is the SHA-256 of. Null before it is fixed, outside the
 * actor's programmes, for who is recused from one of its files (I9), and for another name.
 */
export async function rankingFile(
  reader: Reader,
  actor: Person,
  asked: { callId: string; file: string; text: Text; version: string | null },
): Promise<Response | null> {
  if (!isRankingFile(asked.file)) return null;
  const call = await callFacts(reader, asked.callId);
  const number = asked.version === null ? undefined : Number(asked.version);
  if (number !== undefined && !(Number.isInteger(number) && number > 0 && number < 10_000)) return null;
  const list = call ? await fixedList(reader, call.id, number) : null;
  if (!call?.currentVersionId || !list || !staffMay(actor, 'ranking.read', call.programmeId)) return null;
  if ((await filesHiddenFrom(reader, actor, { id: call.id, fixed: true })).size > 0) return null;
  const { title } = await loadFrozenContent(reader, call.currentVersionId);
  const programme = await programmeFacts(reader, call.programmeId);
  const ranking = { ...verified(list), callTitle: title, programmeTitle: programme?.title ?? { en: '' } };
  return new Response(await bodyOf(asked.file, { list, ranking, text: asked.text }), {
    headers: {
      'Content-Type': MEDIA_TYPES[asked.file],
      'Content-Disposition': `attachment; filename="${call.reference}-${versioned(list)}${asked.file}"`,
      'Content-Security-Policy': "sandbox; default-src 'none'",
    },
  });
}

/** Later versions are told apart by their names. */
function versioned({ number }: FixedList): string {
  return number === 1 ? '' : `v${number}-`;
}

function isRankingFile(file: string): file is RankingFile {
  return file in MEDIA_TYPES;
}

/** The list as it was fixed; a content that is not what its hash was taken of leaves the portal in no form. */
function verified(list: FixedList): Pick<FixedRanking, 'content' | 'sha256' | 'fixedAt'> {
  const sha256 = createHash('sha256').update(canonicalJson(list.content)).digest('hex');
  if (sha256 !== list.sha256) throw new Error('a fixed ranking is not what was fixed');
  return { content: rankedContent.parse(list.content), sha256, fixedAt: list.fixedAt };
}

async function bodyOf(
  file: RankingFile,
  given: { list: FixedList; ranking: FixedRanking; text: Text },
): Promise<BodyInit> {
  if (file === 'ranking.json') return canonicalJson(given.list.content);
  if (file === 'ranking.csv')
    return Readable.toWeb(csvStream(rankingTable(given.ranking))) as ReadableStream<Uint8Array>;
  return new Uint8Array(await renderPdf(rankingDocument(given.ranking, given.text)));
}
