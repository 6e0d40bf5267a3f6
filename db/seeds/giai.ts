import type { NewProgramme } from '#app/programme/programme.ts';
import { GIAI_TAXONOMY } from './giai-taxonomy.ts';

/** The account payments leave from. Belongs to nobody. */
export const OWN_ACCOUNT = { holder: 'Civil Rights Defenders', iban: 'SE4550000000058398257466', bic: 'ESSESESS' };

/** Public facts of the Global Initiative Against Impunity; amounts of the demonstration are our own. */
export const GIAI: NewProgramme = {
  code: 'GIAI',
  title: {
    en: 'Global Initiative Against Impunity',
    fr: 'Initiative mondiale contre l’impunité',
    es: 'Iniciativa Global contra la Impunidad',
    ar: 'المبادرة العالمية لمكافحة الإفلات من العقاب',
    ru: 'Глобальная инициатива против безнаказанности',
  },
  contractReference: 'NDICI HR INTPA/2023/DEMO-001',
  startsOn: '2023-12-01',
  endsOn: '2027-11-30',
  closingMarginDays: 60,
  currency: 'EUR',
  envelopeMinor: 20_000_000_00n,
  fstpBudgetMinor: 4_000_000_00n,
  capMinor: 60_000_00n,
  fxPolicy: 'MONTH_OF_PAYMENT',
  flexibilityPercent: 25,
  advanceCeilingPercent: 90,
  consumptionPercent: 70,
  retentionYears: 5,
  checkValidDays: 30,
  fundingStatement: {
    en: 'Co-funded by the European Union',
    fr: 'Cofinancé par l’Union européenne',
    es: 'Cofinanciado por la Unión Europea',
    ar: 'بتمويل مشترك من الاتحاد الأوروبي',
    ru: 'При софинансировании Европейского союза',
  },
  bank: OWN_ACCOUNT,
  members: [
    { code: 'FIDH', name: 'International Federation for Human Rights (FIDH)', kind: 'lead', country: 'FR' },
    { code: 'CRD', name: 'Civil Rights Defenders', kind: 'fstp-lead', country: 'SE' },
    { code: 'ECCHR', name: 'European Center for Constitutional and Human Rights', kind: 'partner', country: 'DE' },
    { code: 'IW', name: 'Impunity Watch', kind: 'partner', country: 'NL' },
    { code: 'PGA', name: 'Parliamentarians for Global Action', kind: 'partner', country: 'NL' },
    { code: 'REDRESS', name: 'REDRESS', kind: 'partner', country: 'GB' },
    { code: 'TRIAL', name: 'TRIAL International', kind: 'partner', country: 'CH' },
    { code: 'WIGJ', name: 'Women’s Initiatives for Gender Justice', kind: 'partner', country: 'NL' },
    { code: 'CICC', name: 'Coalition for the International Criminal Court', kind: 'secretariat', country: 'NL' },
    {
      code: 'AIPG',
      name: 'Auschwitz Institute for the Prevention of Genocide and Mass Atrocities',
      kind: 'associate',
      country: 'PL',
    },
    { code: 'ICJ', name: 'International Commission of Jurists', kind: 'associate', country: 'CH' },
  ],
  taxonomy: GIAI_TAXONOMY,
  results: [
    {
      code: 'R1',
      title: {
        en: 'Rights-holders take part in and shape formal and informal justice',
        fr: 'Les titulaires de droits participent à la justice formelle et informelle et la façonnent',
        es: 'Las personas titulares de derechos participan en la justicia formal e informal y la configuran',
        ar: 'أصحاب الحقوق يشاركون في العدالة الرسمية وغير الرسمية ويسهمون في تشكيلها',
        ru: 'Правообладатели участвуют в формальном и неформальном правосудии и формируют его',
      },
      activities: [
        {
          code: 'R1.1',
          title: {
            en: 'Capacity building and mentoring',
            fr: 'Renforcement des capacités et mentorat',
            es: 'Fortalecimiento de capacidades y mentoría',
            ar: 'بناء القدرات والإرشاد',
            ru: 'Развитие потенциала и наставничество',
          },
        },
        {
          code: 'R1.2',
          title: {
            en: 'Holistic support',
            fr: 'Accompagnement holistique',
            es: 'Apoyo integral',
            ar: 'الدعم الشامل',
            ru: 'Комплексная поддержка',
          },
        },
        {
          code: 'R1.3',
          title: { en: 'Coordination', fr: 'Coordination', es: 'Coordinación', ar: 'التنسيق', ru: 'Координация' },
        },
        {
          code: 'R1.4',
          title: {
            en: 'Peer exchange',
            fr: 'Échanges entre pairs',
            es: 'Intercambio entre pares',
            ar: 'تبادل الخبرات بين الأقران',
            ru: 'Обмен опытом',
          },
        },
        { code: 'R1.5', title: { en: 'Dialogue', fr: 'Dialogue', es: 'Diálogo', ar: 'الحوار', ru: 'Диалог' } },
        {
          code: 'R1.6',
          title: {
            en: 'Knowledge management',
            fr: 'Gestion des connaissances',
            es: 'Gestión del conocimiento',
            ar: 'إدارة المعرفة',
            ru: 'Управление знаниями',
          },
        },
      ],
    },
    {
      code: 'R2',
      title: {
        en: 'Duty-bearers’ frameworks against impunity work better',
        fr: 'Les cadres des débiteurs d’obligations contre l’impunité fonctionnent mieux',
        es: 'Los marcos de los titulares de obligaciones contra la impunidad funcionan mejor',
        ar: 'أطر الجهات المسؤولة لمكافحة الإفلات من العقاب تعمل على نحو أفضل',
        ru: 'Механизмы носителей обязательств против безнаказанности работают лучше',
      },
      activities: [
        {
          code: 'R2.1',
          title: {
            en: 'Documentation of serious violations',
            fr: 'Documentation des violations graves',
            es: 'Documentación de violaciones graves',
            ar: 'توثيق الانتهاكات الجسيمة',
            ru: 'Документирование тяжких нарушений',
          },
        },
        {
          code: 'R2.2',
          title: {
            en: 'Dialogue with authorities',
            fr: 'Dialogue avec les autorités',
            es: 'Diálogo con las autoridades',
            ar: 'الحوار مع السلطات',
            ru: 'Диалог с властями',
          },
        },
        {
          code: 'R2.3',
          title: {
            en: 'Coordination with mechanisms',
            fr: 'Coordination avec les mécanismes',
            es: 'Coordinación con los mecanismos',
            ar: 'التنسيق مع الآليات',
            ru: 'Координация с механизмами',
          },
        },
        { code: 'R2.4', title: { en: 'Advocacy', fr: 'Plaidoyer', es: 'Incidencia', ar: 'المناصرة', ru: 'Адвокация' } },
        {
          code: 'R2.5',
          title: {
            en: 'Knowledge management for accountability',
            fr: 'Gestion des connaissances pour la redevabilité',
            es: 'Gestión del conocimiento para la rendición de cuentas',
            ar: 'إدارة المعرفة من أجل المساءلة',
            ru: 'Управление знаниями для подотчётности',
          },
        },
      ],
    },
  ],
};
