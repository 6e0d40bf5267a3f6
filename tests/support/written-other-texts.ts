import type postgres from 'postgres';
import type { EndedProgramme } from './ended-programme.ts';

const AT = '2019-05-20T09:00:00Z';
const BY = 'system:test';

type Row = readonly [table: string, row: Readonly<Record<string, string | number | boolean>>];

/** What is written on rows that are there already: drafts, reports, costs, payments, the description of a third party. */
export async function writeOnRows(sql: postgres.TransactionSql, ended: EndedProgramme, said: string): Promise<void> {
  const { id: agreementId, organisationId } = ended.grant.agreement;
  const { applicationId } = ended.unfunded;
  await sql`update application_answers set value = ${said} where application_id = ${applicationId}`;
  await sql`update application_budget_lines set description = ${said} where application_id = ${applicationId}`;
  await sql`update accounts set alias = ${said} where id = ${ended.unfunded.person.accountId}`;
  await sql`update organisations set working_name = ${said} where id = ${organisationId}`;
  await sql`update agreements set special_conditions = ${said} where id = ${agreementId}`;
  await sql`update agreement_budget_lines set description = ${said} where agreement_id = ${agreementId}`;
  await sql`update reports set narrative_results = ${said}, narrative_difficulties = ${said}, narrative_learning = ${said},
    narrative_security = ${said}, narrative_exchange = ${said} where agreement_id = ${agreementId}`;
  await sql`update cost_lines set description = ${said}, document_number = ${said}, procurement_reference = ${said}, decision_comment = ${said}
    where agreement_id = ${agreementId}`;
  await sql`update disbursements set held_reason = ${said}, ended_reason = ${said} where agreement_id = ${agreementId}`;
  await sql`insert into payment_file_permits (batch_id, number, reason, asked_by, asked_at)
    select batch_id, 9, ${said}, ${BY}, ${AT} from disbursements where agreement_id = ${agreementId} and batch_id is not null`;
  await sql`insert into payee_accounts (id, organisation_id, number, identity_id, masked, account_index, country, currency, state, proposed_by, proposed_at)
    select gen_random_uuid(), id, 9, identity_id, ${said}, ${said}, 'BE', 'EUR', 'refused', ${BY}, ${AT} from organisations where id = ${organisationId}`;
  await sql`insert into redresses (id, programme_id, call_id, application_id, decision_id, state, grounds, filed_by, filed_at, decided_by, decided_at, answer)
    select gen_random_uuid(), ${ended.grant.programmeId}, call_id, ${applicationId}, id, 'dismissed', ${said}, gen_random_uuid(), ${AT},
      gen_random_uuid(), ${AT}, ${said} from award_decisions limit 1`;
  await sql`insert into report_indicators (report_id, code, label, target)
    select id, 'I9', ${said}, 1 from reports where agreement_id = ${agreementId}`;
  await writeQuestion(sql, { ended, said, asker: ended.unfunded.person.accountId });
}

/** A finding on a cost of the grant, with the drawn line that leads to it. */
export async function writeFinding(
  sql: postgres.TransactionSql,
  given: { ended: EndedProgramme; said: string; next: () => string },
): Promise<void> {
  const { ended, said, next } = given;
  const sampleId = next();
  const line = { sample_id: sampleId, transaction_no: 'T-1' };
  await sql`insert into audit_sample_items (sample_id, transaction_no, cost_line_id, amount_minor, heading, flags, place, certain)
    select ${sampleId}, 'T-1', id, 100, heading, '', 1, true from cost_lines
    where agreement_id = ${ended.grant.agreement.id} limit 1`;
  const found = { number: 1, reference: 'T-F1', state: 'upheld', type: 'other', criterion: 'c', ineligible_minor: 1 };
  const people = { raised_by: BY, raised_at: AT, commented_by: BY, replied_by: BY };
  const words = { facts: said, comment: said, reply: said };
  const row = { id: next(), programme_id: ended.grant.programmeId, ...line, ...found, ...people, ...words };
  await sql`insert into findings ${sql(row)}`;
}

/** What is written in rows of its own. */
export function otherRows(ended: EndedProgramme, said: string, next: () => string): readonly Row[] {
  const { id: agreementId, organisationId } = ended.grant.agreement;
  const programme = { id: next(), programme_id: ended.grant.programmeId };
  const filed = { application_id: ended.unfunded.applicationId };
  const hitId = next();
  const planned = { number: 9, state: 'dropped', planned_by: BY, planned_at: AT };
  const capped = { state: 'proposed', cap_minor: 1, authority_reference: 'a', document_reference: 'd' };
  const hit = { role: 'controller', mark: 'm', field: 'name', listed_name: 0, score: 90, birth: 'unknown' };
  const consent = {
    assistant_id: ended.admin.accountId,
    consent_on: '2019-05-20',
    channel: 'phone',
    begun_at: AT,
    ended_at: AT,
    ending: 'stopped',
  };
  const asked = { asked_by: ended.unfunded.person.accountId, asked_at: AT, answered_by: ended.admin.accountId };
  const declined = { content_sha256: 'c', state: 'declined', ...asked };
  const statement = { ...programme, reference: 'T-B1', kind: 'statement', version: '8', message_id: 'm', sha256: 'b' };
  const label = { label: 'bank-statement', reference: 'T-B1.xml', media_type: 'application/xml', scan: 'not-scanned' };
  const stored = { ...label, bytes: 1, sha256: 'b', storage_key: 'bank-files/t' };
  const content = JSON.stringify({ answers: [{ question: 'plan', value: said }], budget: [] });
  return [
    ['milestones', { ...programme, agreement_id: agreementId, ...planned, condition: said, proof: said, answer: said }],
    [
      'cap_overrides',
      {
        ...programme,
        organisation_id: organisationId,
        reference: 'T-CO',
        ...capped,
        reason: said,
        valid_until: '2019-06-01',
        proposed_by: BY,
        proposed_at: AT,
      },
    ],
    ['assistances', { id: next(), organisation_id: organisationId, ...consent, language: said, read_back: said }],
    ['certifications', { id: next(), ...filed, ...declined, reason: said }],
    ['bank_files', { ...statement, document_id: next(), warnings: '[]', imported_by: BY, imported_at: AT }],
    [
      'documents',
      { id: next(), owner_kind: 'bank-file', owner_id: programme.id, ...stored, created_by: BY, created_at: AT },
    ],
    ['co_applicant_marks', { ...filed, organisation_id: organisationId, kind: 'name', blind: said }],
    ['organisation_marks', { organisation_id: organisationId, kind: 'email', blind: said }],
    [
      'related_parties',
      {
        id: next(),
        organisation_id: organisationId,
        identity_id: next(),
        role: 'host',
        mark: said,
        added_by: BY,
        added_at: AT,
      },
    ],
    [
      'screening_hits',
      {
        id: hitId,
        organisation_id: organisationId,
        entry_id: next(),
        identity_id: next(),
        ...hit,
        meetings: '[]',
        comparison: 1,
        state: 'confirmed',
        opened_at: AT,
      },
    ],
    [
      'screening_opinions',
      { hit_id: hitId, step: 1, account_id: next(), verdict: 'same', ground: 'names', note: said, given_at: AT },
    ],
    [
      'application_versions',
      { id: next(), ...filed, number: 9, content, sha256: 'x', submitted_at: AT, submitted_by: BY },
    ],
    [
      'application_messages',
      { id: next(), ...filed, side: 'office', audience: 'team', body: said, written_by: next(), written_at: AT },
    ],
    [
      'answer_translations',
      { ...filed, question: 'plan', language: 'fr', text: said, made_by: 'human', saved_by: BY, saved_at: AT },
    ],
  ];
}

/**
 * What is said of two third parties at once, one of which stays: a second copy of a bank file that pays both, and a
 * question of somebody who acts for both.
 */
export async function writeShared(
  sql: postgres.TransactionSql,
  given: { ended: EndedProgramme; said: string; staying: string; asker: string },
): Promise<void> {
  const { ended, said, staying, asker } = given;
  const [batch] = await sql<{ id: string }[]>`select gen_random_uuid() as id`;
  const batchId = batch?.id ?? '';
  for (const organisationId of [ended.grant.agreement.organisationId, staying]) {
    await sql`insert into disbursements select (jsonb_populate_record(d, jsonb_build_object('id', gen_random_uuid(),
        'reference', gen_random_uuid(), 'state', 'cancelled', 'held_reason', null, 'ended_reason', null,
        'organisation_id', ${organisationId}::text, 'batch_id', ${batchId}::text))).*
      from disbursements d where agreement_id = ${ended.grant.agreement.id} limit 1`;
  }
  await sql`insert into payment_file_permits (batch_id, number, reason, asked_by, asked_at)
    values (${batchId}, 2, ${said}, ${BY}, ${AT})`;
  await sql`insert into memberships select (jsonb_populate_record(m, jsonb_build_object('id', gen_random_uuid(),
      'organisation_id', ${staying}::text))).* from memberships m where account_id = ${asker} limit 1`;
  await writeQuestion(sql, { ended, said, asker });
}

/** A question about the call of the application that was not funded, declined. */
async function writeQuestion(
  sql: postgres.TransactionSql,
  { ended, said, asker }: { ended: EndedProgramme; said: string; asker: string },
): Promise<void> {
  await sql`insert into call_clarifications (id, call_id, state, asked, language, asked_by, asked_at, decline_reason, ended_by, ended_at)
    select gen_random_uuid(), call_id, 'declined', ${said}, 'en', ${asker}, ${AT}, ${said}, ${BY}, ${AT}
    from applications where id = ${ended.unfunded.applicationId}`;
}
