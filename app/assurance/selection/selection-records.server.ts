import { createHash } from 'node:crypto';
import { sql, type SQL } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { canonicalJson, type JsonValue } from '#app/kernel/json.ts';
import { aliasOf, iso, utcDay } from '../downloads/sql-words.server.ts';
import { cursorBatches, type RawRow } from '../snapshot.server.ts';

type Of = { readonly callId: string; readonly to: string };

/** I6: every version as it was hashed, the file's own SHA-256 being the recorded hash; and the record of it. */
export async function frozenVersions(snapshot: Tx, { callId, to }: Of) {
  const rows = await snapshot.execute<{ number: number; content: JsonValue; record: JsonValue }>(sql`
    select v.number, v.content, jsonb_build_object('number', v.number, 'sha256', v.sha256, 'reason', v.reason,
      'frozenAt', ${iso('v.frozen_at')}, 'frozenBy', ${aliasOf('v.frozen_by')}) as record
    from call_versions v where v.call_id = (select coalesce(c.round_of, c.id) from calls c where c.id = ${callId}) and ${utcDay('v.frozen_at')} <= ${to} order by v.number`);
  return rows.map(({ number, content, record }) => ({ number, record, text: canonicalJson(content) }));
}

/** I12: the versions of the ranking as they were hashed, from the first; none while it is not fixed. */
export async function fixedRankings(snapshot: Tx, { callId, to }: Of) {
  const rows = await snapshot.execute<{ number: number; content: JsonValue }>(sql`
    select l.number, l.content from ranked_lists l
    where l.call_id = ${callId} and ${utcDay('l.fixed_at')} <= ${to} order by l.number`);
  return rows.map(({ number, content }) => ({ number, text: canonicalJson(content) }));
}

/** I13, I14: the lists the committee recommended, sent back ones too, with their minutes, lines and approvals. */
export function decisionLines(snapshot: Tx, { callId, to }: Of): AsyncGenerator<Uint8Array> {
  return jsonLines(
    snapshot,
    sql`
    select jsonb_build_object('decision', d.id, 'state', d.state, 'rankingSha256', l.sha256, 'metOn', d.met_on,
      'minutes', d.minutes, 'committee', (select jsonb_build_object('sha256', m.sha256, 'content', m.content,
          'signatures', (select coalesce(jsonb_agg(jsonb_build_object('by', ${aliasOf('s.account_id')},
              'at', ${iso('s.signed_at')}) order by s.signed_at, s.account_id), '[]')
            from committee_signatures s where s.decision_id = d.id))
        from committee_minutes m where m.decision_id = d.id), 'basedOn', d.based_on,
      'authorityReference', d.authority_reference, 'authorityOn', d.authority_on, 'preparedBy', ${aliasOf('d.prepared_by')},
      'preparedAt', ${iso('d.prepared_at')}, 'recommendedAt', ${iso('d.recommended_at')},
      'notifiedAt', ${iso('d.notified_at')}, 'sentBackBy', ${aliasOf('d.sent_back_by')},
      'sentBackAt', ${iso('d.sent_back_at')}, 'sentBackReason', d.sent_back_reason,
      'lines', (select coalesce(jsonb_agg(jsonb_build_object('application', a.reference, 'rank', n.rank,
          'outcome', n.outcome, 'amountMinor', n.amount_minor::text, 'currency', a.currency, 'reason', n.reason)
          order by n.rank), '[]') from award_lines n join applications a on a.id = n.application_id
        where n.decision_id = d.id),
      'approvals', (select coalesce(jsonb_agg(jsonb_build_object('step', p.step, 'by', ${aliasOf('p.account_id')},
          'at', ${iso('p.approved_at')}) order by p.step), '[]')
        from award_approvals p where p.decision_id = d.id)) as line
    from award_decisions d join ranked_lists l on l.id = d.list_id
    where d.call_id = ${callId} and ${utcDay('d.recommended_at')} <= ${to}
    order by d.id`,
  );
}

/** Complaints against the lists, shortlists and refusals of the call, with their answers: who answered, never who filed. */
export function complaintLines(snapshot: Tx, { callId, to }: Of): AsyncGenerator<Uint8Array> {
  return jsonLines(
    snapshot,
    sql`
    select jsonb_build_object('application', a.reference, 'decision', s.decision_id,
      'assessment', s.assessment_id, 'shortlist', s.shortlist_id, 'state', s.state, 'remedy', s.remedy,
      'grounds', s.grounds, 'filedAt', ${iso('s.filed_at')}, 'answer', s.answer,
      'answeredBy', ${aliasOf('s.decided_by')}, 'answeredAt', ${iso('s.decided_at')}) as line
    from redresses s join applications a on a.id = s.application_id
    where s.call_id = ${callId} and ${utcDay('s.filed_at')} <= ${to}
    order by s.filed_at, s.id`,
  );
}

/** What was submitted, version by version, and what was attached to it: hashes, no contents. */
export function submissionLines(snapshot: Tx, { callId, to }: Of): AsyncGenerator<Uint8Array> {
  return jsonLines(
    snapshot,
    sql`
    select jsonb_build_object('application', a.reference, 'number', v.number, 'sha256', v.sha256,
      'submittedAt', ${iso('v.submitted_at')},
      'documents', (select coalesce(jsonb_agg(jsonb_build_object('reference', f.reference, 'label', f.label,
          'mediaType', f.media_type, 'bytes', f.bytes, 'sha256', f.sha256) order by f.id), '[]')
        from documents f where f.owner_kind = 'application' and f.owner_id = a.id and f.removed_at is null)) as line
    from applications a join application_versions v on v.application_id = a.id
    where a.call_id = ${callId} and ${utcDay('v.submitted_at')} <= ${to}
    order by a.id, v.number`,
  );
}

/** What applicants were told: each letter once, to how many accounts it went, and the SHA-256 of its canonical JSON. */
export async function* letterLines(snapshot: Tx, { callId, to }: Of): AsyncGenerator<Uint8Array> {
  const letters = cursorBatches(
    snapshot,
    sql`
    select a.reference, n.kind, n.values, ${iso('n.created_at')} as sent_at, count(*)::int as readers
    from applications a
    join application_letters n on n.entity_id = a.id::text
    where a.call_id = ${callId} and ${utcDay('n.created_at')} <= ${to}
    group by a.id, n.kind, n.values, n.created_at
    order by a.id, n.created_at, n.kind`,
  );
  for await (const rows of letters) yield Buffer.concat(rows.map(letterLine));
}

function letterLine({ reference, kind, values, sent_at: sentAt, readers }: RawRow): Buffer {
  const letter = { kind, values } as JsonValue;
  const sha256 = createHash('sha256').update(canonicalJson(letter)).digest('hex');
  return jsonLine({ application: reference, sentAt, readers, letter, sha256 });
}

/** Ids of everything the trail may speak of when it speaks of this call's selection. Drafts are nobody's business. */
export async function idsOfSelection(snapshot: Tx, { callId, to }: Of): Promise<ReadonlySet<string>> {
  const rows = await snapshot.execute<{ id: string }>(sql`
    with files as (select id from applications where call_id = ${callId} and ${utcDay('submitted_at')} <= ${to}),
      decisions as (select id from award_decisions where call_id = ${callId} and ${utcDay('recommended_at')} <= ${to})
    select ${callId}::text as id
    union all select id::text from files
    union all select id::text from assignments where application_id in (select id from files)
    union all select id::text from reviews where application_id in (select id from files)
    union all select id::text from decisions
    union all select id::text from redresses where call_id = ${callId}
    union all select id::text from awards where decision_id in (select id from decisions)`);
  return new Set(rows.map((row) => row.id));
}

async function* jsonLines(snapshot: Tx, query: SQL): AsyncGenerator<Uint8Array> {
  for await (const rows of cursorBatches(snapshot, query))
    yield Buffer.concat(rows.map((row) => jsonLine(row['line'])));
}

export function jsonLine(record: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(record)}\n`);
}
