import type { Words } from '../../words.ts';
import type { kernel as english } from '../en/kernel.ts';

export const kernel: Words<typeof english> = {
  'refusal.not-found': 'هذه الصفحة غير موجودة أو لا يمكنكم الاطلاع عليها.',
  'refusal.stale': 'عدّل شخص آخر هذا المحتوى في هذه الأثناء. يُرجى الاطلاع على النسخة الجديدة ثم المحاولة مجددًا.',
  'refusal.move-not-allowed': 'هذه الخطوة غير ممكنة في الحالة الراهنة.',
  'refusal.key-used-for-another-form': 'سبق إرسال هذه الاستمارة بمحتوى آخر. افتحوا الصفحة من جديد وأعيدوا المحاولة.',
  'refusal.role-may-not': 'دوركم لا يسمح بذلك.',
  'field.required': 'يُرجى ملء هذا الحقل.',
  'field.invalid': 'لم تُفهم هذه الإجابة.',
  'field.forbiddenCharacters': 'يحتوي هذا النص على رموز لا يمكن استخدامها هنا.',
  'field.tooLong':
    'يُرجى الاختصار إلى {max, plural, zero {# حرف} one {حرف واحد} two {حرفين} few {# أحرف} many {# حرفًا} other {# حرف}} كحد أقصى.',
  'field.tooManyWords':
    'يُرجى الاختصار إلى {max, plural, zero {# كلمة} one {كلمة واحدة} two {كلمتين} few {# كلمات} many {# كلمة} other {# كلمة}} كحد أقصى.',
  'field.notAnAmount': 'يُرجى إدخال المبلغ بالأرقام، مثل 1250.50.',
  'field.tooManyDecimals':
    'لهذه العملة {places, plural, =0 {صفر من المنازل العشرية} zero {# منزلة عشرية} one {منزلة عشرية واحدة} two {منزلتان عشريتان} few {# منازل عشرية} many {# منزلة عشرية} other {# منزلة عشرية}}.',
  'field.amountTooLarge': 'هذا المبلغ كبير جدًا.',
  'field.negative': 'لا يمكن أن يكون المبلغ سالبًا.',
  'field.zero': 'يجب أن يكون المبلغ أكبر من صفر.',
  'field.notWhole': 'يُرجى إدخال عدد صحيح.',
  'field.range': 'يُرجى إدخال عدد من {min, number} إلى {max, number}.',
  'field.notADate': 'يُرجى إدخال التاريخ بصيغة سنة-شهر-يوم، مثل 2026-11-30.',
  'field.notATime': 'يُرجى إدخال الوقت، مثل 17:30.',
  'field.notAnEmail': 'يُرجى إدخال عنوان بريد إلكتروني مثل name@example.org.',
  'field.choose': 'يُرجى اختيار واحد.',
  'field.mustTick': 'يُرجى وضع علامة هنا للمتابعة.',
  'field.chooseAtLeast':
    'اختر على الأقل {min, plural, zero {صفر إجابة} one {إجابة واحدة} two {إجابتين} few {# إجابات} many {# إجابة} other {# إجابة}}.',
  'field.tooLarge': 'يجب ألا يزيد الرقم على {max}.',
  'field.notACurrency': 'اختر عملة من القائمة.',
  'field.notACountry': 'اختر بلدًا من القائمة.',
  'field.dateTooEarly': 'يجب أن يكون التاريخ {date} أو بعده.',
  'field.dateTooLate': 'يجب أن يكون التاريخ {date} أو قبله.',
  'field.endBeforeStart': 'يجب أن تأتي النهاية بعد البداية.',
  'field.notAnIban': 'تحقق من رقم الحساب المصرفي الدولي (IBAN): أرقامه غير متطابقة.',
  'field.notABic': 'تحقق من رمز المصرف (BIC): يتكون من 8 أو 11 حرفًا ورقمًا.',
};
