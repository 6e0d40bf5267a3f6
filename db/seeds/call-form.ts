import type { CallContent } from '#app/calls/call-content.ts';
import { inFive, type InFive } from './in-five.ts';

/** The application form of the demonstration's calls, the union of forms in use (domain.md), kept short. */

type Question = CallContent['sections'][number]['questions'][number];

function text(code: string, criterion: string | null, maxWords: number, label: InFive, help?: InFive): Question {
  return {
    code,
    label,
    kind: 'text',
    maxWords,
    required: true,
    ...(criterion && { criterion }),
    ...(help && { help }),
  };
}

const ORGANISATION: CallContent['sections'][number] = {
  code: 'organisation',
  title: inFive(
    'Your organisation or group',
    'Votre organisation ou groupe',
    'Su organización o grupo',
    'منظمتكم أو مجموعتكم',
    'Ваша организация или группа',
  ),
  questions: [
    text(
      'experience',
      null,
      200,
      inFive(
        'What have you done so far, and with whom?',
        'Qu’avez-vous fait jusqu’ici, et avec qui ?',
        '¿Qué han hecho hasta ahora y con quiénes?',
        'ماذا أنجزتم حتى الآن، ومع من؟',
        'Что вы уже сделали и вместе с кем?',
      ),
    ),
    {
      code: 'team',
      label: inFive(
        'How many people work with you, paid or not?',
        'Combien de personnes travaillent avec vous, rémunérées ou non ?',
        '¿Cuántas personas trabajan con ustedes, con o sin remuneración?',
        'كم عدد الأشخاص الذين يعملون معكم، بأجر أو من دونه؟',
        'Сколько человек с вами работает — за плату или без?',
      ),
      kind: 'number',
      required: true,
    },
  ],
};

const NEED: CallContent['sections'][number] = {
  code: 'need',
  title: inFive(
    'Context and the people concerned',
    'Contexte et personnes concernées',
    'Contexto y personas afectadas',
    'السياق والأشخاص المعنيون',
    'Ситуация и люди, которых она касается',
  ),
  questions: [
    text(
      'context',
      'relevance',
      300,
      inFive(
        'Which violations does your work address, and what stands in the way of justice?',
        'À quelles violations répond votre travail, et qu’est-ce qui fait obstacle à la justice ?',
        '¿A qué violaciones responde su trabajo y qué obstaculiza la justicia?',
        'ما الانتهاكات التي يتناولها عملكم، وما الذي يعيق الوصول إلى العدالة؟',
        'Какими нарушениями вы занимаетесь и что мешает правосудию?',
      ),
      inFive(
        'Do not name victims, witnesses or places where somebody could be recognised.',
        'Ne nommez ni victimes, ni témoins, ni lieux permettant de reconnaître quelqu’un.',
        'No nombre víctimas, testigos ni lugares que permitan reconocer a alguien.',
        'لا تذكروا أسماء ضحايا أو شهود أو أماكن قد تكشف هوية أحد.',
        'Не называйте пострадавших, свидетелей и мест, по которым кого-либо можно узнать.',
      ),
    ),
    text(
      'participation',
      'participation',
      300,
      inFive(
        'How do victims and survivors take part in deciding what is done?',
        'Comment les victimes et les survivantes participent-elles aux décisions ?',
        '¿Cómo participan las víctimas y sobrevivientes en las decisiones?',
        'كيف يشارك الضحايا والناجون في تقرير ما يُنجز؟',
        'Как пострадавшие участвуют в решениях о том, что делается?',
      ),
    ),
  ],
};

const PLAN: CallContent['sections'][number] = {
  code: 'plan',
  title: inFive('What you will do', 'Ce que vous ferez', 'Qué harán', 'ما ستقومون به', 'Что вы сделаете'),
  questions: [
    text(
      'method',
      'feasibility',
      400,
      inFive(
        'Describe the steps and what will have changed at the end.',
        'Décrivez les étapes et ce qui aura changé à la fin.',
        'Describa los pasos y lo que habrá cambiado al final.',
        'صفوا الخطوات وما الذي سيكون قد تغيّر في النهاية.',
        'Опишите шаги и то, что изменится в итоге.',
      ),
    ),
    text(
      'gender',
      'gender',
      250,
      inFive(
        'How do you take account of gender and of trauma?',
        'Comment tenez-vous compte du genre et du traumatisme ?',
        '¿Cómo tienen en cuenta el género y el trauma?',
        'كيف تراعون النوع الاجتماعي والصدمات النفسية؟',
        'Как вы учитываете гендерные вопросы и травматический опыт?',
      ),
    ),
    text(
      'learning',
      'leadership',
      250,
      inFive(
        'Who leads locally, and from whom will you learn?',
        'Qui dirige localement, et auprès de qui apprendrez-vous ?',
        '¿Quién lidera localmente y de quién aprenderán?',
        'من يقود العمل محليًا، وممّن ستتعلمون؟',
        'Кто руководит на месте и у кого вы будете учиться?',
      ),
    ),
    {
      code: 'work-plan',
      label: inFive(
        'What is done when, counted in months from the start?',
        'Que fait-on et quand, en mois depuis le début ?',
        '¿Qué se hace y cuándo, en meses desde el inicio?',
        'ماذا يُنجز ومتى، بالأشهر منذ البداية؟',
        'Что делается и когда — по месяцам от начала?',
      ),
      kind: 'work-plan',
      criterion: 'feasibility',
      required: false,
      maxRows: 12,
    },
    {
      code: 'logframe',
      label: inFive(
        'What do you want to reach, and how can one see it?',
        'Que voulez-vous atteindre, et à quoi le verra-t-on ?',
        '¿Qué quieren lograr y cómo se verá?',
        'ماذا تريدون تحقيقه، وكيف يمكن رؤيته؟',
        'Чего вы хотите достичь и как это будет видно?',
      ),
      kind: 'logframe',
      criterion: 'feasibility',
      required: false,
      maxRows: 12,
    },
  ],
};

const PARTNERS: CallContent['sections'][number] = {
  code: 'partners',
  title: inFive(
    'With whom, and who else pays',
    'Avec qui, et qui d’autre paie',
    'Con quiénes y quién más paga',
    'مع من، ومن يموّل أيضًا',
    'С кем вместе и кто ещё платит',
  ),
  questions: [
    {
      code: 'co-applicants',
      label: inFive(
        'Which organisations apply with you?',
        'Quelles organisations demandent avec vous ?',
        '¿Qué organizaciones solicitan con ustedes?',
        'ما المنظمات التي تقدم الطلب معكم؟',
        'Какие организации подают заявку вместе с вами?',
      ),
      kind: 'co-applicants',
      required: false,
      confidential: 'reviewers-blind',
    },
    {
      code: 'other-funding',
      label: inFive(
        'Which other funding have you asked for or received for the same work?',
        'Quels autres financements avez-vous demandés ou reçus pour le même travail ?',
        '¿Qué otra financiación han pedido o recibido para el mismo trabajo?',
        'ما التمويل الآخر الذي طلبتموه أو تلقيتموه للعمل نفسه؟',
        'Какое ещё финансирование вы запросили или получили на ту же работу?',
      ),
      kind: 'other-funding',
      required: false,
      confidential: 'reviewers-blind',
    },
  ],
};

const SAFETY: CallContent['sections'][number] = {
  code: 'safety',
  title: inFive('Safety', 'Sécurité', 'Seguridad', 'السلامة', 'Безопасность'),
  questions: [
    text(
      'security',
      'security',
      250,
      inFive(
        'How do you keep people and their data safe?',
        'Comment protégez-vous les personnes et leurs données ?',
        '¿Cómo protegen a las personas y sus datos?',
        'كيف تحافظون على سلامة الأشخاص وبياناتهم؟',
        'Как вы защищаете людей и их данные?',
      ),
    ),
    {
      code: 'risks',
      label: inFive(
        'Which risks do you see, and what do you do about them?',
        'Quels risques voyez-vous, et que faites-vous pour y répondre ?',
        '¿Qué riesgos ven y qué hacen al respecto?',
        'ما المخاطر التي ترونها، وماذا تفعلون حيالها؟',
        'Какие риски вы видите и что предпринимаете?',
      ),
      kind: 'risks',
      required: false,
      confidential: 'reviewers-blind',
      maxRows: 10,
    },
    {
      code: 'security-plan',
      label: inFive(
        'Is there anything about your security that only two people of our office should know?',
        'Y a-t-il, au sujet de votre sécurité, quelque chose que seules deux personnes de notre bureau devraient savoir ?',
        '¿Hay algo sobre su seguridad que solo deban saber dos personas de nuestra oficina?',
        'هل هناك ما يتعلق بأمنكم ويجب ألا يعرفه سوى شخصين من مكتبنا؟',
        'Есть ли что-то о вашей безопасности, что должны знать только двое сотрудников нашего офиса?',
      ),
      kind: 'text',
      maxWords: 150,
      required: false,
      confidential: 'named-roles',
    },
    {
      code: 'publication',
      label: inFive(
        'May we publish that you received a grant?',
        'Pouvons-nous publier que vous avez reçu une subvention ?',
        '¿Podemos publicar que recibieron una subvención?',
        'هل يمكننا نشر أنكم تلقيتم منحة؟',
        'Можно ли опубликовать, что вы получили грант?',
      ),
      kind: 'choice',
      required: true,
      choices: [
        { code: 'no', label: inFive('No', 'Non', 'No', 'لا', 'Нет') },
        { code: 'yes', label: inFive('Yes', 'Oui', 'Sí', 'نعم', 'Да') },
      ],
    },
  ],
};

export const FORM: CallContent['sections'] = [ORGANISATION, NEED, PLAN, PARTNERS, SAFETY];
