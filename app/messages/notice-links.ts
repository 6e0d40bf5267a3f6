import { paths } from '#app/http/paths.ts';
import { isStaff, type Role } from '#app/kernel/roles.ts';

type Reader = { readonly staff: boolean; readonly reviewer: boolean };
type Link = (id: string, reader: Reader) => string;

/**
 * What a notice is about, to the page that shows it; the desk, reviewers and applicants have pages of their own for
 * some records. A record without a page leads to its list.
 */
const LINKS: Readonly<Record<string, Link>> = {
  account: () => paths.account(),
  'second-factor-renewal': (id) => paths.renewal(id),
  programme: () => paths.programme(),
  organisation: (id, { staff }) => (staff ? paths.deskOrganisation(id) : paths.organisation()),
  'profile-documents': () => paths.profileDocuments(),
  hosting: () => paths.hosting(),
  payee: (_, { staff }) => (staff ? paths.deskOrganisations() : paths.stopPayee()),
  'screening-hit': (id) => paths.screeningHit(id),
  call: (id, { staff }) => (staff ? paths.deskCall(id) : paths.calls()),
  'cap-override': (id) => paths.capOverride(id),
  'invited-call': () => paths.applications(),
  application: (id, { staff }) => (staff ? paths.deskApplication(id) : paths.application(id)),
  'application-certification': (id) => paths.applicationCertification(id),
  'application-messages': (id, { staff }) => (staff ? paths.deskMessages(id) : paths.applicationMessages(id)),
  assignment: (id, { reviewer }) => (reviewer ? paths.review(id) : paths.deskApplications()),
  review: () => paths.reviews(),
  'award-decision': (id) => paths.awardDecision(id),
  redress: (id) => paths.redress(id),
  'committee-minutes': (id) => paths.awardMinutes(id),
  award: (_, { staff }) => (staff ? paths.awards() : paths.applications()),
  agreement: (id) => paths.agreement(id),
  period: () => paths.ledgerPeriods(),
  'approval-rules': () => paths.approvalRules(),
  'programme-rules': () => paths.programmeRules(),
  'programme-account': () => paths.programmeAccount(),
  'transfer-operator': (id) => paths.operator(id),
  amendment: (id) => paths.amendment(id),
  report: (id) => paths.report(id),
  disbursement: (id, { staff }) => (staff ? paths.disbursement(id) : paths.disbursementReceipt(id)),
  'payment-batch': (id) => paths.paymentBatch(id),
  'bank-file': (id) => paths.bankFile(id),
  'bank-line': (id) => paths.bankLine(id),
  recovery: (id, { staff }) => (staff ? paths.recovery(id) : paths.recoveryRequest(id)),
  'audit-engagement': (id) => paths.engagement(id),
  'audit-sample': (id) => paths.sample(id),
  finding: (id) => paths.finding(id),
  retention: () => paths.retention(),
  'retention-hold': () => paths.retentionHolds(),
  disposal: (id) => paths.disposal(id),
  derogation: (id) => paths.derogation(id),
};

/** Null for a kind nobody has given a page: the notice is shown without a link. */
export function noticeLink(entity: { kind: string; id: string }, roles: readonly Role[]): string | null {
  const reader = { staff: roles.some(isStaff), reviewer: roles.includes('reviewer') };
  return LINKS[entity.kind]?.(entity.id, reader) ?? null;
}
