import type { CallContent } from '#app/calls/call-content.ts';
import { inFive } from './in-five.ts';

/** What a call asks besides its form: papers, a checklist for eligibility, declarations. */
export const DOCUMENTS: CallContent['documents'] = [
  {
    code: 'mandate',
    label: inFive(
      'Decision or letter that you may act for the organisation',
      'Décision ou lettre vous autorisant à agir pour l’organisation',
      'Decisión o carta que le autoriza a actuar por la organización',
      'قرار أو رسالة تخوّلكم التصرف باسم المنظمة',
      'Решение или письмо о праве действовать от имени организации',
    ),
    required: true,
  },
  {
    code: 'statutes',
    label: inFive(
      'Statutes or founding paper, if you have one',
      'Statuts ou acte de fondation, si vous en avez',
      'Estatutos o acta fundacional, si los tienen',
      'النظام الأساسي أو وثيقة التأسيس إن وُجدت',
      'Устав или учредительный документ, если он есть',
    ),
    required: false,
  },
];

export const ELIGIBILITY: CallContent['eligibility'] = [
  {
    code: 'category',
    text: inFive(
      'The applicant belongs to a published category of recipients.',
      'Le demandeur relève d’une catégorie de bénéficiaires publiée.',
      'El solicitante pertenece a una categoría de destinatarios publicada.',
      'ينتمي مقدم الطلب إلى فئة منشورة من المستفيدين.',
      'Заявитель относится к опубликованной категории получателей.',
    ),
  },
  {
    code: 'activities',
    text: inFive(
      'What is planned lies within the activities of the call.',
      'Ce qui est prévu relève des activités de l’appel.',
      'Lo previsto está dentro de las actividades de la convocatoria.',
      'ما هو مخطط له يندرج ضمن أنشطة الدعوة.',
      'Запланированное входит в виды деятельности конкурса.',
    ),
  },
  {
    code: 'amount',
    text: inFive(
      'The amount asked for lies between minimum and maximum.',
      'Le montant demandé se situe entre le minimum et le maximum.',
      'El importe solicitado está entre el mínimo y el máximo.',
      'المبلغ المطلوب يقع بين الحد الأدنى والحد الأقصى.',
      'Запрошенная сумма лежит между минимумом и максимумом.',
    ),
  },
  {
    code: 'mandate',
    text: inFive(
      'The person who applied may act for the applicant.',
      'La personne qui a présenté la demande peut agir pour le demandeur.',
      'Quien presentó la solicitud puede actuar por el solicitante.',
      'الشخص الذي قدم الطلب مخوّل بالتصرف باسم مقدم الطلب.',
      'Лицо, подавшее заявку, вправе действовать от имени заявителя.',
    ),
  },
];

export const DECLARATIONS: CallContent['declarations'] = [
  {
    code: 'exclusion',
    text: inFive(
      'We are in none of the situations of exclusion of Article 138 of the EU Financial Regulation.',
      'Nous ne sommes dans aucune des situations d’exclusion de l’article 138 du règlement financier de l’UE.',
      'No estamos en ninguna de las situaciones de exclusión del artículo 138 del Reglamento Financiero de la UE.',
      'لا تنطبق علينا أي من حالات الاستبعاد الواردة في المادة 138 من اللائحة المالية للاتحاد الأوروبي.',
      'К нам не относится ни одно из оснований исключения статьи 138 Финансового регламента ЕС.',
    ),
  },
  {
    code: 'funding',
    text: inFive(
      'No cost of this budget is paid by anybody else.',
      'Aucun coût de ce budget n’est payé par un autre bailleur.',
      'Ningún coste de este presupuesto lo paga otra entidad.',
      'لا تغطي أي جهة أخرى أي تكلفة من هذه الميزانية.',
      'Ни один расход этого бюджета не оплачивается кем-либо ещё.',
    ),
  },
  {
    code: 'conflict',
    text: inFive(
      'We have told you of every tie to members of the consortium.',
      'Nous vous avons signalé tout lien avec des membres du consortium.',
      'Hemos informado de todo vínculo con miembros del consorcio.',
      'أبلغناكم بكل صلة تربطنا بأعضاء الائتلاف.',
      'Мы сообщили обо всех связях с членами консорциума.',
    ),
  },
];
