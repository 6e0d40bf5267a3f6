import type { PdfDocument } from '#app/adapters/pdf/pdf-document.ts';
import type { Language } from '#app/kernel/languages.ts';

type Words = {
  title: string;
  office: string;
  funding: string;
  disclaimer: string;
  heading: string;
  body: string;
  labels: readonly [string, string, string, string];
  columns: readonly [string, string, string];
  total: string;
  roles: readonly [string, string];
  hash: string;
  page: string;
};

export const REFERENCE = 'GIAI-2026-C1-0042';
export const HASH = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';

/** One official-looking document in each language, with the figures that must come out whole. */
export function sampleDocument(language: Language, rows = 6): PdfDocument {
  const words = WORDS[language];
  const [reference, submitted, amount, place] = words.labels;
  return {
    language,
    title: words.title,
    createdAt: new Date('2026-03-01T09:30:00Z'),
    frame: {
      office: words.office,
      reference: REFERENCE,
      funding: words.funding,
      disclaimer: words.disclaimer,
      pageLabel: (page, pages) => `${words.page} ${page} / ${pages}`,
    },
    blocks: [
      { kind: 'paragraph', text: words.body },
      {
        kind: 'facts',
        rows: [
          { label: reference, value: REFERENCE },
          { label: submitted, value: '2026-03-01 10:30 (Europe/Brussels)' },
          { label: amount, value: '12,345.60 EUR' },
          { label: place, value: 'جمعية الأمل (فرع 2) — Association de l’Espoir' },
        ],
      },
      { kind: 'heading', level: 1, text: words.heading },
      { kind: 'list', items: [words.body, `${words.total}: EUR\u00a012,345.60`] },
      {
        kind: 'table',
        columns: [
          { heading: words.columns[0], share: 3 },
          { heading: words.columns[1] },
          { heading: words.columns[2], share: 1.5, align: 'end' },
        ],
        rows: Array.from({ length: rows }, (_, n) => [`${words.heading} (${n + 1})`, '2026-04-30', `${n + 1},057.60`]),
        totals: [words.total, '', '12,345.60'],
      },
      { kind: 'signatures', boxes: words.roles.map((role) => ({ role, lines: ['2026-03-01'] })) },
      { kind: 'hash', label: words.hash, value: HASH },
    ],
  };
}

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    title: 'Receipt of an application',
    office: 'Global Initiative Against Impunity',
    funding: 'Co-funded by the European Union',
    disclaimer:
      'Views and opinions expressed are however those of the author(s) only and do not necessarily reflect those of the European Union. Neither the European Union nor the granting authority can be held responsible for them.',
    heading: 'Budget by heading',
    body: 'The application below was received in full and in time in the year 2026. Keep this receipt: the checksum at its end identifies the version that was submitted.',
    labels: ['Reference', 'Received on', 'Amount requested', 'Applicant'],
    columns: ['Heading', 'Until', 'Amount, EUR'],
    total: 'Total',
    roles: ['For the organisation', 'For the programme'],
    hash: 'SHA-256 of the submitted version',
    page: 'Page',
  },
  fr: {
    title: 'Accusé de réception d’une candidature',
    office: 'Initiative mondiale contre l’impunité',
    funding: 'Cofinancé par l’Union européenne',
    disclaimer:
      'Les points de vue et avis exprimés n’engagent toutefois que leurs auteurs et ne reflètent pas nécessairement ceux de l’Union européenne. Ni l’Union européenne ni l’autorité octroyant le financement ne peuvent en être tenues pour responsables.',
    heading: 'Budget par rubrique',
    body: 'La candidature ci-dessous a été reçue complète et dans les délais en 2026. Conservez cet accusé : la somme de contrôle identifie la version déposée.',
    labels: ['Référence', 'Reçue le', 'Montant demandé', 'Candidature de'],
    columns: ['Rubrique', 'Jusqu’au', 'Montant, EUR'],
    total: 'Total',
    roles: ['Pour l’organisation', 'Pour le programme'],
    hash: 'SHA-256 de la version déposée',
    page: 'Page',
  },
  es: {
    title: 'Recibo de una solicitud',
    office: 'Iniciativa Mundial contra la Impunidad',
    funding: 'Cofinanciado por la Unión Europea',
    disclaimer:
      'Las opiniones y puntos de vista expresados solo comprometen a su(s) autor(es) y no reflejan necesariamente los de la Unión Europea. Ni la Unión Europea ni la autoridad que concede la ayuda pueden ser considerados responsables de ellos.',
    heading: 'Presupuesto por capítulo',
    body: 'La solicitud indicada se recibió completa y dentro del plazo en 2026. Conserve este recibo: la suma de comprobación identifica la versión presentada.',
    labels: ['Referencia', 'Recibida el', 'Importe solicitado', 'Solicitante'],
    columns: ['Capítulo', 'Hasta', 'Importe, EUR'],
    total: 'Total',
    roles: ['Por la organización', 'Por el programa'],
    hash: 'SHA-256 de la versión presentada',
    page: 'Página',
  },
  ar: {
    title: 'إيصال باستلام طلب',
    office: 'المبادرة العالمية لمكافحة الإفلات من العقاب',
    funding: 'بتمويل مشترك من الاتحاد الأوروبي',
    disclaimer:
      'الآراء ووجهات النظر الواردة تعبّر عن أصحابها فقط ولا تعكس بالضرورة آراء الاتحاد الأوروبي. ولا يمكن تحميل الاتحاد الأوروبي أو الجهة المانحة المسؤولية عنها.',
    heading: 'الميزانية حسب البنود',
    body: 'تم استلام الطلب المبيّن أدناه كاملاً وفي الموعد المحدد خلال عام 2026 (المرجع GIAI-2026-C1-0042). يرجى الاحتفاظ بهذا الإيصال: المبلغ المطلوب هو 12,345.60 يورو، والبصمة الرقمية في نهايته تحدد النسخة المقدَّمة.',
    labels: ['المرجع', 'تاريخ الاستلام', 'المبلغ المطلوب', 'الجهة المتقدمة'],
    columns: ['البند', 'حتى', 'المبلغ (EUR)'],
    total: 'المجموع',
    roles: ['عن المنظمة', 'عن البرنامج'],
    hash: 'بصمة SHA-256 للنسخة المقدَّمة',
    page: 'صفحة',
  },
  ru: {
    title: 'Подтверждение получения заявки',
    office: 'Глобальная инициатива против безнаказанности',
    funding: 'Софинансируется Европейским союзом',
    disclaimer:
      'Высказанные взгляды и мнения принадлежат исключительно их авторам и не обязательно отражают позицию Европейского союза. Ни Европейский союз, ни предоставляющий финансирование орган не несут за них ответственности.',
    heading: 'Бюджет по статьям',
    body: 'Указанная ниже заявка получена полностью и в срок в 2026 году. Сохраните это подтверждение: контрольная сумма в конце определяет поданную версию.',
    labels: ['Номер', 'Получена', 'Запрошенная сумма', 'Заявитель'],
    columns: ['Статья', 'До', 'Сумма, EUR'],
    total: 'Итого',
    roles: ['За организацию', 'За программу'],
    hash: 'SHA-256 поданной версии',
    page: 'Страница',
  },
};
