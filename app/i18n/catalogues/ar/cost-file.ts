import type { costFile as en } from '../en/cost-file.ts';
import type { Words } from '../../words.ts';

export const costFile: Words<typeof en> = {
  'cost-file.title': 'أخذ النفقات من جدول بيانات',
  'cost-file.lede': 'سجّلوا نفقاتكم في جدول وأرسلوه هنا. يؤخذ الجدول كله، أو لا يؤخذ شيء ويُذكر لكم ما يجب تصحيحه.',
  'cost-file.take': 'الجدول الذي يُملأ',
  'cost-file.template': 'نموذج بصيغة {format}',
  'cost-file.lists': 'ما يمكن كتابته',
  'cost-file.how.row': 'صف واحد لكل إيصال. تبقى العناوين كما هي، وترتيب الأعمدة حر، وتُترك الأعمدة الزائدة.',
  'cost-file.how.words':
    'بنود الميزانية وأنواع النفقات بكلمات هذا الموقع وبأي من لغاته. تجدونها في الورقة الثانية من ملف XLSX.',
  'cost-file.how.line': 'سطر الميزانية هو رقمه تحت البند، ويجوز تركه فارغاً إذا كان للبند سطر واحد.',
  'cost-file.how.days': 'الأيام كتواريخ في جدول البيانات أو مكتوبة هكذا: 2026-11-30.',
  'cost-file.how.share': 'المبلغ هو مبلغ الإيصال كاملاً، والحصة تبيّن ما تدفعه هذه المنحة منه. إذا تُركت فارغة فهي 100%.',
  'cost-file.send.title': 'إرسال الجدول',
  'cost-file.file': 'الجدول بعد ملئه',
  'cost-file.file.hint':
    'ملف XLSX أو CSV بترميز UTF-8، وتُقرأ الورقة الأولى. إذا كان هناك خطأ فاختاروا الملف مجدداً بعد تصحيحه.',
  'cost-file.send': 'إضافة هذه النفقات',
  'cost-file.error': 'السطر {line}، العمود {letter} ({column}): {what}',
  'cost-file.error.column': 'السطر {line} ({column}): {what}',
  'cost-file.more':
    '{left, plural, zero {لا مواضع أخرى} one {هناك موضع آخر خاطئ} two {هناك موضعان آخران خاطئان} few {هناك # مواضع أخرى خاطئة} many {هناك # موضعاً آخر خاطئاً} other {هناك # موضع آخر خاطئ}}. صححوا هذه أولاً.',
  'cost-file.column-missing': 'لا يوجد هذا العمود في الجدول. استخدموا عناوين النموذج.',
  'cost-file.type-unknown': 'هذا ليس من أنواع النفقات هنا.',
  'cost-file.answer-unknown': 'اكتبوا نعم أو لا.',
  'cost-file.entered': 'هذا الإيصال موجود في التقرير سابقاً، وهو النفقة {number, number}.',
  'cost-file.twice': 'الإيصال نفسه مذكور سابقاً في السطر {line}.',
  'refusal.cost-file-empty': 'لم يُعثر على أي نفقة في هذا الملف. تحتاج الورقة الأولى إلى عناوين النموذج وصف لكل إيصال.',
  'refusal.cost-file-wrong': 'هناك خطأ في الجدول، ولم يؤخذ منه شيء.',
  'field.notAShare': 'أدخلوا حصة أكبر من 0 وحتى 100%، بمنزلتين عشريتين على الأكثر.',
  'reports.cost.share': 'الحصة التي تدفعها هذه المنحة بالمئة',
  'reports.cost.share.hint':
    '100 إذا كانت المنحة تدفع الإيصال كله. أدخلوا مبلغ الإيصال وضريبته كاملين، وتأخذ البوابة الحصة من كليهما.',
  'reports.line.share': '{percent} من {amount}',
};
