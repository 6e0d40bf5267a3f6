import { OWN_GRANT_SECTIONS } from './own-grant-sections.ts';
import type { OwnSection } from './own-section.ts';

/**
 * What is held about an account, and for its owner about the organisation, in the order of the file. A field that is
 * not here is in no export: who else is named in a record is somebody else's data. */
export const OWN_SECTIONS = {
  account: {
    title: 'people.account.title',
    fields: {
      alias: { label: 'people.alias' },
      fullName: { label: 'people.full-name' },
      email: { label: 'people.email' },
      language: { label: 'common.language', as: 'language' },
      mailNotices: { label: 'people.account.mail-notices', as: 'yes-no' },
      secondFactor: { label: 'people.account.second-factor', as: 'yes-no' },
      createdAt: { label: 'retention.own.since', as: 'instant' },
    },
  },
  roles: {
    title: 'people.account.roles',
    fields: {
      role: { label: 'people.roles.role', words: 'role.' },
      grantedAt: { label: 'retention.own.since', as: 'instant' },
      endedAt: { label: 'retention.own.until', as: 'instant' },
    },
  },
  sessions: {
    title: 'people.account.sessions',
    fields: {
      createdAt: { label: 'people.account.sessions.started', as: 'instant' },
      lastSeenAt: { label: 'people.account.sessions.seen', as: 'instant' },
    },
  },
  notices: {
    title: 'common.nav.notices',
    fields: {
      createdAt: { label: 'common.date', as: 'instant' },
      kind: { label: 'retention.own.kind' },
      readAt: { label: 'retention.own.read', as: 'instant' },
    },
  },
  acts: {
    title: 'retention.own.acts',
    fields: {
      at: { label: 'common.date', as: 'instant' },
      event: { label: 'assurance.trail.event' },
      about: { label: 'assurance.trail.about' },
    },
  },
  organisation: {
    title: 'organisations.own.title',
    fields: {
      alias: { label: 'organisations.alias' },
      workingName: { label: 'organisations.field.working-name' },
      category: { label: 'organisations.field.category', words: 'category.' },
      country: { label: 'common.country', as: 'country' },
      regionOnly: { label: 'organisations.field.region-only', as: 'yes-no' },
      legalName: { label: 'organisations.field.legal-name' },
      legalNameLatin: { label: 'organisations.field.legal-name-latin' },
      registrationNumber: { label: 'organisations.field.registration-number' },
      street: { label: 'organisations.field.street' },
      buildingNumber: { label: 'organisations.field.building-number' },
      postCode: { label: 'organisations.field.post-code' },
      town: { label: 'organisations.field.town' },
      contactPerson: { label: 'organisations.field.contact-person' },
      contactEmail: { label: 'organisations.field.contact-email' },
      contactPhone: { label: 'organisations.field.contact-phone' },
      safeContact: { label: 'organisations.field.safe-contact' },
    },
  },
  referees: {
    title: 'referees.title',
    fields: {
      name: { label: 'referees.field.name' },
      role: { label: 'referees.field.role' },
      contact: { label: 'referees.field.contact' },
      knows: { label: 'referees.field.knows' },
    },
  },
  profileDocuments: {
    title: 'profile-document.title',
    fields: {
      reference: { label: 'common.reference' },
      kind: { label: 'profile-document.kind', words: 'profile-document.kind.' },
      issuedOn: { label: 'profile-document.issued', as: 'day' },
      expiresOn: { label: 'profile-document.expires', as: 'day' },
      endedAt: { label: 'retention.own.until', as: 'instant' },
    },
  },
  checks: {
    title: 'organisations.checks.title',
    fields: {
      kind: { label: 'organisations.checks.kind', words: 'check.' },
      result: { label: 'organisations.checks.result', words: 'check-result.' },
      source: { label: 'organisations.checks.source' },
      sourceDate: { label: 'organisations.checks.source-date', as: 'day' },
      checkedAt: { label: 'organisations.checks.at', as: 'instant' },
    },
  },
  bankAccounts: {
    title: 'organisations.payee.caption',
    fields: {
      state: { label: 'common.status', words: 'payee.state.' },
      holder: { label: 'organisations.payee.field.holder' },
      holderLatin: { label: 'organisations.payee.field.holder-latin' },
      iban: { label: 'organisations.payee.field.iban' },
      accountNumber: { label: 'organisations.payee.field.account-number' },
      currency: { label: 'organisations.payee.field.currency' },
      bic: { label: 'organisations.payee.field.bic' },
      bankName: { label: 'organisations.payee.field.bank-name' },
      bankCountry: { label: 'organisations.payee.field.bank-country', as: 'country' },
      clearingCode: { label: 'organisations.payee.field.clearing-code' },
      intermediaryBic: { label: 'organisations.payee.field.intermediary-bic' },
      street: { label: 'organisations.field.street' },
      buildingNumber: { label: 'organisations.field.building-number' },
      postCode: { label: 'organisations.field.post-code' },
      town: { label: 'organisations.field.town' },
      country: { label: 'common.country', as: 'country' },
    },
  },
  applications: {
    title: 'applications.list.title',
    fields: {
      reference: { label: 'common.reference' },
      state: { label: 'common.status', words: 'application.state.' },
      language: { label: 'common.language', as: 'language' },
      createdAt: { label: 'retention.own.since', as: 'instant' },
      submittedAt: { label: 'application.state.submitted', as: 'instant' },
      sha256: { label: 'applications.receipt.hash' },
    },
  },
  answers: {
    title: 'retention.own.answers',
    fields: {
      reference: { label: 'common.reference' },
      question: { label: 'retention.own.question' },
      value: { label: 'retention.own.answer' },
    },
  },
  complaints: {
    title: 'redress.list.title',
    fields: {
      reference: { label: 'common.reference' },
      grounds: { label: 'redress.grounds' },
      answer: { label: 'redress.answer' },
    },
  },
  budget: {
    title: 'applications.budget.title',
    fields: {
      reference: { label: 'common.reference' },
      heading: { label: 'retention.own.heading', words: 'heading.' },
      description: { label: 'applications.budget.description' },
      quantity: { label: 'applications.budget.quantity' },
      measure: { label: 'budget.measure', words: 'budget.measure.' },
      unitCost: { label: 'applications.budget.unit' },
      amount: { label: 'common.amount' },
      payer: { label: 'budget.payer', words: 'budget.payer.' },
    },
  },
  messages: {
    title: 'conversation.title',
    fields: {
      reference: { label: 'common.reference' },
      writtenAt: { label: 'common.date', as: 'instant' },
      side: { label: 'conversation.said', words: 'conversation.by.' },
      body: { label: 'conversation.body' },
    },
  },
  ...OWN_GRANT_SECTIONS,
  documents: {
    title: 'common.documents',
    fields: {
      file: { label: 'retention.own.file' },
      createdAt: { label: 'common.date', as: 'instant' },
      sha256: { label: 'retention.own.hash' },
      language: { label: 'evidence-facts.language', as: 'language' },
      redacted: { label: 'evidence-facts.redacted', as: 'yes-no' },
      translationOf: { label: 'evidence-facts.original' },
    },
  },
} as const satisfies Record<string, OwnSection>;
