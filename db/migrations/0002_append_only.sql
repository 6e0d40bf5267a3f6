-- What is written once. The grants of 0006 already leave out UPDATE and DELETE; these triggers also stop the owner.

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;

do $$
declare
  name text;
begin
  foreach name in array array[
    'trail_events', 'trail_chain', 'checkpoints', 'journal_entries', 'journal_postings', 'journal_chain',
    'call_versions', 'application_versions', 'conflict_declarations', 'ranked_lists', 'ranked_entries',
    'award_approvals', 'agreement_signatures', 'disbursement_approvals', 'exchange_rates', 'audit_downloads',
    'due_diligence_checks', 'sanction_lists', 'screenings', 'screening_opinions',
    'audit_samples', 'audit_sample_items', 'audit_evidence_steps', 'cost_corrections',
    'balance_payments', 'retention_holds', 'hold_lifts', 'disposal_approvals',
    'publication_consents', 'derogation_approvals', 'derogation_reviews', 'harm_records', 'witness_mails',
    'risk_assessments', 'eligibility_assessments', 'second_looks', 'application_returns', 'application_return_ends',
    'review_versions', 'consensus_proposals', 'consensus_scores', 'consensus_agreements',
    'organisation_distinctions',
    'committee_minutes', 'committee_signatures', 'rereadings',
    'amendment_approvals', 'amendment_signatures',
    'award_releases', 'approval_tiers', 'onward_proofs',
    'bank_files', 'bank_statements', 'payment_statuses', 'payment_file_exports', 'payee_call_backs', 'balance_checks', 'instalment_waivers', 'instalment_waiver_approvals',
    'shortlist_lines',
    'mentoring_entries',
    'transfer_operators', 'recovery_settlements', 'payment_receipts',
    'agreement_versions',
    'round_carries',
    'equipment_records', 'recovery_authority_reports', 'call_announcements',
    'evidence_facts'
  ] loop
    execute format('create trigger refuse_row_change before update or delete on %I for each row execute function refuse_change()', name);
    execute format('create trigger refuse_truncate before truncate on %I for each statement execute function refuse_change()', name);
    execute format('alter table %I enable always trigger refuse_row_change', name);
    execute format('alter table %I enable always trigger refuse_truncate', name);
  end loop;
end $$;
