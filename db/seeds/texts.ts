import type { Language } from '#app/kernel/languages.ts';

/** Sample answers of fictional applicants, by theme. Nobody's story; no testimony. */
type Sample = { readonly context: string; readonly method: string; readonly safety: string; readonly learning: string };

export const SAMPLES: Readonly<Record<Language, readonly Sample[]>> = {
  en: [
    {
      context:
        'Families in our district have waited for years for news of those who were taken. Most files were closed without an inquiry, and few families can travel to the capital.',
      method:
        'Twelve community focal points, most of them women, will be trained to record what families wish to say, in their own language and at their own pace. A lawyer reviews every file once a month.',
      safety:
        'Records are kept apart from names. Meetings are held in places the families choose. Nobody is asked to repeat what was told before.',
      learning: 'Every quarter the focal points meet those of two neighbouring districts to compare methods.',
    },
    {
      context:
        'Women who speak about violence in detention are seldom heard by the court, and the few who are heard come alone.',
      method:
        'We accompany thirty survivors through the proceedings with legal advice, counselling and transport, and help them to form their own association.',
      safety:
        'Each survivor decides what is shared and with whom. Travel is planned with an escort. The team has supervision every two weeks.',
      learning: 'Survivors design a guide for others and present it to the bar association.',
    },
  ],
  fr: [
    {
      context:
        'Dans notre région, les plaintes déposées après les violences sont restées sans suite. Les familles ne savent pas où en sont leurs dossiers.',
      method:
        'Une équipe de paralégales suit quarante dossiers, explique chaque étape aux familles et prépare avec elles les demandes au parquet.',
      safety:
        'Les dossiers sont conservés sans noms. Les rencontres ont lieu dans des endroits choisis par les familles, à des heures différentes.',
      learning:
        'Deux rencontres avec des organisations sœurs permettront de comparer les pratiques et d’écrire un guide commun.',
    },
    {
      context:
        'Les personnes déplacées qui ont survécu aux attaques n’ont accès ni à un accompagnement ni à la justice mobile.',
      method:
        'Nous organisons des audiences foraines d’information, un accompagnement psychosocial et une orientation juridique dans quatre sites.',
      safety:
        'L’équipe suit un protocole de déplacement et peut suspendre une activité à tout moment sans justification.',
      learning: 'Un carnet d’apprentissage est tenu par les personnes accompagnées elles-mêmes.',
    },
  ],
  es: [
    {
      context:
        'Las familias buscadoras de la región documentan desde hace años sin apoyo y con mucho riesgo. Sus hallazgos rara vez entran en los expedientes.',
      method:
        'Formaremos a veinte integrantes en documentación con estándares internacionales y acompañaremos la entrega de cada hallazgo a la fiscalía.',
      safety:
        'Los datos se guardan separados de los nombres. Cada salida cuenta con un protocolo y un contacto de guardia.',
      learning: 'Habrá tres encuentros con colectivas de otras regiones para compartir métodos y cuidados.',
    },
    {
      context:
        'Las comunidades que denunciaron abusos enfrentan procesos penales en su contra y desconocen sus derechos como víctimas.',
      method:
        'Una clínica jurídica móvil visitará ocho comunidades cada mes, con intérpretes y una persona de apoyo psicosocial.',
      safety: 'Las comunidades deciden las fechas y lugares. Ninguna lista de asistencia lleva nombres completos.',
      learning: 'El proceso se documenta en una bitácora colectiva que las comunidades revisan y aprueban.',
    },
  ],
  ar: [
    {
      context: 'ما زالت عائلات كثيرة في منطقتنا تبحث عن معلومات حول ذويها، وأُغلقت معظم الملفات دون تحقيق جدي.',
      method:
        'ندرّب اثنتي عشرة منسقة محلية على توثيق ما تريد العائلات قوله، بلغتها وبالوتيرة التي تناسبها، وتراجع محامية كل ملف مرة في الشهر.',
      safety:
        'تُحفظ المعلومات منفصلة عن الأسماء. تُعقد اللقاءات في أماكن تختارها العائلات، ولا يُطلب من أحد تكرار ما سبق أن رواه.',
      learning: 'تلتقي المنسقات كل ثلاثة أشهر بزميلات من منطقتين مجاورتين لتبادل الخبرات.',
    },
    {
      context: 'نادرًا ما تُسمع النساء اللواتي تعرضن للعنف في أماكن الاحتجاز أمام المحاكم، ومن تُسمع تأتي وحدها.',
      method:
        'نرافق ثلاثين ناجية خلال الإجراءات بالمشورة القانونية والدعم النفسي والنقل، ونساعدهن على تأسيس جمعيتهن الخاصة.',
      safety: 'تقرر كل ناجية ما يُشارك ومع من. يُخطط لكل تنقل مسبقًا، ويحصل الفريق على إشراف مهني كل أسبوعين.',
      learning: 'تعدّ الناجيات دليلًا لغيرهن ويعرضنه على نقابة المحامين.',
    },
  ],
  ru: [
    {
      context:
        'Семьи пропавших в нашем районе годами ждут сведений о близких. Большинство дел закрыто без расследования.',
      method:
        'Двенадцать местных координаторов, в основном женщины, записывают то, что семьи хотят рассказать, на их языке. Юрист раз в месяц проверяет каждое дело.',
      safety:
        'Записи хранятся отдельно от имён. Места встреч выбирают семьи. Никого не просят повторять уже рассказанное.',
      learning: 'Раз в квартал координаторы встречаются с коллегами из двух соседних районов.',
    },
    {
      context: 'Женщин, переживших насилие в заключении, суд выслушивает редко, и приходят они одни.',
      method:
        'Мы сопровождаем тридцать женщин: консультации юриста, психологическая помощь, проезд, создание собственного объединения.',
      safety: 'Каждая сама решает, чем и с кем делиться. Поездки планируются заранее, у команды есть супервизия.',
      learning: 'Участницы готовят пособие для других и представляют его адвокатской палате.',
    },
  ],
};

/** Plain words for what the budget pays, per language. */
export const BUDGET_WORDS: Readonly<Record<Language, readonly [string, string, string, string, string, string]>> = {
  en: [
    'Community focal points, monthly',
    'Travel to the sites',
    'Counselling and safety for the team',
    'Office and administration',
    'Meals and lodging on the way',
    'Camera and recorders for the documentation',
  ],
  fr: [
    'Points focaux communautaires, par mois',
    'Déplacements vers les sites',
    'Accompagnement et sécurité de l’équipe',
    'Bureau et administration',
    'Repas et hébergement en route',
    'Caméra et enregistreurs pour la documentation',
  ],
  es: [
    'Enlaces comunitarios, por mes',
    'Viajes a las comunidades',
    'Acompañamiento y seguridad del equipo',
    'Oficina y administración',
    'Comidas y alojamiento en camino',
    'Cámara y grabadoras para la documentación',
  ],
  ar: [
    'منسقات محليات، شهريًا',
    'التنقل إلى المواقع',
    'الدعم النفسي وسلامة الفريق',
    'المكتب والإدارة',
    'الطعام والمبيت في الطريق',
    'كاميرا وأجهزة تسجيل للتوثيق',
  ],
  ru: [
    'Местные координаторы, в месяц',
    'Поездки на места',
    'Поддержка и безопасность команды',
    'Офис и администрирование',
    'Питание и ночлег в пути',
    'Камера и диктофоны для документирования',
  ],
};
