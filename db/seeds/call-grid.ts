import type { CallContent } from '#app/calls/call-content.ts';
import { inFive } from './in-five.ts';

/** The grid of domain.md ("Proposed GIAI grid", 100 points): minima 60 in all, 10 on participation, security not 0. */
export const GRID: CallContent['criteria'] = [
  {
    code: 'relevance',
    title: inFive(
      'Relevance to the results and gravity',
      'Pertinence au regard des résultats et gravité',
      'Pertinencia para los resultados y gravedad',
      'الصلة بالنتائج وجسامة الانتهاكات',
      'Соответствие результатам программы и тяжесть нарушений',
    ),
    guidance: inFive(
      'Does it serve Result 1 or 2 where violations are gravest?',
      'Sert-elle le résultat 1 ou 2 là où les violations sont les plus graves ?',
      '¿Sirve al resultado 1 o 2 donde las violaciones son más graves?',
      'هل يخدم النتيجة 1 أو 2 حيث الانتهاكات أشد جسامة؟',
      'Служит ли проект результату 1 или 2 там, где нарушения наиболее тяжкие?',
    ),
    maximum: 25,
    weight: 100,
  },
  {
    code: 'participation',
    title: inFive(
      'Participation and agency of victims and survivors',
      'Participation et pouvoir d’agir des victimes et survivantes',
      'Participación y agencia de víctimas y sobrevivientes',
      'مشاركة الضحايا والناجين ودورهم الفاعل',
      'Участие и самостоятельность пострадавших',
    ),
    guidance: inFive(
      'Do they decide, or are they only consulted?',
      'Décident-elles, ou sont-elles seulement consultées ?',
      '¿Deciden o solo se les consulta?',
      'هل يقررون أم يُستشارون فقط؟',
      'Они решают сами или их лишь спрашивают?',
    ),
    maximum: 20,
    weight: 100,
    minimum: 10,
  },
  {
    code: 'gender',
    title: inFive(
      'Gender-transformative and trauma-informed method',
      'Méthode transformatrice de genre et sensible aux traumatismes',
      'Método transformador de género y sensible al trauma',
      'منهج تحويلي للنوع الاجتماعي ومراعٍ للصدمات',
      'Гендерно-преобразующий подход с учётом травмы',
    ),
    guidance: inFive(
      'Are causes addressed, and are staff trained and supported?',
      'Les causes sont-elles traitées, l’équipe est-elle formée et soutenue ?',
      '¿Se abordan las causas, y el equipo está formado y acompañado?',
      'هل تُعالج الأسباب، وهل الفريق مدرَّب ومدعوم؟',
      'Затрагиваются ли причины, обучена ли команда и есть ли у неё поддержка?',
    ),
    maximum: 15,
    weight: 100,
  },
  {
    code: 'feasibility',
    title: inFive(
      'Feasibility and method',
      'Faisabilité et méthode',
      'Viabilidad y método',
      'قابلية التنفيذ والمنهج',
      'Осуществимость и метод',
    ),
    guidance: inFive(
      'Can this team do it in the time and with the means given?',
      'Cette équipe peut-elle le faire dans le temps et avec les moyens prévus ?',
      '¿Puede este equipo hacerlo en el tiempo y con los medios previstos?',
      'هل يستطيع هذا الفريق إنجازه في الوقت المحدد وبالوسائل المتاحة؟',
      'Справится ли эта команда в данный срок и с данными средствами?',
    ),
    maximum: 15,
    weight: 100,
  },
  {
    code: 'security',
    title: inFive(
      'Security, do no harm, data protection',
      'Sécurité, ne pas nuire, protection des données',
      'Seguridad, no causar daño, protección de datos',
      'الأمن وعدم الإضرار وحماية البيانات',
      'Безопасность, непричинение вреда, защита данных',
    ),
    guidance: inFive(
      'Are risks named and met, for the team and for those it works with?',
      'Les risques sont-ils nommés et traités, pour l’équipe et pour les personnes accompagnées ?',
      '¿Se nombran y se atienden los riesgos, para el equipo y para quienes acompaña?',
      'هل سُمّيت المخاطر وعولجت، للفريق ولمن يعمل معهم؟',
      'Названы ли риски для команды и её подопечных и что с ними делается?',
    ),
    maximum: 10,
    weight: 100,
    minimum: 1,
  },
  {
    code: 'leadership',
    title: inFive(
      'Local leadership, learning, coalition',
      'Leadership local, apprentissage, coalition',
      'Liderazgo local, aprendizaje, coalición',
      'القيادة المحلية والتعلم والتحالفات',
      'Местное лидерство, обучение, объединение усилий',
    ),
    guidance: inFive(
      'Is it led locally, and do others gain from it?',
      'Est-elle dirigée localement, et d’autres en profitent-ils ?',
      '¿Se dirige localmente y beneficia a otras organizaciones?',
      'هل القيادة محلية، وهل يستفيد آخرون؟',
      'Руководят ли на месте и полезно ли это другим?',
    ),
    maximum: 10,
    weight: 100,
  },
  {
    code: 'budget',
    title: inFive(
      'Reasonableness of the budget',
      'Caractère raisonnable du budget',
      'Razonabilidad del presupuesto',
      'معقولية الميزانية',
      'Обоснованность бюджета',
    ),
    guidance: inFive(
      'Are the costs needed and in line with local prices?',
      'Les coûts sont-ils nécessaires et conformes aux prix locaux ?',
      '¿Son necesarios los costes y acordes con los precios locales?',
      'هل التكاليف ضرورية ومتوافقة مع الأسعار المحلية؟',
      'Нужны ли эти расходы и соответствуют ли они местным ценам?',
    ),
    maximum: 5,
    weight: 100,
  },
];

export const PASS_TOTAL = 60;
