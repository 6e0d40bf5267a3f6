import type { CallContent } from '#app/calls/call-content.ts';
import { LANGUAGES } from '#app/kernel/languages.ts';
import { FORM } from './call-form.ts';
import { GRID, PASS_TOTAL } from './call-grid.ts';
import { DECLARATIONS, DOCUMENTS, ELIGIBILITY } from './call-rules.ts';
import { inFive, type InFive } from './in-five.ts';

type Theme = Pick<CallContent, 'activities' | 'categories' | 'durationMonths' | 'instalmentPlan'> & {
  readonly title: InFive;
  readonly summary: InFive;
};

const GUIDELINES = inFive(
  'Apply in any of five languages. Say what you need in plain words: style is not scored. You may leave and come back; the portal keeps what you typed. Two people of two partners read every application without its applicant’s name, then a committee decides. Security and care for your own team are costs like any other.',
  'Présentez votre demande dans l’une des cinq langues. Dites simplement ce dont vous avez besoin : le style n’est pas noté. Vous pouvez interrompre et revenir ; le portail garde ce que vous avez écrit. Deux personnes de deux partenaires lisent chaque demande sans le nom du demandeur, puis un comité décide. La sécurité et le soin de votre équipe sont des coûts comme les autres.',
  'Presente su solicitud en cualquiera de los cinco idiomas. Diga con palabras sencillas lo que necesita: el estilo no se puntúa. Puede salir y volver; el portal guarda lo escrito. Dos personas de dos organizaciones socias leen cada solicitud sin el nombre de quien la presenta y después decide un comité. La seguridad y el cuidado de su equipo son costes como los demás.',
  'قدّموا طلبكم بأي من اللغات الخمس. اذكروا ما تحتاجون إليه بكلمات بسيطة، فالأسلوب لا يُقيَّم. يمكنكم التوقف والعودة لاحقًا، والبوابة تحتفظ بما كتبتموه. يقرأ كل طلب شخصان من شريكين مختلفين دون اسم مقدمه، ثم تقرر لجنة. تكاليف الأمن ورعاية فريقكم تكاليف مثل غيرها.',
  'Подавайте заявку на любом из пяти языков. Пишите простыми словами, что вам нужно: стиль не оценивается. Можно прерваться и вернуться — портал сохранит написанное. Каждую заявку без имени заявителя читают двое из двух организаций-партнёров, затем решает комитет. Безопасность и забота о команде — такие же расходы, как и остальные.',
);

const AMOUNT_BASIS = inFive(
  'The amount follows from the budget you send, within minimum and maximum, as far as the costs are needed and reasonable.',
  'Le montant résulte du budget présenté, entre le minimum et le maximum, dans la mesure où les coûts sont nécessaires et raisonnables.',
  'El importe resulta del presupuesto presentado, entre el mínimo y el máximo, en la medida en que los costes sean necesarios y razonables.',
  'يُحدَّد المبلغ استنادًا إلى الميزانية المقدمة، بين الحد الأدنى والحد الأقصى، بقدر ما تكون التكاليف ضرورية ومعقولة.',
  'Сумма следует из представленного бюджета, между минимумом и максимумом, если расходы необходимы и обоснованны.',
);

function content(theme: Theme): CallContent {
  return {
    ...theme,
    activities: [...theme.activities],
    categories: [...theme.categories],
    guidelines: GUIDELINES,
    countries: [],
    costModel: 'ACTUAL_COSTS',
    amountBasis: AMOUNT_BASIS,
    sections: FORM,
    documents: DOCUMENTS,
    eligibility: ELIGIBILITY,
    declarations: DECLARATIONS,
    criteria: GRID,
    passTotal: PASS_TOTAL,
    timetable: { checkDays: 7, reviewDays: 42, decisionDays: 63 },
    languages: [...LANGUAGES],
  };
}

/** The first call, of 2024: its grants are spent and reported. */
export const FIRST_CALL = content({
  title: inFive(
    'Local initiatives of victims and survivors',
    'Initiatives locales de victimes et de survivantes',
    'Iniciativas locales de víctimas y sobrevivientes',
    'مبادرات محلية للضحايا والناجين',
    'Местные инициативы пострадавших',
  ),
  summary: inFive(
    'Grants for local groups that help victims and survivors to take part in justice.',
    'Subventions à des groupes locaux qui aident les victimes et les survivantes à prendre part à la justice.',
    'Subvenciones para grupos locales que ayudan a víctimas y sobrevivientes a participar en la justicia.',
    'منح لمجموعات محلية تساعد الضحايا والناجين على المشاركة في العدالة.',
    'Гранты местным группам, которые помогают пострадавшим участвовать в правосудии.',
  ),
  activities: ['R1.1', 'R1.2', 'R1.3', 'R1.4'],
  categories: ['registered', 'unregistered'],
  durationMonths: 12,
  instalmentPlan: '40/40/20',
});

/** Decided some weeks ago: its agreements are being signed and first paid. */
export const SECOND_CALL = content({
  title: inFive(
    'Accompaniment and legal support close to home',
    'Accompagnement et appui juridique au plus près',
    'Acompañamiento y apoyo jurídico de cercanía',
    'المرافقة والدعم القانوني بالقرب من الناس',
    'Сопровождение и юридическая помощь рядом с домом',
  ),
  summary: inFive(
    'For groups that accompany survivors through proceedings, with legal, psychological and practical help.',
    'Pour les groupes qui accompagnent les survivantes pendant les procédures : aide juridique, psychologique et pratique.',
    'Para grupos que acompañan a sobrevivientes en los procesos con ayuda jurídica, psicológica y práctica.',
    'لمجموعات ترافق الناجين خلال الإجراءات بمساعدة قانونية ونفسية وعملية.',
    'Для групп, которые сопровождают пострадавших в суде и рядом с ним: юридически, психологически, на деле.',
  ),
  activities: ['R1.1', 'R1.2', 'R1.5', 'R1.6'],
  categories: ['registered', 'unregistered'],
  durationMonths: 12,
  instalmentPlan: '50/40/10',
});

/** In review now. */
export const THIRD_CALL = content({
  title: inFive(
    'Documentation that holds in court',
    'Une documentation qui tient devant la justice',
    'Documentación que se sostiene ante la justicia',
    'توثيق يصمد أمام القضاء',
    'Документирование, которое выдержит суд',
  ),
  summary: inFive(
    'For groups that document serious violations to international standards and keep what they gather safe.',
    'Pour les groupes qui documentent des violations graves selon les normes internationales et protègent ce qu’ils recueillent.',
    'Para grupos que documentan violaciones graves con estándares internacionales y protegen lo que reúnen.',
    'لمجموعات توثق الانتهاكات الجسيمة وفق المعايير الدولية وتحفظ ما تجمعه بأمان.',
    'Для групп, которые документируют тяжкие нарушения по международным стандартам и берегут собранное.',
  ),
  activities: ['R2.1', 'R2.3', 'R2.5', 'R1.6'],
  categories: ['registered', 'unregistered', 'individual'],
  durationMonths: 10,
  instalmentPlan: '50/40/10',
});

/** Open now. */
export const FOURTH_CALL = content({
  title: inFive(
    'Coalitions against impunity',
    'Coalitions contre l’impunité',
    'Coaliciones contra la impunidad',
    'تحالفات ضد الإفلات من العقاب',
    'Объединения против безнаказанности',
  ),
  summary: inFive(
    'Small grants for local groups that join forces: with each other, with survivors, with those who make the law.',
    'Petites subventions pour des groupes locaux qui unissent leurs forces : entre eux, avec les survivantes, avec les responsables.',
    'Pequeñas subvenciones para grupos locales que unen fuerzas: entre sí, con sobrevivientes, con quienes legislan.',
    'منح صغيرة لمجموعات محلية توحد جهودها: فيما بينها ومع الناجين ومع صانعي القوانين.',
    'Небольшие гранты местным группам, которые объединяют силы: друг с другом, с пострадавшими, с законодателями.',
  ),
  activities: ['R1.3', 'R1.4', 'R1.5', 'R2.2', 'R2.4'],
  categories: ['registered', 'unregistered', 'individual'],
  durationMonths: 8,
  instalmentPlan: '70/30',
});

/** Open for whoever is in danger, decided in rounds. */
export const ROLLING_CALL = content({
  title: inFive(
    'Urgent help for people at risk',
    'Aide urgente aux personnes en danger',
    'Ayuda urgente a personas en riesgo',
    'مساعدة عاجلة لأشخاص معرضين للخطر',
    'Срочная помощь людям в опасности',
  ),
  summary: inFive(
    'Small grants at any time for groups and defenders in danger: a safer place, care, a lawyer, evidence brought to safety.',
    'Petites subventions à tout moment pour des groupes et défenseurs en danger : un lieu plus sûr, des soins, un avocat, des preuves mises à l’abri.',
    'Pequeñas subvenciones en cualquier momento para grupos y defensoras en peligro: un lugar más seguro, cuidados, abogado, pruebas a salvo.',
    'منح صغيرة في أي وقت لمجموعات ومدافعين في خطر: مكان أكثر أمانًا ورعاية ومحامٍ وأدلة تُنقل إلى مكان آمن.',
    'Небольшие гранты в любое время для групп и защитников в опасности: более безопасное место, забота, адвокат, спасённые доказательства.',
  ),
  activities: ['R1.2', 'R2.1'],
  categories: ['registered', 'unregistered', 'individual'],
  durationMonths: 6,
  instalmentPlan: '70/30',
});
