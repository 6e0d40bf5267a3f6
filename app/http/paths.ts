/** One builder per URL of `app/routes.ts`. No path is written anywhere else; ids and references only, never a name. */
export const paths = {
  home: () => '/',
  accessibility: () => '/accessibility',
  privacy: () => '/privacy',
  safety: () => '/safety',
  specimen: () => '/specimen',
  exit: () => '/exit',

  signIn: (query: { next?: string; registered?: string } = {}) => withQuery('/sign-in', query),
  signInCode: (query: { next?: string } = {}) => withQuery('/sign-in/code', query),
  signOut: () => '/sign-out',
  register: () => '/register',
  account: (query: { done?: string } = {}) => withQuery('/account', query),
  secondFactor: (query: { next?: string } = {}) => withQuery('/account/second-factor', query),
  people: (query: { account?: string; after?: string } = {}) => withQuery('/people', query),
  inviteStaff: () => '/people/new',
  notices: (query: { after?: string } = {}) => withQuery('/notices', query),

  programme: () => '/programme',
  rateFile: () => '/programme/rates/file',
  rates: (query: { month?: string; currency?: string; after?: string } = {}) => withQuery('/programme/rates', query),
  witnesses: () => '/programme/witnesses',

  organisation: (query: { change?: string } = {}) => withQuery('/organisation', query),
  ownPayee: () => '/organisation/payee',
  relatedParties: () => '/organisation/people',
  deskOrganisations: (query: { after?: string } = {}) => withQuery('/desk/organisations', query),
  deskOrganisation: (id: string) => `/desk/organisations/${id}`,
  payeeVerification: (organisationId: string, payeeId: string) =>
    `/desk/organisations/${organisationId}/payees/${payeeId}`,
  screening: (query: { state?: string; after?: string } = {}) => withQuery('/desk/screening', query),
  sanctionLists: (query: { read?: string } = {}) => withQuery('/desk/screening/lists', query),
  screeningHit: (id: string) => `/desk/screening/${id}`,

  calls: (query: { state?: string; country?: string; activity?: string; language?: string; after?: string } = {}) =>
    withQuery('/calls', query),
  callsAtom: () => '/calls.atom',
  callsCalendar: () => '/calls.ics',
  call: (reference: string) => `/calls/${reference}`,
  startApplication: (reference: string) => `/calls/${reference}/application`,
  deskCalls: (query: { state?: string; after?: string } = {}) => withQuery('/desk/calls', query),
  newCall: () => '/desk/calls/new',
  deskCall: (id: string) => `/desk/calls/${id}`,
  callDraft: (id: string, query: { part?: string; saved?: string } = {}) => withQuery(`/desk/calls/${id}/draft`, query),
  callApproval: (id: string) => `/desk/calls/${id}/approval`,
  callQuestions: (reference: string, query: { after?: string } = {}) =>
    withQuery(`/calls/${reference}/questions`, query),
  callSelfCheck: (reference: string) => `/calls/${reference}/check`,
  callBlankForm: (reference: string) => `/calls/${reference}/form.pdf`,
  deskQuestions: (callId: string, query: { after?: string } = {}) =>
    withQuery(`/desk/calls/${callId}/questions`, query),
  callPreview: (callId: string, query: { in?: string } = {}) => withQuery(`/desk/calls/${callId}/preview`, query),
  callExtension: (callId: string) => `/desk/calls/${callId}/extension`,
  corrigendum: (callId: string) => `/desk/calls/${callId}/corrigendum`,

  applications: () => '/applications',
  application: (id: string) => `/applications/${id}`,
  applicationBasics: (id: string) => `/applications/${id}/basics`,
  applicationSection: (id: string, section: string) => `/applications/${id}/sections/${section}`,
  applicationBudget: (id: string) => `/applications/${id}/budget`,
  applicationDocuments: (id: string) => `/applications/${id}/documents`,
  applicationCheck: (id: string) => `/applications/${id}/check`,
  applicationSubmission: (id: string) => `/applications/${id}/submission`,
  applicationReceipt: (id: string) => `/applications/${id}/receipt.pdf`,
  applicationWithdrawal: (id: string) => `/applications/${id}/withdrawal`,
  deskApplications: (query: { call?: string; state?: string; after?: string } = {}) =>
    withQuery('/desk/applications', query),
  deskApplication: (id: string) => `/desk/applications/${id}`,
  eligibility: (id: string) => `/desk/applications/${id}/eligibility`,
  assignments: (id: string) => `/desk/applications/${id}/reviewers`,
  document: (id: string) => `/documents/${id}`,

  reviews: (query: { after?: string } = {}) => withQuery('/reviews', query),
  review: (assignmentId: string, query: { saved?: string } = {}) => withQuery(`/reviews/${assignmentId}`, query),
  conflictDeclaration: (assignmentId: string) => `/reviews/${assignmentId}/conflict`,
  scores: (assignmentId: string) => `/reviews/${assignmentId}/scores`,
  ranking: (callId: string) => `/desk/calls/${callId}/ranking`,

  applicationResult: (id: string) => `/applications/${id}/result`,
  resultLetter: (id: string) => `/applications/${id}/letter.pdf`,
  awards: (query: { after?: string } = {}) => withQuery('/desk/awards', query),
  awardPreparation: (callId: string) => `/desk/calls/${callId}/award`,
  awardDecision: (id: string) => `/desk/awards/${id}`,
  awardApproval: (id: string) => `/desk/awards/${id}/approval`,
  awardLetters: (id: string) => `/desk/awards/${id}/letters`,

  agreements: (query: { state?: string; after?: string } = {}) => withQuery('/agreements', query),
  agreement: (id: string) => `/agreements/${id}`,
  agreementPlan: (id: string) => `/agreements/${id}/plan`,
  agreementSending: (id: string) => `/agreements/${id}/sending`,
  agreementDocument: (id: string) => `/agreements/${id}/agreement.pdf`,
  agreementSignature: (id: string) => `/agreements/${id}/signature`,
  agreementCountersignature: (id: string) => `/agreements/${id}/countersignature`,

  reports: (query: { state?: string; after?: string } = {}) => withQuery('/reports', query),
  report: (id: string) => `/reports/${id}`,
  reportNarrative: (id: string) => `/reports/${id}/narrative`,
  reportCosts: (id: string) => `/reports/${id}/costs`,
  costEvidence: (reportId: string, lineId: string) => `/reports/${reportId}/costs/${lineId}/documents`,
  reportSubmission: (id: string) => `/reports/${id}/submission`,
  reportDecision: (id: string) => `/reports/${id}/decision`,

  disbursements: (query: { state?: string; after?: string } = {}) => withQuery('/disbursements', query),
  disbursementRequest: (agreementId: string) => `/agreements/${agreementId}/disbursement-request`,
  disbursement: (id: string) => `/disbursements/${id}`,
  disbursementCheck: (id: string) => `/disbursements/${id}/check`,
  disbursementApproval: (id: string) => `/disbursements/${id}/approval`,
  disbursementSettlement: (id: string) => `/disbursements/${id}/settlement`,
  disbursementReceipt: (id: string) => `/disbursements/${id}/receipt`,
  paymentBatches: () => '/payment-batches',
  paymentBatch: (id: string) => `/payment-batches/${id}`,
  paymentFile: (id: string) => `/payment-batches/${id}/pain001.xml`,
  recoveries: () => '/recoveries',
  recovery: (id: string) => `/recoveries/${id}`,

  grants: (query: { place?: string; result?: string; year?: string; after?: string } = {}) =>
    withQuery('/grants', query),
  grantStatistics: () => '/grants/statistics',
  grantsJson: () => '/grants.json',
  grantsIati: () => '/grants.iati.xml',
  grantsCsv: () => '/grants.csv',
  grantsPackage: () => '/grants-datapackage.zip',
  grantConsent: (agreementId: string, query: { saved?: string } = {}) =>
    withQuery(`/agreements/${agreementId}/publication`, query),
  publications: (query: { tier?: string; after?: string } = {}) => withQuery('/desk/publication', query),
  grantPublication: (agreementId: string) => `/desk/publication/grants/${agreementId}`,
  redactions: () => '/desk/publication/emergency',
  publicationSettings: () => '/desk/publication/settings',
  derogations: (query: { only?: string; after?: string } = {}) => withQuery('/desk/derogations', query),
  derogation: (id: string) => `/desk/derogations/${id}`,

  ledger: (query: { after?: string } = {}) => withQuery('/ledger', query),
  trialBalance: () => '/ledger/trial-balance',

  assurance: (query: { headings?: string } = {}) => withQuery('/assurance', query),
  auditTerms: () => '/assurance/terms',
  auditReveal: () => '/assurance/identities',
  engagement: (id: string, query: { after?: string } = {}) => withQuery(`/assurance/engagements/${id}`, query),
  engagements: (query: { after?: string } = {}) => withQuery('/assurance/engagements', query),
  donorReport: (query: { from?: string; to?: string; after?: string } = {}) =>
    withQuery('/assurance/donor-report', query),
  donorFile: (file: string, query: { from?: string; to?: string } = {}) =>
    withQuery(`/assurance/donor-report/${file}`, query),
  download: (code: string, format: 'csv' | 'xlsx', query: { language?: string | undefined } = {}) =>
    withQuery(`/assurance/downloads/${code}.${format}`, query),
  dictionary: () => '/assurance/dictionary',
  dictionaryFile: (format: 'csv' | 'xlsx', query: { language?: string } = {}) =>
    withQuery(`/assurance/dictionary/dictionary.${format}`, query),
  selection: (callId: string) => `/desk/calls/${callId}/selection.zip`,
  samples: (query: { after?: string } = {}) => withQuery('/assurance/samples', query),
  newSample: (query: { from?: string; to?: string } = {}) => withQuery('/assurance/samples/new', query),
  sample: (id: string) => `/assurance/samples/${id}`,
  sampleItem: (id: string, transactionNo: string) => `/assurance/samples/${id}/items/${transactionNo}`,
  sampleDocuments: (id: string) => withQuery('/assurance/evidence.zip', { sample: id }),
  finding: (id: string) => `/assurance/findings/${id}`,
  bundle: () => '/assurance/bundle.zip',
  grantBundle: (agreementId: string) => `/assurance/agreements/${agreementId}/bundle.zip`,
  trail: (query: { after?: string } & TrailSearch = {}) => withQuery('/assurance/trail', query),
  checkpoints: (query: { after?: string } = {}) => withQuery('/assurance/checkpoints', query),
  /** `12345.txt`, a note; `100-12345.txt`, the newer note with the proof that it continues the older. */
  checkpoint: (file: string) => `/assurance/checkpoints/${file}`,
  recordTrail: (kind: string, id: string, query: { after?: string } = {}) => withQuery(`/trail/${kind}/${id}`, query),

  retention: (query: { after?: string } = {}) => withQuery('/desk/retention', query),
  retentionHolds: (query: { after?: string } = {}) => withQuery('/desk/retention/holds', query),
  disposal: (id: string) => `/desk/retention/disposals/${id}`,
  disposalCertificate: (id: string) => `/desk/retention/disposals/${id}/certificate.pdf`,
  ownData: () => '/account/data.zip',
} as const;

type TrailSearch = Readonly<Partial<Record<'kind' | 'actor' | 'record' | 'from' | 'to', string>>>;

function withQuery(path: string, query: Readonly<Record<string, string | undefined>>): string {
  const pairs = Object.entries(query).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return pairs.length === 0 ? path : `${path}?${new URLSearchParams(pairs).toString()}`;
}
