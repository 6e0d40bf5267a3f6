/**
 * Every column of text or JSON that can hold what somebody typed, as `table.column`: with what it leaves, or why it
 * stays. `tests/guards/free-text.test.ts` refuses a column that is in none of these lists, and the test of disposals
 * puts a marker into each that is said to leave. What empties them: 0034, 0047, 0054, 0059, 0069, 0075, 0076, 0081, 0082, 0086,
 * 0088, 0099.
 */

/** What takes the words of a column out of a row. */
export type Leaving = 'application' | 'organisation' | 'last-paid' | 'last-grant' | 'askers';

/**
 * I35: emptied by a disposal. `application`: with the application, or with its organisation. `organisation`: with the
 * organisation. `last-paid`: with the last third party the bank file paid. `last-grant`: with the last grant of the
 * programme. `askers`: once everybody the author acts for is gone, or what they filed for that call.
 */
export const LEAVES: Readonly<Record<Leaving, readonly string[]>> = {
  application: [
    'answer_translations.text',
    'application_answers.value',
    'application_budget_lines.description',
    'application_messages.body',
    'application_returns.message',
    'application_versions.content',
    'certifications.reason',
    'consensus_proposals.discussion',
    'consensus_scores.reason',
    'eligibility_assessments.answers',
    'eligibility_checks.reason',
    'redresses.answer',
    'redresses.grounds',
    'review_notes.note',
    'review_scores.comment',
    'review_versions.content',
    'review_versions.reason',
    'reviews.feedback',
    'second_looks.reason',
    'trail_events.body',
  ],
  organisation: [
    'accounts.alias',
    'agreement_budget_lines.description',
    'agreement_modalities.reason',
    'agreements.special_conditions',
    'amendments.answer',
    'amendments.reason',
    'assistances.language',
    'assistances.read_back',
    'cap_overrides.reason',
    'closures.assets',
    'cost_lines.decision_comment',
    'cost_lines.description',
    'cost_lines.document_number',
    'disbursements.ended_reason',
    'disbursements.held_reason',
    'findings.comment',
    'findings.facts',
    'findings.reply',
    'instalment_waivers.reason',
    'mentoring_answers.body',
    'mentoring_entries.agreed',
    'mentoring_entries.topics',
    'mentoring_notes.note',
    'milestones.answer',
    'milestones.condition',
    'milestones.proof',
    'organisation_marks.blind',
    'organisations.working_name',
    'payee_accounts.account_index',
    'payee_accounts.masked',
    'recoveries.contest_reason',
    'recovery_write_offs.reason',
    'related_parties.mark',
    'report_indicators.label',
    'report_questions.answer',
    'report_questions.question',
    'reports.narrative_difficulties',
    'reports.narrative_exchange',
    'reports.narrative_learning',
    'reports.narrative_results',
    'reports.narrative_security',
    'risk_assessments.reason',
    'screening_opinions.note',
    'suspensions.note',
  ],
  'last-paid': ['payment_file_permits.reason'],
  'last-grant': ['bank_lines.note'],
  askers: ['call_clarifications.asked', 'call_clarifications.decline_reason'],
};

const PUBLIC = 'the public text of a call, a programme or an institution';
const MINUTES = 'part of a decision that was voted, signed or approved by its hash; files are named by reference';
const RULES = 'about the rules or the books of the programme, not about a third party';
const DAY = 'kept for a day at most, until its writer has signed in again';
const MACHINE = 'written by the portal: codes, ids, figures, dates and hashes';
const MARK = 'a keyed hash; what it was made from is gone with the vault, and nothing is read back from it';

/** What stays, and why. */
export const STAYS: Readonly<Record<string, string>> = {
  'amendments.stood': MACHINE,
  'amendments.wanted': MACHINE,
  'applications.taxonomy': 'codes of the lists of the programme',
  'audit_engagements.mandate': 'under which contract the auditor came; names an institution',
  'award_decisions.minutes': MINUTES,
  'award_decisions.sent_back_reason': MINUTES,
  'award_lines.reason': MINUTES,
  'approval_rules.reason': RULES,
  'bank_files.warnings': MACHINE,
  'call_clarifications.answer': PUBLIC,
  'call_clarifications.question': PUBLIC,
  'call_corrigenda.content': PUBLIC,
  'call_corrigenda.reason': PUBLIC,
  'call_extensions.reason': PUBLIC,
  'call_versions.content': PUBLIC,
  'call_versions.reason': PUBLIC,
  'calls.content': PUBLIC,
  'checkpoints.note': 'the signed note, as it was sent to the witnesses',
  'closures.checklist': MACHINE,
  'committee_minutes.content': MINUTES,
  'consortium_members.name': PUBLIC,
  'disposals.counts': MACHINE,
  'due_diligence_checks.source': 'which public list was looked at',
  'exchange_rates.reason': RULES,
  'exchange_rates.source': RULES,
  'findings.criterion': 'the clause that was not kept; what happened stands in the facts, which leave',
  'held_forms.fields': DAY,
  'held_forms.path': DAY,
  'idempotency_keys.answer': MACHINE,
  'ledger_periods.reason': RULES,
  'notices.values': MACHINE,
  'outbox.last_error': MACHINE,
  'outbox.payload': MACHINE,
  'payee_accounts.warnings': MACHINE,
  'priority_countries.note': PUBLIC,
  'programme_activities.title': PUBLIC,
  'programme_results.title': PUBLIC,
  'programmes.funding_statement': PUBLIC,
  'programmes.title': PUBLIC,
  'ranked_lists.content': MACHINE,
  'retention_holds.case_reference': 'the file of whoever asked for a hold',
  'risk_assessments.answers': MACHINE,
  'risk_assessments.references': MACHINE,
  'sanction_entries.content': 'what a public list says',
  'screening_hits.mark': MARK,
  'screening_hits.meetings': MACHINE,
  'shortlist_lines.reason': MINUTES,
  'shortlists.reason': MINUTES,
  'witnesses.name': PUBLIC,
  'taxonomy_entries.title': PUBLIC,
};
