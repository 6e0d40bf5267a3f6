-- Who may touch what. `app` is the portal, `auditor_ro` the auditor's window; neither owns anything.

do $$
begin
  if not exists (select 1 from pg_roles where rolname = 'app') then create role app nologin; end if;
  if not exists (select 1 from pg_roles where rolname = 'auditor_ro') then create role auditor_ro nologin; end if;
end $$;

revoke all on schema public from public;
grant usage on schema public to app, auditor_ro;
revoke execute on all functions in schema public from public;

-- The portal reads and adds everywhere, changes where a noun moves, deletes only what was never said.
grant select, insert on all tables in schema public to app;
-- The list of migrations is the owner's.
revoke insert on schema_migrations from app;
revoke insert on trail_chain, journal_entries, journal_postings, journal_chain, agreement_totals from app;
grant execute on function ledger_post(jsonb, jsonb) to app;
grant update on
  idempotency_keys, outbox, rate_limits, identities, identity_fields, accounts, memberships, sessions, notices,
  programmes, organisations, payee_accounts, calls, call_lots, applications, application_answers,
  application_budget_lines, eligibility_checks, assignments, reviews, review_scores, award_decisions, award_lines,
  awards, agreements, agreement_headings, instalments, reports, report_indicators, cost_lines, disbursements,
  recoveries, documents, audit_engagements, findings, related_parties, sanction_entries, screening_hits, disposals,
  grant_publications, call_publication_defaults, publishers, derogations, emergency_redactions, witnesses to app;
grant delete on
  idempotency_keys, rate_limits, sessions, outbox, identity_lookups, call_lots, application_answers,
  application_budget_lines, award_lines, agreement_headings, instalments, report_indicators, cost_lines,
  cost_line_evidence to app;

-- I39: the auditor sees records and money, no vault, no secrets, no messages.
grant select on
  programmes, consortium_members, programme_results, programme_activities, exchange_rates, organisations,
  due_diligence_checks, sanction_lists, sanction_entries, screenings, screening_hits, screening_opinions, calls, call_lots, call_versions, applications, eligibility_checks, assignments,
  conflict_declarations, reviews, review_scores, ranked_lists, ranked_entries, award_decisions, award_lines,
  award_approvals, awards, agreements, agreement_headings, instalments, agreement_signatures, reports,
  report_indicators, cost_lines, cost_line_evidence, payment_batches, disbursements, disbursement_approvals,
  recoveries, journal_entries, journal_postings, journal_chain, agreement_totals, trail_events, trail_chain, checkpoints,
  documents, audit_engagements, audit_downloads, audit_samples, audit_sample_items, audit_evidence_steps, findings,
  cost_corrections, balance_payments, disposals, disposal_items, disposal_approvals,
  grant_publications, publication_consents, call_publication_defaults, publishers, derogations, derogation_approvals,
  derogation_reviews, harm_records, emergency_redactions, witnesses, witness_mails to auditor_ro;
grant select (id, organisation_id, number, masked, country, currency, state, proposed_by, proposed_at, verified_by, verified_at,
  warnings, usable_from, stopped_by, stopped_at, held_by, operator_id)
  on payee_accounts to auditor_ro;
grant select (id, alias, state, created_at) on accounts to auditor_ro;

-- Calls: corrigenda, extensions, invitations.
grant update on call_corrigenda, call_extensions, call_clarifications to app;
grant select on call_corrigenda, call_extensions to auditor_ro;

-- Drafts, files on their way, teams.
grant update on uploads, team_invitations, password_resets, second_factor_renewals to app;
grant delete on held_forms, upload_chunks to app;

-- Opening, interests, due diligence.
grant update on reviewer_profiles, interest_ties, agreement_modalities to app;
grant update on interest_register to app;
grant delete on organisation_marks, co_applicant_marks, reading_bids to app;
grant update on reading_bids to app;
grant select on
  interest_ties, risk_assessments, agreement_modalities, eligibility_assessments, second_looks,
  application_returns, application_return_ends to auditor_ro;

-- Reviews: versions of sheets, consensus, notes, translations.
grant update on review_notes, answer_translations to app;
grant select on review_versions, consensus_proposals, consensus_scores, consensus_agreements to auditor_ro;

-- Committees and redress: members and votes of a draft change with it.
grant update on committee_members, committee_votes, redresses to app;
grant delete on committee_members, committee_votes to app;
grant select on committee_members, committee_votes, committee_minutes, committee_signatures, redresses, rereadings to auditor_ro;

-- Agreements that change, stop and close; periods of the books.
grant update on amendments, suspensions, closures, ledger_periods, recovery_write_offs, report_questions to app;
grant select on
  amendments, amendment_approvals, amendment_signatures, suspensions, closures, ledger_periods,
  recovery_write_offs, report_questions to auditor_ro;

-- Statements of the bank, permits, tiers.
grant update on bank_lines, payment_file_permits to app;
grant select on
  bank_files, bank_statements, bank_lines, payment_statuses, payment_file_exports, payment_file_permits,
  approval_tiers, payee_call_backs, balance_checks, instalment_waivers, instalment_waiver_approvals to auditor_ro;

-- Who stands behind an application.
grant update on certifications, assistances, hostings, organisation_merges to app;
grant delete on legal_representatives to app;
grant select (id, application_id, content_sha256, state, asked_by, asked_at, answered_by, answered_at, declarations, ended_at)
  on certifications to auditor_ro;
grant select on
  legal_representatives, assistances, hostings, organisation_merges, organisation_distinctions to auditor_ro;
-- Money: what ended agreements released, and by which rules payments are approved.
grant update on approval_rules to app;
grant select on award_releases, approval_rules, onward_proofs to auditor_ro;
-- Calls of two stages, calls for the invited, overrides of the cap.
grant update on shortlists, call_invitations, cap_overrides to app;
grant select on shortlists, shortlist_lines, cap_overrides to auditor_ro;
-- Receipts that are lost or unsafe; what is expected of the next period.
grant update on evidence_declarations, milestones, report_checks to app;
grant delete on evidence_declarations, report_forecasts to app;
grant select on evidence_declarations, report_forecasts, milestones, report_checks to auditor_ro;
-- Lists of the programme: words change, entries are retired; countries it puts first.
grant update on programme_results, programme_activities, taxonomy_entries, priority_countries to app;
grant select on taxonomy_entries, priority_countries to auditor_ro;
-- The mentoring log: what both sides read is a record; the confidential notes and the answers are not the auditor's (I39).
grant select on mentoring_entries to auditor_ro;
-- Providers money may go through.
grant update on operator_terms to app;
-- Documents of a profile: one is replaced or taken out; kinds and dates are due diligence, the files are not the auditor's.
grant update on organisation_documents to app;
grant select on organisation_documents to auditor_ro;
-- Lines of an agreement's budget: they follow their heading (triggers of 0099).
grant update on agreement_budget_lines to app;
grant delete on agreement_budget_lines to app;
grant select on agreement_budget_lines to auditor_ro;
grant select on transfer_operators, operator_terms, recovery_settlements, payment_receipts to auditor_ro;
-- Versions of an agreement before it was signed are a record; what was asked of them stays between both sides (I39).
grant select on agreement_versions to auditor_ro;
-- Equipment after the action; when the contracting authority was told of a debt; where calls were announced.
grant select on equipment_records, recovery_authority_reports, call_announcements to auditor_ro;
-- What is stated of evidence documents: their language, redaction and original.
grant select on evidence_facts to auditor_ro;
-- The rules of the programme, by version.
grant update on programme_rule_versions to app;
grant select on programme_rule_versions to auditor_ro;
-- Files that went on into the next round.
grant select on round_carries to auditor_ro;
-- The consortium changes; the account payments leave from, by version: the auditor reads who set it, and it masked.
grant update on consortium_members, programme_accounts to app;
grant select (id, programme_id, number, masked, reason, proposed_by, proposed_at, outcome, outcome_by, outcome_at)
  on programme_accounts to auditor_ro;
