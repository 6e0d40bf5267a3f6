import type { Words } from '../../words.ts';
import type { adapters as english } from '../en/adapters.ts';

export const adapters: Words<typeof english> = {
  'refusal.file-wrong-type':
    'لا يمكن استخدام هذا الملف. يُرجى إرسال ملف PDF أو Word أو Excel أو OpenDocument من دون وحدات ماكرو، أو صورة JPEG أو PNG.',
  'refusal.sheet-unreadable':
    'لا يمكن قراءة هذا الملف كجدول. احفظوه بصيغة XLSX أو بصيغة CSV بترميز UTF-8 ثم أعيدوا المحاولة.',
  'refusal.sheet-too-large':
    'في الجدول صفوف كثيرة جداً أو يصبح كبيراً جداً بعد فك ضغطه. الحد الأقصى {rows, plural, zero {# صف} one {صف واحد} two {صفان} few {# صفوف} many {# صفاً} other {# صف}}.',
  'refusal.file-infected':
    'رفض برنامج مكافحة الفيروسات هذا الملف ولم يُحفظ. افحصوا الجهاز ثم أرسلوا نسخة سليمة من المستند.',
  'refusal.file-empty': 'الملف فارغ.',
  'refusal.file-too-large':
    'الملف كبير جدًا. الحد الأقصى هو {megabytes, plural, zero {# ميغابايت} one {ميغابايت واحد} two {# ميغابايت} few {# ميغابايت} many {# ميغابايت} other {# ميغابايت}}.',
  'refusal.file-name-bad':
    'لا يمكن استخدام اسم الملف. يُرجى استخدام {max, plural, zero {# حرف} one {حرف واحد} two {حرفين} few {# أحرف} many {# حرفًا} other {# حرف}} كحد أقصى، من دون رموز خاصة.',
  'refusal.name-not-latin':
    'لا يمكن كتابة الاسم بالأحرف اللاتينية. يُرجى إدخال اسم صاحب الحساب كما يكتبه المصرف بالأحرف اللاتينية.',
  'refusal.payment-batch-empty': 'لا توجد أي دفعة لإدراجها في الملف المصرفي.',
  'refusal.payment-amount-not-positive': 'الدفعة {payment}: يجب أن يكون المبلغ أكبر من صفر.',
  'refusal.payment-reference-wrong': 'الدفعة {payment}: لا يمكن استخدام المرجع في ملف مصرفي، أو أنه مستخدم مرتين.',
  'refusal.payment-iban-wrong': 'الدفعة {payment}: رقم الحساب المصرفي الدولي (IBAN) غير صحيح.',
  'refusal.payment-bic-wrong': 'الدفعة {payment}: رمز المصرف (BIC) غير صحيح، أو أن بيانات المصرف غير كاملة.',
  'refusal.payment-account-wrong': 'الدفعة {payment}: رقم الحساب غير صحيح.',
  'refusal.payment-address-incomplete': 'الدفعة {payment}: يجب أن يتضمن عنوان المستفيد المدينة والبلد.',
};
