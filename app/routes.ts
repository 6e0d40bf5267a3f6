import { index, route, type RouteConfig } from '@remix-run/route-config';

/** Every URL, one line each, in the order a grant lives. Paths of files are written from `app/`. */
export default [
  // What anybody may read
  index('ui/routes/home.tsx'),
  route('accessibility', 'ui/routes/accessibility.tsx'),
  route('privacy', 'ui/routes/privacy.tsx'),
  route('safety', 'ui/routes/safety.tsx'),
  route('specimen', 'ui/routes/specimen.tsx'),
  route('exit', 'ui/routes/exit.tsx'),

  // people
  route('sign-in', 'people/routes/sign-in.tsx'),
  route('sign-in/code', 'people/routes/sign-in-code.tsx'),
  route('sign-out', 'people/routes/sign-out.tsx'),
  route('register', 'people/routes/register.tsx'),
  route('account', 'people/routes/account.tsx'),
  route('account/second-factor', 'people/routes/second-factor.tsx'),
  route('people', 'people/routes/people.tsx'),
  route('people/new', 'people/routes/invitation.tsx'),

  // messages
  route('notices', 'messages/routes/notices.tsx'),

  // programme
  route('programme', 'programme/routes/programme.tsx'),
  route('programme/rates', 'programme/routes/rates.tsx'),
  route('programme/witnesses', 'programme/routes/witnesses.tsx'),

  // organisations
  route('organisation', 'organisations/routes/organisation.tsx'),
  route('organisation/payee', 'organisations/routes/payee.tsx'),
  route('organisation/payee/stop', 'organisations/routes/payee-stop.tsx'),
  route('organisation/people', 'organisations/routes/related-parties.tsx'),
  route('desk/organisations', 'organisations/routes/desk-organisations.tsx'),
  route('desk/organisations/:organisationId', 'organisations/routes/desk-organisation.tsx'),
  route('desk/organisations/:organisationId/payees/:payeeId', 'organisations/routes/payee-verification.tsx'),
  route('desk/screening', 'organisations/routes/screening.tsx'),
  route('desk/screening/lists', 'organisations/routes/sanction-lists.tsx'),
  route('desk/screening/:hitId', 'organisations/routes/screening-hit.tsx'),

  // calls
  route('calls', 'calls/routes/calls.tsx'),
  route('calls.atom', 'calls/routes/calls-atom.tsx'),
  route('calls.ics', 'calls/routes/calls-calendar.tsx'),
  route('calls/:reference', 'calls/routes/call.tsx'),
  route('desk/calls', 'calls/routes/desk-calls.tsx'),
  route('desk/calls/new', 'calls/routes/new-call.tsx'),
  route('desk/calls/:callId', 'calls/routes/desk-call.tsx'),
  route('desk/calls/:callId/draft', 'calls/routes/draft.tsx'),
  route('desk/calls/:callId/approval', 'calls/routes/approval.tsx'),

  // applications
  route('calls/:reference/application', 'applications/routes/start.tsx'),
  route('applications', 'applications/routes/applications.tsx'),
  route('applications/:applicationId', 'applications/routes/application.tsx'),
  route('applications/:applicationId/basics', 'applications/routes/basics.tsx'),
  route('applications/:applicationId/sections/:section', 'applications/routes/section.tsx'),
  route('applications/:applicationId/budget', 'applications/routes/budget.tsx'),
  route('applications/:applicationId/documents', 'applications/routes/documents.tsx'),
  route('applications/:applicationId/check', 'applications/routes/check.tsx'),
  route('applications/:applicationId/submission', 'applications/routes/submission.tsx'),
  route('applications/:applicationId/receipt.pdf', 'applications/routes/receipt.tsx'),
  route('applications/:applicationId/withdrawal', 'applications/routes/withdrawal.tsx'),
  route('desk/applications', 'applications/routes/desk-applications.tsx'),
  route('desk/applications/:applicationId', 'applications/routes/desk-application.tsx'),
  route('desk/applications/:applicationId/eligibility', 'applications/routes/eligibility.tsx'),
  route('documents/:documentId', 'applications/routes/document.tsx'),

  // reviews
  route('desk/applications/:applicationId/reviewers', 'reviews/routes/assignments.tsx'),
  route('reviews', 'reviews/routes/my-reviews.tsx'),
  route('reviews/:assignmentId', 'reviews/routes/workspace.tsx'),
  route('reviews/:assignmentId/conflict', 'reviews/routes/conflict.tsx'),
  route('reviews/:assignmentId/scores', 'reviews/routes/scores.tsx'),
  route('desk/calls/:callId/ranking', 'reviews/routes/ranking.tsx'),

  // awards
  route('desk/awards', 'awards/routes/awards.tsx'),
  route('desk/calls/:callId/award', 'awards/routes/preparation.tsx'),
  route('desk/awards/:decisionId', 'awards/routes/decision.tsx'),
  route('desk/awards/:decisionId/approval', 'awards/routes/approval.tsx'),
  route('desk/awards/:decisionId/letters', 'awards/routes/letters.tsx'),
  route('applications/:applicationId/result', 'awards/routes/result.tsx'),
  route('applications/:applicationId/letter.pdf', 'awards/routes/result-letter.tsx'),

  // agreements
  route('agreements', 'agreements/routes/agreements.tsx'),
  route('agreements/:agreementId', 'agreements/routes/agreement.tsx'),
  route('agreements/:agreementId/plan', 'agreements/routes/plan.tsx'),
  route('agreements/:agreementId/sending', 'agreements/routes/sending.tsx'),
  route('agreements/:agreementId/agreement.pdf', 'agreements/routes/document.tsx'),
  route('agreements/:agreementId/signature', 'agreements/routes/signature.tsx'),
  route('agreements/:agreementId/countersignature', 'agreements/routes/countersignature.tsx'),

  // reports
  route('reports', 'reports/routes/reports.tsx'),
  route('reports/:reportId', 'reports/routes/report.tsx'),
  route('reports/:reportId/narrative', 'reports/routes/narrative.tsx'),
  route('reports/:reportId/costs', 'reports/routes/costs.tsx'),
  route('reports/:reportId/costs/:lineId/documents', 'reports/routes/evidence.tsx'),
  route('reports/:reportId/submission', 'reports/routes/submission.tsx'),
  route('reports/:reportId/decision', 'reports/routes/decision.tsx'),

  // disbursements
  route('agreements/:agreementId/disbursement-request', 'disbursements/routes/request.tsx'),
  route('agreements/:agreementId/instalments/:instalmentId/waiver', 'disbursements/routes/waiver.tsx'),
  route('payments-due', 'disbursements/routes/due.tsx'),
  route('disbursements', 'disbursements/routes/disbursements.tsx'),
  route('disbursements/:disbursementId', 'disbursements/routes/disbursement.tsx'),
  route('disbursements/:disbursementId/check', 'disbursements/routes/check.tsx'),
  route('disbursements/:disbursementId/approval', 'disbursements/routes/approval.tsx'),
  route('disbursements/:disbursementId/hold', 'disbursements/routes/hold.tsx'),
  route('disbursements/:disbursementId/settlement', 'disbursements/routes/settlement.tsx'),
  route('disbursements/:disbursementId/receipt', 'disbursements/routes/receipt.tsx'),
  route('payment-batches', 'disbursements/routes/batches.tsx'),
  route('payment-batches/:batchId', 'disbursements/routes/batch.tsx'),
  route('payment-batches/:batchId/pain001.xml', 'disbursements/routes/payment-file.tsx'),
  route('bank', 'disbursements/routes/bank.tsx'),
  route('bank/files', 'disbursements/routes/bank-files.tsx'),
  route('bank/files/:fileId', 'disbursements/routes/bank-file.tsx'),
  route('bank/lines/:lineId', 'disbursements/routes/bank-line.tsx'),
  route('recoveries', 'disbursements/routes/recoveries.tsx'),
  route('recoveries/:recoveryId', 'disbursements/routes/recovery.tsx'),

  // publication
  route('grants', 'publication/routes/grants.tsx'),
  route('grants/statistics', 'publication/routes/statistics.tsx'),
  route('grants.json', 'publication/routes/grants-json.tsx'),
  route('grants.iati.xml', 'publication/routes/grants-iati.tsx'),
  route('grants.csv', 'publication/routes/grants-csv.tsx'),
  route('grants-datapackage.zip', 'publication/routes/grants-package.tsx'),
  route('agreements/:agreementId/publication', 'publication/routes/consent.tsx'),
  route('desk/publication', 'publication/routes/publications.tsx'),
  route('desk/publication/grants/:agreementId', 'publication/routes/grant-publication.tsx'),
  route('desk/publication/emergency', 'publication/routes/redactions.tsx'),
  route('desk/publication/settings', 'publication/routes/settings.tsx'),
  route('desk/derogations', 'publication/routes/derogations.tsx'),
  route('desk/derogations/:derogationId', 'publication/routes/derogation.tsx'),

  // ledger
  route('ledger', 'ledger/routes/journal.tsx'),
  route('ledger/trial-balance', 'ledger/routes/trial-balance.tsx'),

  // assurance
  route('assurance', 'assurance/routes/assurance.tsx'),
  route('assurance/terms', 'assurance/routes/terms.tsx'),
  route('assurance/identities', 'assurance/routes/reveal.tsx'),
  route('assurance/engagements', 'assurance/routes/engagements.tsx'),
  route('assurance/engagements/:engagementId', 'assurance/routes/engagement.tsx'),
  route('assurance/samples', 'assurance/routes/samples.tsx'),
  route('assurance/samples/new', 'assurance/routes/new-sample.tsx'),
  route('assurance/samples/:sampleId', 'assurance/routes/sample.tsx'),
  route('assurance/samples/:sampleId/items/:transactionNo', 'assurance/routes/sample-item.tsx'),
  route('assurance/evidence.zip', 'assurance/routes/evidence.tsx'),
  route('assurance/findings/:findingId', 'assurance/routes/finding.tsx'),
  route('assurance/downloads/:file', 'assurance/routes/download.tsx'),
  route('assurance/donor-report', 'assurance/routes/donor-report.tsx'),
  route('assurance/donor-report/:file', 'assurance/routes/donor-file.tsx'),
  route('assurance/dictionary', 'assurance/routes/dictionary.tsx'),
  route('assurance/dictionary/:file', 'assurance/routes/dictionary-file.tsx'),
  route('desk/calls/:callId/selection.zip', 'assurance/routes/selection.tsx'),
  route('assurance/bundle.zip', 'assurance/routes/bundle.tsx'),
  route('assurance/agreements/:agreementId/bundle.zip', 'assurance/routes/grant-bundle.tsx'),
  route('assurance/trail', 'assurance/routes/trail.tsx'),
  route('assurance/checkpoints', 'assurance/routes/checkpoints.tsx'),
  route('assurance/checkpoints/:file', 'assurance/routes/checkpoint.tsx'),
  route('trail/:recordKind/:recordId', 'assurance/routes/record-trail.tsx'),

  // retention
  route('desk/retention', 'retention/routes/retention.tsx'),
  route('desk/retention/holds', 'retention/routes/holds.tsx'),
  route('desk/retention/disposals/:disposalId', 'retention/routes/disposal.tsx'),
  route('desk/retention/disposals/:disposalId/certificate.pdf', 'retention/routes/certificate.tsx'),
  route('account/data.zip', 'retention/routes/own-data.tsx'),
] satisfies RouteConfig;
