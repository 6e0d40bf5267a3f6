import type { Connection } from '#db/client.server.ts';
import type { EndedProgramme } from './ended-programme.ts';
import type { TestWorld } from './world.ts';
import { otherRows, writeFinding, writeOnRows, writeShared } from './written-other-texts.ts';

/** Texts that a wall keeps as they were said, until a disposal. */
export const WALLED = [
  'agreement_budget_lines.description',
  'agreement_modalities.reason',
  'agreement_versions.terms',
  'amendments.answer',
  'amendments.reason',
  'amendments.stood',
  'amendments.wanted',
  'application_returns.message',
  'assistances.language',
  'assistances.read_back',
  'bank_lines.note',
  'call_clarifications.asked',
  'call_clarifications.decline_reason',
  'cap_overrides.reason',
  'closures.assets',
  'consensus_proposals.discussion',
  'consensus_scores.reason',
  'disbursements.ended_reason',
  'disbursements.held_reason',
  'equipment_records.reason',
  'equipment_records.transfer_document',
  'eligibility_assessments.answers',
  'findings.comment',
  'findings.facts',
  'findings.reply',
  'instalment_waivers.reason',
  'mentoring_entries.agreed',
  'mentoring_entries.topics',
  'milestones.answer',
  'milestones.condition',
  'milestones.proof',
  'payment_file_permits.reason',
  'recoveries.contest_reason',
  'recovery_write_offs.reason',
  'redresses.answer',
  'redresses.grounds',
  'report_questions.answer',
  'report_questions.question',
  'review_scores.comment',
  'review_versions.content',
  'review_versions.reason',
  'reviews.feedback',
  'risk_assessments.reason',
  'screening_opinions.note',
  'second_looks.reason',
  'suspensions.note',
] as const;

const AT = '2019-05-20T09:00:00Z';
const BY = 'system:test';

/**
 * Fills everything that leaves (`LEAVES`) with a text, but for bodies of events: what belongs to a grant on the grant, the rest on the application that was not
 * funded. Not through the commands, which would need one life of a grant for every text; the rules of insertion are not
 * what is looked at here, so the plain triggers are off.
 */
export async function writeTexts(
  world: TestWorld,
  owner: Connection,
  given: { ended: EndedProgramme; said: string; shared: { said: string; staying: string; asker: string } },
): Promise<void> {
  const { ended, said, shared } = given;
  const next = () => world.ids.next();
  const rows = [...grantRows(ended, said, next), ...filedRows(ended, said, next), ...otherRows(ended, said, next)];
  await owner.sql.begin(async (sql) => {
    await sql`set local session_replication_role = replica`;
    const { id: agreementId } = ended.grant.agreement;
    await sql`delete from agreement_modalities where agreement_id = ${agreementId}`;
    for (const [table, row] of rows) await sql`insert into ${sql(table)} ${sql(row)}`;
    await sql`
      insert into report_questions (id, report_id, question, asked_by, asked_at, answer, answered_by, answered_at)
      select ${next()}, id, ${said}, ${BY}, ${AT}, ${said}, ${BY}, ${AT} from reports
      where agreement_id = ${agreementId} order by number limit 1`;
    await writeFinding(sql, { ended, said, next });
    await writeOnRows(sql, ended, said);
    await writeShared(sql, { ended, ...shared });
  });
}

type Row = readonly [table: string, row: Readonly<Record<string, string | number | boolean>>];

function grantRows({ grant }: EndedProgramme, said: string, next: () => string): readonly Row[] {
  const { id: agreementId, organisationId } = grant.agreement;
  const programme = { id: next(), programme_id: grant.programmeId };
  const about = { ...programme, agreement_id: agreementId };
  const proposed = { proposed_by: BY, proposed_at: AT };
  const ended = { outcome_by: 'system:other', outcome_at: AT };
  const lines = JSON.stringify({ lines: [{ heading: 'travel', number: 1, description: said, amountMinor: '1' }] });
  const asked = {
    kind: 'reallocation',
    side: 'grantee',
    state: 'in_force',
    form: 'notice',
    wanted: lines,
    stood: lines,
  };
  const sent = { digest: 'd', requested_by: BY, created_at: AT, submitted_by: BY, submitted_at: AT };
  const plan = { proposed_plan: '50/40/10', proposed_sample: 10, plan: '50/40/10', sample: 10 };
  const money = { amount_minor: 100, currency: 'EUR' };
  const line = { file_id: next(), statement_id: next(), line: 1, booked_on: '2019-05-20', value_on: '2019-05-20' };
  const bank = { bank_reference: 'b', bank_code: 'c', end_to_end_id: 'e', message_id: 'm', return_reason: '' };
  const told = { told_first: next(), told_second: next(), ordered_by: BY, ordered_at: AT };
  const recorded = { recorded_by: next(), recorded_at: AT };
  const remark = { agreement_id: agreementId, number: 9 };
  const version = { ...remark, document_id: next(), sent_by: BY, sent_at: AT };
  const rated = { percent: 10, computed: 'low', rating: 'low', answers: '{}', references: '[]' };
  const assessed = { assessed_by: BY, assessed_at: AT, valid_until: AT };
  return [
    ['amendments', { ...about, number: 1, reference: 'T-M1', ...asked, ...sent, reason: said, answer: said }],
    ['suspensions', { ...about, ground: 'harm', note: said, ...told, outcome: 'resumed', ...ended }],
    ['mentoring_entries', { ...about, kind: 'visit', held_on: '2019-05-20', topics: said, agreed: said, ...recorded }],
    [
      'equipment_records',
      { ...about, cost_line_id: next(), number: 1, owner: 'lost', reason: said, transfer_document: said, ...recorded },
    ],
    ['agreement_versions', { ...version, terms: JSON.stringify({ specialConditions: said }) }],
    ['agreement_remarks', { ...remark, body: said, written_by: recorded.recorded_by, written_at: AT }],
    ['mentoring_notes', { entry_id: about.id, note: said }],
    [
      'mentoring_answers',
      { id: next(), entry_id: about.id, body: said, written_by: recorded.recorded_by, written_at: AT },
    ],
    ['closures', { ...about, assets: said, checklist: '[]', ...proposed, outcome: 'reopened', ...ended }],
    [
      'recoveries',
      {
        ...about,
        reference: 'T-R1',
        kind: 'unspent',
        state: 'ordered',
        ...money,
        detected_at: AT,
        contest_reason: said,
      },
    ],
    ['recovery_write_offs', { ...programme, recovery_id: about.id, amount_minor: 1, reason: said, ...proposed }],
    ['agreement_modalities', { agreement_id: agreementId, ...plan, reason: said, set_by: BY, set_at: AT }],
    ['instalment_waivers', { ...about, instalment_id: next(), reason: said, expires_on: '2019-06-01', ...proposed }],
    [
      'risk_assessments',
      { id: next(), organisation_id: organisationId, number: 9, ...rated, reason: said, ...assessed },
    ],
    [
      'bank_lines',
      {
        ...programme,
        ...line,
        ...money,
        ...bank,
        direction: 'in',
        reversal: false,
        state: 'set_aside',
        note: said,
        resolved_by: BY,
        resolved_at: AT,
      },
    ],
  ];
}

function filedRows(ended: EndedProgramme, said: string, next: () => string): readonly Row[] {
  const about = { application_id: ended.unfunded.applicationId };
  const assessmentId = next();
  const answers = JSON.stringify([{ code: 'a', result: 'not-met', reason: said, evidence: '' }]);
  const read = { number: 9, version_number: 1 };
  const back = { parts: '{plan}', message: said, due_at: '2019-05-30', returned_by: BY, returned_at: AT };
  const proposalId = next();
  const sheets = [next(), next()];
  const score = { criterion: 'relevance', points: 3, maximum: 5 };
  return [
    [
      'eligibility_checks',
      { ...about, check_code: 'a', result: 'not-met', reason: said, checked_by: BY, checked_at: AT },
    ],
    [
      'eligibility_assessments',
      { ...about, id: assessmentId, ...read, outcome: 'ineligible', answers, assessed_by: BY, assessed_at: AT },
    ],
    ['second_looks', { assessment_id: assessmentId, verdict: 'confirmed', reason: said, given_by: BY, given_at: AT }],
    ['application_returns', { ...about, id: next(), ...read, ...back }],
    ...sheets.flatMap((id): Row[] => {
      const given = { reviewer_id: next(), consortium_member_id: next(), assigned_by: BY, assigned_at: AT };
      const locked = { locked: true, total_hundredths: 6000, submitted_at: AT };
      return [
        ['assignments', { ...about, id, ...given, state: 'submitted' }],
        ['reviews', { ...about, id, assignment_id: id, ...locked, feedback: said }],
        ['review_scores', { review_id: id, ...score, comment: said, saved_at: AT }],
        ['review_notes', { review_id: id, note: said, saved_at: AT }],
        ['review_versions', { review_id: id, reason: said, reopened_by: BY, reopened_at: AT }],
      ];
    }),
    [
      'consensus_proposals',
      {
        ...about,
        id: proposalId,
        number: 1,
        chair_id: ended.admin.accountId,
        discussion: said,
        total_hundredths: 6000,
        proposed_at: AT,
      },
    ],
    ['consensus_scores', { proposal_id: proposalId, ...score, reason: said }],
  ];
}
