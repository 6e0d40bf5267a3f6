import type { OwnSection } from './own-section.ts';

/** What is held about the grants of an organisation: a part of `OWN_SECTIONS`. */
export const OWN_GRANT_SECTIONS = {
  agreements: {
    title: 'agreements.list.title',
    fields: {
      reference: { label: 'common.reference' },
      state: { label: 'common.status', words: 'agreement.state.' },
      amount: { label: 'common.amount' },
      startsOn: { label: 'agreements.plan.starts', as: 'day' },
      endsOn: { label: 'agreements.plan.ends', as: 'day' },
      specialConditions: { label: 'retention.own.conditions' },
    },
  },
  agreementLines: {
    title: 'agreements.home.budget',
    fields: {
      reference: { label: 'common.reference' },
      heading: { label: 'retention.own.heading', words: 'heading.' },
      line: { label: 'reports.cost.budget-line' },
      amount: { label: 'common.amount' },
    },
  },
  agreementRemarks: {
    title: 'negotiation.title',
    fields: {
      reference: { label: 'common.reference' },
      body: { label: 'negotiation.body' },
      writtenAt: { label: 'common.date', as: 'instant' },
    },
  },
  amendments: {
    title: 'amendments.title',
    fields: {
      reference: { label: 'common.reference' },
      kind: { label: 'amendments.kind', words: 'amendment.kind.' },
      state: { label: 'common.status', words: 'amendment.state.' },
      reason: { label: 'amendments.reason' },
      answer: { label: 'amendments.answer-given' },
    },
  },
  milestones: {
    title: 'milestones.title',
    fields: {
      reference: { label: 'common.reference' },
      condition: { label: 'milestones.condition' },
      proof: { label: 'milestones.proof' },
      expectedOn: { label: 'milestones.expected', as: 'day' },
      state: { label: 'common.status', words: 'milestone.state.' },
      reachedOn: { label: 'milestones.reached', as: 'day' },
      answer: { label: 'milestones.answer' },
    },
  },
  mentoring: {
    title: 'mentoring.title',
    fields: {
      reference: { label: 'common.reference' },
      kind: { label: 'mentoring.kind', words: 'mentoring.kind.' },
      heldOn: { label: 'mentoring.day', as: 'day' },
      topics: { label: 'mentoring.topics' },
      agreed: { label: 'mentoring.agreed' },
      corrected: { label: 'mentoring.corrected', as: 'yes-no' },
    },
  },
  mentoringAnswers: {
    title: 'retention.own.mentoring-answers',
    fields: {
      reference: { label: 'common.reference' },
      heldOn: { label: 'mentoring.day', as: 'day' },
      body: { label: 'mentoring.answer' },
      writtenAt: { label: 'common.date', as: 'instant' },
    },
  },
  reports: {
    title: 'reports.list.title',
    fields: {
      reference: { label: 'common.reference' },
      kind: { label: 'reports.kind', words: 'reports.kind.' },
      state: { label: 'common.status', words: 'report.state.' },
      results: { label: 'reports.narrative.results' },
      difficulties: { label: 'reports.narrative.difficulties' },
      security: { label: 'reports.narrative.security' },
      learning: { label: 'reports.narrative.learning' },
      exchange: { label: 'reports.narrative.exchange' },
    },
  },
  reportQuestions: {
    title: 'reports.questions.title',
    fields: {
      reference: { label: 'common.reference' },
      question: { label: 'reports.questions.question' },
      answer: { label: 'reports.questions.answer' },
    },
  },
  costs: {
    title: 'retention.own.costs',
    fields: {
      reference: { label: 'common.reference' },
      heading: { label: 'retention.own.heading', words: 'heading.' },
      line: { label: 'reports.cost.budget-line' },
      description: { label: 'reports.cost.description' },
      documentNumber: { label: 'reports.cost.document-number' },
      procurementReference: { label: 'reports.cost.procurement' },
      incurredOn: { label: 'reports.cost.incurred', as: 'day' },
      paidOn: { label: 'reports.cost.paid', as: 'day' },
      amount: { label: 'reports.cost.amount' },
      comment: { label: 'reports.decision.comment' },
    },
  },
  equipment: {
    title: 'equipment.title',
    fields: {
      reference: { label: 'common.reference' },
      item: { label: 'equipment.item' },
      serial: { label: 'equipment.serial' },
      owner: { label: 'equipment.owner', words: 'equipment.owner.' },
      transferDocument: { label: 'equipment.document' },
      reason: { label: 'equipment.reason' },
      recordedAt: { label: 'common.date', as: 'instant' },
    },
  },
  payments: {
    title: 'disbursements.list.title',
    fields: {
      reference: { label: 'common.reference' },
      state: { label: 'common.status', words: 'disbursement.state.' },
      amount: { label: 'common.amount' },
      requestedAt: { label: 'disbursements.requestedOn', as: 'instant' },
      confirmedAt: { label: 'disbursements.paidOn', as: 'instant' },
    },
  },
  contestedRecoveries: {
    title: 'retention.own.contested',
    fields: {
      reference: { label: 'common.reference' },
      kind: { label: 'disbursements.recoveries.kind', words: 'recovery.kind.' },
      state: { label: 'common.status', words: 'recovery.state.' },
      contestReason: { label: 'recovery.contest.reason' },
      contestedAt: { label: 'common.date', as: 'instant' },
    },
  },
} as const satisfies Record<string, OwnSection>;
