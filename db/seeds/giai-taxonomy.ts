import type { NewProgramme } from '#app/programme/programme.ts';

/** What applications to the demonstration's programme say of their cause. */
export const GIAI_TAXONOMY: NonNullable<NewProgramme['taxonomy']> = [
  {
    list: 'violation',
    code: 'killing',
    title: {
      en: 'Unlawful killing',
      fr: 'Homicide illicite',
      es: 'Privación ilícita de la vida',
      ar: 'القتل غير المشروع',
      ru: 'Незаконное лишение жизни',
    },
  },
  {
    list: 'violation',
    code: 'torture',
    title: {
      en: 'Torture and ill-treatment',
      fr: 'Torture et mauvais traitements',
      es: 'Tortura y malos tratos',
      ar: 'التعذيب وسوء المعاملة',
      ru: 'Пытки и жестокое обращение',
    },
  },
  {
    list: 'violation',
    code: 'disappearance',
    title: {
      en: 'Enforced disappearance',
      fr: 'Disparition forcée',
      es: 'Desaparición forzada',
      ar: 'الاختفاء القسري',
      ru: 'Насильственное исчезновение',
    },
  },
  {
    list: 'violation',
    code: 'sexual-violence',
    title: {
      en: 'Sexual and gender-based violence',
      fr: 'Violences sexuelles et fondées sur le genre',
      es: 'Violencia sexual y de género',
      ar: 'العنف الجنسي والعنف القائم على النوع الاجتماعي',
      ru: 'Сексуальное и гендерное насилие',
    },
  },
  {
    list: 'violation',
    code: 'displacement',
    title: {
      en: 'Forced displacement',
      fr: 'Déplacement forcé',
      es: 'Desplazamiento forzado',
      ar: 'التهجير القسري',
      ru: 'Насильственное перемещение',
    },
  },
  {
    list: 'temporal',
    code: 'past',
    title: { en: 'Past', fr: 'Passées', es: 'Pasadas', ar: 'في الماضي', ru: 'В прошлом' },
  },
  {
    list: 'temporal',
    code: 'ongoing',
    title: { en: 'Ongoing', fr: 'En cours', es: 'En curso', ar: 'جارية', ru: 'Продолжаются' },
  },
  {
    list: 'temporal',
    code: 'potential',
    title: { en: 'Potential', fr: 'Potentielles', es: 'Potenciales', ar: 'محتملة', ru: 'Возможны' },
  },
  {
    list: 'gender',
    code: 'G0',
    title: {
      en: 'G0: gender equality is not an aim',
      fr: 'G0 : l’égalité de genre n’est pas un but',
      es: 'G0: la igualdad de género no es un fin',
      ar: 'G0: المساواة بين الجنسين ليست هدفًا',
      ru: 'G0: гендерное равенство не является целью',
    },
  },
  {
    list: 'gender',
    code: 'G1',
    title: {
      en: 'G1: gender equality is a significant aim',
      fr: 'G1 : l’égalité de genre est un but important',
      es: 'G1: la igualdad de género es un fin significativo',
      ar: 'G1: المساواة بين الجنسين هدف مهم',
      ru: 'G1: гендерное равенство — значимая цель',
    },
  },
  {
    list: 'gender',
    code: 'G2',
    title: {
      en: 'G2: gender equality is the principal aim',
      fr: 'G2 : l’égalité de genre est le but principal',
      es: 'G2: la igualdad de género es el fin principal',
      ar: 'G2: المساواة بين الجنسين هي الهدف الرئيسي',
      ru: 'G2: гендерное равенство — главная цель',
    },
  },
];
