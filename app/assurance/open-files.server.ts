import { sql } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.server.ts';
import { ALLOWED, denied, type Verdict } from '#app/kernel/verdict.ts';
import type { BookScope } from '#app/ledger/ledger-scope.server.ts';
import type { DonorFile } from './donor-report/donor-file-name.ts';
import type { DownloadCode } from './downloads/download-name.ts';
import { PARTED } from './downloads/recused-rows.ts';
import { lockIdentities } from './lock-identities.server.ts';

/** Whole files of a programme. Those of one call or one grant are nobody's who is recused from it: they are not found. */
type WholeFile = DownloadCode | DonorFile['code'] | 'bundle';

/** Calls, rates and sums: no row of these is about a third party. */
const NAMELESS: ReadonlySet<WholeFile> = new Set<WholeFile>(['D02', 'D17', 'D24', 'donor-financial']);

/** Where acts of readers are told. */
const TELLS_OF_SHEETS: ReadonlySet<WholeFile> = new Set<WholeFile>(['D22', 'bundle']);

type ClosedReason = 'file-names-recused' | 'file-shows-sheets';

/** Files of one call or one grant, whose rooms ask before. */
type OwnFile = 'grant-bundle' | 'selection' | 'evaluation';

/** Why no file can be made at this moment; null where it can. A file with identities is one at a time (I37). */
export async function stoppedBy(
  tx: Tx,
  { code, scope, ground }: { code: WholeFile | OwnFile; scope: BookScope; ground?: unknown },
): Promise<ClosedReason | 'file-under-way' | null> {
  if (ground && !(await lockIdentities(tx, scope.engagement?.id ?? ''))) return 'file-under-way';
  if (code === 'grant-bundle' || code === 'selection' || code === 'evaluation') return null;
  const open = await mayTakeFile(tx, scope, code);
  return open.allowed ? null : open.reason;
}

/**
 * I9, I10: whether the staff may take a file of the programme. Where rows of a third party they are recused from can be
 * left out and counted, they take the others; a file in which a gap would tell is somebody else's, and so is one that
 * tells of sheets of files they still score. An auditor takes what the engagement opens.
 */
async function mayTakeFile(reader: Reader, scope: BookScope, code: WholeFile): Promise<Verdict<ClosedReason>> {
  if (NAMELESS.has(code)) return ALLOWED;
  if (!PARTED.has(code) && (await recusedHere(reader, scope)) > 0) return denied('file-names-recused');
  if (TELLS_OF_SHEETS.has(code) && (await scoresHere(reader, scope))) return denied('file-shows-sheets');
  return ALLOWED;
}

/** I9: from how many third parties with a file or a grant in the programme the reader is recused. */
export async function recusedHere(reader: Reader, { programmeId, withheldFrom }: BookScope): Promise<number> {
  if (withheldFrom === null) return 0;
  const [row] = await reader.execute<{ parties: number }>(sql`
    select count(*)::int as parties from recused_organisations(${withheldFrom}::uuid) as barred
    where exists (select from applications f where f.organisation_id = barred and f.programme_id = ${programmeId}
        and f.submitted_at is not null)
      or exists (select from agreements a where a.organisation_id = barred and a.programme_id = ${programmeId})`);
  return row?.parties ?? 0;
}

/** I10: whether the reader has a sheet open in a call whose ranking is not fixed. */
async function scoresHere(reader: Reader, { programmeId, withheldFrom }: BookScope): Promise<boolean> {
  if (withheldFrom === null) return false;
  const rows = await reader.execute(sql`
    select 1 from assignments s join applications f on f.id = s.application_id
    where s.reviewer_id = ${withheldFrom} and f.programme_id = ${programmeId}
      and s.state not in ('submitted', 'declined', 'recused')
      and (s.rereading_id is not null or not exists (select from ranked_lists l where l.call_id = f.call_id))
    limit 1`);
  return rows.length > 0;
}
