-- Generated from db/schema by db/generate-tables.mjs: do not edit.
CREATE TABLE "agreement_budget_lines" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agreement_id" uuid NOT NULL,
	"heading" text NOT NULL,
	"number" integer NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"amount_minor" bigint NOT NULL,
	"initial_minor" bigint DEFAULT 0 NOT NULL,
	"removed" boolean DEFAULT false NOT NULL,
	CONSTRAINT "agreement_budget_lines_agreementId_heading_number_unique" UNIQUE("agreement_id","heading","number"),
	CONSTRAINT "agreement_budget_lines_place" UNIQUE("id","agreement_id","heading"),
	CONSTRAINT "agreement_budget_lines_amount" CHECK ("agreement_budget_lines"."number" > 0 and "agreement_budget_lines"."amount_minor" >= 0 and "agreement_budget_lines"."initial_minor" >= 0),
	CONSTRAINT "agreement_budget_lines_removed" CHECK (not "agreement_budget_lines"."removed" or "agreement_budget_lines"."amount_minor" = 0)
);

CREATE TABLE "agreement_headings" (
	"agreement_id" uuid NOT NULL,
	"heading" text NOT NULL,
	"amount_minor" bigint NOT NULL,
	"signed_minor" bigint,
	CONSTRAINT "agreement_headings_agreement_id_heading_pk" PRIMARY KEY("agreement_id","heading"),
	CONSTRAINT "agreement_headings_amount" CHECK ("agreement_headings"."amount_minor" >= 0)
);

CREATE TABLE "agreement_signatures" (
	"agreement_id" uuid NOT NULL,
	"side" text NOT NULL,
	"account_id" uuid NOT NULL,
	"document_sha256" text NOT NULL,
	"copy_id" uuid,
	"confirmed_by" text NOT NULL,
	"signed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "agreement_signatures_agreement_id_side_pk" PRIMARY KEY("agreement_id","side"),
	CONSTRAINT "agreement_signatures_agreementId_accountId_unique" UNIQUE("agreement_id","account_id"),
	CONSTRAINT "agreement_signatures_side" CHECK ("agreement_signatures"."side" in ('grantee', 'lead')),
	CONSTRAINT "agreement_signatures_confirmed" CHECK ("agreement_signatures"."confirmed_by" in ('totp', 'password')),
	CONSTRAINT "agreement_signatures_copy" CHECK ("agreement_signatures"."side" = 'grantee' or "agreement_signatures"."copy_id" is null)
);

CREATE TABLE "agreements" (
	"id" uuid PRIMARY KEY NOT NULL,
	"programme_id" uuid NOT NULL,
	"award_id" uuid NOT NULL,
	"application_id" uuid NOT NULL,
	"call_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"reference" text NOT NULL,
	"state" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"amount_minor" bigint NOT NULL,
	"currency" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"language" text NOT NULL,
	"special_conditions" text DEFAULT '' NOT NULL,
	"activities" text[] DEFAULT '{}' NOT NULL,
	"clauses" text[] DEFAULT '{}' NOT NULL,
	"document_id" uuid,
	"payee_account_id" uuid,
	"drafted_by" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"activated_at" timestamp with time zone,
	"suspended_days" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "agreements_awardId_unique" UNIQUE("award_id"),
	CONSTRAINT "agreements_reference_unique" UNIQUE("reference"),
	CONSTRAINT "agreements_state" CHECK ("agreements"."state" in ('drafted', 'sent', 'signed_by_grantee', 'countersigned', 'active', 'suspended', 'closing', 'closed', 'terminated')),
	CONSTRAINT "agreements_period" CHECK ("agreements"."starts_on" < "agreements"."ends_on"),
	CONSTRAINT "agreements_amount" CHECK ("agreements"."amount_minor" > 0),
	CONSTRAINT "agreements_clauses" CHECK ("agreements"."clauses" <@ array['equipment', 'results', 'testimony', 'host', 'exchange'])
);

CREATE TABLE "instalments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agreement_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"kind" text NOT NULL,
	"amount_minor" bigint NOT NULL,
	"expected_on" date NOT NULL,
	CONSTRAINT "instalments_agreementId_number_unique" UNIQUE("agreement_id","number"),
	CONSTRAINT "instalments_kind" CHECK ("instalments"."kind" in ('advance', 'interim', 'final')),
	CONSTRAINT "instalments_amount" CHECK ("instalments"."amount_minor" > 0)
);

CREATE TABLE "amendment_approvals" (
	"amendment_id" uuid NOT NULL,
	"step" integer NOT NULL,
	"account_id" uuid NOT NULL,
	"digest" text NOT NULL,
	"approved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "amendment_approvals_amendment_id_step_pk" PRIMARY KEY("amendment_id","step"),
	CONSTRAINT "amendment_approvals_amendmentId_accountId_unique" UNIQUE("amendment_id","account_id"),
	CONSTRAINT "amendment_approvals_step" CHECK ("amendment_approvals"."step" in (1, 2))
);

CREATE TABLE "amendment_signatures" (
	"amendment_id" uuid NOT NULL,
	"side" text NOT NULL,
	"account_id" uuid NOT NULL,
	"document_sha256" text NOT NULL,
	"confirmed_by" text NOT NULL,
	"signed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "amendment_signatures_amendment_id_side_pk" PRIMARY KEY("amendment_id","side"),
	CONSTRAINT "amendment_signatures_amendmentId_accountId_unique" UNIQUE("amendment_id","account_id"),
	CONSTRAINT "amendment_signatures_side" CHECK ("amendment_signatures"."side" in ('grantee', 'lead')),
	CONSTRAINT "amendment_signatures_confirmed" CHECK ("amendment_signatures"."confirmed_by" in ('totp', 'password'))
);

CREATE TABLE "amendments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"programme_id" uuid NOT NULL,
	"agreement_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"reference" text NOT NULL,
	"kind" text NOT NULL,
	"side" text NOT NULL,
	"state" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"wanted" jsonb NOT NULL,
	"form" text,
	"stood" jsonb,
	"digest" text,
	"requested_by" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"submitted_at" timestamp with time zone,
	"submitted_by" text,
	"checked_by" text,
	"checked_at" timestamp with time zone,
	"document_id" uuid,
	"answer" text DEFAULT '' NOT NULL,
	"ended_at" timestamp with time zone,
	"in_force_at" timestamp with time zone,
	"applied_in" text,
	CONSTRAINT "amendments_reference_unique" UNIQUE("reference"),
	CONSTRAINT "amendments_agreementId_number_unique" UNIQUE("agreement_id","number"),
	CONSTRAINT "amendments_kind" CHECK ("amendments"."kind" in ('reallocation', 'extension', 'payee', 'reporting', 'amount', 'activities')),
	CONSTRAINT "amendments_state" CHECK ("amendments"."state" in ('drafted', 'submitted', 'queried', 'checked', 'approved_once', 'approved', 'signed_by_grantee', 'in_force', 'rejected', 'withdrawn')),
	CONSTRAINT "amendments_side" CHECK ("amendments"."side" in ('grantee', 'lead')),
	CONSTRAINT "amendments_form" CHECK ("amendments"."form" in ('notice', 'addendum')),
	CONSTRAINT "amendments_submitted" CHECK ("amendments"."state" in ('drafted', 'withdrawn') or ("amendments"."form" is not null and "amendments"."digest" is not null and "amendments"."stood" is not null and "amendments"."submitted_by" is not null))
);

CREATE TABLE "application_answers" (
	"application_id" uuid NOT NULL,
	"question" text NOT NULL,
	"value" text NOT NULL,
	"revision" integer NOT NULL,
	"saved_by" text NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "application_answers_application_id_question_pk" PRIMARY KEY("application_id","question")
);

CREATE TABLE "application_budget_lines" (
	"id" uuid PRIMARY KEY NOT NULL,
	"application_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"heading" text NOT NULL,
	"description" text NOT NULL,
	"quantity" integer NOT NULL,
	"measure" text DEFAULT 'item' NOT NULL,
	"unit_minor" bigint NOT NULL,
	"amount_minor" bigint NOT NULL,
	"payer" text DEFAULT 'grant' NOT NULL,
	CONSTRAINT "application_budget_lines_measure" CHECK ("application_budget_lines"."measure" in ('item', 'hour', 'day', 'month', 'person', 'trip', 'event', 'flat')),
	CONSTRAINT "application_budget_lines_payer" CHECK ("application_budget_lines"."payer" in ('grant', 'own', 'other')),
	CONSTRAINT "application_budget_lines_amount" CHECK ("application_budget_lines"."amount_minor" = "application_budget_lines"."quantity" * "application_budget_lines"."unit_minor" and "application_budget_lines"."quantity" > 0 and "application_budget_lines"."unit_minor" >= 0)
);

CREATE TABLE "application_versions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"application_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"content" jsonb NOT NULL,
	"sha256" text NOT NULL,
	"submitted_at" timestamp with time zone NOT NULL,
	"submitted_by" text NOT NULL,
	CONSTRAINT "application_versions_sha256_unique" UNIQUE("sha256"),
	CONSTRAINT "application_versions_applicationId_number_unique" UNIQUE("application_id","number")
);

CREATE TABLE "applications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"programme_id" uuid NOT NULL,
	"call_id" uuid NOT NULL,
	"call_version_id" uuid NOT NULL,
	"lot_code" text,
	"organisation_id" uuid NOT NULL,
	"reference" text NOT NULL,
	"state" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"language" text NOT NULL,
	"requested_minor" bigint,
	"currency" text NOT NULL,
	"local_currency" text,
	"duration_months" integer,
	"activities" text[] DEFAULT '{}' NOT NULL,
	"taxonomy" text[] DEFAULT '{}' NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"submitted_at" timestamp with time zone,
	"submitted_by" text,
	"submitted_sha256" text,
	"decided_at" timestamp with time zone,
	"concept_note_id" uuid,
	CONSTRAINT "applications_reference_unique" UNIQUE("reference"),
	CONSTRAINT "applications_state" CHECK ("applications"."state" in ('draft', 'submitted', 'returned', 'ineligible', 'eligible', 'in_review', 'recommended', 'reserve', 'rejected', 'awarded', 'declined', 'withdrawn', 'shortlisted')),
	CONSTRAINT "applications_local_currency" CHECK ("applications"."local_currency" ~ '^[A-Z]{3}$' and "applications"."local_currency" <> "applications"."currency"),
	CONSTRAINT "applications_submitted" CHECK ("applications"."state" in ('draft', 'withdrawn') or "applications"."submitted_sha256" is not null)
);

CREATE TABLE "eligibility_checks" (
	"application_id" uuid NOT NULL,
	"check_code" text NOT NULL,
	"result" text NOT NULL,
	"reason" text,
	"evidence" text,
	"checked_by" text NOT NULL,
	"checked_at" timestamp with time zone NOT NULL,
	CONSTRAINT "eligibility_checks_application_id_check_code_pk" PRIMARY KEY("application_id","check_code"),
	CONSTRAINT "eligibility_checks_result" CHECK ("eligibility_checks"."result" in ('met', 'not-met')),
	CONSTRAINT "eligibility_checks_reason" CHECK ("eligibility_checks"."result" = 'met' or length("eligibility_checks"."reason") > 0)
);

CREATE TABLE "assistances" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"assistant_id" uuid NOT NULL,
	"consent_on" date NOT NULL,
	"channel" text NOT NULL,
	"language" text NOT NULL,
	"read_back" text NOT NULL,
	"begun_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"ending" text,
	CONSTRAINT "assistances_channel" CHECK ("assistances"."channel" in ('in-person', 'phone', 'video', 'message', 'writing')),
	CONSTRAINT "assistances_ending" CHECK ("assistances"."ending" in ('stopped', 'taken-over')),
	CONSTRAINT "assistances_ended" CHECK (("assistances"."ended_at" is null) = ("assistances"."ending" is null))
);

CREATE TABLE "audit_downloads" (
	"id" uuid PRIMARY KEY NOT NULL,
	"engagement_id" uuid,
	"programme_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"code" text NOT NULL,
	"format" text NOT NULL,
	"profile" text NOT NULL,
	"rows" bigint NOT NULL,
	"sha256" text NOT NULL,
	"downloaded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "audit_downloads_profile" CHECK ("audit_downloads"."profile" in ('full', 'protected')),
	CONSTRAINT "audit_downloads_full" CHECK ("audit_downloads"."profile" = 'protected' or "audit_downloads"."engagement_id" is not null)
);

CREATE TABLE "audit_engagements" (
	"id" uuid PRIMARY KEY NOT NULL,
	"programme_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"profile" text NOT NULL,
	"period_from" date NOT NULL,
	"period_to" date NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"invited_by" text NOT NULL,
	"accepted_at" timestamp with time zone,
	"mandate" text DEFAULT '' NOT NULL,
	CONSTRAINT "audit_engagements_profile" CHECK ("audit_engagements"."profile" in ('full', 'protected')),
	CONSTRAINT "audit_engagements_mandate" CHECK ("audit_engagements"."profile" = 'protected' or "audit_engagements"."mandate" <> ''),
	CONSTRAINT "audit_engagements_time" CHECK ("audit_engagements"."starts_at" < "audit_engagements"."ends_at" and "audit_engagements"."period_from" <= "audit_engagements"."period_to")
);

CREATE TABLE "recovery_authority_reports" (
	"recovery_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"told_on" date NOT NULL,
	"reference" text NOT NULL,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "recovery_authority_reports_recovery_id_number_pk" PRIMARY KEY("recovery_id","number"),
	CONSTRAINT "recovery_authority_reports_reference" CHECK (length("recovery_authority_reports"."reference") between 1 and 120),
	CONSTRAINT "recovery_authority_reports_number" CHECK ("recovery_authority_reports"."number" > 0)
);

CREATE TABLE "award_approvals" (
	"decision_id" uuid NOT NULL,
	"step" integer NOT NULL,
	"account_id" uuid NOT NULL,
	"approved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "award_approvals_decision_id_step_pk" PRIMARY KEY("decision_id","step"),
	CONSTRAINT "award_approvals_decisionId_accountId_unique" UNIQUE("decision_id","account_id"),
	CONSTRAINT "award_approvals_step" CHECK ("award_approvals"."step" in (1, 2))
);

CREATE TABLE "award_decisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"call_id" uuid NOT NULL,
	"list_id" uuid NOT NULL,
	"state" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"met_on" date,
	"minutes" text NOT NULL,
	"based_on" uuid,
	"reserve_until" date,
	"accept_until" date,
	"redress_until" date,
	"release_at" timestamp with time zone,
	"released_by" text,
	"authority_asked" boolean DEFAULT false NOT NULL,
	"authority_reference" text,
	"authority_on" date,
	"prepared_by" text NOT NULL,
	"prepared_at" timestamp with time zone NOT NULL,
	"recommended_at" timestamp with time zone,
	"notified_at" timestamp with time zone,
	"sent_back_by" text,
	"sent_back_at" timestamp with time zone,
	"sent_back_reason" text,
	CONSTRAINT "award_decisions_embargo" CHECK ("award_decisions"."notified_at" is null or "award_decisions"."release_at" is null or "award_decisions"."notified_at" >= "award_decisions"."release_at"),
	CONSTRAINT "award_decisions_authority" CHECK (not "award_decisions"."authority_asked" or "award_decisions"."authority_reference" is not null or "award_decisions"."state" not in ('notified', 'contested', 'final')),
	CONSTRAINT "award_decisions_state" CHECK ("award_decisions"."state" in ('drafted', 'recommended', 'approved', 'sent_back', 'notified', 'contested', 'final'))
);

CREATE TABLE "award_lines" (
	"decision_id" uuid NOT NULL,
	"application_id" uuid NOT NULL,
	"rank" integer NOT NULL,
	"outcome" text NOT NULL,
	"amount_minor" bigint NOT NULL,
	"reason" text,
	CONSTRAINT "award_lines_decision_id_application_id_pk" PRIMARY KEY("decision_id","application_id"),
	CONSTRAINT "award_lines_outcome" CHECK ("award_lines"."outcome" in ('award', 'reserve', 'reject')),
	CONSTRAINT "award_lines_amount" CHECK (("award_lines"."outcome" = 'award') = ("award_lines"."amount_minor" > 0))
);

CREATE TABLE "award_releases" (
	"id" uuid PRIMARY KEY NOT NULL,
	"award_id" uuid NOT NULL,
	"minor" bigint NOT NULL,
	"entry_id" uuid,
	"released_by" text NOT NULL,
	"released_at" timestamp with time zone NOT NULL,
	CONSTRAINT "award_releases_minor" CHECK ("award_releases"."minor" > 0)
);

CREATE TABLE "awards" (
	"id" uuid PRIMARY KEY NOT NULL,
	"decision_id" uuid NOT NULL,
	"application_id" uuid NOT NULL,
	"programme_id" uuid NOT NULL,
	"call_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"amount_minor" bigint NOT NULL,
	"currency" text NOT NULL,
	"state" text NOT NULL,
	"accepted_at" timestamp with time zone,
	"accepted_by" text,
	"cap_override_reference" text,
	"released_minor" bigint DEFAULT 0 NOT NULL,
	"decided_at" timestamp with time zone NOT NULL,
	CONSTRAINT "awards_applicationId_unique" UNIQUE("application_id"),
	CONSTRAINT "awards_state" CHECK ("awards"."state" in ('live', 'declined', 'lapsed', 'released')),
	CONSTRAINT "awards_amount" CHECK ("awards"."amount_minor" > 0),
	CONSTRAINT "awards_released" CHECK ("awards"."released_minor" between 0 and "awards"."amount_minor"),
	CONSTRAINT "awards_released_whole" CHECK (("awards"."state" = 'released') = ("awards"."released_minor" = "awards"."amount_minor"))
);

CREATE TABLE "bank_files" (
	"id" uuid PRIMARY KEY NOT NULL,
	"programme_id" uuid NOT NULL,
	"reference" text NOT NULL,
	"kind" text NOT NULL,
	"version" text NOT NULL,
	"message_id" text NOT NULL,
	"sha256" text NOT NULL,
	"document_id" uuid NOT NULL,
	"warnings" jsonb NOT NULL,
	"imported_by" text NOT NULL,
	"imported_at" timestamp with time zone NOT NULL,
	CONSTRAINT "bank_files_reference_unique" UNIQUE("reference"),
	CONSTRAINT "bank_files_once" UNIQUE("programme_id","sha256"),
	CONSTRAINT "bank_files_kind" CHECK ("bank_files"."kind" in ('statement', 'status'))
);

CREATE TABLE "bank_lines" (
	"id" uuid PRIMARY KEY NOT NULL,
	"programme_id" uuid NOT NULL,
	"file_id" uuid NOT NULL,
	"statement_id" uuid NOT NULL,
	"line" integer NOT NULL,
	"booked_on" date NOT NULL,
	"value_on" date NOT NULL,
	"amount_minor" bigint NOT NULL,
	"currency" text NOT NULL,
	"direction" text NOT NULL,
	"reversal" boolean NOT NULL,
	"bank_reference" text NOT NULL,
	"bank_code" text NOT NULL,
	"end_to_end_id" text NOT NULL,
	"message_id" text NOT NULL,
	"return_reason" text NOT NULL,
	"instructed_minor" bigint,
	"instructed_currency" text,
	"state" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"open_reason" text,
	"settled_as" text,
	"disbursement_id" uuid,
	"recovery_id" uuid,
	"note" text,
	"resolved_by" text,
	"resolved_at" timestamp with time zone,
	CONSTRAINT "bank_lines_direction" CHECK ("bank_lines"."direction" in ('in', 'out')),
	CONSTRAINT "bank_lines_state" CHECK ("bank_lines"."state" in ('open', 'settled', 'set_aside')),
	CONSTRAINT "bank_lines_settled_as" CHECK ("bank_lines"."settled_as" in ('paid', 'paid-together', 'returned', 'fee', 'repaid')),
	CONSTRAINT "bank_lines_repaid" CHECK (("bank_lines"."settled_as" is not distinct from 'repaid') = ("bank_lines"."recovery_id" is not null)),
	CONSTRAINT "bank_lines_amount" CHECK ("bank_lines"."amount_minor" > 0),
	CONSTRAINT "bank_lines_settled" CHECK (("bank_lines"."state" = 'settled') = ("bank_lines"."settled_as" is not null)),
	CONSTRAINT "bank_lines_open" CHECK (("bank_lines"."state" = 'open') = ("bank_lines"."resolved_at" is null))
);

CREATE TABLE "bank_statements" (
	"id" uuid PRIMARY KEY NOT NULL,
	"programme_id" uuid NOT NULL,
	"file_id" uuid NOT NULL,
	"account_index" text NOT NULL,
	"reference" text NOT NULL,
	"page" integer NOT NULL,
	"currency" text NOT NULL,
	"first_on" date NOT NULL,
	"opening_minor" bigint,
	"closing_minor" bigint,
	CONSTRAINT "bank_statements_once" UNIQUE("programme_id","account_index","reference","page","first_on")
);

CREATE TABLE "payment_statuses" (
	"id" uuid PRIMARY KEY NOT NULL,
	"programme_id" uuid NOT NULL,
	"file_id" uuid NOT NULL,
	"disbursement_id" uuid NOT NULL,
	"status" text NOT NULL,
	"reason" text NOT NULL,
	"received_at" timestamp with time zone NOT NULL
);

CREATE TABLE "call_announcements" (
	"call_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"authority_reference" text NOT NULL,
	"channels" text NOT NULL,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "call_announcements_call_id_number_pk" PRIMARY KEY("call_id","number"),
	CONSTRAINT "call_announcements_number" CHECK ("call_announcements"."number" > 0),
	CONSTRAINT "call_announcements_said" CHECK (length("call_announcements"."authority_reference") <= 120 and length("call_announcements"."channels") <= 500 and "call_announcements"."authority_reference" || "call_announcements"."channels" <> '')
);

CREATE TABLE "call_extensions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"call_id" uuid NOT NULL,
	"state" text NOT NULL,
	"from_at" timestamp with time zone NOT NULL,
	"to_at" timestamp with time zone NOT NULL,
	"reason" text NOT NULL,
	"proposed_by" text NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"ended_by" text,
	"ended_at" timestamp with time zone,
	CONSTRAINT "call_extensions_state" CHECK ("call_extensions"."state" in ('proposed', 'granted', 'withdrawn')),
	CONSTRAINT "call_extensions_later" CHECK ("call_extensions"."to_at" > "call_extensions"."from_at"),
	CONSTRAINT "call_extensions_ended" CHECK (("call_extensions"."state" = 'proposed') = ("call_extensions"."ended_by" is null)),
	CONSTRAINT "call_extensions_two_people" CHECK ("call_extensions"."state" <> 'granted' or "call_extensions"."ended_by" <> "call_extensions"."proposed_by")
);

CREATE TABLE "call_invitations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"call_id" uuid NOT NULL,
	"state" text NOT NULL,
	"organisation_id" uuid,
	"identity_id" uuid,
	"email_index" text,
	"language" text NOT NULL,
	"invited_by" text NOT NULL,
	"invited_at" timestamp with time zone NOT NULL,
	"answered_at" timestamp with time zone,
	"ended_by" text,
	"ended_at" timestamp with time zone,
	CONSTRAINT "call_invitations_identityId_unique" UNIQUE("identity_id"),
	CONSTRAINT "call_invitations_state" CHECK ("call_invitations"."state" in ('sent', 'granted', 'withdrawn')),
	CONSTRAINT "call_invitations_address" CHECK (("call_invitations"."identity_id" is null) = ("call_invitations"."email_index" is null)),
	CONSTRAINT "call_invitations_sent" CHECK ("call_invitations"."state" <> 'sent' or "call_invitations"."email_index" is not null),
	CONSTRAINT "call_invitations_granted" CHECK ("call_invitations"."state" <> 'granted' or "call_invitations"."organisation_id" is not null),
	CONSTRAINT "call_invitations_withdrawn" CHECK (("call_invitations"."state" = 'withdrawn') = ("call_invitations"."ended_by" is not null))
);

CREATE TABLE "call_corrigenda" (
	"id" uuid PRIMARY KEY NOT NULL,
	"call_id" uuid NOT NULL,
	"state" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"content" jsonb NOT NULL,
	"envelope_minor" bigint NOT NULL,
	"minimum_minor" bigint NOT NULL,
	"maximum_minor" bigint NOT NULL,
	"deadline_at" timestamp with time zone NOT NULL,
	"deadline_zone" text NOT NULL,
	"grace_minutes" integer NOT NULL,
	"reason" jsonb NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"ended_by" text,
	"ended_at" timestamp with time zone,
	"call_version_id" uuid,
	CONSTRAINT "call_corrigenda_state" CHECK ("call_corrigenda"."state" in ('drafted', 'published', 'discarded')),
	CONSTRAINT "call_corrigenda_amounts" CHECK ("call_corrigenda"."minimum_minor" > 0 and "call_corrigenda"."minimum_minor" <= "call_corrigenda"."maximum_minor" and "call_corrigenda"."maximum_minor" <= "call_corrigenda"."envelope_minor"),
	CONSTRAINT "call_corrigenda_ended" CHECK (("call_corrigenda"."state" = 'drafted') = ("call_corrigenda"."ended_by" is null)),
	CONSTRAINT "call_corrigenda_two_people" CHECK ("call_corrigenda"."state" <> 'published' or ("call_corrigenda"."call_version_id" is not null and "call_corrigenda"."ended_by" <> "call_corrigenda"."created_by"))
);

CREATE TABLE "call_lots" (
	"id" uuid PRIMARY KEY NOT NULL,
	"call_id" uuid NOT NULL,
	"code" text NOT NULL,
	"envelope_minor" bigint NOT NULL,
	CONSTRAINT "call_lots_callId_code_unique" UNIQUE("call_id","code"),
	CONSTRAINT "call_lots_envelope" CHECK ("call_lots"."envelope_minor" > 0)
);

CREATE TABLE "call_versions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"call_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"content" jsonb NOT NULL,
	"sha256" text NOT NULL,
	"frozen_at" timestamp with time zone NOT NULL,
	"frozen_by" text NOT NULL,
	"reason" text,
	CONSTRAINT "call_versions_callId_number_unique" UNIQUE("call_id","number")
);

CREATE TABLE "calls" (
	"id" uuid PRIMARY KEY NOT NULL,
	"programme_id" uuid NOT NULL,
	"reference" text NOT NULL,
	"state" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"content" jsonb NOT NULL,
	"current_version_id" uuid,
	"envelope_minor" bigint NOT NULL,
	"minimum_minor" bigint NOT NULL,
	"maximum_minor" bigint NOT NULL,
	"currency" text NOT NULL,
	"opens_at" timestamp with time zone NOT NULL,
	"deadline_at" timestamp with time zone NOT NULL,
	"deadline_zone" text NOT NULL,
	"grace_minutes" integer DEFAULT 0 NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"approved_by" text,
	"approved_at" timestamp with time zone,
	"applications_count" integer DEFAULT 0 NOT NULL,
	"stage" text DEFAULT 'single' NOT NULL,
	"stage_of" uuid,
	"audience" text DEFAULT 'public' NOT NULL,
	"intake" text DEFAULT 'deadline' NOT NULL,
	"answer_days" integer,
	"round_of" uuid,
	"round_number" integer,
	CONSTRAINT "calls_reference_unique" UNIQUE("reference"),
	CONSTRAINT "calls_round_number" UNIQUE("round_of","round_number"),
	CONSTRAINT "calls_stage" CHECK ("calls"."stage" in ('single', 'note', 'full')),
	CONSTRAINT "calls_audience" CHECK ("calls"."audience" in ('public', 'invited')),
	CONSTRAINT "calls_intake" CHECK ("calls"."intake" in ('deadline', 'rolling', 'round')),
	CONSTRAINT "calls_answer_days" CHECK ("calls"."answer_days" between 1 and 365),
	CONSTRAINT "calls_promise" CHECK (("calls"."intake" = 'deadline') = ("calls"."answer_days" is null)),
	CONSTRAINT "calls_round" CHECK (num_nonnulls("calls"."round_of", "calls"."round_number") = 2 * ("calls"."intake" = 'round')::int),
	CONSTRAINT "calls_rolling_of_one_stage" CHECK ("calls"."intake" = 'deadline' or "calls"."stage" = 'single'),
	CONSTRAINT "calls_stage_of" CHECK (("calls"."stage" = 'full') = ("calls"."stage_of" is not null)),
	CONSTRAINT "calls_state" CHECK ("calls"."state" in ('draft', 'approved', 'open', 'closed', 'in_review', 'decided', 'archived', 'cancelled')),
	CONSTRAINT "calls_amounts" CHECK ("calls"."minimum_minor" > 0 and "calls"."minimum_minor" <= "calls"."maximum_minor" and "calls"."maximum_minor" <= "calls"."envelope_minor"),
	CONSTRAINT "calls_dates" CHECK ("calls"."opens_at" < "calls"."deadline_at"),
	CONSTRAINT "calls_two_people" CHECK ("calls"."approved_by" is null or "calls"."approved_by" <> "calls"."created_by")
);

CREATE TABLE "cap_overrides" (
	"id" uuid PRIMARY KEY NOT NULL,
	"programme_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"reference" text NOT NULL,
	"state" text NOT NULL,
	"cap_minor" bigint NOT NULL,
	"authority_reference" text NOT NULL,
	"document_reference" text NOT NULL,
	"reason" text NOT NULL,
	"valid_until" date NOT NULL,
	"proposed_by" text NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"decided_by" text,
	"decided_at" timestamp with time zone,
	"ended_by" text,
	"ended_at" timestamp with time zone,
	CONSTRAINT "cap_overrides_reference_unique" UNIQUE("reference"),
	CONSTRAINT "cap_overrides_state" CHECK ("cap_overrides"."state" in ('proposed', 'approved', 'refused', 'ended')),
	CONSTRAINT "cap_overrides_said" CHECK (length("cap_overrides"."authority_reference") > 0 and length("cap_overrides"."document_reference") > 0 and length("cap_overrides"."reason") > 0),
	CONSTRAINT "cap_overrides_decided" CHECK (("cap_overrides"."state" = 'proposed') = ("cap_overrides"."decided_by" is null)),
	CONSTRAINT "cap_overrides_two_people" CHECK ("cap_overrides"."decided_by" is null or "cap_overrides"."decided_by" <> "cap_overrides"."proposed_by"),
	CONSTRAINT "cap_overrides_ended" CHECK (("cap_overrides"."state" = 'ended') = ("cap_overrides"."ended_at" is not null))
);

CREATE TABLE "certifications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"application_id" uuid NOT NULL,
	"content_sha256" text NOT NULL,
	"state" text NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"answered_by" uuid,
	"answered_at" timestamp with time zone,
	"declarations" text[] DEFAULT '{}' NOT NULL,
	"reason" text,
	"ended_at" timestamp with time zone,
	CONSTRAINT "certifications_state" CHECK ("certifications"."state" in ('asked', 'certified', 'declined', 'void', 'used')),
	CONSTRAINT "certifications_by_another" CHECK ("certifications"."answered_by" is null or "certifications"."answered_by" <> "certifications"."asked_by"),
	CONSTRAINT "certifications_answered" CHECK ("certifications"."state" not in ('certified', 'declined', 'used') or "certifications"."answered_by" is not null),
	CONSTRAINT "certifications_reason" CHECK ("certifications"."state" <> 'declined' or length("certifications"."reason") > 0)
);

CREATE TABLE "legal_representatives" (
	"organisation_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"named_by" uuid NOT NULL,
	"named_at" timestamp with time zone NOT NULL,
	CONSTRAINT "legal_representatives_organisation_id_account_id_pk" PRIMARY KEY("organisation_id","account_id")
);

CREATE TABLE "call_clarifications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"call_id" uuid NOT NULL,
	"state" text NOT NULL,
	"asked" text NOT NULL,
	"language" text NOT NULL,
	"asked_by" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"number" integer,
	"question" jsonb,
	"answer" jsonb,
	"decline_reason" text,
	"ended_by" text,
	"ended_at" timestamp with time zone,
	CONSTRAINT "call_clarifications_callId_number_unique" UNIQUE("call_id","number"),
	CONSTRAINT "call_clarifications_state" CHECK ("call_clarifications"."state" in ('asked', 'published', 'declined')),
	CONSTRAINT "call_clarifications_published" CHECK (("call_clarifications"."state" = 'published') = ("call_clarifications"."number" is not null and "call_clarifications"."question" is not null and "call_clarifications"."answer" is not null)),
	CONSTRAINT "call_clarifications_declined" CHECK (("call_clarifications"."state" = 'declined') = ("call_clarifications"."decline_reason" is not null)),
	CONSTRAINT "call_clarifications_ended" CHECK (("call_clarifications"."state" = 'asked') = ("call_clarifications"."ended_by" is null)),
	CONSTRAINT "call_clarifications_two_people" CHECK ("call_clarifications"."ended_by" <> "call_clarifications"."asked_by")
);

CREATE TABLE "committee_members" (
	"decision_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"consortium_member_id" uuid NOT NULL,
	"chair" boolean DEFAULT false NOT NULL,
	CONSTRAINT "committee_members_decision_id_account_id_pk" PRIMARY KEY("decision_id","account_id")
);

CREATE TABLE "committee_minutes" (
	"decision_id" uuid PRIMARY KEY NOT NULL,
	"content" jsonb NOT NULL,
	"sha256" text NOT NULL,
	"frozen_by" text NOT NULL,
	"frozen_at" timestamp with time zone NOT NULL
);

CREATE TABLE "committee_signatures" (
	"decision_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"sha256" text NOT NULL,
	"signed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "committee_signatures_decision_id_account_id_pk" PRIMARY KEY("decision_id","account_id")
);

CREATE TABLE "committee_votes" (
	"decision_id" uuid NOT NULL,
	"application_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"vote" text NOT NULL,
	CONSTRAINT "committee_votes_decision_id_application_id_account_id_pk" PRIMARY KEY("decision_id","application_id","account_id"),
	CONSTRAINT "committee_votes_vote" CHECK ("committee_votes"."vote" in ('for', 'against', 'abstained', 'recused'))
);

CREATE TABLE "answer_translations" (
	"application_id" uuid NOT NULL,
	"question" text NOT NULL,
	"language" text NOT NULL,
	"text" text NOT NULL,
	"made_by" text NOT NULL,
	"saved_by" text NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "answer_translations_application_id_question_language_pk" PRIMARY KEY("application_id","question","language"),
	CONSTRAINT "answer_translations_made_by" CHECK ("answer_translations"."made_by" in ('human', 'machine'))
);

CREATE TABLE "consensus_agreements" (
	"proposal_id" uuid NOT NULL,
	"assignment_id" uuid NOT NULL,
	"agreed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "consensus_agreements_proposal_id_assignment_id_pk" PRIMARY KEY("proposal_id","assignment_id")
);

CREATE TABLE "consensus_proposals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"application_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"chair_id" uuid NOT NULL,
	"discussion" text NOT NULL,
	"total_hundredths" integer NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "consensus_proposals_number" UNIQUE("application_id","number"),
	CONSTRAINT "consensus_proposals_discussion" CHECK (length(trim("consensus_proposals"."discussion")) > 0)
);

CREATE TABLE "consensus_scores" (
	"proposal_id" uuid NOT NULL,
	"criterion" text NOT NULL,
	"points" integer,
	"maximum" integer NOT NULL,
	"reason" text NOT NULL,
	CONSTRAINT "consensus_scores_proposal_id_criterion_pk" PRIMARY KEY("proposal_id","criterion"),
	CONSTRAINT "consensus_scores_bounds" CHECK ("consensus_scores"."points" between 0 and "consensus_scores"."maximum"),
	CONSTRAINT "consensus_scores_reason" CHECK (length(trim("consensus_scores"."reason")) > 0)
);

CREATE TABLE "review_notes" (
	"review_id" uuid PRIMARY KEY NOT NULL,
	"note" text NOT NULL,
	"saved_at" timestamp with time zone NOT NULL
);

CREATE TABLE "review_versions" (
	"review_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"sheet_version" integer NOT NULL,
	"total_hundredths" integer NOT NULL,
	"content" jsonb NOT NULL,
	"submitted_at" timestamp with time zone NOT NULL,
	"reason" text NOT NULL,
	"peers_seen" boolean NOT NULL,
	"reopened_by" text NOT NULL,
	"reopened_at" timestamp with time zone NOT NULL,
	CONSTRAINT "review_versions_review_id_number_pk" PRIMARY KEY("review_id","number"),
	CONSTRAINT "review_versions_once" UNIQUE("review_id","sheet_version"),
	CONSTRAINT "review_versions_reason" CHECK (length(trim("review_versions"."reason")) > 0)
);

CREATE TABLE "application_messages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"application_id" uuid NOT NULL,
	"side" text NOT NULL,
	"audience" text NOT NULL,
	"body" text NOT NULL,
	"written_by" uuid NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	CONSTRAINT "application_messages_side" CHECK ("application_messages"."side" in ('organisation', 'office')),
	CONSTRAINT "application_messages_audience" CHECK ("application_messages"."audience" in ('team', 'owners')),
	CONSTRAINT "application_messages_body" CHECK (length("application_messages"."body") between 1 and 5000)
);

CREATE TABLE "cost_corrections" (
	"id" uuid PRIMARY KEY NOT NULL,
	"cost_line_id" uuid NOT NULL,
	"eur_minor" bigint NOT NULL,
	"code" text NOT NULL,
	"cause_id" uuid NOT NULL,
	"cause_reference" text NOT NULL,
	"value_date" date NOT NULL,
	"corrected_by" text NOT NULL,
	"corrected_at" timestamp with time zone NOT NULL,
	CONSTRAINT "cost_corrections_causeId_unique" UNIQUE("cause_id"),
	CONSTRAINT "cost_corrections_amount" CHECK ("cost_corrections"."eur_minor" > 0)
);

CREATE TABLE "derogation_approvals" (
	"derogation_id" uuid NOT NULL,
	"step" integer NOT NULL,
	"account_id" uuid NOT NULL,
	"approved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "derogation_approvals_derogation_id_step_pk" PRIMARY KEY("derogation_id","step"),
	CONSTRAINT "derogation_approvals_derogationId_accountId_unique" UNIQUE("derogation_id","account_id"),
	CONSTRAINT "derogation_approvals_step" CHECK ("derogation_approvals"."step" in (1, 2))
);

CREATE TABLE "derogation_reviews" (
	"id" uuid PRIMARY KEY NOT NULL,
	"derogation_id" uuid NOT NULL,
	"outcome" text NOT NULL,
	"reviewed_by" text NOT NULL,
	"reviewed_at" timestamp with time zone NOT NULL,
	"next_review_on" date,
	CONSTRAINT "derogation_reviews_outcome" CHECK ("derogation_reviews"."outcome" in ('kept', 'ended')),
	CONSTRAINT "derogation_reviews_next" CHECK (("derogation_reviews"."outcome" = 'kept') = ("derogation_reviews"."next_review_on" is not null))
);

CREATE TABLE "derogations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"programme_id" uuid NOT NULL,
	"agreement_id" uuid NOT NULL,
	"reference" text NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"legal_basis" text NOT NULL,
	"reason_class" text NOT NULL,
	"authority_reference" text,
	"valid_until" date NOT NULL,
	"review_on" date NOT NULL,
	"requested_by" text NOT NULL,
	"requested_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"ended_by" text,
	CONSTRAINT "derogations_reference_unique" UNIQUE("reference"),
	CONSTRAINT "derogations_state" CHECK ("derogations"."state" in ('proposed', 'approved_once', 'approved', 'refused', 'ended')),
	CONSTRAINT "derogations_kind" CHECK ("derogations"."kind" in ('publication', 'visibility', 'signature', 'receipt')),
	CONSTRAINT "derogations_legal_basis" CHECK ("derogations"."legal_basis" in ('charter-rights', 'commercial-interests', 'natural-person', 'security-derogation', 'contract-clause')),
	CONSTRAINT "derogations_reason_class" CHECK ("derogations"."reason_class" in ('reprisal', 'personal-safety', 'legal-restriction', 'data-protection', 'unsafe-evidence', 'other')),
	CONSTRAINT "derogations_review" CHECK ("derogations"."review_on" <= "derogations"."valid_until"),
	CONSTRAINT "derogations_authority" CHECK ("derogations"."kind" not in ('publication', 'visibility') or "derogations"."authority_reference" is not null)
);

CREATE TABLE "harm_records" (
	"id" uuid PRIMARY KEY NOT NULL,
	"programme_id" uuid NOT NULL,
	"agreement_id" uuid NOT NULL,
	"reference" text NOT NULL,
	"reason_class" text NOT NULL,
	"noticed_on" date NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "harm_records_reference_unique" UNIQUE("reference"),
	CONSTRAINT "harm_records_reason_class" CHECK ("harm_records"."reason_class" in ('threat', 'surveillance', 'detention', 'legal-action', 'bank-closure', 'smear', 'data-exposure', 'other'))
);

CREATE TABLE "disbursement_approvals" (
	"disbursement_id" uuid NOT NULL,
	"step" integer NOT NULL,
	"account_id" uuid NOT NULL,
	"digest" text NOT NULL,
	"approved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "disbursement_approvals_disbursement_id_step_pk" PRIMARY KEY("disbursement_id","step"),
	CONSTRAINT "disbursement_approvals_disbursementId_accountId_unique" UNIQUE("disbursement_id","account_id"),
	CONSTRAINT "disbursement_approvals_step" CHECK ("disbursement_approvals"."step" in (1, 2, 3))
);

CREATE TABLE "disbursements" (
	"id" uuid PRIMARY KEY NOT NULL,
	"programme_id" uuid NOT NULL,
	"agreement_id" uuid NOT NULL,
	"instalment_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"reference" text NOT NULL,
	"state" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"amount_minor" bigint NOT NULL,
	"offset_minor" bigint DEFAULT 0 NOT NULL,
	"currency" text NOT NULL,
	"payee_account_id" uuid NOT NULL,
	"digest" text NOT NULL,
	"requested_by" text NOT NULL,
	"requested_at" timestamp with time zone NOT NULL,
	"checked_by" text,
	"checked_at" timestamp with time zone,
	"batch_id" uuid,
	"sent_at" timestamp with time zone,
	"confirmed_at" timestamp with time zone,
	"bank_reference" text,
	"proof_document_id" uuid,
	"ended_reason" text,
	"held_by" text,
	"held_at" timestamp with time zone,
	"held_reason" text,
	"released_by" text,
	"returned_on" date,
	CONSTRAINT "disbursements_reference_unique" UNIQUE("reference"),
	CONSTRAINT "disbursements_hold" CHECK (("disbursements"."held_at" is null) = ("disbursements"."held_by" is null)),
	CONSTRAINT "disbursements_returned" CHECK (("disbursements"."state" = 'returned') = ("disbursements"."returned_on" is not null)),
	CONSTRAINT "disbursements_state" CHECK ("disbursements"."state" in ('requested', 'checked', 'approved_once', 'approved', 'instructed', 'sent', 'confirmed', 'failed', 'returned', 'cancelled')),
	CONSTRAINT "disbursements_amount" CHECK ("disbursements"."amount_minor" > 0),
	CONSTRAINT "disbursements_offset" CHECK ("disbursements"."offset_minor" >= 0)
);

CREATE TABLE "onward_proofs" (
	"disbursement_id" uuid PRIMARY KEY NOT NULL,
	"document_id" uuid NOT NULL,
	"proved_by" text NOT NULL,
	"proved_at" timestamp with time zone NOT NULL
);

CREATE TABLE "payment_batches" (
	"id" uuid PRIMARY KEY NOT NULL,
	"programme_id" uuid NOT NULL,
	"reference" text NOT NULL,
	"payments" integer NOT NULL,
	"total_minor" bigint NOT NULL,
	"currency" text NOT NULL,
	"document_id" uuid NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "payment_batches_reference_unique" UNIQUE("reference")
);

CREATE TABLE "payment_receipts" (
	"disbursement_id" uuid PRIMARY KEY NOT NULL,
	"amount_minor" bigint NOT NULL,
	"currency" text NOT NULL,
	"received_on" date NOT NULL,
	"confirmed_by" text NOT NULL,
	"confirmed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "payment_receipts_amount" CHECK ("payment_receipts"."amount_minor" > 0)
);

CREATE TABLE "documents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_kind" text NOT NULL,
	"owner_id" uuid NOT NULL,
	"label" text NOT NULL,
	"reference" text NOT NULL,
	"media_type" text NOT NULL,
	"bytes" bigint NOT NULL,
	"sha256" text NOT NULL,
	"storage_key" text NOT NULL,
	"scan" text NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"removed_at" timestamp with time zone,
	CONSTRAINT "documents_reference_unique" UNIQUE("reference"),
	CONSTRAINT "documents_storageKey_unique" UNIQUE("storage_key"),
	CONSTRAINT "documents_scan" CHECK ("documents"."scan" in ('not-scanned', 'clean', 'infected', 'own'))
);

CREATE TABLE "held_forms" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"path" text NOT NULL,
	"sealed" "bytea" NOT NULL,
	"held_at" timestamp with time zone NOT NULL
);

CREATE TABLE "upload_chunks" (
	"upload_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"bytes" integer NOT NULL,
	"sha256" text NOT NULL,
	"storage_key" text NOT NULL,
	"stored_at" timestamp with time zone NOT NULL,
	CONSTRAINT "upload_chunks_upload_id_number_pk" PRIMARY KEY("upload_id","number"),
	CONSTRAINT "upload_chunks_storageKey_unique" UNIQUE("storage_key"),
	CONSTRAINT "upload_chunks_size" CHECK ("upload_chunks"."number" >= 0 and "upload_chunks"."bytes" between 1 and 262144)
);

CREATE TABLE "uploads" (
	"id" uuid PRIMARY KEY NOT NULL,
	"application_id" uuid,
	"organisation_id" uuid,
	"report_id" uuid,
	"account_id" uuid NOT NULL,
	"label" text NOT NULL,
	"extension" text NOT NULL,
	"bytes" bigint NOT NULL,
	"sha256" text NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"document_id" uuid,
	"started_at" timestamp with time zone NOT NULL,
	"last_chunk_at" timestamp with time zone NOT NULL,
	CONSTRAINT "uploads_state" CHECK ("uploads"."state" in ('open', 'done', 'expired')),
	CONSTRAINT "uploads_owner" CHECK (num_nonnulls("uploads"."application_id", "uploads"."organisation_id", "uploads"."report_id") = 1),
	CONSTRAINT "uploads_bytes" CHECK ("uploads"."bytes" > 0),
	CONSTRAINT "uploads_done" CHECK (("uploads"."state" = 'done') = ("uploads"."document_id" is not null))
);

CREATE TABLE "application_return_ends" (
	"return_id" uuid PRIMARY KEY NOT NULL,
	"outcome" text NOT NULL,
	"ended_at" timestamp with time zone NOT NULL,
	CONSTRAINT "application_return_ends_outcome" CHECK ("application_return_ends"."outcome" in ('answered', 'lapsed'))
);

CREATE TABLE "application_returns" (
	"id" uuid PRIMARY KEY NOT NULL,
	"application_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"version_number" integer NOT NULL,
	"parts" text[] NOT NULL,
	"message" text NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"returned_by" text NOT NULL,
	"returned_at" timestamp with time zone NOT NULL,
	CONSTRAINT "application_returns_number" UNIQUE("application_id","number"),
	CONSTRAINT "application_returns_parts" CHECK (cardinality("application_returns"."parts") > 0),
	CONSTRAINT "application_returns_due" CHECK ("application_returns"."due_at" > "application_returns"."returned_at")
);

CREATE TABLE "eligibility_assessments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"application_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"version_number" integer NOT NULL,
	"outcome" text NOT NULL,
	"answers" jsonb NOT NULL,
	"assessed_by" text NOT NULL,
	"assessed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "eligibility_assessments_number" UNIQUE("application_id","number"),
	CONSTRAINT "eligibility_assessments_outcome" CHECK ("eligibility_assessments"."outcome" in ('eligible', 'ineligible'))
);

CREATE TABLE "round_carries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"application_id" uuid NOT NULL,
	"return_id" uuid NOT NULL,
	"from_round_id" uuid NOT NULL,
	"to_round_id" uuid NOT NULL,
	"carried_by" text NOT NULL,
	"carried_at" timestamp with time zone NOT NULL,
	CONSTRAINT "round_carries_once" UNIQUE("application_id","from_round_id"),
	CONSTRAINT "round_carries_onward" CHECK ("round_carries"."from_round_id" <> "round_carries"."to_round_id")
);

CREATE TABLE "second_looks" (
	"assessment_id" uuid PRIMARY KEY NOT NULL,
	"verdict" text NOT NULL,
	"reason" text NOT NULL,
	"given_by" text NOT NULL,
	"given_at" timestamp with time zone NOT NULL,
	"redress_until" date,
	CONSTRAINT "second_looks_verdict" CHECK ("second_looks"."verdict" in ('confirmed', 'sent-back')),
	CONSTRAINT "second_looks_reason" CHECK ("second_looks"."verdict" = 'confirmed' or length("second_looks"."reason") > 0)
);

CREATE TABLE "closures" (
	"id" uuid PRIMARY KEY NOT NULL,
	"programme_id" uuid NOT NULL,
	"agreement_id" uuid NOT NULL,
	"assets" text NOT NULL,
	"checklist" jsonb NOT NULL,
	"proposed_by" text NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"outcome" text,
	"outcome_by" text,
	"outcome_at" timestamp with time zone,
	CONSTRAINT "closures_outcome" CHECK ("closures"."outcome" in ('closed', 'reopened')),
	CONSTRAINT "closures_by_another" CHECK ("closures"."outcome" is distinct from 'closed' or "closures"."outcome_by" <> "closures"."proposed_by")
);

CREATE TABLE "suspensions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"programme_id" uuid NOT NULL,
	"agreement_id" uuid NOT NULL,
	"ground" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"told_first" uuid NOT NULL,
	"told_second" uuid NOT NULL,
	"ordered_by" text NOT NULL,
	"ordered_at" timestamp with time zone NOT NULL,
	"outcome" text,
	"outcome_by" text,
	"outcome_at" timestamp with time zone,
	CONSTRAINT "suspensions_ground" CHECK ("suspensions"."ground" in ('harm', 'breach', 'irregularity', 'main-grant', 'request')),
	CONSTRAINT "suspensions_outcome" CHECK ("suspensions"."outcome" in ('resumed', 'terminated')),
	CONSTRAINT "suspensions_told" CHECK ("suspensions"."told_first" <> "suspensions"."told_second" and "suspensions"."ordered_by" not in ("suspensions"."told_first"::text, "suspensions"."told_second"::text)),
	CONSTRAINT "suspensions_by_another" CHECK (("suspensions"."outcome" is null) = ("suspensions"."outcome_by" is null) and ("suspensions"."outcome_by" is null or "suspensions"."outcome_by" <> "suspensions"."ordered_by"))
);

CREATE TABLE "equipment_records" (
	"id" uuid PRIMARY KEY NOT NULL,
	"programme_id" uuid NOT NULL,
	"agreement_id" uuid NOT NULL,
	"cost_line_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"owner" text NOT NULL,
	"transfer_document" text NOT NULL,
	"reason" text NOT NULL,
	"identity_id" uuid,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "equipment_records_number" UNIQUE("cost_line_id","number"),
	CONSTRAINT "equipment_records_owner" CHECK ("equipment_records"."owner" in ('third-party', 'local-organisation', 'public-body', 'consortium-member', 'sold', 'lost')),
	CONSTRAINT "equipment_records_positive" CHECK ("equipment_records"."number" > 0),
	CONSTRAINT "equipment_records_reason" CHECK (length("equipment_records"."reason") <= 1000 and ("equipment_records"."owner" not in ('sold', 'lost') or "equipment_records"."reason" <> '')),
	CONSTRAINT "equipment_records_document" CHECK (length("equipment_records"."transfer_document") <= 120 and ("equipment_records"."owner" in ('third-party', 'lost') or "equipment_records"."transfer_document" <> ''))
);

CREATE TABLE "evidence_declarations" (
	"cost_line_id" uuid PRIMARY KEY NOT NULL,
	"reason" text NOT NULL,
	"declared_by" text NOT NULL,
	"declared_at" timestamp with time zone NOT NULL,
	"countersigned_by" text,
	"countersigned_at" timestamp with time zone,
	CONSTRAINT "evidence_declarations_reason" CHECK ("evidence_declarations"."reason" in ('lost', 'taken', 'unsafe', 'not-issued')),
	CONSTRAINT "evidence_declarations_signed" CHECK (("evidence_declarations"."countersigned_by" is null) = ("evidence_declarations"."countersigned_at" is null))
);

CREATE TABLE "evidence_facts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"programme_id" uuid NOT NULL,
	"agreement_id" uuid NOT NULL,
	"report_id" uuid NOT NULL,
	"document_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"language" text,
	"redacted" boolean,
	"translation_of" uuid,
	"stated_by" text NOT NULL,
	"stated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "evidence_facts_number" UNIQUE("document_id","number"),
	CONSTRAINT "evidence_facts_positive" CHECK ("evidence_facts"."number" > 0),
	CONSTRAINT "evidence_facts_language" CHECK ("evidence_facts"."language" ~ '^[a-z]{2,3}$'),
	CONSTRAINT "evidence_facts_of_itself" CHECK ("evidence_facts"."translation_of" <> "evidence_facts"."document_id")
);

CREATE TABLE "exchange_rates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"currency" text NOT NULL,
	"month" text NOT NULL,
	"units_per_eur" text NOT NULL,
	"source" text NOT NULL,
	"reason" text,
	"file_sha256" text,
	"retrieved_at" timestamp with time zone NOT NULL,
	"entered_by" text NOT NULL,
	CONSTRAINT "exchange_rates_file_sha256" CHECK ("exchange_rates"."file_sha256" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "exchange_rates_month" CHECK ("exchange_rates"."month" ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
	CONSTRAINT "exchange_rates_units" CHECK ("exchange_rates"."units_per_eur" ~ '^[0-9]{1,12}([.][0-9]{1,10})?$')
);

CREATE TABLE "hostings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"host_id" uuid NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"accepted_by" uuid,
	"accepted_at" timestamp with time zone,
	"ended_by" uuid,
	"ended_at" timestamp with time zone,
	CONSTRAINT "hostings_of_another" CHECK ("hostings"."organisation_id" <> "hostings"."host_id"),
	CONSTRAINT "hostings_accepted" CHECK (("hostings"."accepted_at" is null) = ("hostings"."accepted_by" is null)),
	CONSTRAINT "hostings_ended" CHECK (("hostings"."ended_at" is null) = ("hostings"."ended_by" is null))
);

CREATE TABLE "co_applicant_marks" (
	"application_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"blind" text NOT NULL,
	CONSTRAINT "co_applicant_marks_application_id_kind_blind_pk" PRIMARY KEY("application_id","kind","blind"),
	CONSTRAINT "co_applicant_marks_kind" CHECK ("co_applicant_marks"."kind" in ('registration', 'name'))
);

CREATE TABLE "interest_register" (
	"id" uuid PRIMARY KEY NOT NULL,
	"consortium_member_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"mark_kind" text NOT NULL,
	"blind" text NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"ended_by" text,
	"ended_at" timestamp with time zone,
	CONSTRAINT "interest_register_kind" CHECK ("interest_register"."kind" in ('network', 'past-grant', 'mentoring', 'nomination')),
	CONSTRAINT "interest_register_mark_kind" CHECK ("interest_register"."mark_kind" in ('registration', 'email')),
	CONSTRAINT "interest_register_ended" CHECK (("interest_register"."ended_at" is null) = ("interest_register"."ended_by" is null))
);

CREATE TABLE "interest_ties" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"consortium_member_id" uuid,
	"account_id" uuid,
	"kind" text NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"ended_by" text,
	"ended_at" timestamp with time zone,
	CONSTRAINT "interest_ties_kind" CHECK ("interest_ties"."kind" in ('network', 'past-grant', 'mentoring', 'nomination', 'co-applicant', 'country-desk', 'assistance')),
	CONSTRAINT "interest_ties_one" CHECK (("interest_ties"."consortium_member_id" is null) <> ("interest_ties"."account_id" is null)),
	CONSTRAINT "interest_ties_assistance" CHECK ("interest_ties"."kind" <> 'assistance' or ("interest_ties"."account_id" is not null and "interest_ties"."ended_at" is null)),
	CONSTRAINT "interest_ties_ended" CHECK (("interest_ties"."ended_at" is null) = ("interest_ties"."ended_by" is null))
);

CREATE TABLE "agreement_totals" (
	"agreement_id" uuid NOT NULL,
	"account" text NOT NULL,
	"rule" text NOT NULL,
	"eur_minor" bigint NOT NULL,
	CONSTRAINT "agreement_totals_agreement_id_account_rule_pk" PRIMARY KEY("agreement_id","account","rule")
);

CREATE TABLE "journal_chain" (
	"programme_id" uuid NOT NULL,
	"entry_no" bigint NOT NULL,
	"entry_id" uuid NOT NULL,
	"prev_hash" "bytea" NOT NULL,
	"hash" "bytea" NOT NULL,
	CONSTRAINT "journal_chain_programme_id_entry_no_pk" PRIMARY KEY("programme_id","entry_no"),
	CONSTRAINT "journal_chain_entryId_unique" UNIQUE("entry_id")
);

CREATE TABLE "journal_entries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"programme_id" uuid NOT NULL,
	"value_date" date NOT NULL,
	"posted_at" timestamp with time zone NOT NULL,
	"rule" text NOT NULL,
	"document_reference" text NOT NULL,
	"agreement_id" uuid,
	"organisation_id" uuid,
	"instalment_id" uuid,
	"disbursement_id" uuid,
	"report_id" uuid,
	"reverses" uuid,
	"prepared_by" text NOT NULL,
	"approver1" text,
	"approver2" text,
	"entry_hash" "bytea" NOT NULL,
	CONSTRAINT "journal_entries_rule" CHECK ("journal_entries"."rule" in ('commit', 'decommit', 'pay', 'accept', 'disallow', 'refund', 'offset', 'claim', 'write-off', 'prefinancing', 'fee', 'exchange', 'reverse'))
);

CREATE TABLE "journal_postings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"entry_id" uuid NOT NULL,
	"programme_id" uuid NOT NULL,
	"account" text NOT NULL,
	"agreement_id" uuid,
	"amount_minor" bigint NOT NULL,
	"currency" text NOT NULL,
	"eur_minor" bigint NOT NULL,
	"units_per_eur" text NOT NULL,
	"rate_month" text NOT NULL,
	"rate_source" text NOT NULL,
	CONSTRAINT "journal_postings_account" CHECK ("journal_postings"."account" in ('1000', '1200', '1300', '2000', '5000', '5900', '9000', '9100')),
	CONSTRAINT "journal_postings_sign" CHECK (sign("journal_postings"."amount_minor") = sign("journal_postings"."eur_minor") or "journal_postings"."eur_minor" = 0)
);

CREATE TABLE "ledger_periods" (
	"id" uuid PRIMARY KEY NOT NULL,
	"programme_id" uuid NOT NULL,
	"through" date NOT NULL,
	"closed_by" text NOT NULL,
	"closed_at" timestamp with time zone NOT NULL,
	"reason" text,
	"reopen_asked_by" text,
	"reopen_asked_at" timestamp with time zone,
	"reopened_by" text,
	"reopened_at" timestamp with time zone,
	CONSTRAINT "ledger_periods_by_two" CHECK (("ledger_periods"."reopen_asked_by" is null) = ("ledger_periods"."reason" is null) and ("ledger_periods"."reopened_by" is null or ("ledger_periods"."reopen_asked_by" is not null and "ledger_periods"."reopened_by" <> "ledger_periods"."reopen_asked_by")))
);

CREATE TABLE "mentoring_answers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"entry_id" uuid NOT NULL,
	"body" text NOT NULL,
	"written_by" uuid NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	CONSTRAINT "mentoring_answers_body" CHECK (length("mentoring_answers"."body") between 1 and 3000)
);

CREATE TABLE "mentoring_entries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"programme_id" uuid NOT NULL,
	"agreement_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"held_on" date NOT NULL,
	"topics" text NOT NULL,
	"agreed" text NOT NULL,
	"corrects" uuid,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "mentoring_corrected_once" UNIQUE("corrects"),
	CONSTRAINT "mentoring_entries_kind" CHECK ("mentoring_entries"."kind" in ('mentoring', 'peer_exchange', 'visit', 'call')),
	CONSTRAINT "mentoring_entries_topics" CHECK (length("mentoring_entries"."topics") between 1 and 3000),
	CONSTRAINT "mentoring_entries_agreed" CHECK (length("mentoring_entries"."agreed") <= 3000)
);

CREATE TABLE "mentoring_notes" (
	"entry_id" uuid PRIMARY KEY NOT NULL,
	"note" text NOT NULL,
	CONSTRAINT "mentoring_notes_note" CHECK (length("mentoring_notes"."note") between 1 and 3000)
);

CREATE TABLE "organisation_distinctions" (
	"one_id" uuid NOT NULL,
	"other_id" uuid NOT NULL,
	"judged_by" uuid NOT NULL,
	"judged_at" timestamp with time zone NOT NULL,
	CONSTRAINT "organisation_distinctions_one_id_other_id_pk" PRIMARY KEY("one_id","other_id"),
	CONSTRAINT "organisation_distinctions_order" CHECK ("organisation_distinctions"."one_id" < "organisation_distinctions"."other_id")
);

CREATE TABLE "organisation_merges" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kept_id" uuid NOT NULL,
	"merged_id" uuid NOT NULL,
	"ground" text NOT NULL,
	"proposed_by" uuid NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"settled_by" uuid,
	"settled_at" timestamp with time zone,
	"outcome" text,
	CONSTRAINT "organisation_merges_ground" CHECK ("organisation_merges"."ground" in ('double-entry', 'renamed', 'same-body')),
	CONSTRAINT "organisation_merges_outcome" CHECK ("organisation_merges"."outcome" in ('confirmed', 'refused')),
	CONSTRAINT "organisation_merges_two" CHECK ("organisation_merges"."kept_id" <> "organisation_merges"."merged_id"),
	CONSTRAINT "organisation_merges_by_another" CHECK ("organisation_merges"."settled_by" is null or "organisation_merges"."settled_by" <> "organisation_merges"."proposed_by"),
	CONSTRAINT "organisation_merges_settled" CHECK (("organisation_merges"."outcome" is null) = ("organisation_merges"."settled_by" is null) and ("organisation_merges"."outcome" is null) = ("organisation_merges"."settled_at" is null))
);

CREATE TABLE "notices" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"entity_kind" text NOT NULL,
	"entity_id" text NOT NULL,
	"values" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"read_at" timestamp with time zone
);

CREATE TABLE "milestones" (
	"id" uuid PRIMARY KEY NOT NULL,
	"programme_id" uuid NOT NULL,
	"agreement_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"state" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"condition" text NOT NULL,
	"proof" text NOT NULL,
	"expected_on" date,
	"instalment" integer,
	"planned_by" text NOT NULL,
	"planned_at" timestamp with time zone NOT NULL,
	"reached_on" date,
	"document_id" uuid,
	"claimed_by" text,
	"claimed_at" timestamp with time zone,
	"decided_by" text,
	"decided_at" timestamp with time zone,
	"answer" text DEFAULT '' NOT NULL,
	"reminder" text,
	CONSTRAINT "milestones_agreementId_number_unique" UNIQUE("agreement_id","number"),
	CONSTRAINT "milestones_state" CHECK ("milestones"."state" in ('planned', 'reached', 'confirmed', 'dropped')),
	CONSTRAINT "milestones_proved" CHECK ("milestones"."state" not in ('reached', 'confirmed') or ("milestones"."reached_on" is not null and "milestones"."document_id" is not null and "milestones"."claimed_by" is not null)),
	CONSTRAINT "milestones_by_another" CHECK ("milestones"."state" <> 'confirmed' or "milestones"."decided_by" <> "milestones"."claimed_by")
);

CREATE TABLE "agreement_remarks" (
	"agreement_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"body" text NOT NULL,
	"written_by" uuid NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	CONSTRAINT "agreement_remarks_agreement_id_number_pk" PRIMARY KEY("agreement_id","number"),
	CONSTRAINT "agreement_remarks_body" CHECK (length("agreement_remarks"."body") between 1 and 3000)
);

CREATE TABLE "agreement_versions" (
	"agreement_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"document_id" uuid NOT NULL,
	"terms" jsonb NOT NULL,
	"sent_by" text NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	CONSTRAINT "agreement_versions_agreement_id_number_pk" PRIMARY KEY("agreement_id","number"),
	CONSTRAINT "agreement_versions_number" CHECK ("agreement_versions"."number" > 0)
);

CREATE TABLE "operator_terms" (
	"id" uuid PRIMARY KEY NOT NULL,
	"operator_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"countries" jsonb NOT NULL,
	"currencies" jsonb NOT NULL,
	"ceiling_minor" bigint NOT NULL,
	"licence" text NOT NULL,
	"valid_until" date NOT NULL,
	"state" text NOT NULL,
	"proposed_by" text NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"decided_by" text,
	"decided_at" timestamp with time zone,
	"list_number" integer,
	"matches" integer,
	"match_note" text DEFAULT '' NOT NULL,
	"ended_by" text,
	"ended_at" timestamp with time zone,
	"ended_reason" text DEFAULT '' NOT NULL,
	CONSTRAINT "operator_terms_state" CHECK ("operator_terms"."state" in ('proposed', 'approved', 'refused', 'replaced', 'withdrawn')),
	CONSTRAINT "operator_terms_ceiling" CHECK ("operator_terms"."ceiling_minor" > 0),
	CONSTRAINT "operator_terms_by_two" CHECK ("operator_terms"."decided_by" is null or "operator_terms"."decided_by" <> "operator_terms"."proposed_by"),
	CONSTRAINT "operator_terms_screened" CHECK ("operator_terms"."state" <> 'approved' or ("operator_terms"."list_number" is not null and ("operator_terms"."matches" = 0 or "operator_terms"."match_note" <> '')))
);

CREATE TABLE "transfer_operators" (
	"id" uuid PRIMARY KEY NOT NULL,
	"programme_id" uuid NOT NULL,
	"reference" text NOT NULL,
	"name" text NOT NULL,
	"service" text NOT NULL,
	"identity_id" uuid NOT NULL,
	"added_by" text NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	CONSTRAINT "transfer_operators_reference_unique" UNIQUE("reference"),
	CONSTRAINT "transfer_operators_identityId_unique" UNIQUE("identity_id"),
	CONSTRAINT "transfer_operators_service" CHECK ("transfer_operators"."service" in ('transfer', 'cash'))
);

CREATE TABLE "organisation_marks" (
	"organisation_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"blind" text NOT NULL,
	CONSTRAINT "organisation_marks_organisation_id_kind_blind_pk" PRIMARY KEY("organisation_id","kind","blind"),
	CONSTRAINT "organisation_marks_kind" CHECK ("organisation_marks"."kind" in ('registration', 'email', 'phone', 'name-part', 'name'))
);

CREATE TABLE "due_diligence_checks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"result" text NOT NULL,
	"source" text NOT NULL,
	"source_date" date NOT NULL,
	"checked_by" text NOT NULL,
	"checked_at" timestamp with time zone NOT NULL,
	"valid_until" timestamp with time zone NOT NULL,
	CONSTRAINT "due_diligence_checks_kind" CHECK ("due_diligence_checks"."kind" in ('exclusion-declaration', 'sanctions')),
	CONSTRAINT "due_diligence_checks_result" CHECK ("due_diligence_checks"."result" in ('clear', 'hit'))
);

CREATE TABLE "organisations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"alias" text NOT NULL,
	"working_name" text NOT NULL,
	"category" text NOT NULL,
	"country" text NOT NULL,
	"region_only" boolean DEFAULT true NOT NULL,
	"identity_id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"referees_named_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" text NOT NULL,
	CONSTRAINT "organisations_alias_unique" UNIQUE("alias"),
	CONSTRAINT "organisations_identityId_unique" UNIQUE("identity_id"),
	CONSTRAINT "organisations_category" CHECK ("organisations"."category" in ('registered', 'unregistered', 'individual'))
);

CREATE TABLE "payee_accounts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"identity_id" uuid NOT NULL,
	"masked" text NOT NULL,
	"country" text NOT NULL,
	"currency" text NOT NULL,
	"held_by" text DEFAULT 'own' NOT NULL,
	"operator_id" uuid,
	"state" text NOT NULL,
	"proposed_by" text NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"verified_by" text,
	"verified_at" timestamp with time zone,
	"account_index" text,
	"warnings" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"name_check" text,
	"usable_from" timestamp with time zone,
	"stopped_by" text,
	"stopped_at" timestamp with time zone,
	CONSTRAINT "payee_accounts_held_by" CHECK ("payee_accounts"."held_by" in ('own', 'host')),
	CONSTRAINT "payee_accounts_name_check" CHECK ("payee_accounts"."name_check" in ('match', 'close', 'no-match', 'not-offered')),
	CONSTRAINT "payee_accounts_state" CHECK ("payee_accounts"."state" in ('proposed', 'verified', 'retired', 'refused', 'stopped'))
);

CREATE TABLE "payee_call_backs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"payee_id" uuid NOT NULL,
	"outcome" text NOT NULL,
	"number_since" timestamp with time zone,
	"called_by" text NOT NULL,
	"called_at" timestamp with time zone NOT NULL,
	CONSTRAINT "payee_call_backs_outcome" CHECK ("payee_call_backs"."outcome" in ('confirmed', 'not-confirmed'))
);

CREATE TABLE "balance_checks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"programme_id" uuid NOT NULL,
	"checked_at" timestamp with time zone NOT NULL,
	"apart_minor" bigint NOT NULL
);

CREATE TABLE "instalment_waiver_approvals" (
	"waiver_id" uuid NOT NULL,
	"step" integer NOT NULL,
	"account_id" uuid NOT NULL,
	"approved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "instalment_waiver_approvals_waiver_id_step_pk" PRIMARY KEY("waiver_id","step"),
	CONSTRAINT "instalment_waiver_approvals_waiverId_accountId_unique" UNIQUE("waiver_id","account_id"),
	CONSTRAINT "instalment_waiver_approvals_step" CHECK ("instalment_waiver_approvals"."step" in (1, 2))
);

CREATE TABLE "instalment_waivers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"programme_id" uuid NOT NULL,
	"agreement_id" uuid NOT NULL,
	"instalment_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"expires_on" date NOT NULL,
	"proposed_by" text NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL
);

CREATE TABLE "payment_file_exports" (
	"batch_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"exported_by" text NOT NULL,
	"exported_at" timestamp with time zone NOT NULL,
	CONSTRAINT "payment_file_exports_batch_id_number_pk" PRIMARY KEY("batch_id","number")
);

CREATE TABLE "payment_file_permits" (
	"batch_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"reason" text NOT NULL,
	"asked_by" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"allowed_by" text,
	"allowed_at" timestamp with time zone,
	CONSTRAINT "payment_file_permits_batch_id_number_pk" PRIMARY KEY("batch_id","number"),
	CONSTRAINT "payment_file_permits_people" CHECK ("payment_file_permits"."allowed_by" <> "payment_file_permits"."asked_by")
);

CREATE TABLE "accounts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"identity_id" uuid NOT NULL,
	"alias" text NOT NULL,
	"password_hash" text NOT NULL,
	"one_time_password" boolean DEFAULT false NOT NULL,
	"totp_sealed" "bytea",
	"totp_last_step" bigint,
	"language" text NOT NULL,
	"state" text DEFAULT 'active' NOT NULL,
	"mail_notices" boolean DEFAULT true NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "accounts_identityId_unique" UNIQUE("identity_id"),
	CONSTRAINT "accounts_state" CHECK ("accounts"."state" in ('active', 'suspended'))
);

CREATE TABLE "memberships" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"role" text NOT NULL,
	"programme_id" uuid,
	"consortium_member_id" uuid,
	"organisation_id" uuid,
	"granted_by" text NOT NULL,
	"granted_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "memberships_role" CHECK ("memberships"."role" in ('applicant-owner', 'applicant-editor', 'applicant-finance', 'applicant-viewer', 'reviewer', 'partner-coordinator', 'call-manager', 'grants-officer', 'finance-officer', 'finance-approver', 'overall-lead', 'auditor', 'administrator'))
);

CREATE TABLE "password_resets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"mailed_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone,
	CONSTRAINT "password_resets_times" CHECK ("password_resets"."mailed_at" >= "password_resets"."asked_at" and "password_resets"."expires_at" > "password_resets"."mailed_at")
);

CREATE TABLE "second_factor_renewals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"asked_after" text NOT NULL,
	"approved_by" uuid,
	"approved_at" timestamp with time zone,
	"approved_after" text,
	"opens_at" timestamp with time zone,
	"outcome" text,
	"ended_by" uuid,
	"ended_at" timestamp with time zone,
	CONSTRAINT "second_factor_renewals_asked_after" CHECK ("second_factor_renewals"."asked_after" in ('in-person', 'video', 'known-number')),
	CONSTRAINT "second_factor_renewals_approved_after" CHECK ("second_factor_renewals"."approved_after" in ('in-person', 'video', 'known-number')),
	CONSTRAINT "second_factor_renewals_outcome" CHECK ("second_factor_renewals"."outcome" in ('used', 'taken-back')),
	CONSTRAINT "second_factor_renewals_by_two" CHECK ("second_factor_renewals"."asked_by" <> "second_factor_renewals"."account_id" and "second_factor_renewals"."approved_by" not in ("second_factor_renewals"."asked_by", "second_factor_renewals"."account_id")),
	CONSTRAINT "second_factor_renewals_whole" CHECK (num_nulls("second_factor_renewals"."approved_by", "second_factor_renewals"."approved_at", "second_factor_renewals"."approved_after", "second_factor_renewals"."opens_at") in (0, 4)
        and num_nulls("second_factor_renewals"."outcome", "second_factor_renewals"."ended_by", "second_factor_renewals"."ended_at") in (0, 3)),
	CONSTRAINT "second_factor_renewals_wait" CHECK ("second_factor_renewals"."opens_at" >= "second_factor_renewals"."approved_at" + interval '48 hours'),
	CONSTRAINT "second_factor_renewals_used" CHECK ("second_factor_renewals"."outcome" <> 'used' or ("second_factor_renewals"."opens_at" is not null and "second_factor_renewals"."ended_at" >= "second_factor_renewals"."opens_at"))
);

CREATE TABLE "sessions" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"confined" boolean NOT NULL,
	"assistance_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"last_seen_at" timestamp with time zone NOT NULL,
	"idle_until" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL
);

CREATE TABLE "organisation_documents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"issued_on" date NOT NULL,
	"expires_on" date,
	"replaces" uuid,
	"added_at" timestamp with time zone NOT NULL,
	"reminded_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"ending" text,
	CONSTRAINT "organisation_documents_replaced_once" UNIQUE("replaces"),
	CONSTRAINT "organisation_documents_kind" CHECK ("organisation_documents"."kind" in ('statutes', 'registration', 'tax', 'bank-letter', 'other')),
	CONSTRAINT "organisation_documents_ending" CHECK ("organisation_documents"."ending" in ('replaced', 'removed')),
	CONSTRAINT "organisation_documents_dates" CHECK ("organisation_documents"."expires_on" > "organisation_documents"."issued_on"),
	CONSTRAINT "organisation_documents_ended" CHECK (("organisation_documents"."ended_at" is null) = ("organisation_documents"."ending" is null))
);

CREATE TABLE "programme_accounts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"programme_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"identity_id" uuid NOT NULL,
	"account_index" text NOT NULL,
	"masked" text NOT NULL,
	"reason" text NOT NULL,
	"proposed_by" text NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"outcome" text,
	"outcome_by" text,
	"outcome_at" timestamp with time zone,
	CONSTRAINT "programme_accounts_identityId_unique" UNIQUE("identity_id"),
	CONSTRAINT "programme_accounts_programmeId_number_unique" UNIQUE("programme_id","number"),
	CONSTRAINT "programme_accounts_outcome" CHECK ("programme_accounts"."outcome" in ('approved', 'refused')),
	CONSTRAINT "programme_accounts_reason" CHECK ("programme_accounts"."reason" <> ''),
	CONSTRAINT "programme_accounts_by_two" CHECK (("programme_accounts"."outcome" is null) = ("programme_accounts"."outcome_by" is null) and ("programme_accounts"."outcome_by" is null or "programme_accounts"."outcome_by" <> "programme_accounts"."proposed_by"))
);

CREATE TABLE "programme_rule_versions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"programme_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"title" jsonb NOT NULL,
	"contract_reference" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"closing_margin_days" integer NOT NULL,
	"envelope_minor" bigint NOT NULL,
	"fstp_budget_minor" bigint NOT NULL,
	"cap_minor" bigint NOT NULL,
	"fx_policy" text NOT NULL,
	"flexibility_percent" integer NOT NULL,
	"advance_ceiling_percent" integer NOT NULL,
	"consumption_percent" integer NOT NULL,
	"retention_years" integer NOT NULL,
	"check_valid_days" integer NOT NULL,
	"alternative_evidence_percent" integer NOT NULL,
	"funding_statement" jsonb NOT NULL,
	"reason" text NOT NULL,
	"proposed_by" text NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"outcome" text,
	"outcome_by" text,
	"outcome_at" timestamp with time zone,
	CONSTRAINT "programme_rule_versions_programmeId_number_unique" UNIQUE("programme_id","number"),
	CONSTRAINT "programme_rule_versions_fx_policy" CHECK ("programme_rule_versions"."fx_policy" in ('MONTH_OF_PAYMENT', 'MONTH_INCURRED', 'PERIOD_AVERAGE', 'MONTH_OF_SUBMISSION', 'MONTH_BEFORE_DEADLINE', 'RATE_OF_RECEIPT')),
	CONSTRAINT "programme_rule_versions_outcome" CHECK ("programme_rule_versions"."outcome" in ('approved', 'refused')),
	CONSTRAINT "programme_rule_versions_reason" CHECK ("programme_rule_versions"."reason" <> ''),
	CONSTRAINT "programme_rule_versions_retention" CHECK ("programme_rule_versions"."retention_years" >= 5),
	CONSTRAINT "programme_rule_versions_amounts" CHECK ("programme_rule_versions"."cap_minor" > 0 and "programme_rule_versions"."fstp_budget_minor" > 0 and "programme_rule_versions"."fstp_budget_minor" <= "programme_rule_versions"."envelope_minor"),
	CONSTRAINT "programme_rule_versions_by_two" CHECK (("programme_rule_versions"."outcome" is null) = ("programme_rule_versions"."outcome_by" is null) and ("programme_rule_versions"."outcome_by" is null or "programme_rule_versions"."outcome_by" <> "programme_rule_versions"."proposed_by"))
);

CREATE TABLE "approval_rules" (
	"id" uuid PRIMARY KEY NOT NULL,
	"programme_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"limit_minor" bigint,
	"cool_off_hours" integer DEFAULT 72 NOT NULL,
	"reason" text NOT NULL,
	"proposed_by" text NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"outcome" text,
	"outcome_by" text,
	"outcome_at" timestamp with time zone,
	CONSTRAINT "approval_rules_programmeId_number_unique" UNIQUE("programme_id","number"),
	CONSTRAINT "approval_rules_outcome" CHECK ("approval_rules"."outcome" in ('approved', 'refused')),
	CONSTRAINT "approval_rules_cool_off" CHECK ("approval_rules"."cool_off_hours" between 24 and 336),
	CONSTRAINT "approval_rules_limit" CHECK ("approval_rules"."limit_minor" > 0),
	CONSTRAINT "approval_rules_reason" CHECK ("approval_rules"."reason" <> ''),
	CONSTRAINT "approval_rules_by_two" CHECK (("approval_rules"."outcome" is null) = ("approval_rules"."outcome_by" is null) and ("approval_rules"."outcome_by" is null or "approval_rules"."outcome_by" <> "approval_rules"."proposed_by"))
);

CREATE TABLE "approval_tiers" (
	"rule_id" uuid NOT NULL,
	"from_minor" bigint NOT NULL,
	"approvals" integer NOT NULL,
	"lead" boolean NOT NULL,
	CONSTRAINT "approval_tiers_rule_id_from_minor_pk" PRIMARY KEY("rule_id","from_minor"),
	CONSTRAINT "approval_tiers_approvals" CHECK ("approval_tiers"."approvals" in (2, 3)),
	CONSTRAINT "approval_tiers_from" CHECK ("approval_tiers"."from_minor" >= 0)
);

CREATE TABLE "consortium_members" (
	"id" uuid PRIMARY KEY NOT NULL,
	"programme_id" uuid NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"country" text NOT NULL,
	"ended_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "consortium_members_programmeId_code_unique" UNIQUE("programme_id","code"),
	CONSTRAINT "consortium_members_kind" CHECK ("consortium_members"."kind" in ('lead', 'fstp-lead', 'partner', 'secretariat', 'associate')),
	CONSTRAINT "consortium_members_lead_stays" CHECK ("consortium_members"."ended_at" is null or "consortium_members"."kind" not in ('lead', 'fstp-lead'))
);

CREATE TABLE "programme_activities" (
	"id" uuid PRIMARY KEY NOT NULL,
	"result_id" uuid NOT NULL,
	"code" text NOT NULL,
	"title" jsonb NOT NULL,
	"retired_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "programme_activities_resultId_code_unique" UNIQUE("result_id","code")
);

CREATE TABLE "programme_results" (
	"id" uuid PRIMARY KEY NOT NULL,
	"programme_id" uuid NOT NULL,
	"code" text NOT NULL,
	"title" jsonb NOT NULL,
	"retired_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "programme_results_programmeId_code_unique" UNIQUE("programme_id","code")
);

CREATE TABLE "programmes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"title" jsonb NOT NULL,
	"contract_reference" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"closing_margin_days" integer NOT NULL,
	"currency" text NOT NULL,
	"envelope_minor" bigint NOT NULL,
	"fstp_budget_minor" bigint NOT NULL,
	"cap_minor" bigint NOT NULL,
	"fx_policy" text NOT NULL,
	"flexibility_percent" integer NOT NULL,
	"advance_ceiling_percent" integer NOT NULL,
	"consumption_percent" integer NOT NULL,
	"retention_years" integer NOT NULL,
	"check_valid_days" integer NOT NULL,
	"payee_cool_off_hours" integer DEFAULT 72 NOT NULL,
	"alternative_evidence_percent" integer DEFAULT 10 NOT NULL,
	"funding_statement" jsonb NOT NULL,
	"bank_identity_id" uuid,
	CONSTRAINT "programmes_code_unique" UNIQUE("code"),
	CONSTRAINT "programmes_fx_policy" CHECK ("programmes"."fx_policy" in ('MONTH_OF_PAYMENT', 'MONTH_INCURRED', 'PERIOD_AVERAGE', 'MONTH_OF_SUBMISSION', 'MONTH_BEFORE_DEADLINE', 'RATE_OF_RECEIPT')),
	CONSTRAINT "programmes_alternative_evidence" CHECK ("programmes"."alternative_evidence_percent" between 0 and 100),
	CONSTRAINT "programmes_cool_off" CHECK ("programmes"."payee_cool_off_hours" between 24 and 336),
	CONSTRAINT "programmes_period" CHECK ("programmes"."starts_on" < "programmes"."ends_on"),
	CONSTRAINT "programmes_budget" CHECK ("programmes"."fstp_budget_minor" <= "programmes"."envelope_minor")
);

CREATE TABLE "call_publication_defaults" (
	"call_id" uuid PRIMARY KEY NOT NULL,
	"programme_id" uuid NOT NULL,
	"tier" text NOT NULL,
	"set_by" text NOT NULL,
	"set_at" timestamp with time zone NOT NULL,
	CONSTRAINT "call_publication_defaults_tier" CHECK ("call_publication_defaults"."tier" in ('anonymised', 'region', 'withheld'))
);

CREATE TABLE "emergency_redactions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"programme_id" uuid NOT NULL,
	"country" text NOT NULL,
	"reason_class" text NOT NULL,
	"ordered_by" text NOT NULL,
	"ordered_at" timestamp with time zone NOT NULL,
	"lifted_by" text,
	"lifted_at" timestamp with time zone,
	CONSTRAINT "emergency_redactions_reason_class" CHECK ("emergency_redactions"."reason_class" in ('reprisal', 'personal-safety', 'legal-restriction', 'data-protection', 'unsafe-evidence', 'other'))
);

CREATE TABLE "grant_publications" (
	"agreement_id" uuid PRIMARY KEY NOT NULL,
	"programme_id" uuid NOT NULL,
	"tier" text NOT NULL,
	"public_code" text NOT NULL,
	"publish_from" date,
	"recipient_org_id" text,
	"held" boolean DEFAULT false NOT NULL,
	"held_by" text,
	"version" integer DEFAULT 1 NOT NULL,
	"changed_by" text NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "grant_publications_publicCode_unique" UNIQUE("public_code"),
	CONSTRAINT "grant_publications_tier" CHECK ("grant_publications"."tier" in ('named', 'anonymised', 'region', 'delayed', 'withheld')),
	CONSTRAINT "grant_publications_held" CHECK (not "grant_publications"."held" or ("grant_publications"."tier" = 'withheld' and "grant_publications"."held_by" is not null)),
	CONSTRAINT "grant_publications_delay" CHECK (("grant_publications"."tier" = 'delayed') = ("grant_publications"."publish_from" is not null)),
	CONSTRAINT "grant_publications_org_id" CHECK ("grant_publications"."recipient_org_id" is null or "grant_publications"."tier" = 'named')
);

CREATE TABLE "publication_consents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"programme_id" uuid NOT NULL,
	"agreement_id" uuid NOT NULL,
	"tier" text NOT NULL,
	"account_id" uuid NOT NULL,
	"decided_at" timestamp with time zone NOT NULL,
	CONSTRAINT "publication_consents_tier" CHECK ("publication_consents"."tier" in ('named', 'anonymised', 'region', 'delayed', 'withheld'))
);

CREATE TABLE "publishers" (
	"programme_id" uuid PRIMARY KEY NOT NULL,
	"org_id" text NOT NULL,
	"three_sixty_prefix" text NOT NULL,
	"funder_org_id" text NOT NULL,
	"parent_activity_id" text,
	"set_by" text NOT NULL,
	"set_at" timestamp with time zone NOT NULL
);

CREATE TABLE "recoveries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"programme_id" uuid NOT NULL,
	"agreement_id" uuid NOT NULL,
	"report_id" uuid,
	"correction_id" uuid,
	"reference" text NOT NULL,
	"kind" text NOT NULL,
	"ground" text,
	"state" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"amount_minor" bigint NOT NULL,
	"settled_minor" bigint DEFAULT 0 NOT NULL,
	"currency" text NOT NULL,
	"detected_at" timestamp with time zone NOT NULL,
	"settled_at" timestamp with time zone,
	"document_id" uuid,
	"due_on" date,
	"contest_reason" text DEFAULT '' NOT NULL,
	"contested_by" text,
	"contested_at" timestamp with time zone,
	CONSTRAINT "recoveries_reference_unique" UNIQUE("reference"),
	CONSTRAINT "recoveries_kind" CHECK ("recoveries"."kind" in ('disallowance', 'unspent', 'irregularity')),
	CONSTRAINT "recoveries_state" CHECK ("recoveries"."state" in ('proposed', 'contested', 'ordered', 'offset', 'repaid', 'written_off')),
	CONSTRAINT "recoveries_ground" CHECK ("recoveries"."ground" in ('fraud', 'conflict-of-interest', 'double-funding', 'not-carried-out', 'rules-broken')),
	CONSTRAINT "recoveries_ground_of_irregularity" CHECK ("recoveries"."kind" = 'irregularity' or "recoveries"."ground" is null),
	CONSTRAINT "recoveries_amount" CHECK ("recoveries"."amount_minor" > 0),
	CONSTRAINT "recoveries_not_over_collected" CHECK ("recoveries"."settled_minor" between 0 and "recoveries"."amount_minor"),
	CONSTRAINT "recoveries_settled_whole" CHECK (("recoveries"."settled_minor" = "recoveries"."amount_minor") = ("recoveries"."state" in ('offset', 'repaid', 'written_off')))
);

CREATE TABLE "recovery_settlements" (
	"recovery_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"way" text NOT NULL,
	"amount_minor" bigint NOT NULL,
	"value_on" date NOT NULL,
	"entry_id" uuid NOT NULL,
	"bank_line_id" uuid,
	"settled_by" text NOT NULL,
	"settled_at" timestamp with time zone NOT NULL,
	CONSTRAINT "recovery_settlements_recovery_id_number_pk" PRIMARY KEY("recovery_id","number"),
	CONSTRAINT "recovery_settlements_entryId_unique" UNIQUE("entry_id"),
	CONSTRAINT "recovery_settlements_bankLineId_unique" UNIQUE("bank_line_id"),
	CONSTRAINT "recovery_settlements_way" CHECK ("recovery_settlements"."way" in ('repaid', 'offset', 'written_off')),
	CONSTRAINT "recovery_settlements_amount" CHECK ("recovery_settlements"."amount_minor" > 0)
);

CREATE TABLE "recovery_write_offs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"programme_id" uuid NOT NULL,
	"recovery_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"amount_minor" bigint NOT NULL,
	"proposed_by" text NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"outcome" text,
	"outcome_by" text,
	"outcome_at" timestamp with time zone,
	CONSTRAINT "recovery_write_offs_outcome" CHECK ("recovery_write_offs"."outcome" in ('approved', 'refused')),
	CONSTRAINT "recovery_write_offs_amount" CHECK ("recovery_write_offs"."amount_minor" > 0),
	CONSTRAINT "recovery_write_offs_reason" CHECK ("recovery_write_offs"."reason" <> ''),
	CONSTRAINT "recovery_write_offs_by_two" CHECK (("recovery_write_offs"."outcome" is null) = ("recovery_write_offs"."outcome_by" is null) and ("recovery_write_offs"."outcome_by" is null or "recovery_write_offs"."outcome_by" <> "recovery_write_offs"."proposed_by"))
);

CREATE TABLE "redresses" (
	"id" uuid PRIMARY KEY NOT NULL,
	"programme_id" uuid NOT NULL,
	"call_id" uuid NOT NULL,
	"application_id" uuid NOT NULL,
	"decision_id" uuid,
	"assessment_id" uuid,
	"shortlist_id" uuid,
	"state" text NOT NULL,
	"remedy" text,
	"version" integer DEFAULT 1 NOT NULL,
	"grounds" text NOT NULL,
	"filed_by" uuid NOT NULL,
	"filed_at" timestamp with time zone NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"answer" text,
	CONSTRAINT "redresses_one_per_list" UNIQUE("application_id","decision_id"),
	CONSTRAINT "redresses_one_per_refusal" UNIQUE("assessment_id"),
	CONSTRAINT "redresses_one_per_shortlist" UNIQUE("application_id","shortlist_id"),
	CONSTRAINT "redresses_remedy" CHECK (("redresses"."state" = 'upheld') = ("redresses"."remedy" is not null)),
	CONSTRAINT "redresses_remedy_kind" CHECK ("redresses"."remedy" in ('reserve', 'eligible', 'reading', 'shortlisted')),
	CONSTRAINT "redresses_about" CHECK (num_nonnulls("redresses"."decision_id", "redresses"."assessment_id", "redresses"."shortlist_id") = 1),
	CONSTRAINT "redresses_state" CHECK ("redresses"."state" in ('filed', 'upheld', 'dismissed')),
	CONSTRAINT "redresses_decided" CHECK (("redresses"."state" in ('upheld', 'dismissed')) = ("redresses"."decided_by" is not null and "redresses"."decided_at" is not null and length("redresses"."answer") > 0))
);

CREATE TABLE "report_checks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"report_id" uuid NOT NULL,
	"asked_by" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"opinion" text,
	"examined_minor" bigint,
	"exceptions_minor" bigint,
	"document_id" uuid,
	"recorded_by" text,
	"recorded_at" timestamp with time zone,
	CONSTRAINT "report_checks_reportId_unique" UNIQUE("report_id"),
	CONSTRAINT "report_checks_opinion" CHECK ("report_checks"."opinion" in ('clean', 'qualified', 'adverse')),
	CONSTRAINT "report_checks_recorded" CHECK (("report_checks"."opinion" is null) = ("report_checks"."recorded_by" is null) and ("report_checks"."opinion" is null or ("report_checks"."document_id" is not null and "report_checks"."examined_minor" > 0 and "report_checks"."exceptions_minor" between 0 and "report_checks"."examined_minor"))),
	CONSTRAINT "report_checks_clean" CHECK ("report_checks"."opinion" <> 'clean' or "report_checks"."exceptions_minor" = 0)
);

CREATE TABLE "report_forecasts" (
	"report_id" uuid NOT NULL,
	"heading" text NOT NULL,
	"eur_minor" bigint NOT NULL,
	CONSTRAINT "report_forecasts_report_id_heading_pk" PRIMARY KEY("report_id","heading"),
	CONSTRAINT "report_forecasts_amount" CHECK ("report_forecasts"."eur_minor" > 0)
);

CREATE TABLE "cost_line_evidence" (
	"cost_line_id" uuid NOT NULL,
	"document_id" uuid NOT NULL,
	CONSTRAINT "cost_line_evidence_cost_line_id_document_id_pk" PRIMARY KEY("cost_line_id","document_id")
);

CREATE TABLE "cost_lines" (
	"id" uuid PRIMARY KEY NOT NULL,
	"report_id" uuid NOT NULL,
	"agreement_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"heading" text NOT NULL,
	"budget_line_id" uuid NOT NULL,
	"cost_type" text NOT NULL,
	"incurred_on" date NOT NULL,
	"paid_on" date NOT NULL,
	"supplier_id" uuid NOT NULL,
	"description" text NOT NULL,
	"document_number" text NOT NULL,
	"procurement_reference" text,
	"currency" text NOT NULL,
	"document_minor" bigint NOT NULL,
	"share_bp" integer DEFAULT 10000 NOT NULL,
	"amount_minor" bigint NOT NULL,
	"vat_minor" bigint NOT NULL,
	"vat_recoverable" boolean NOT NULL,
	"rate_id" uuid,
	"rate_basis" text DEFAULT 'month' NOT NULL,
	"rate_from_month" text,
	"rate_month" text NOT NULL,
	"units_per_eur" text NOT NULL,
	"rate_source" text NOT NULL,
	"eur_minor" bigint NOT NULL,
	"rate_provisional" boolean DEFAULT false NOT NULL,
	"decision" text,
	"accepted_eur_minor" bigint,
	"disallowed_eur_minor" bigint,
	"disallow_code" text,
	"decision_comment" text,
	"decided_by" text,
	"decided_at" timestamp with time zone,
	CONSTRAINT "cost_lines_reportId_number_unique" UNIQUE("report_id","number"),
	CONSTRAINT "cost_lines_cost_type" CHECK ("cost_lines"."cost_type" in ('staff', 'travel', 'event', 'goods', 'services', 'cash', 'indirect')),
	CONSTRAINT "cost_lines_decision" CHECK ("cost_lines"."decision" in ('accepted', 'part-accepted', 'disallowed')),
	CONSTRAINT "cost_lines_amounts" CHECK ("cost_lines"."amount_minor" > 0 and "cost_lines"."vat_minor" >= 0 and "cost_lines"."vat_minor" <= "cost_lines"."amount_minor" and "cost_lines"."eur_minor" > 0),
	CONSTRAINT "cost_lines_rate_basis" CHECK ("cost_lines"."rate_basis" in ('month', 'average', 'receipt')),
	CONSTRAINT "cost_lines_rate" CHECK (("cost_lines"."rate_basis" = 'month') = ("cost_lines"."rate_id" is not null or "cost_lines"."currency" = 'EUR') and ("cost_lines"."rate_basis" = 'average') = ("cost_lines"."rate_from_month" is not null) and ("cost_lines"."rate_from_month" is null or "cost_lines"."rate_from_month" <= "cost_lines"."rate_month") and ("cost_lines"."currency" <> 'EUR' or ("cost_lines"."units_per_eur" = '1' and "cost_lines"."eur_minor" = "cost_lines"."amount_minor" and not "cost_lines"."rate_provisional"))),
	CONSTRAINT "cost_lines_settled" CHECK ("cost_lines"."decision" is null or not "cost_lines"."rate_provisional"),
	CONSTRAINT "cost_lines_share" CHECK ("cost_lines"."share_bp" between 1 and 10000 and "cost_lines"."amount_minor" = floor(("cost_lines"."document_minor"::numeric * "cost_lines"."share_bp" + 5000) / 10000)),
	CONSTRAINT "cost_lines_decided" CHECK (("cost_lines"."decision" is null and "cost_lines"."accepted_eur_minor" is null and "cost_lines"."disallowed_eur_minor" is null) or ("cost_lines"."accepted_eur_minor" >= 0 and "cost_lines"."disallowed_eur_minor" >= 0 and "cost_lines"."accepted_eur_minor" + "cost_lines"."disallowed_eur_minor" = "cost_lines"."eur_minor" and ("cost_lines"."disallowed_eur_minor" = 0 or "cost_lines"."disallow_code" is not null)))
);

CREATE TABLE "report_indicators" (
	"report_id" uuid NOT NULL,
	"code" text NOT NULL,
	"label" text NOT NULL,
	"target" integer NOT NULL,
	"actual" integer,
	"women" integer,
	"men" integer,
	"others" integer,
	"children" integer,
	"youth" integer,
	"older" integer,
	CONSTRAINT "report_indicators_report_id_code_pk" PRIMARY KEY("report_id","code")
);

CREATE TABLE "report_questions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"report_id" uuid NOT NULL,
	"cost_line_id" uuid,
	"question" text NOT NULL,
	"asked_by" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"answer" text,
	"answered_by" text,
	"answered_at" timestamp with time zone,
	CONSTRAINT "report_questions_answer" CHECK (("report_questions"."answer" is null) = ("report_questions"."answered_by" is null))
);

CREATE TABLE "reports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"programme_id" uuid NOT NULL,
	"agreement_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"period_from" date NOT NULL,
	"period_to" date NOT NULL,
	"due_on" date NOT NULL,
	"narrative_results" text DEFAULT '' NOT NULL,
	"narrative_difficulties" text DEFAULT '' NOT NULL,
	"narrative_learning" text DEFAULT '' NOT NULL,
	"narrative_security" text DEFAULT '' NOT NULL,
	"narrative_exchange" text DEFAULT '' NOT NULL,
	"submitted_at" timestamp with time zone,
	"submitted_by" text,
	"submitted_sha256" text,
	"decided_at" timestamp with time zone,
	"decided_by" text,
	"reminder" text,
	CONSTRAINT "reports_agreementId_number_unique" UNIQUE("agreement_id","number"),
	CONSTRAINT "reports_kind" CHECK ("reports"."kind" in ('interim', 'final')),
	CONSTRAINT "reports_state" CHECK ("reports"."state" in ('scheduled', 'draft', 'submitted', 'queried', 'accepted', 'part_accepted'))
);

CREATE TABLE "rereadings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"programme_id" uuid NOT NULL,
	"call_id" uuid NOT NULL,
	"application_id" uuid NOT NULL,
	"redress_id" uuid NOT NULL,
	"ordered_by" text NOT NULL,
	"ordered_at" timestamp with time zone NOT NULL,
	CONSTRAINT "rereadings_one_per_complaint" UNIQUE("redress_id")
);

CREATE TABLE "balance_payments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"programme_id" uuid NOT NULL,
	"paid_on" date NOT NULL,
	"reference" text NOT NULL,
	"law_until" date,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "balance_payments_law" CHECK ("balance_payments"."law_until" is null or "balance_payments"."law_until" > "balance_payments"."paid_on")
);

CREATE TABLE "disposal_approvals" (
	"disposal_id" uuid NOT NULL,
	"step" integer NOT NULL,
	"account_id" uuid NOT NULL,
	"digest" text NOT NULL,
	"approved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "disposal_approvals_disposal_id_step_pk" PRIMARY KEY("disposal_id","step"),
	CONSTRAINT "disposal_approvals_two_people" UNIQUE("disposal_id","account_id"),
	CONSTRAINT "disposal_approvals_step" CHECK ("disposal_approvals"."step" in (1, 2))
);

CREATE TABLE "disposal_items" (
	"disposal_id" uuid NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"reference" text NOT NULL,
	"class" text NOT NULL,
	"ends_on" date NOT NULL,
	"disposed_at" timestamp with time zone,
	CONSTRAINT "disposal_items_disposal_id_subject_kind_subject_id_pk" PRIMARY KEY("disposal_id","subject_kind","subject_id"),
	CONSTRAINT "disposal_items_subject_kind" CHECK ("disposal_items"."subject_kind" in ('application', 'organisation'))
);

CREATE TABLE "disposals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"programme_id" uuid NOT NULL,
	"reference" text NOT NULL,
	"state" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"digest" text NOT NULL,
	"proposed_by" uuid NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"carried_out_at" timestamp with time zone,
	"counts" jsonb,
	"certified_at" timestamp with time zone,
	"certificate_id" uuid,
	CONSTRAINT "disposals_reference_unique" UNIQUE("reference"),
	CONSTRAINT "disposals_state" CHECK ("disposals"."state" in ('proposed', 'carried_out', 'certified', 'withdrawn')),
	CONSTRAINT "disposals_counted" CHECK (("disposals"."state" in ('carried_out', 'certified')) = ("disposals"."counts" is not null)),
	CONSTRAINT "disposals_certificate" CHECK (("disposals"."state" = 'certified') = ("disposals"."certificate_id" is not null))
);

CREATE TABLE "hold_lifts" (
	"hold_id" uuid NOT NULL,
	"step" integer NOT NULL,
	"account_id" uuid NOT NULL,
	"lifted_at" timestamp with time zone NOT NULL,
	CONSTRAINT "hold_lifts_hold_id_step_pk" PRIMARY KEY("hold_id","step"),
	CONSTRAINT "hold_lifts_two_people" UNIQUE("hold_id","account_id"),
	CONSTRAINT "hold_lifts_step" CHECK ("hold_lifts"."step" in (1, 2))
);

CREATE TABLE "retention_holds" (
	"id" uuid PRIMARY KEY NOT NULL,
	"programme_id" uuid NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"case_reference" text DEFAULT '' NOT NULL,
	"placed_by" uuid NOT NULL,
	"placed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "retention_holds_subject_kind" CHECK ("retention_holds"."subject_kind" in ('agreement', 'organisation', 'call', 'programme')),
	CONSTRAINT "retention_holds_reason" CHECK ("retention_holds"."reason" in ('audit', 'investigation', 'court', 'recovery', 'complaint'))
);

CREATE TABLE "reading_bids" (
	"application_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"bid" text NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "reading_bids_application_id_account_id_pk" PRIMARY KEY("application_id","account_id"),
	CONSTRAINT "reading_bids_bid" CHECK ("reading_bids"."bid" in ('gladly', 'rather-not'))
);

CREATE TABLE "reviewer_profiles" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"languages" text[] NOT NULL,
	"themes" text[] NOT NULL,
	"countries" text[] NOT NULL,
	"capacity" integer,
	"saved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "reviewer_profiles_capacity" CHECK ("reviewer_profiles"."capacity" between 0 and 1000)
);

CREATE TABLE "assignments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"application_id" uuid NOT NULL,
	"reviewer_id" uuid NOT NULL,
	"consortium_member_id" uuid NOT NULL,
	"state" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"assigned_by" text NOT NULL,
	"assigned_at" timestamp with time zone NOT NULL,
	"rereading_id" uuid,
	CONSTRAINT "assignments_applicationId_reviewerId_unique" UNIQUE("application_id","reviewer_id"),
	CONSTRAINT "assignments_one_per_member" UNIQUE("application_id","consortium_member_id"),
	CONSTRAINT "assignments_state" CHECK ("assignments"."state" in ('invited', 'accepted', 'declined', 'recused', 'in_progress', 'submitted', 'reopened'))
);

CREATE TABLE "conflict_declarations" (
	"assignment_id" uuid PRIMARY KEY NOT NULL,
	"application_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"nature" text NOT NULL,
	"declared_at" timestamp with time zone NOT NULL,
	CONSTRAINT "conflict_declarations_nature" CHECK ("conflict_declarations"."nature" in ('none', 'family', 'friendship', 'political', 'economic', 'organisational', 'other'))
);

CREATE TABLE "ranked_entries" (
	"list_id" uuid NOT NULL,
	"application_id" uuid NOT NULL,
	"rank" integer NOT NULL,
	"score_hundredths" integer NOT NULL,
	"passes" boolean NOT NULL,
	"rereading_id" uuid,
	CONSTRAINT "ranked_entries_list_id_application_id_pk" PRIMARY KEY("list_id","application_id")
);

CREATE TABLE "ranked_lists" (
	"id" uuid PRIMARY KEY NOT NULL,
	"call_id" uuid NOT NULL,
	"number" integer DEFAULT 1 NOT NULL,
	"rereading_id" uuid,
	"content" jsonb NOT NULL,
	"sha256" text NOT NULL,
	"fixed_by" text NOT NULL,
	"fixed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "ranked_lists_rereadingId_unique" UNIQUE("rereading_id"),
	CONSTRAINT "ranked_lists_number" UNIQUE("call_id","number"),
	CONSTRAINT "ranked_lists_reread" CHECK (("ranked_lists"."number" = 1) = ("ranked_lists"."rereading_id" is null))
);

CREATE TABLE "review_scores" (
	"review_id" uuid NOT NULL,
	"criterion" text NOT NULL,
	"points" integer,
	"not_applicable" boolean DEFAULT false NOT NULL,
	"maximum" integer NOT NULL,
	"comment" text NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "review_scores_review_id_criterion_pk" PRIMARY KEY("review_id","criterion"),
	CONSTRAINT "review_scores_bounds" CHECK ("review_scores"."points" between 0 and "review_scores"."maximum"),
	CONSTRAINT "review_scores_applies" CHECK (not "review_scores"."not_applicable" or "review_scores"."points" is null)
);

CREATE TABLE "reviews" (
	"id" uuid PRIMARY KEY NOT NULL,
	"assignment_id" uuid NOT NULL,
	"application_id" uuid NOT NULL,
	"locked" boolean DEFAULT false NOT NULL,
	"total_hundredths" integer,
	"feedback" text DEFAULT '' NOT NULL,
	"confidence" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"submitted_at" timestamp with time zone,
	CONSTRAINT "reviews_assignmentId_unique" UNIQUE("assignment_id"),
	CONSTRAINT "reviews_total" CHECK ("reviews"."locked" = ("reviews"."total_hundredths" is not null)),
	CONSTRAINT "reviews_confidence" CHECK ("reviews"."confidence" in ('', 'low', 'medium', 'high'))
);

CREATE TABLE "agreement_modalities" (
	"agreement_id" uuid PRIMARY KEY NOT NULL,
	"assessment_id" uuid,
	"proposed_plan" text NOT NULL,
	"proposed_sample" integer NOT NULL,
	"plan" text NOT NULL,
	"sample" integer NOT NULL,
	"reason" text NOT NULL,
	"set_by" text NOT NULL,
	"set_at" timestamp with time zone NOT NULL,
	CONSTRAINT "agreement_modalities_sample" CHECK ("agreement_modalities"."sample" between 1 and 100 and "agreement_modalities"."proposed_sample" between 1 and 100),
	CONSTRAINT "agreement_modalities_reason" CHECK (("agreement_modalities"."plan" = "agreement_modalities"."proposed_plan" and "agreement_modalities"."sample" = "agreement_modalities"."proposed_sample") or length("agreement_modalities"."reason") > 0)
);

CREATE TABLE "risk_assessments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"answers" jsonb NOT NULL,
	"references" jsonb NOT NULL,
	"percent" integer NOT NULL,
	"computed" text NOT NULL,
	"rating" text NOT NULL,
	"reason" text NOT NULL,
	"assessed_by" text NOT NULL,
	"assessed_at" timestamp with time zone NOT NULL,
	"valid_until" timestamp with time zone NOT NULL,
	CONSTRAINT "risk_assessments_number" UNIQUE("organisation_id","number"),
	CONSTRAINT "risk_assessments_computed" CHECK ("risk_assessments"."computed" in ('low', 'medium', 'high')),
	CONSTRAINT "risk_assessments_rating" CHECK ("risk_assessments"."rating" in ('low', 'medium', 'high')),
	CONSTRAINT "risk_assessments_percent" CHECK ("risk_assessments"."percent" between 0 and 100),
	CONSTRAINT "risk_assessments_reason" CHECK ("risk_assessments"."rating" = "risk_assessments"."computed" or length("risk_assessments"."reason") > 0)
);

CREATE TABLE "audit_evidence_steps" (
	"sample_id" uuid NOT NULL,
	"transaction_no" text NOT NULL,
	"step" text NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "audit_evidence_steps_sample_id_transaction_no_step_pk" PRIMARY KEY("sample_id","transaction_no","step"),
	CONSTRAINT "audit_evidence_steps_step" CHECK ("audit_evidence_steps"."step" in ('requested', 'received', 'safe-view', 'tested'))
);

CREATE TABLE "audit_sample_items" (
	"sample_id" uuid NOT NULL,
	"transaction_no" text NOT NULL,
	"cost_line_id" uuid NOT NULL,
	"amount_minor" bigint NOT NULL,
	"heading" text NOT NULL,
	"flags" text NOT NULL,
	"place" integer,
	"certain" boolean NOT NULL,
	CONSTRAINT "audit_sample_items_sample_id_transaction_no_pk" PRIMARY KEY("sample_id","transaction_no"),
	CONSTRAINT "audit_sample_items_sampleId_place_unique" UNIQUE("sample_id","place"),
	CONSTRAINT "audit_sample_items_drawn" CHECK ("audit_sample_items"."amount_minor" > 0 and ("audit_sample_items"."place" is not null or not "audit_sample_items"."certain"))
);

CREATE TABLE "audit_samples" (
	"id" uuid PRIMARY KEY NOT NULL,
	"programme_id" uuid NOT NULL,
	"engagement_id" uuid NOT NULL,
	"reference" text NOT NULL,
	"period_from" date NOT NULL,
	"period_to" date NOT NULL,
	"method" text NOT NULL,
	"size" integer NOT NULL,
	"seed" text NOT NULL,
	"population_lines" integer NOT NULL,
	"population_minor" bigint NOT NULL,
	"population_sha256" text NOT NULL,
	"drawn_by" text NOT NULL,
	"drawn_at" timestamp with time zone NOT NULL,
	CONSTRAINT "audit_samples_reference_unique" UNIQUE("reference"),
	CONSTRAINT "audit_samples_method" CHECK ("audit_samples"."method" in ('monetary-unit', 'random', 'heading', 'top', 'risk')),
	CONSTRAINT "audit_samples_size" CHECK ("audit_samples"."size" between 1 and "audit_samples"."population_lines")
);

CREATE TABLE "findings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"programme_id" uuid NOT NULL,
	"sample_id" uuid NOT NULL,
	"transaction_no" text NOT NULL,
	"number" integer NOT NULL,
	"reference" text NOT NULL,
	"state" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"type" text NOT NULL,
	"criterion" text NOT NULL,
	"facts" text NOT NULL,
	"ineligible_minor" bigint NOT NULL,
	"raised_by" text NOT NULL,
	"raised_at" timestamp with time zone NOT NULL,
	"comment" text,
	"commented_by" text,
	"commented_at" timestamp with time zone,
	"reply" text,
	"replied_by" text,
	"replied_at" timestamp with time zone,
	"corrected_by" text,
	"corrected_at" timestamp with time zone,
	CONSTRAINT "findings_reference_unique" UNIQUE("reference"),
	CONSTRAINT "findings_sampleId_number_unique" UNIQUE("sample_id","number"),
	CONSTRAINT "findings_state" CHECK ("findings"."state" in ('raised', 'answered', 'upheld', 'withdrawn', 'corrected')),
	CONSTRAINT "findings_ineligible" CHECK ("findings"."ineligible_minor" >= 0),
	CONSTRAINT "findings_replied" CHECK ("findings"."state" in ('raised', 'answered') or "findings"."reply" is not null),
	CONSTRAINT "findings_corrected" CHECK (("findings"."state" = 'corrected') = ("findings"."corrected_by" is not null) and "findings"."corrected_by" is distinct from "findings"."raised_by")
);

CREATE TABLE "related_parties" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"identity_id" uuid NOT NULL,
	"role" text NOT NULL,
	"mark" text,
	"added_by" text NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "related_parties_identityId_unique" UNIQUE("identity_id"),
	CONSTRAINT "related_parties_role" CHECK ("related_parties"."role" in ('signatory', 'controller', 'host'))
);

CREATE TABLE "sanction_entries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"publisher" text NOT NULL,
	"reference" text NOT NULL,
	"kind" text NOT NULL,
	"content" jsonb NOT NULL,
	"digest" text NOT NULL,
	"first_list" integer NOT NULL,
	"last_list" integer NOT NULL,
	CONSTRAINT "sanction_entries_wording" UNIQUE("publisher","reference","digest"),
	CONSTRAINT "sanction_entries_kind" CHECK ("sanction_entries"."kind" in ('person', 'entity'))
);

CREATE TABLE "sanction_lists" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" integer NOT NULL,
	"publisher" text NOT NULL,
	"published_on" date NOT NULL,
	"sha256" text NOT NULL,
	"bytes" bigint NOT NULL,
	"entries" integer NOT NULL,
	"imported_by" text NOT NULL,
	"imported_at" timestamp with time zone NOT NULL,
	CONSTRAINT "sanction_lists_number_unique" UNIQUE("number"),
	CONSTRAINT "sanction_lists_publisher_number_unique" UNIQUE("publisher","number"),
	CONSTRAINT "sanction_lists_publisher" CHECK ("sanction_lists"."publisher" in ('EU', 'UN')),
	CONSTRAINT "sanction_lists_entries" CHECK ("sanction_lists"."entries" > 0)
);

CREATE TABLE "screening_hits" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"entry_id" uuid NOT NULL,
	"identity_id" uuid NOT NULL,
	"role" text NOT NULL,
	"mark" text NOT NULL,
	"field" text NOT NULL,
	"listed_name" integer NOT NULL,
	"score" integer NOT NULL,
	"birth" text NOT NULL,
	"meetings" jsonb NOT NULL,
	"comparison" integer NOT NULL,
	"state" text NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"settled_at" timestamp with time zone,
	CONSTRAINT "screening_hits_once" UNIQUE("organisation_id","identity_id","entry_id","mark"),
	CONSTRAINT "screening_hits_state" CHECK ("screening_hits"."state" in ('open', 'false_positive', 'confirmed', 'escalated')),
	CONSTRAINT "screening_hits_role" CHECK ("screening_hits"."role" in ('organisation', 'signatory', 'controller', 'payee', 'host', 'operator')),
	CONSTRAINT "screening_hits_score" CHECK ("screening_hits"."score" between 0 and 100)
);

CREATE TABLE "screening_opinions" (
	"hit_id" uuid NOT NULL,
	"step" integer NOT NULL,
	"account_id" uuid NOT NULL,
	"verdict" text NOT NULL,
	"ground" text NOT NULL,
	"note" text NOT NULL,
	"given_at" timestamp with time zone NOT NULL,
	CONSTRAINT "screening_opinions_hit_id_step_pk" PRIMARY KEY("hit_id","step"),
	CONSTRAINT "screening_opinions_hitId_accountId_unique" UNIQUE("hit_id","account_id"),
	CONSTRAINT "screening_opinions_verdict" CHECK ("screening_opinions"."verdict" in ('different', 'same')),
	CONSTRAINT "screening_opinions_step" CHECK ("screening_opinions"."step" in (1, 2, 3))
);

CREATE TABLE "screenings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"list_number" integer NOT NULL,
	"seen" integer NOT NULL,
	"parties" integer NOT NULL,
	"matches" integer NOT NULL,
	"comparison" integer NOT NULL,
	"screened_by" text NOT NULL,
	"screened_at" timestamp with time zone NOT NULL
);

CREATE TABLE "shortlist_lines" (
	"shortlist_id" uuid NOT NULL,
	"application_id" uuid NOT NULL,
	"rank" integer NOT NULL,
	"shortlisted" boolean NOT NULL,
	"reason" text,
	CONSTRAINT "shortlist_lines_shortlist_id_application_id_pk" PRIMARY KEY("shortlist_id","application_id")
);

CREATE TABLE "shortlists" (
	"id" uuid PRIMARY KEY NOT NULL,
	"call_id" uuid NOT NULL,
	"list_id" uuid NOT NULL,
	"state" text NOT NULL,
	"proposed_by" text NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"ended_by" text,
	"ended_at" timestamp with time zone,
	"redress_until" date,
	"reason" text,
	CONSTRAINT "shortlists_state" CHECK ("shortlists"."state" in ('proposed', 'decided', 'sent_back')),
	CONSTRAINT "shortlists_ended" CHECK (("shortlists"."state" = 'proposed') = ("shortlists"."ended_by" is null)),
	CONSTRAINT "shortlists_redress" CHECK (("shortlists"."state" = 'decided') = ("shortlists"."redress_until" is not null)),
	CONSTRAINT "shortlists_reason" CHECK ("shortlists"."state" <> 'sent_back' or length("shortlists"."reason") > 0),
	CONSTRAINT "shortlists_two_people" CHECK ("shortlists"."state" <> 'decided' or "shortlists"."ended_by" <> "shortlists"."proposed_by")
);

CREATE TABLE "priority_countries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"programme_id" uuid NOT NULL,
	"country" text NOT NULL,
	"priority" integer,
	"note" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "priority_countries_programmeId_country_unique" UNIQUE("programme_id","country"),
	CONSTRAINT "priority_countries_country" CHECK ("priority_countries"."country" ~ '^[A-Z]{2}$'),
	CONSTRAINT "priority_countries_priority" CHECK ("priority_countries"."priority" between 1 and 3)
);

CREATE TABLE "taxonomy_entries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"programme_id" uuid NOT NULL,
	"list" text NOT NULL,
	"code" text NOT NULL,
	"title" jsonb NOT NULL,
	"retired_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "taxonomy_entries_programmeId_list_code_unique" UNIQUE("programme_id","list","code"),
	CONSTRAINT "taxonomy_entries_list" CHECK ("taxonomy_entries"."list" in ('violation', 'temporal', 'gender')),
	CONSTRAINT "taxonomy_entries_code" CHECK ("taxonomy_entries"."code" ~ '^[A-Za-z0-9][A-Za-z0-9.-]{0,39}$'),
	CONSTRAINT "taxonomy_entries_words" CHECK ("taxonomy_entries"."title" ?& array['en', 'fr', 'es', 'ar', 'ru'])
);

CREATE TABLE "team_invitations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"role" text NOT NULL,
	"represents" boolean DEFAULT false NOT NULL,
	"identity_id" uuid NOT NULL,
	"email_index" text NOT NULL,
	"language" text NOT NULL,
	"invited_by" uuid NOT NULL,
	"invited_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"answered_at" timestamp with time zone,
	"accepted_by" uuid,
	CONSTRAINT "team_invitations_identityId_unique" UNIQUE("identity_id"),
	CONSTRAINT "team_invitations_role" CHECK ("team_invitations"."role" in ('applicant-owner', 'applicant-editor', 'applicant-finance', 'applicant-viewer')),
	CONSTRAINT "team_invitations_state" CHECK ("team_invitations"."state" in ('open', 'accepted', 'withdrawn', 'expired')),
	CONSTRAINT "team_invitations_accepted" CHECK (("team_invitations"."state" = 'accepted') = ("team_invitations"."accepted_by" is not null))
);

CREATE TABLE "checkpoints" (
	"programme_id" uuid NOT NULL,
	"size" bigint NOT NULL,
	"edge" "bytea" NOT NULL,
	"note" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "checkpoints_programme_id_size_pk" PRIMARY KEY("programme_id","size")
);

CREATE TABLE "idempotency_keys" (
	"actor" text NOT NULL,
	"command" text NOT NULL,
	"key" text NOT NULL,
	"body_hash" text NOT NULL,
	"answer" text,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "idempotency_keys_actor_command_key_pk" PRIMARY KEY("actor","command","key")
);

CREATE TABLE "outbox" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"payload" jsonb NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"done" boolean DEFAULT false NOT NULL,
	"done_at" timestamp with time zone,
	"last_error" text
);

CREATE TABLE "rate_limits" (
	"bucket" text NOT NULL,
	"subject" text NOT NULL,
	"window_start" timestamp with time zone NOT NULL,
	"hits" integer NOT NULL,
	CONSTRAINT "rate_limits_bucket_subject_window_start_pk" PRIMARY KEY("bucket","subject","window_start")
);

CREATE TABLE "trail_chain" (
	"programme_id" uuid NOT NULL,
	"seq" bigint NOT NULL,
	"event_id" uuid NOT NULL,
	"prev_hash" "bytea" NOT NULL,
	"hash" "bytea" NOT NULL,
	CONSTRAINT "trail_chain_programme_id_seq_pk" PRIMARY KEY("programme_id","seq"),
	CONSTRAINT "trail_chain_eventId_unique" UNIQUE("event_id")
);

CREATE TABLE "trail_events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"programme_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor" text NOT NULL,
	"actor_roles" text NOT NULL,
	"session_hash" text,
	"command" text NOT NULL,
	"kind" text NOT NULL,
	"entity_kind" text NOT NULL,
	"entity_id" text NOT NULL,
	"body" jsonb,
	"body_salt" "bytea" NOT NULL,
	"body_commitment" "bytea" NOT NULL,
	"leaf_hash" "bytea" NOT NULL
);

CREATE TABLE "identities" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"kid" text NOT NULL,
	"wrapped_key" "bytea" NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"shredded_at" timestamp with time zone,
	CONSTRAINT "identities_kind" CHECK ("identities"."kind" in ('person', 'organisation', 'payee', 'supplier', 'equipment')),
	CONSTRAINT "identities_shredded" CHECK (("identities"."shredded_at" is not null) = (length("identities"."wrapped_key") = 0))
);

CREATE TABLE "identity_fields" (
	"identity_id" uuid NOT NULL,
	"field" text NOT NULL,
	"sealed" "bytea" NOT NULL,
	"sealed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "identity_fields_identity_id_field_pk" PRIMARY KEY("identity_id","field")
);

CREATE TABLE "identity_lookups" (
	"scope" text NOT NULL,
	"blind" text NOT NULL,
	"identity_id" uuid NOT NULL,
	CONSTRAINT "identity_lookups_scope_blind_identity_id_pk" PRIMARY KEY("scope","blind","identity_id")
);

CREATE TABLE "witness_mails" (
	"witness_id" uuid NOT NULL,
	"day" date NOT NULL,
	"programme_id" uuid NOT NULL,
	"size" bigint NOT NULL,
	CONSTRAINT "witness_mails_witness_id_day_pk" PRIMARY KEY("witness_id","day"),
	CONSTRAINT "witness_mails_witnessId_size_unique" UNIQUE("witness_id","size")
);

CREATE TABLE "witnesses" (
	"id" uuid PRIMARY KEY NOT NULL,
	"programme_id" uuid NOT NULL,
	"name" text NOT NULL,
	"language" text NOT NULL,
	"identity_id" uuid NOT NULL,
	"added_by" uuid NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	"removed_by" uuid,
	"removed_at" timestamp with time zone,
	CONSTRAINT "witnesses_language" CHECK ("witnesses"."language" in ('en', 'fr', 'es', 'ar', 'ru')),
	CONSTRAINT "witnesses_removed" CHECK (("witnesses"."removed_by" is null) = ("witnesses"."removed_at" is null))
);

ALTER TABLE "agreement_budget_lines" ADD CONSTRAINT "agreement_budget_lines_heading" FOREIGN KEY ("agreement_id","heading") REFERENCES "public"."agreement_headings"("agreement_id","heading") ON DELETE no action ON UPDATE no action;
ALTER TABLE "agreement_headings" ADD CONSTRAINT "agreement_headings_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "agreement_signatures" ADD CONSTRAINT "agreement_signatures_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "agreement_signatures" ADD CONSTRAINT "agreement_signatures_copy_id_documents_id_fk" FOREIGN KEY ("copy_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_award_id_awards_id_fk" FOREIGN KEY ("award_id") REFERENCES "public"."awards"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_payee_account_id_payee_accounts_id_fk" FOREIGN KEY ("payee_account_id") REFERENCES "public"."payee_accounts"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "instalments" ADD CONSTRAINT "instalments_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "amendment_approvals" ADD CONSTRAINT "amendment_approvals_amendment_id_amendments_id_fk" FOREIGN KEY ("amendment_id") REFERENCES "public"."amendments"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "amendment_signatures" ADD CONSTRAINT "amendment_signatures_amendment_id_amendments_id_fk" FOREIGN KEY ("amendment_id") REFERENCES "public"."amendments"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "amendments" ADD CONSTRAINT "amendments_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "amendments" ADD CONSTRAINT "amendments_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "application_answers" ADD CONSTRAINT "application_answers_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "application_budget_lines" ADD CONSTRAINT "application_budget_lines_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "application_versions" ADD CONSTRAINT "application_versions_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "applications" ADD CONSTRAINT "applications_call_id_calls_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "applications" ADD CONSTRAINT "applications_call_version_id_call_versions_id_fk" FOREIGN KEY ("call_version_id") REFERENCES "public"."call_versions"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "applications" ADD CONSTRAINT "applications_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "applications" ADD CONSTRAINT "applications_concept_note_id_applications_id_fk" FOREIGN KEY ("concept_note_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "eligibility_checks" ADD CONSTRAINT "eligibility_checks_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "assistances" ADD CONSTRAINT "assistances_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "assistances" ADD CONSTRAINT "assistances_assistant_id_accounts_id_fk" FOREIGN KEY ("assistant_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "audit_engagements" ADD CONSTRAINT "audit_engagements_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "recovery_authority_reports" ADD CONSTRAINT "recovery_authority_reports_recovery_id_recoveries_id_fk" FOREIGN KEY ("recovery_id") REFERENCES "public"."recoveries"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "recovery_authority_reports" ADD CONSTRAINT "recovery_authority_reports_recorded_by_accounts_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "award_approvals" ADD CONSTRAINT "award_approvals_decision_id_award_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."award_decisions"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "award_decisions" ADD CONSTRAINT "award_decisions_call_id_calls_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "award_decisions" ADD CONSTRAINT "award_decisions_list_id_ranked_lists_id_fk" FOREIGN KEY ("list_id") REFERENCES "public"."ranked_lists"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "award_decisions" ADD CONSTRAINT "award_decisions_based_on_award_decisions_id_fk" FOREIGN KEY ("based_on") REFERENCES "public"."award_decisions"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "award_lines" ADD CONSTRAINT "award_lines_decision_id_award_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."award_decisions"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "award_lines" ADD CONSTRAINT "award_lines_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "award_releases" ADD CONSTRAINT "award_releases_award_id_awards_id_fk" FOREIGN KEY ("award_id") REFERENCES "public"."awards"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "awards" ADD CONSTRAINT "awards_decision_id_award_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."award_decisions"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "awards" ADD CONSTRAINT "awards_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "awards" ADD CONSTRAINT "awards_call_id_calls_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "awards" ADD CONSTRAINT "awards_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "bank_files" ADD CONSTRAINT "bank_files_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "bank_files" ADD CONSTRAINT "bank_files_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "bank_lines" ADD CONSTRAINT "bank_lines_file_id_bank_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."bank_files"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "bank_lines" ADD CONSTRAINT "bank_lines_statement_id_bank_statements_id_fk" FOREIGN KEY ("statement_id") REFERENCES "public"."bank_statements"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "bank_lines" ADD CONSTRAINT "bank_lines_disbursement_id_disbursements_id_fk" FOREIGN KEY ("disbursement_id") REFERENCES "public"."disbursements"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "bank_lines" ADD CONSTRAINT "bank_lines_recovery_id_recoveries_id_fk" FOREIGN KEY ("recovery_id") REFERENCES "public"."recoveries"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "bank_statements" ADD CONSTRAINT "bank_statements_file_id_bank_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."bank_files"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "payment_statuses" ADD CONSTRAINT "payment_statuses_file_id_bank_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."bank_files"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "payment_statuses" ADD CONSTRAINT "payment_statuses_disbursement_id_disbursements_id_fk" FOREIGN KEY ("disbursement_id") REFERENCES "public"."disbursements"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "call_announcements" ADD CONSTRAINT "call_announcements_call_id_calls_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "call_announcements" ADD CONSTRAINT "call_announcements_recorded_by_accounts_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "call_extensions" ADD CONSTRAINT "call_extensions_call_id_calls_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "call_invitations" ADD CONSTRAINT "call_invitations_call_id_calls_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "call_invitations" ADD CONSTRAINT "call_invitations_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "call_invitations" ADD CONSTRAINT "call_invitations_identity_id_identities_id_fk" FOREIGN KEY ("identity_id") REFERENCES "public"."identities"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "call_corrigenda" ADD CONSTRAINT "call_corrigenda_call_id_calls_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "call_corrigenda" ADD CONSTRAINT "call_corrigenda_call_version_id_call_versions_id_fk" FOREIGN KEY ("call_version_id") REFERENCES "public"."call_versions"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "call_lots" ADD CONSTRAINT "call_lots_call_id_calls_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "call_versions" ADD CONSTRAINT "call_versions_call_id_calls_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "calls" ADD CONSTRAINT "calls_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "calls" ADD CONSTRAINT "calls_stage_of_calls_id_fk" FOREIGN KEY ("stage_of") REFERENCES "public"."calls"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "calls" ADD CONSTRAINT "calls_round_of_calls_id_fk" FOREIGN KEY ("round_of") REFERENCES "public"."calls"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "cap_overrides" ADD CONSTRAINT "cap_overrides_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "cap_overrides" ADD CONSTRAINT "cap_overrides_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "certifications" ADD CONSTRAINT "certifications_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "certifications" ADD CONSTRAINT "certifications_asked_by_accounts_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "certifications" ADD CONSTRAINT "certifications_answered_by_accounts_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "legal_representatives" ADD CONSTRAINT "legal_representatives_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "legal_representatives" ADD CONSTRAINT "legal_representatives_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "legal_representatives" ADD CONSTRAINT "legal_representatives_named_by_accounts_id_fk" FOREIGN KEY ("named_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "call_clarifications" ADD CONSTRAINT "call_clarifications_call_id_calls_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "committee_members" ADD CONSTRAINT "committee_members_decision_id_award_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."award_decisions"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "committee_members" ADD CONSTRAINT "committee_members_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "committee_members" ADD CONSTRAINT "committee_members_consortium_member_id_consortium_members_id_fk" FOREIGN KEY ("consortium_member_id") REFERENCES "public"."consortium_members"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "committee_minutes" ADD CONSTRAINT "committee_minutes_decision_id_award_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."award_decisions"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "committee_signatures" ADD CONSTRAINT "committee_signatures_decision_id_committee_minutes_decision_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."committee_minutes"("decision_id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "committee_votes" ADD CONSTRAINT "committee_votes_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "answer_translations" ADD CONSTRAINT "answer_translations_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "consensus_agreements" ADD CONSTRAINT "consensus_agreements_proposal_id_consensus_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."consensus_proposals"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "consensus_agreements" ADD CONSTRAINT "consensus_agreements_assignment_id_assignments_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignments"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "consensus_proposals" ADD CONSTRAINT "consensus_proposals_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "consensus_proposals" ADD CONSTRAINT "consensus_proposals_chair_id_accounts_id_fk" FOREIGN KEY ("chair_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "consensus_scores" ADD CONSTRAINT "consensus_scores_proposal_id_consensus_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."consensus_proposals"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "review_notes" ADD CONSTRAINT "review_notes_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "review_versions" ADD CONSTRAINT "review_versions_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "application_messages" ADD CONSTRAINT "application_messages_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "application_messages" ADD CONSTRAINT "application_messages_written_by_accounts_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "cost_corrections" ADD CONSTRAINT "cost_corrections_cost_line_id_cost_lines_id_fk" FOREIGN KEY ("cost_line_id") REFERENCES "public"."cost_lines"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "derogation_approvals" ADD CONSTRAINT "derogation_approvals_derogation_id_derogations_id_fk" FOREIGN KEY ("derogation_id") REFERENCES "public"."derogations"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "derogation_reviews" ADD CONSTRAINT "derogation_reviews_derogation_id_derogations_id_fk" FOREIGN KEY ("derogation_id") REFERENCES "public"."derogations"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "derogations" ADD CONSTRAINT "derogations_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "harm_records" ADD CONSTRAINT "harm_records_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "disbursement_approvals" ADD CONSTRAINT "disbursement_approvals_disbursement_id_disbursements_id_fk" FOREIGN KEY ("disbursement_id") REFERENCES "public"."disbursements"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "disbursements" ADD CONSTRAINT "disbursements_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "disbursements" ADD CONSTRAINT "disbursements_instalment_id_instalments_id_fk" FOREIGN KEY ("instalment_id") REFERENCES "public"."instalments"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "disbursements" ADD CONSTRAINT "disbursements_payee_account_id_payee_accounts_id_fk" FOREIGN KEY ("payee_account_id") REFERENCES "public"."payee_accounts"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "disbursements" ADD CONSTRAINT "disbursements_batch_id_payment_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."payment_batches"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "disbursements" ADD CONSTRAINT "disbursements_proof_document_id_documents_id_fk" FOREIGN KEY ("proof_document_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "onward_proofs" ADD CONSTRAINT "onward_proofs_disbursement_id_disbursements_id_fk" FOREIGN KEY ("disbursement_id") REFERENCES "public"."disbursements"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "onward_proofs" ADD CONSTRAINT "onward_proofs_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "payment_receipts" ADD CONSTRAINT "payment_receipts_disbursement_id_disbursements_id_fk" FOREIGN KEY ("disbursement_id") REFERENCES "public"."disbursements"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "held_forms" ADD CONSTRAINT "held_forms_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "upload_chunks" ADD CONSTRAINT "upload_chunks_upload_id_uploads_id_fk" FOREIGN KEY ("upload_id") REFERENCES "public"."uploads"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "uploads" ADD CONSTRAINT "uploads_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "uploads" ADD CONSTRAINT "uploads_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "uploads" ADD CONSTRAINT "uploads_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "uploads" ADD CONSTRAINT "uploads_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "application_return_ends" ADD CONSTRAINT "application_return_ends_return_id_application_returns_id_fk" FOREIGN KEY ("return_id") REFERENCES "public"."application_returns"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "application_returns" ADD CONSTRAINT "application_returns_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "eligibility_assessments" ADD CONSTRAINT "eligibility_assessments_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "round_carries" ADD CONSTRAINT "round_carries_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "round_carries" ADD CONSTRAINT "round_carries_return_id_application_returns_id_fk" FOREIGN KEY ("return_id") REFERENCES "public"."application_returns"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "round_carries" ADD CONSTRAINT "round_carries_from_round_id_calls_id_fk" FOREIGN KEY ("from_round_id") REFERENCES "public"."calls"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "round_carries" ADD CONSTRAINT "round_carries_to_round_id_calls_id_fk" FOREIGN KEY ("to_round_id") REFERENCES "public"."calls"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "second_looks" ADD CONSTRAINT "second_looks_assessment_id_eligibility_assessments_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."eligibility_assessments"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "closures" ADD CONSTRAINT "closures_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "suspensions" ADD CONSTRAINT "suspensions_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "equipment_records" ADD CONSTRAINT "equipment_records_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "equipment_records" ADD CONSTRAINT "equipment_records_cost_line_id_cost_lines_id_fk" FOREIGN KEY ("cost_line_id") REFERENCES "public"."cost_lines"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "equipment_records" ADD CONSTRAINT "equipment_records_identity_id_identities_id_fk" FOREIGN KEY ("identity_id") REFERENCES "public"."identities"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "equipment_records" ADD CONSTRAINT "equipment_records_recorded_by_accounts_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "evidence_declarations" ADD CONSTRAINT "evidence_declarations_cost_line_id_cost_lines_id_fk" FOREIGN KEY ("cost_line_id") REFERENCES "public"."cost_lines"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "evidence_facts" ADD CONSTRAINT "evidence_facts_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "evidence_facts" ADD CONSTRAINT "evidence_facts_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "evidence_facts" ADD CONSTRAINT "evidence_facts_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "evidence_facts" ADD CONSTRAINT "evidence_facts_translation_of_documents_id_fk" FOREIGN KEY ("translation_of") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "hostings" ADD CONSTRAINT "hostings_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "hostings" ADD CONSTRAINT "hostings_host_id_organisations_id_fk" FOREIGN KEY ("host_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "hostings" ADD CONSTRAINT "hostings_asked_by_accounts_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "hostings" ADD CONSTRAINT "hostings_accepted_by_accounts_id_fk" FOREIGN KEY ("accepted_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "hostings" ADD CONSTRAINT "hostings_ended_by_accounts_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "co_applicant_marks" ADD CONSTRAINT "co_applicant_marks_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "co_applicant_marks" ADD CONSTRAINT "co_applicant_marks_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "interest_register" ADD CONSTRAINT "interest_register_consortium_member_id_consortium_members_id_fk" FOREIGN KEY ("consortium_member_id") REFERENCES "public"."consortium_members"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "interest_ties" ADD CONSTRAINT "interest_ties_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "interest_ties" ADD CONSTRAINT "interest_ties_consortium_member_id_consortium_members_id_fk" FOREIGN KEY ("consortium_member_id") REFERENCES "public"."consortium_members"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "interest_ties" ADD CONSTRAINT "interest_ties_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "journal_postings" ADD CONSTRAINT "journal_postings_entry_id_journal_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."journal_entries"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "mentoring_answers" ADD CONSTRAINT "mentoring_answers_entry_id_mentoring_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."mentoring_entries"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "mentoring_answers" ADD CONSTRAINT "mentoring_answers_written_by_accounts_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "mentoring_entries" ADD CONSTRAINT "mentoring_entries_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "mentoring_entries" ADD CONSTRAINT "mentoring_entries_corrects_mentoring_entries_id_fk" FOREIGN KEY ("corrects") REFERENCES "public"."mentoring_entries"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "mentoring_entries" ADD CONSTRAINT "mentoring_entries_recorded_by_accounts_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "mentoring_notes" ADD CONSTRAINT "mentoring_notes_entry_id_mentoring_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."mentoring_entries"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "organisation_distinctions" ADD CONSTRAINT "organisation_distinctions_one_id_organisations_id_fk" FOREIGN KEY ("one_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "organisation_distinctions" ADD CONSTRAINT "organisation_distinctions_other_id_organisations_id_fk" FOREIGN KEY ("other_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "organisation_distinctions" ADD CONSTRAINT "organisation_distinctions_judged_by_accounts_id_fk" FOREIGN KEY ("judged_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "organisation_merges" ADD CONSTRAINT "organisation_merges_kept_id_organisations_id_fk" FOREIGN KEY ("kept_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "organisation_merges" ADD CONSTRAINT "organisation_merges_merged_id_organisations_id_fk" FOREIGN KEY ("merged_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "organisation_merges" ADD CONSTRAINT "organisation_merges_proposed_by_accounts_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "organisation_merges" ADD CONSTRAINT "organisation_merges_settled_by_accounts_id_fk" FOREIGN KEY ("settled_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "notices" ADD CONSTRAINT "notices_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "milestones" ADD CONSTRAINT "milestones_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "milestones" ADD CONSTRAINT "milestones_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "milestones" ADD CONSTRAINT "milestones_instalment" FOREIGN KEY ("agreement_id","instalment") REFERENCES "public"."instalments"("agreement_id","number") ON DELETE no action ON UPDATE no action;
ALTER TABLE "agreement_remarks" ADD CONSTRAINT "agreement_remarks_written_by_accounts_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "agreement_remarks" ADD CONSTRAINT "agreement_remarks_version" FOREIGN KEY ("agreement_id","number") REFERENCES "public"."agreement_versions"("agreement_id","number") ON DELETE no action ON UPDATE no action;
ALTER TABLE "agreement_versions" ADD CONSTRAINT "agreement_versions_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "agreement_versions" ADD CONSTRAINT "agreement_versions_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "operator_terms" ADD CONSTRAINT "operator_terms_operator_id_transfer_operators_id_fk" FOREIGN KEY ("operator_id") REFERENCES "public"."transfer_operators"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "transfer_operators" ADD CONSTRAINT "transfer_operators_identity_id_identities_id_fk" FOREIGN KEY ("identity_id") REFERENCES "public"."identities"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "organisation_marks" ADD CONSTRAINT "organisation_marks_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "due_diligence_checks" ADD CONSTRAINT "due_diligence_checks_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_identity_id_identities_id_fk" FOREIGN KEY ("identity_id") REFERENCES "public"."identities"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "payee_accounts" ADD CONSTRAINT "payee_accounts_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "payee_accounts" ADD CONSTRAINT "payee_accounts_identity_id_identities_id_fk" FOREIGN KEY ("identity_id") REFERENCES "public"."identities"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "payee_accounts" ADD CONSTRAINT "payee_accounts_operator_id_transfer_operators_id_fk" FOREIGN KEY ("operator_id") REFERENCES "public"."transfer_operators"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "payee_call_backs" ADD CONSTRAINT "payee_call_backs_payee_id_payee_accounts_id_fk" FOREIGN KEY ("payee_id") REFERENCES "public"."payee_accounts"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "instalment_waiver_approvals" ADD CONSTRAINT "instalment_waiver_approvals_waiver_id_instalment_waivers_id_fk" FOREIGN KEY ("waiver_id") REFERENCES "public"."instalment_waivers"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "instalment_waivers" ADD CONSTRAINT "instalment_waivers_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "instalment_waivers" ADD CONSTRAINT "instalment_waivers_instalment_id_instalments_id_fk" FOREIGN KEY ("instalment_id") REFERENCES "public"."instalments"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "payment_file_exports" ADD CONSTRAINT "payment_file_exports_batch_id_payment_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."payment_batches"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "payment_file_permits" ADD CONSTRAINT "payment_file_permits_batch_id_payment_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."payment_batches"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_identity_id_identities_id_fk" FOREIGN KEY ("identity_id") REFERENCES "public"."identities"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "password_resets" ADD CONSTRAINT "password_resets_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "second_factor_renewals" ADD CONSTRAINT "second_factor_renewals_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "second_factor_renewals" ADD CONSTRAINT "second_factor_renewals_asked_by_accounts_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "second_factor_renewals" ADD CONSTRAINT "second_factor_renewals_approved_by_accounts_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "second_factor_renewals" ADD CONSTRAINT "second_factor_renewals_ended_by_accounts_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "organisation_documents" ADD CONSTRAINT "organisation_documents_id_documents_id_fk" FOREIGN KEY ("id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "organisation_documents" ADD CONSTRAINT "organisation_documents_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "organisation_documents" ADD CONSTRAINT "organisation_documents_replaces_organisation_documents_id_fk" FOREIGN KEY ("replaces") REFERENCES "public"."organisation_documents"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "programme_accounts" ADD CONSTRAINT "programme_accounts_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "programme_accounts" ADD CONSTRAINT "programme_accounts_identity_id_identities_id_fk" FOREIGN KEY ("identity_id") REFERENCES "public"."identities"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "programme_rule_versions" ADD CONSTRAINT "programme_rule_versions_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "approval_rules" ADD CONSTRAINT "approval_rules_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "approval_tiers" ADD CONSTRAINT "approval_tiers_rule_id_approval_rules_id_fk" FOREIGN KEY ("rule_id") REFERENCES "public"."approval_rules"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "consortium_members" ADD CONSTRAINT "consortium_members_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "programme_activities" ADD CONSTRAINT "programme_activities_result_id_programme_results_id_fk" FOREIGN KEY ("result_id") REFERENCES "public"."programme_results"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "programme_results" ADD CONSTRAINT "programme_results_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "programmes" ADD CONSTRAINT "programmes_bank_identity_id_identities_id_fk" FOREIGN KEY ("bank_identity_id") REFERENCES "public"."identities"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "call_publication_defaults" ADD CONSTRAINT "call_publication_defaults_call_id_calls_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "grant_publications" ADD CONSTRAINT "grant_publications_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "publication_consents" ADD CONSTRAINT "publication_consents_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "publishers" ADD CONSTRAINT "publishers_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "recoveries" ADD CONSTRAINT "recoveries_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "recoveries" ADD CONSTRAINT "recoveries_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "recoveries" ADD CONSTRAINT "recoveries_correction_id_cost_corrections_id_fk" FOREIGN KEY ("correction_id") REFERENCES "public"."cost_corrections"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "recovery_settlements" ADD CONSTRAINT "recovery_settlements_recovery_id_recoveries_id_fk" FOREIGN KEY ("recovery_id") REFERENCES "public"."recoveries"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "recovery_settlements" ADD CONSTRAINT "recovery_settlements_entry_id_journal_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."journal_entries"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "recovery_write_offs" ADD CONSTRAINT "recovery_write_offs_recovery_id_recoveries_id_fk" FOREIGN KEY ("recovery_id") REFERENCES "public"."recoveries"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "redresses" ADD CONSTRAINT "redresses_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "redresses" ADD CONSTRAINT "redresses_decision_id_award_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."award_decisions"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "redresses" ADD CONSTRAINT "redresses_assessment_id_eligibility_assessments_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."eligibility_assessments"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "redresses" ADD CONSTRAINT "redresses_shortlist_id_shortlists_id_fk" FOREIGN KEY ("shortlist_id") REFERENCES "public"."shortlists"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "report_checks" ADD CONSTRAINT "report_checks_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "report_checks" ADD CONSTRAINT "report_checks_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "report_forecasts" ADD CONSTRAINT "report_forecasts_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "cost_line_evidence" ADD CONSTRAINT "cost_line_evidence_cost_line_id_cost_lines_id_fk" FOREIGN KEY ("cost_line_id") REFERENCES "public"."cost_lines"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "cost_line_evidence" ADD CONSTRAINT "cost_line_evidence_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "cost_lines" ADD CONSTRAINT "cost_lines_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "cost_lines" ADD CONSTRAINT "cost_lines_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "cost_lines" ADD CONSTRAINT "cost_lines_supplier_id_identities_id_fk" FOREIGN KEY ("supplier_id") REFERENCES "public"."identities"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "cost_lines" ADD CONSTRAINT "cost_lines_budget_line" FOREIGN KEY ("budget_line_id","agreement_id","heading") REFERENCES "public"."agreement_budget_lines"("id","agreement_id","heading") ON DELETE no action ON UPDATE no action;
ALTER TABLE "report_indicators" ADD CONSTRAINT "report_indicators_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "report_questions" ADD CONSTRAINT "report_questions_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "report_questions" ADD CONSTRAINT "report_questions_cost_line_id_cost_lines_id_fk" FOREIGN KEY ("cost_line_id") REFERENCES "public"."cost_lines"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "reports" ADD CONSTRAINT "reports_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "balance_payments" ADD CONSTRAINT "balance_payments_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "disposal_approvals" ADD CONSTRAINT "disposal_approvals_disposal_id_disposals_id_fk" FOREIGN KEY ("disposal_id") REFERENCES "public"."disposals"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "disposal_items" ADD CONSTRAINT "disposal_items_disposal_id_disposals_id_fk" FOREIGN KEY ("disposal_id") REFERENCES "public"."disposals"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "disposals" ADD CONSTRAINT "disposals_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "disposals" ADD CONSTRAINT "disposals_certificate_id_documents_id_fk" FOREIGN KEY ("certificate_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "hold_lifts" ADD CONSTRAINT "hold_lifts_hold_id_retention_holds_id_fk" FOREIGN KEY ("hold_id") REFERENCES "public"."retention_holds"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "retention_holds" ADD CONSTRAINT "retention_holds_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "reading_bids" ADD CONSTRAINT "reading_bids_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "reading_bids" ADD CONSTRAINT "reading_bids_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "reviewer_profiles" ADD CONSTRAINT "reviewer_profiles_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_reviewer_id_accounts_id_fk" FOREIGN KEY ("reviewer_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_rereading_id_rereadings_id_fk" FOREIGN KEY ("rereading_id") REFERENCES "public"."rereadings"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "conflict_declarations" ADD CONSTRAINT "conflict_declarations_assignment_id_assignments_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignments"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "ranked_entries" ADD CONSTRAINT "ranked_entries_list_id_ranked_lists_id_fk" FOREIGN KEY ("list_id") REFERENCES "public"."ranked_lists"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "ranked_entries" ADD CONSTRAINT "ranked_entries_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "ranked_entries" ADD CONSTRAINT "ranked_entries_rereading_id_rereadings_id_fk" FOREIGN KEY ("rereading_id") REFERENCES "public"."rereadings"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "ranked_lists" ADD CONSTRAINT "ranked_lists_call_id_calls_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "ranked_lists" ADD CONSTRAINT "ranked_lists_rereading_id_rereadings_id_fk" FOREIGN KEY ("rereading_id") REFERENCES "public"."rereadings"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "review_scores" ADD CONSTRAINT "review_scores_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_assignment_id_assignments_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignments"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "agreement_modalities" ADD CONSTRAINT "agreement_modalities_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "agreement_modalities" ADD CONSTRAINT "agreement_modalities_assessment_id_risk_assessments_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."risk_assessments"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "risk_assessments" ADD CONSTRAINT "risk_assessments_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "audit_evidence_steps" ADD CONSTRAINT "audit_evidence_steps_item" FOREIGN KEY ("sample_id","transaction_no") REFERENCES "public"."audit_sample_items"("sample_id","transaction_no") ON DELETE no action ON UPDATE no action;
ALTER TABLE "audit_sample_items" ADD CONSTRAINT "audit_sample_items_sample_id_audit_samples_id_fk" FOREIGN KEY ("sample_id") REFERENCES "public"."audit_samples"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "audit_sample_items" ADD CONSTRAINT "audit_sample_items_cost_line_id_cost_lines_id_fk" FOREIGN KEY ("cost_line_id") REFERENCES "public"."cost_lines"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "audit_samples" ADD CONSTRAINT "audit_samples_engagement_id_audit_engagements_id_fk" FOREIGN KEY ("engagement_id") REFERENCES "public"."audit_engagements"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "findings" ADD CONSTRAINT "findings_item" FOREIGN KEY ("sample_id","transaction_no") REFERENCES "public"."audit_sample_items"("sample_id","transaction_no") ON DELETE no action ON UPDATE no action;
ALTER TABLE "related_parties" ADD CONSTRAINT "related_parties_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "related_parties" ADD CONSTRAINT "related_parties_identity_id_identities_id_fk" FOREIGN KEY ("identity_id") REFERENCES "public"."identities"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "screening_hits" ADD CONSTRAINT "screening_hits_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "screening_hits" ADD CONSTRAINT "screening_hits_entry_id_sanction_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."sanction_entries"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "screening_hits" ADD CONSTRAINT "screening_hits_identity_id_identities_id_fk" FOREIGN KEY ("identity_id") REFERENCES "public"."identities"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "screening_opinions" ADD CONSTRAINT "screening_opinions_hit_id_screening_hits_id_fk" FOREIGN KEY ("hit_id") REFERENCES "public"."screening_hits"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "screenings" ADD CONSTRAINT "screenings_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "shortlist_lines" ADD CONSTRAINT "shortlist_lines_shortlist_id_shortlists_id_fk" FOREIGN KEY ("shortlist_id") REFERENCES "public"."shortlists"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "shortlist_lines" ADD CONSTRAINT "shortlist_lines_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "shortlists" ADD CONSTRAINT "shortlists_call_id_calls_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "shortlists" ADD CONSTRAINT "shortlists_list_id_ranked_lists_id_fk" FOREIGN KEY ("list_id") REFERENCES "public"."ranked_lists"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "priority_countries" ADD CONSTRAINT "priority_countries_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "taxonomy_entries" ADD CONSTRAINT "taxonomy_entries_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "team_invitations" ADD CONSTRAINT "team_invitations_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "team_invitations" ADD CONSTRAINT "team_invitations_identity_id_identities_id_fk" FOREIGN KEY ("identity_id") REFERENCES "public"."identities"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "team_invitations" ADD CONSTRAINT "team_invitations_invited_by_accounts_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "team_invitations" ADD CONSTRAINT "team_invitations_accepted_by_accounts_id_fk" FOREIGN KEY ("accepted_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "identity_fields" ADD CONSTRAINT "identity_fields_identity_id_identities_id_fk" FOREIGN KEY ("identity_id") REFERENCES "public"."identities"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "identity_lookups" ADD CONSTRAINT "identity_lookups_identity_id_identities_id_fk" FOREIGN KEY ("identity_id") REFERENCES "public"."identities"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "witness_mails" ADD CONSTRAINT "witness_mails_witness_id_witnesses_id_fk" FOREIGN KEY ("witness_id") REFERENCES "public"."witnesses"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "witness_mails" ADD CONSTRAINT "witness_mails_programme_id_size_checkpoints_programme_id_size_fk" FOREIGN KEY ("programme_id","size") REFERENCES "public"."checkpoints"("programme_id","size") ON DELETE no action ON UPDATE no action;
ALTER TABLE "witnesses" ADD CONSTRAINT "witnesses_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "witnesses" ADD CONSTRAINT "witnesses_identity_id_identities_id_fk" FOREIGN KEY ("identity_id") REFERENCES "public"."identities"("id") ON DELETE no action ON UPDATE no action;
CREATE INDEX "agreements_programme_id_state_id_index" ON "agreements" USING btree ("programme_id","state","id");
CREATE INDEX "agreements_organisation_id_id_index" ON "agreements" USING btree ("organisation_id","id");
CREATE UNIQUE INDEX "amendments_one_open" ON "amendments" USING btree ("agreement_id") WHERE "amendments"."state" not in ('rejected', 'withdrawn', 'in_force');
CREATE INDEX "amendments_programme_id_state_id_index" ON "amendments" USING btree ("programme_id","state","id");
CREATE INDEX "application_budget_lines_application_id_position_index" ON "application_budget_lines" USING btree ("application_id","position");
CREATE INDEX "applications_call_id_state_id_index" ON "applications" USING btree ("call_id","state","id");
CREATE INDEX "applications_concept_note_id_index" ON "applications" USING btree ("concept_note_id");
CREATE INDEX "applications_organisation_id_id_index" ON "applications" USING btree ("organisation_id","id");
CREATE INDEX "applications_received" ON "applications" USING btree ("call_id","id") WHERE "applications"."submitted_at" is not null;
CREATE INDEX "applications_received_state" ON "applications" USING btree ("state","id") WHERE "applications"."submitted_at" is not null;
CREATE INDEX "applications_reference_prefix" ON "applications" USING btree ("reference" text_pattern_ops);
CREATE UNIQUE INDEX "applications_one_per_call" ON "applications" USING btree ("call_id","organisation_id") WHERE "applications"."state" <> 'withdrawn';
CREATE INDEX "assistances_organisation_id_id_index" ON "assistances" USING btree ("organisation_id","id");
CREATE INDEX "assistances_assistant_id_id_index" ON "assistances" USING btree ("assistant_id","id");
CREATE UNIQUE INDEX "assistances_one_live" ON "assistances" USING btree ("organisation_id") WHERE "assistances"."ended_at" is null;
CREATE INDEX "audit_downloads_programme_id_id_index" ON "audit_downloads" USING btree ("programme_id","id");
CREATE INDEX "audit_engagements_account_id_index" ON "audit_engagements" USING btree ("account_id");
CREATE UNIQUE INDEX "award_decisions_one_live" ON "award_decisions" USING btree ("call_id") WHERE "award_decisions"."based_on" is null and "award_decisions"."state" <> 'sent_back';
CREATE UNIQUE INDEX "award_decisions_one_open" ON "award_decisions" USING btree ("call_id") WHERE "award_decisions"."state" in ('drafted', 'recommended', 'approved');
CREATE INDEX "award_releases_award_id_index" ON "award_releases" USING btree ("award_id");
CREATE INDEX "awards_call_id_index" ON "awards" USING btree ("call_id");
CREATE INDEX "awards_programme_id_organisation_id_index" ON "awards" USING btree ("programme_id","organisation_id");
CREATE INDEX "bank_files_programme_id_id_index" ON "bank_files" USING btree ("programme_id","id");
CREATE INDEX "bank_lines_file_id_line_id_index" ON "bank_lines" USING btree ("file_id","line","id");
CREATE INDEX "bank_lines_programme_id_state_id_index" ON "bank_lines" USING btree ("programme_id","state","id");
CREATE INDEX "bank_lines_disbursement_id_index" ON "bank_lines" USING btree ("disbursement_id");
CREATE UNIQUE INDEX "bank_lines_payment_once" ON "bank_lines" USING btree ("disbursement_id","settled_as") WHERE "bank_lines"."settled_as" in ('paid', 'returned');
CREATE INDEX "bank_lines_recovery_id_index" ON "bank_lines" USING btree ("recovery_id");
CREATE INDEX "bank_statements_file_id_index" ON "bank_statements" USING btree ("file_id");
CREATE INDEX "payment_statuses_disbursement_id_id_index" ON "payment_statuses" USING btree ("disbursement_id","id");
CREATE INDEX "payment_statuses_file_id_index" ON "payment_statuses" USING btree ("file_id");
CREATE INDEX "call_extensions_call_id_id_index" ON "call_extensions" USING btree ("call_id","id");
CREATE UNIQUE INDEX "call_extensions_one_proposed" ON "call_extensions" USING btree ("call_id") WHERE "call_extensions"."state" = 'proposed';
CREATE INDEX "call_invitations_call_id_id_index" ON "call_invitations" USING btree ("call_id","id");
CREATE INDEX "call_invitations_organisation_id_call_id_index" ON "call_invitations" USING btree ("organisation_id","call_id");
CREATE INDEX "call_invitations_email_index_index" ON "call_invitations" USING btree ("email_index");
CREATE UNIQUE INDEX "call_invitations_once" ON "call_invitations" USING btree ("call_id","organisation_id") WHERE "call_invitations"."state" = 'granted';
CREATE UNIQUE INDEX "call_invitations_sent_once" ON "call_invitations" USING btree ("call_id","email_index") WHERE "call_invitations"."state" = 'sent';
CREATE INDEX "call_corrigenda_call_id_id_index" ON "call_corrigenda" USING btree ("call_id","id");
CREATE UNIQUE INDEX "call_corrigenda_one_drafted" ON "call_corrigenda" USING btree ("call_id") WHERE "call_corrigenda"."state" = 'drafted';
CREATE INDEX "calls_programme_id_state_id_index" ON "calls" USING btree ("programme_id","state","id");
CREATE UNIQUE INDEX "calls_one_second_stage" ON "calls" USING btree ("stage_of");
CREATE UNIQUE INDEX "calls_one_collecting_round" ON "calls" USING btree ("round_of") WHERE "calls"."state" = 'open';
CREATE INDEX "calls_state_deadline_at_index" ON "calls" USING btree ("state","deadline_at");
CREATE INDEX "cap_overrides_programme_id_id_index" ON "cap_overrides" USING btree ("programme_id","id");
CREATE INDEX "cap_overrides_organisation_id_index" ON "cap_overrides" USING btree ("organisation_id");
CREATE UNIQUE INDEX "cap_overrides_one_live" ON "cap_overrides" USING btree ("programme_id","organisation_id") WHERE "cap_overrides"."state" in ('proposed', 'approved');
CREATE INDEX "certifications_application_id_id_index" ON "certifications" USING btree ("application_id","id");
CREATE UNIQUE INDEX "certifications_one_live" ON "certifications" USING btree ("application_id") WHERE "certifications"."state" in ('asked', 'certified');
CREATE INDEX "call_clarifications_call_id_state_id_index" ON "call_clarifications" USING btree ("call_id","state","id");
CREATE INDEX "committee_members_account_id_index" ON "committee_members" USING btree ("account_id");
CREATE UNIQUE INDEX "committee_members_one_chair" ON "committee_members" USING btree ("decision_id") WHERE "committee_members"."chair";
CREATE INDEX "application_messages_application_id_id_index" ON "application_messages" USING btree ("application_id","id");
CREATE INDEX "cost_corrections_cost_line_id_index" ON "cost_corrections" USING btree ("cost_line_id");
CREATE INDEX "derogation_reviews_derogation_id_index" ON "derogation_reviews" USING btree ("derogation_id");
CREATE INDEX "derogations_programme_id_state_id_index" ON "derogations" USING btree ("programme_id","state","id");
CREATE INDEX "derogations_agreement_id_index" ON "derogations" USING btree ("agreement_id");
CREATE INDEX "harm_records_programme_id_id_index" ON "harm_records" USING btree ("programme_id","id");
CREATE INDEX "disbursements_programme_id_state_id_index" ON "disbursements" USING btree ("programme_id","state","id");
CREATE INDEX "disbursements_agreement_id_index" ON "disbursements" USING btree ("agreement_id");
CREATE UNIQUE INDEX "disbursements_one_live" ON "disbursements" USING btree ("instalment_id") WHERE "disbursements"."state" not in ('failed', 'returned', 'cancelled');
CREATE INDEX "documents_owner_kind_owner_id_index" ON "documents" USING btree ("owner_kind","owner_id");
CREATE INDEX "documents_sha256_index" ON "documents" USING btree ("sha256");
CREATE INDEX "held_forms_account_id_index" ON "held_forms" USING btree ("account_id");
CREATE INDEX "held_forms_held_at_index" ON "held_forms" USING btree ("held_at");
CREATE UNIQUE INDEX "uploads_one_open" ON "uploads" USING btree (coalesce("application_id", "organisation_id", "report_id"),"account_id","label","sha256") WHERE "uploads"."state" = 'open';
CREATE INDEX "uploads_state_last_chunk_at_index" ON "uploads" USING btree ("state","last_chunk_at");
CREATE INDEX "application_returns_due_at_index" ON "application_returns" USING btree ("due_at");
CREATE UNIQUE INDEX "closures_one_live" ON "closures" USING btree ("agreement_id") WHERE "closures"."outcome" is null;
CREATE UNIQUE INDEX "suspensions_one_live" ON "suspensions" USING btree ("agreement_id") WHERE "suspensions"."outcome" is null;
CREATE INDEX "suspensions_agreement_id_id_index" ON "suspensions" USING btree ("agreement_id","id");
CREATE INDEX "equipment_records_agreement_id_id_index" ON "equipment_records" USING btree ("agreement_id","id");
CREATE INDEX "evidence_facts_agreement_id_document_id_index" ON "evidence_facts" USING btree ("agreement_id","document_id");
CREATE INDEX "exchange_rates_currency_month_retrieved_at_index" ON "exchange_rates" USING btree ("currency","month","retrieved_at");
CREATE INDEX "hostings_host_id_id_index" ON "hostings" USING btree ("host_id","id");
CREATE UNIQUE INDEX "hostings_one_live" ON "hostings" USING btree ("organisation_id") WHERE "hostings"."ended_at" is null;
CREATE INDEX "co_applicant_marks_organisation_id_index" ON "co_applicant_marks" USING btree ("organisation_id");
CREATE INDEX "co_applicant_marks_kind_blind_index" ON "co_applicant_marks" USING btree ("kind","blind");
CREATE UNIQUE INDEX "interest_register_once" ON "interest_register" USING btree ("consortium_member_id","kind","mark_kind","blind") WHERE "interest_register"."ended_at" is null;
CREATE INDEX "interest_register_mark_kind_blind_index" ON "interest_register" USING btree ("mark_kind","blind");
CREATE INDEX "interest_ties_organisation_id_index" ON "interest_ties" USING btree ("organisation_id");
CREATE INDEX "interest_ties_consortium_member_id_index" ON "interest_ties" USING btree ("consortium_member_id");
CREATE INDEX "interest_ties_account_id_index" ON "interest_ties" USING btree ("account_id");
CREATE INDEX "journal_entries_programme_id_id_index" ON "journal_entries" USING btree ("programme_id","id");
CREATE INDEX "journal_entries_agreement_id_id_index" ON "journal_entries" USING btree ("agreement_id","id");
CREATE INDEX "journal_entries_payment" ON "journal_entries" USING btree ("disbursement_id") WHERE "journal_entries"."disbursement_id" is not null;
CREATE INDEX "journal_entries_refund" ON "journal_entries" USING btree ("document_reference") WHERE "journal_entries"."rule" = 'refund';
CREATE INDEX "journal_postings_entry_id_index" ON "journal_postings" USING btree ("entry_id");
CREATE INDEX "journal_postings_agreement_id_account_index" ON "journal_postings" USING btree ("agreement_id","account");
CREATE INDEX "journal_postings_programme_id_account_id_index" ON "journal_postings" USING btree ("programme_id","account","id");
CREATE INDEX "ledger_periods_programme_id_through_index" ON "ledger_periods" USING btree ("programme_id","through");
CREATE INDEX "mentoring_answers_entry_id_id_index" ON "mentoring_answers" USING btree ("entry_id","id");
CREATE INDEX "mentoring_entries_agreement_id_id_index" ON "mentoring_entries" USING btree ("agreement_id","id");
CREATE INDEX "organisation_merges_kept_id_index" ON "organisation_merges" USING btree ("kept_id");
CREATE UNIQUE INDEX "organisation_merges_once" ON "organisation_merges" USING btree ("merged_id") WHERE "organisation_merges"."outcome" is distinct from 'refused';
CREATE INDEX "notices_account_id_id_index" ON "notices" USING btree ("account_id","id");
CREATE INDEX "milestones_state_expected_on_index" ON "milestones" USING btree ("state","expected_on");
CREATE UNIQUE INDEX "operator_terms_operator_id_number_index" ON "operator_terms" USING btree ("operator_id","number");
CREATE UNIQUE INDEX "operator_terms_one_open" ON "operator_terms" USING btree ("operator_id") WHERE "operator_terms"."state" = 'proposed';
CREATE UNIQUE INDEX "operator_terms_one_in_force" ON "operator_terms" USING btree ("operator_id") WHERE "operator_terms"."state" = 'approved';
CREATE INDEX "transfer_operators_programme_id_id_index" ON "transfer_operators" USING btree ("programme_id","id");
CREATE INDEX "organisation_marks_kind_blind_index" ON "organisation_marks" USING btree ("kind","blind");
CREATE INDEX "due_diligence_checks_organisation_id_kind_checked_at_index" ON "due_diligence_checks" USING btree ("organisation_id","kind","checked_at");
CREATE INDEX "organisations_alias_prefix" ON "organisations" USING btree ("alias" text_pattern_ops);
CREATE UNIQUE INDEX "payee_accounts_organisation_id_number_index" ON "payee_accounts" USING btree ("organisation_id","number");
CREATE INDEX "payee_accounts_account_index_index" ON "payee_accounts" USING btree ("account_index");
CREATE INDEX "payee_accounts_operator_id_index" ON "payee_accounts" USING btree ("operator_id");
CREATE INDEX "payee_call_backs_payee_id_index" ON "payee_call_backs" USING btree ("payee_id");
CREATE INDEX "balance_checks_programme_id_checked_at_id_index" ON "balance_checks" USING btree ("programme_id","checked_at","id");
CREATE INDEX "instalment_waivers_instalment_id_id_index" ON "instalment_waivers" USING btree ("instalment_id","id");
CREATE INDEX "instalment_waivers_programme_id_id_index" ON "instalment_waivers" USING btree ("programme_id","id");
CREATE INDEX "memberships_account_id_index" ON "memberships" USING btree ("account_id");
CREATE INDEX "memberships_organisation_id_index" ON "memberships" USING btree ("organisation_id");
CREATE INDEX "memberships_programme_id_role_index" ON "memberships" USING btree ("programme_id","role");
CREATE UNIQUE INDEX "password_resets_open" ON "password_resets" USING btree ("account_id") WHERE "password_resets"."closed_at" is null;
CREATE UNIQUE INDEX "second_factor_renewals_open" ON "second_factor_renewals" USING btree ("account_id") WHERE "second_factor_renewals"."outcome" is null;
CREATE INDEX "sessions_account_id_index" ON "sessions" USING btree ("account_id");
CREATE INDEX "sessions_ends_at_index" ON "sessions" USING btree ("ends_at");
CREATE INDEX "organisation_documents_organisation_id_id_index" ON "organisation_documents" USING btree ("organisation_id","id");
CREATE INDEX "organisation_documents_to_remind" ON "organisation_documents" USING btree ("expires_on") WHERE "organisation_documents"."ended_at" is null and "organisation_documents"."reminded_at" is null;
CREATE UNIQUE INDEX "programme_accounts_one_open" ON "programme_accounts" USING btree ("programme_id") WHERE "programme_accounts"."outcome" is null;
CREATE UNIQUE INDEX "programme_rule_versions_one_open" ON "programme_rule_versions" USING btree ("programme_id") WHERE "programme_rule_versions"."outcome" is null;
CREATE UNIQUE INDEX "approval_rules_one_open" ON "approval_rules" USING btree ("programme_id") WHERE "approval_rules"."outcome" is null;
CREATE UNIQUE INDEX "consortium_members_one_leads" ON "consortium_members" USING btree ("programme_id","kind") WHERE "consortium_members"."kind" in ('lead', 'fstp-lead');
CREATE UNIQUE INDEX "emergency_redactions_one_live" ON "emergency_redactions" USING btree ("programme_id","country") WHERE "emergency_redactions"."lifted_at" is null;
CREATE INDEX "grant_publications_programme_id_agreement_id_index" ON "grant_publications" USING btree ("programme_id","agreement_id");
CREATE INDEX "publication_consents_agreement_id_decided_at_index" ON "publication_consents" USING btree ("agreement_id","decided_at");
CREATE INDEX "recoveries_agreement_id_index" ON "recoveries" USING btree ("agreement_id");
CREATE UNIQUE INDEX "recovery_write_offs_one_live" ON "recovery_write_offs" USING btree ("recovery_id") WHERE "recovery_write_offs"."outcome" is null;
CREATE INDEX "redresses_programme_id_id_index" ON "redresses" USING btree ("programme_id","id");
CREATE INDEX "redresses_decision_id_state_index" ON "redresses" USING btree ("decision_id","state");
CREATE INDEX "cost_lines_agreement_id_index" ON "cost_lines" USING btree ("agreement_id");
CREATE INDEX "report_questions_report_id_id_index" ON "report_questions" USING btree ("report_id","id");
CREATE INDEX "reports_programme_id_state_id_index" ON "reports" USING btree ("programme_id","state","id");
CREATE INDEX "reports_programme_id_due_on_id_index" ON "reports" USING btree ("programme_id","due_on","id");
CREATE INDEX "rereadings_call_id_index" ON "rereadings" USING btree ("call_id");
CREATE INDEX "rereadings_application_id_index" ON "rereadings" USING btree ("application_id");
CREATE INDEX "balance_payments_programme_id_recorded_at_index" ON "balance_payments" USING btree ("programme_id","recorded_at");
CREATE INDEX "disposal_items_subject_id_index" ON "disposal_items" USING btree ("subject_id");
CREATE INDEX "disposals_programme_id_id_index" ON "disposals" USING btree ("programme_id","id");
CREATE INDEX "retention_holds_subject_id_index" ON "retention_holds" USING btree ("subject_id");
CREATE INDEX "retention_holds_programme_id_id_index" ON "retention_holds" USING btree ("programme_id","id");
CREATE INDEX "reading_bids_account_id_index" ON "reading_bids" USING btree ("account_id");
CREATE INDEX "assignments_reviewer_id_state_id_index" ON "assignments" USING btree ("reviewer_id","state","id");
CREATE INDEX "assignments_rereading_id_index" ON "assignments" USING btree ("rereading_id");
CREATE INDEX "conflict_declarations_application_id_account_id_index" ON "conflict_declarations" USING btree ("application_id","account_id");
CREATE INDEX "ranked_entries_list_id_rank_index" ON "ranked_entries" USING btree ("list_id","rank");
CREATE INDEX "reviews_application_id_index" ON "reviews" USING btree ("application_id");
CREATE INDEX "audit_samples_programme_id_id_index" ON "audit_samples" USING btree ("programme_id","id");
CREATE INDEX "related_parties_organisation_id_index" ON "related_parties" USING btree ("organisation_id");
CREATE INDEX "related_parties_mark_index" ON "related_parties" USING btree ("mark");
CREATE INDEX "sanction_entries_publisher_last_list_index" ON "sanction_entries" USING btree ("publisher","last_list");
CREATE INDEX "screening_hits_state_id_index" ON "screening_hits" USING btree ("state","id");
CREATE INDEX "screenings_organisation_id_list_number_seen_index" ON "screenings" USING btree ("organisation_id","list_number","seen");
CREATE INDEX "shortlist_lines_application_id_index" ON "shortlist_lines" USING btree ("application_id");
CREATE INDEX "shortlists_call_id_id_index" ON "shortlists" USING btree ("call_id","id");
CREATE UNIQUE INDEX "shortlists_one_live" ON "shortlists" USING btree ("call_id") WHERE "shortlists"."state" <> 'sent_back';
CREATE INDEX "team_invitations_organisation_id_id_index" ON "team_invitations" USING btree ("organisation_id","id");
CREATE INDEX "team_invitations_email_index_index" ON "team_invitations" USING btree ("email_index");
CREATE INDEX "team_invitations_state_expires_at_index" ON "team_invitations" USING btree ("state","expires_at");
CREATE INDEX "idempotency_keys_created_at_index" ON "idempotency_keys" USING btree ("created_at");
CREATE INDEX "outbox_done_due_at_index" ON "outbox" USING btree ("done","due_at");
CREATE INDEX "trail_events_entity_kind_entity_id_id_index" ON "trail_events" USING btree ("entity_kind","entity_id","id");
CREATE INDEX "trail_events_programme_id_id_index" ON "trail_events" USING btree ("programme_id","id");
CREATE INDEX "trail_events_programme_id_at_index" ON "trail_events" USING btree ("programme_id","at");
CREATE INDEX "trail_events_programme_id_kind_at_index" ON "trail_events" USING btree ("programme_id","kind","at");
CREATE INDEX "trail_events_programme_id_actor_at_index" ON "trail_events" USING btree ("programme_id","actor","at");
CREATE UNIQUE INDEX "identity_lookups_scope_blind_index" ON "identity_lookups" USING btree ("scope","blind");
CREATE INDEX "witnesses_programme_id_id_index" ON "witnesses" USING btree ("programme_id","id");