import type { DonorTemplate } from './donor-template.ts';

/**
 * Contracts from 2023 on: the budget headings of the practical guide (PRAG), the narrative list of third parties, and
 * what the Funding & Tenders portal asks of each. The official annexes were not at hand when this was written: compare
 * it with the annexes of the contract, and correct it here, before a first report is sent.
 */
export const template2023: DonorTemplate = {
  year: 2023,
  financial: [
    { row: '1', label: 'heading.human-resources', from: ['human-resources'] },
    { row: '2', label: 'heading.travel', from: ['travel'] },
    { row: '3', label: 'heading.equipment', from: ['equipment'] },
    { row: '4', label: 'heading.local-office', from: ['local-office'] },
    { row: '5', label: 'heading.other-costs', from: ['other-costs'] },
    { row: '6', label: 'donor.row.other', from: ['security-wellbeing'] },
    {
      row: '7',
      label: 'donor.row.direct',
      from: ['human-resources', 'travel', 'equipment', 'local-office', 'other-costs', 'security-wellbeing'],
      sum: true,
    },
    { row: '8', label: 'heading.indirect', from: ['indirect'] },
    { row: '', label: 'donor.row.not-committed', from: ['not-committed'] },
    {
      row: '9',
      label: 'donor.row.total',
      from: [
        'human-resources',
        'travel',
        'equipment',
        'local-office',
        'other-costs',
        'security-wellbeing',
        'indirect',
        'not-committed',
      ],
      sum: true,
    },
  ],
  thirdParties: [
    { label: 'donor.column.third-party', from: 'alias' },
    { label: 'donor.column.place', from: 'place' },
    { label: 'donor.column.agreement', from: 'agreement' },
    { label: 'donor.column.signed-on', from: 'signed-on' },
    { label: 'donor.column.starts-on', from: 'starts-on' },
    { label: 'donor.column.ends-on', from: 'ends-on' },
    { label: 'donor.column.awarded', from: 'awarded' },
    { label: 'donor.column.paid', from: 'paid' },
    { label: 'donor.column.accepted-in-period', from: 'accepted-in-period' },
    { label: 'donor.column.accepted', from: 'accepted' },
  ],
  narrative: [
    { label: 'donor.column.third-party', from: 'alias' },
    { label: 'donor.column.type', from: 'type' },
    { label: 'donor.column.place', from: 'place' },
    { label: 'donor.column.agreement', from: 'agreement' },
    { label: 'donor.column.starts-on', from: 'starts-on' },
    { label: 'donor.column.ends-on', from: 'ends-on' },
    { label: 'donor.column.purpose', from: 'purpose' },
    { label: 'donor.column.achieved', from: 'achieved' },
    { label: 'donor.column.accepted', from: 'accepted' },
  ],
  questionnaire: [
    { label: 'donor.column.third-party', from: 'alias' },
    { label: 'donor.column.type', from: 'type' },
    { label: 'donor.column.place', from: 'place' },
    { label: 'donor.column.awarded', from: 'awarded' },
    { label: 'donor.column.purpose', from: 'purpose' },
    { label: 'donor.column.call', from: 'call' },
  ],
  types: {
    registered: 'donor.type.legal-entity',
    unregistered: 'donor.type.without-personality',
    individual: 'donor.type.natural-person',
  },
};
