import type { Words } from '../../words.ts';
import type { profileDocuments as english } from '../en/profile-documents.ts';

export const profileDocuments: Words<typeof english> = {
  'profile-document.title': 'وثائق المنظمة',
  'profile-document.lede':
    'تُحفظ مرة واحدة وتُستخدم في كل طلب. يراها المكتب ابتداءً من أول طلب تقدمونه، ولا يراها المقيّمون أبدًا. عند انتهاء صلاحية وثيقة، أضيفوا النسخة الجديدة مكانها.',
  'profile-document.kind': 'نوع الوثيقة',
  'profile-document.kind.statutes': 'النظام الأساسي',
  'profile-document.kind.registration': 'شهادة التسجيل',
  'profile-document.kind.tax': 'شهادة ضريبية',
  'profile-document.kind.bank-letter': 'رسالة من المصرف',
  'profile-document.kind.other': 'وثيقة أخرى',
  'profile-document.file': 'الملف',
  'profile-document.file.hint':
    'PDF أو Word أو Excel أو OpenDocument أو JPEG أو PNG، حتى {megabytes, number} ميغابايت. لا يُحفظ اسم الملف. احجبوا ما قد يعرّض أحدًا للخطر وليس مطلوبًا.',
  'profile-document.issued': 'تاريخ الإصدار',
  'profile-document.expires': 'صالحة حتى',
  'profile-document.expires.hint': 'آخر يوم صلاحية. اتركوه فارغًا إن كانت الوثيقة لا تنتهي. يصلكم تذكير قبل شهر.',
  'profile-document.never': 'لا تنتهي صلاحيتها',
  'profile-document.soon':
    '{count, plural, =0 {تنتهي اليوم} zero {تنتهي اليوم} one {تنتهي خلال يوم واحد} two {تنتهي خلال يومين} few {تنتهي خلال # أيام} many {تنتهي خلال # يومًا} other {تنتهي خلال # يوم}}',
  'profile-document.expired': 'انتهت صلاحيتها',
  'profile-document.expired-on': 'انتهت صلاحيتها في {date}',
  'profile-document.valid-until': 'صالحة حتى {date}',
  'profile-document.none': 'لا وثائق بعد',
  'profile-document.none.body':
    'النظام الأساسي وشهادة التسجيل والشهادة الضريبية ورسالة المصرف: ما تضيفونه هنا يمكن أخذه إلى كل طلب.',
  'profile-document.add': 'إضافة وثيقة',
  'profile-document.save': 'إضافة هذه الوثيقة',
  'profile-document.save-version': 'إضافة النسخة الجديدة',
  'profile-document.new-version': 'نسخة جديدة من: {kind} ({reference})',
  'profile-document.as-new': 'إضافة وثيقة أخرى بدلًا من ذلك',
  'profile-document.replace': 'استبدال',
  'profile-document.open': 'عرض الوثائق أو تغييرها',
  'profile-document.owner-adds': 'يضيف الوثائقَ ويستبدلها من يتولى مسؤولية فريقكم.',
  'profile-document.ended.replaced': 'أُضيفت في {added} واستُبدلت في {ended}',
  'profile-document.ended.removed': 'أُضيفت في {added} وأُزيلت في {ended}',
  'profile-document.desk-none': 'لا تحفظ المنظمة أي وثيقة في ملفها',
  'profile-document.not-received': 'تظهر عندما تكون المنظمة قد قدمت طلبًا.',
  'profile-document.from-profile': 'من ملف المنظمة',
  'field.expiresBeforeIssue': 'يجب أن يأتي آخر يوم صلاحية بعد تاريخ الإصدار',
  'refusal.profile-document-from-future': 'لا يمكن أن يكون تاريخ الإصدار في المستقبل',
  'refusal.too-many-profile-documents':
    'يتسع الملف لما لا يزيد على {max, number} من الوثائق في وقت واحد و{versions, number} من النسخ إجمالًا.',
  'notice.profile-document-expires': 'تنتهي قريبًا صلاحية الوثيقة {reference} لمنظمتكم. أضيفوا النسخة الجديدة إلى الملف',
  'trail.event.organisation.document-added': 'أُضيفت وثيقة إلى ملف منظمة',
  'trail.event.organisation.document-removed': 'أُزيلت وثيقة من ملف منظمة',
  'trail.event.organisation.document-reminded': 'أُرسل تذكير بأن صلاحية وثيقة في ملف منظمة تنتهي',
};
