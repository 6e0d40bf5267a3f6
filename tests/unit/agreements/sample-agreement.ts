import type { AgreementFacts } from '#app/agreements/agreement-clauses.ts';
import { planInstalments } from '#app/agreements/instalment-plan.ts';
import type { Language } from '#app/kernel/languages.ts';

export const PERIOD = { startsOn: '2026-12-01', endsOn: '2027-09-30' } as const;
export const AMOUNT = 48_250_75n;
export const HASH = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';

/** An agreement of EUR 48 250.75 in 50/40/10, as it is printed; fictional. */
export function sampleAgreement(language: Language = 'en', specialConditions = ''): AgreementFacts {
  const at = new Date('2026-11-02T09:00:00Z');
  return {
    agreement: {
      ...PERIOD,
      id: 'agreement-1',
      programmeId: 'programme-1',
      awardId: 'award-1',
      applicationId: 'application-1',
      callId: 'call-1',
      organisationId: 'organisation-1',
      reference: 'GIAI-2026-C1-0042-A',
      state: 'drafted',
      version: 1,
      amountMinor: AMOUNT,
      currency: 'EUR',
      language,
      specialConditions,
      documentId: null,
      payeeAccountId: null,
      activities: ['R1.2', 'R1.1'],
      clauses: [],
      draftedBy: 'officer-1',
      createdAt: at,
      activatedAt: null,
      suspendedDays: 0,
    },
    programme: {
      id: 'programme-1',
      code: 'GIAI',
      title: {
        en: 'Global Initiative Against Impunity for International Crimes and Serious Human Rights Violations',
        ar: 'المبادرة العالمية لمكافحة الإفلات من العقاب على الجرائم الدولية والانتهاكات الجسيمة لحقوق الإنسان',
      },
      contractReference: 'NDICI/2023/448-992',
      startsOn: '2023-12-01',
      endsOn: '2027-11-30',
      closingMarginDays: 60,
      currency: 'EUR',
      envelopeMinor: 500_000_000n,
      fstpBudgetMinor: 200_000_000n,
      capMinor: 6_000_000n,
      fxPolicy: 'MONTH_OF_PAYMENT',
      flexibilityPercent: 25,
      advanceCeilingPercent: 90,
      consumptionPercent: 70,
      retentionYears: 5,
      payeeCoolOffHours: 72,
      alternativeEvidencePercent: 10,
      checkValidDays: 30,
      fundingStatement: { en: 'Co-funded by the European Union', ar: 'بتمويل مشترك من الاتحاد الأوروبي' },
      bankIdentityId: null,
    },
    leadName: 'Civil Rights Defenders',
    granteeName: language === 'ar' ? 'جمعية أضواء على الطريق (فرع 2)' : 'Association Lumières sur la Route',
    granteeAlias: 'ORG-0042',
    application: { reference: 'GIAI-2026-C1-0042', sha256: HASH },
    headings: [
      { heading: 'human-resources', amountMinor: 30_000_00n },
      { heading: 'travel', amountMinor: 8_250_75n },
      { heading: 'security-wellbeing', amountMinor: 10_000_00n },
    ],
    lines: [
      { heading: 'human-resources', number: 1, description: 'Two coordinators', amountMinor: 30_000_00n },
      { heading: 'travel', number: 1, description: 'Flights', amountMinor: 5_000_25n },
      { heading: 'travel', number: 2, description: 'Buses', amountMinor: 3_250_50n },
      { heading: 'security-wellbeing', number: 1, description: '', amountMinor: 10_000_00n },
    ],
    conditions: [{ condition: 'The team has a safe office', proof: 'The lease', instalment: 2 }],
    activities: [
      { code: 'R1.1', title: { en: 'Capacity building and mentoring', ar: 'بناء القدرات والمرافقة' } },
      { code: 'R1.2', title: { en: 'Holistic support', ar: 'الدعم الشامل' } },
    ],
    instalments: planInstalments({ ...PERIOD, plan: '50/40/10', amountMinor: AMOUNT }),
  };
}
