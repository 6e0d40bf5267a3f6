import type { Words } from '../../words.ts';
import type { callLetters as english } from '../en/call-letters.ts';

export const callLetters: Words<typeof english> = {
  'calls.part.letters': 'الرسائل',
  'calls.change.letters': 'الرسائل',
  'calls.letters.lede':
    'كيف تبدأ كل رسالة من رسائل هذه الدعوة. ما تقرر (النتيجة والمبلغ والنقاط والأيام الأخيرة) يرد من تلقاء نفسه في كل رسالة، وكذلك ما تضيفه البوابة بعده. وحيث لا تكتبون شيئًا تبدأ الرسالة بالنص المعتاد.',
  'calls.letters.house': 'النص المعتاد',
  'calls.letters.own': 'مكيّفة لهذه الدعوة',
  'calls.letters.adapt': 'تكييف: {letter}',
  'calls.letters.fields': 'تملأ البوابة هذه الحقول الثابتة. اكتبوها هكذا تمامًا:',
  'calls.letters.body': 'بداية الرسالة',
  'calls.letters.body.hint': 'بجميع لغات الدعوة أو بلا أي منها. إن تُركت فارغة استُعمل النص المعتاد.',
  'calls.letters.preview': 'معاينة: {letter}',
  'calls.letters.preview.hint': 'المبالغ والأيام والأرقام المرجعية أمثلة.',
  'calls.letter.ineligible': 'غير مؤهل',
  'calls.letter.award': 'اختير للحصول على منحة',
  'calls.letter.reserve': 'في القائمة الاحتياطية',
  'calls.letter.reject': 'لم يُختَر',
  'calls.letter.shortlisted': 'مذكرة مفاهيمية في القائمة القصيرة',
  'calls.letter.not-shortlisted': 'مذكرة مفاهيمية خارج القائمة القصيرة',
  'calls.letter-field.reference': 'الرقم المرجعي للطلب',
  'calls.letter-field.call': 'عنوان الدعوة',
  'calls.letter-field.organisation': 'رمز المنظمة، فلا تحمل أي رسالة اسمًا',
  'calls.letter-field.requested': 'المبلغ المطلوب',
  'calls.letter-field.amount': 'المبلغ الممنوح',
  'calls.letter-field.accept-until': 'آخر يوم لقبول المنحة',
  'calls.letter-field.complain-until': 'آخر يوم لتقديم التظلّم',
  'calls.letter-field.deadline': 'الموعد النهائي للمقترح الكامل',
  'calls.check.letters': 'الرسائل المكيّفة بجميع اللغات',
  'calls.check-reason.letters-incomplete': 'رسالة مكيّفة ببعض اللغات فقط، أو تذكر حقلًا لا تعرفه.',
  'field.letter-field': 'ليس في هذه الرسالة حقل ثابت «{name}».',
};
