import type { ranking as en } from '../en/ranking.ts';
import type { Words } from '../../words.ts';

export const ranking: Words<typeof en> = {
  'reviews.document.verify': 'رقم التحقق هو بصمة SHA-256 للملف ranking.json، ويمكن لمن لديه هذا الملف حسابها من جديد.',
  'reviews.statistics.title': 'إحصاءات الترتيب',
  'reviews.statistics.lede': 'تساعد على قراءة الترتيب ولا تغيّر فيه شيئًا. ويرى كل من يتخذ القرار الأرقام نفسها.',
  'reviews.statistics.agreement': 'مدى اتفاق المقيّمين',
  'reviews.statistics.alpha': 'المجاميع (معامل ألفا لكريبندورف)',
  'reviews.statistics.alpha.hint':
    '1: يتفق جميع مقيّمي الملف. 0: يتفقون بقدر الصدفة. دون 0: يختلفون اختلافًا منهجيًا. ابتداءً من 0.667 يمكن الاستنتاج بحذر، وابتداءً من 0.8 بثقة.',
  'reviews.statistics.readers': 'المقيّمون والمقيّمات',
  'reviews.statistics.readers.hint':
    'عدد الدرجات التي يمنحها كل مقيّم فوق (+) أو دون (−) ما يمنحه الآخرون للملفات نفسها، وكيف يكون الترتيب من دونه.',
  'reviews.statistics.groups':
    '{count, plural, zero {لا مجموعات} one {مجموعة واحدة} two {مجموعتان} few {# مجموعات} many {# مجموعة} other {# مجموعة}} من المقيّمين لا يجمعها أي ملف مشترك؛ ولا تصح المقارنة بين المجموعات.',
  'reviews.statistics.empty': 'لم تُرسل أي استمارة بعد',
  'reviews.statistics.sheets': 'الاستمارات',
  'reviews.statistics.mean': 'المتوسط',
  'reviews.statistics.lean': 'مقارنةً بالآخرين',
  'reviews.statistics.moved': 'ملفات تتغير مرتبتها من دونه',
  'reviews.statistics.shift': 'أكبر تغيّر',
  'reviews.statistics.entering': 'تدخل ضمن المخصص',
  'reviews.statistics.leaving': 'تخرج منه',
  'reviews.statistics.unread': 'لم يقرأها غيره',
  'reviews.statistics.adjusted': 'الدرجات بعد إزالة أثر التشدد',
  'reviews.statistics.adjusted.hint':
    'كل مجموع مطروحًا منه مقدار ابتعاد صاحبه عن الآخرين. وتظهر الملفات التي تتغير مرتبتها أكثر من غيرها؛ أما الترتيب فيعتمد الدرجات الأصلية.',
  'reviews.statistics.adjusted.score': 'المعدَّلة',
  'reviews.statistics.adjusted.rank': 'المرتبة وفقها',
  'reviews.trial.title': 'ماذا لو',
  'reviews.trial.body':
    'ما يكفي له المخصص بمبالغ أخرى بحسب الترتيب. لا يُحفظ هنا شيء ولا يُقرَّر؛ وكل قائمة تخالف الترتيب تحتاج إلى سبب في المحضر.',
  'reviews.trial.envelope': 'المخصص ({currency})',
  'reviews.trial.percent': 'الجزء الممنوح من كل طلب (%)',
  'reviews.trial.highest': 'لا منحة فوق ({currency})',
  'reviews.trial.lowest': 'لا منحة دون ({currency})',
  'reviews.trial.country-percent': 'الحد الأقصى لبلد واحد (% من المخصص)',
  'reviews.trial.try': 'تجربة',
  'reviews.trial.files': 'الملفات الممولة',
  'reviews.trial.spent': 'الممنوح',
  'reviews.trial.left': 'المتبقي',
  'reviews.trial.skipped.country-full': 'تُجووز: نال بلده نصيبه',
  'reviews.trial.skipped.too-little': 'تُجووز: كان سينال أقل من الحد الأدنى للمنحة',
  'reviews.trial.priorities': 'بحسب أولوية البلد',
  'reviews.trial.priority.none': 'بلا أولوية',
  'reviews.trial.priority.untold': 'البلد غير مذكور، المنطقة فقط',
  'reviews.trial.fundable': 'الملفات القابلة للتمويل',
  'reviews.trial.share': 'النسبة من المبلغ الممنوح',
  'reviews.trial.line': 'يقع حد الميزانية قبل',
  'reviews.trial.line.none': 'يكفي المخصص حتى آخر ملف قابل للتمويل.',
  'reviews.trial.balance.hint':
    'كيف تتوزع الأموال. يُحتسب الملف الذي له عدة مداخل من قائمة كاملًا تحت كل منها. وتظهر البلدان ذات الأولوية ولو لم يكن لها ملف.',
  'reviews.trial.countries': 'بحسب البلد أو المنطقة',
  'reviews.trial.themes': 'بحسب النشاط',
};
