import type { reviewPack as en } from '../en/review-pack.ts';
import type { Words } from '../../words.ts';

export const reviewPack: Words<typeof en> = {
  'reviews.pack.title': 'العمل دون شبكة',
  'reviews.pack.lede': 'خذوا ملفاتكم المفتوحة في صفحة واحدة، وقيّموها دون شبكة، ثم أعيدوا الاستمارات.',
  'reviews.pack.take': 'أخذ الملفات',
  'reviews.pack.take.body':
    'تحتوي الصفحة على ما ترونه هنا: الأسماء المستعارة والإجابات المفتوحة والميزانيات ومسوداتكم وملاحظاتكم الخاصة. احفظوها على جهاز مشفَّر واحذفوها بعد إعادة الاستمارات. ويُسجَّل أنكم أخذتموها.',
  'reviews.pack.bring': 'إعادة الاستمارات',
  'reviews.pack.file': 'الملف الذي حفظته صفحتكم',
  'reviews.pack.file.hint': 'الملف review-answers.json. تُحفظ الاستمارات مسوداتٍ، ويجري إرسالها من هنا.',
  'reviews.pack.unreadable': 'هذا ليس ملفًا حفظته الصفحة، أو أنه غير مكتمل. لم يتغير شيء.',
  'reviews.pack.report': 'ما آلت إليه الاستمارات',
  'reviews.pack.outcome.saved': 'حُفظت مسودة',
  'reviews.pack.outcome.elsewhere': 'لم تُحفظ: حُفظت في مكان آخر منذ ذلك الحين',
  'reviews.pack.outcome.locked': 'لم تُحفظ: سبق إرسالها أو إغلاقها',
  'reviews.pack.outcome.wrong': 'لم تُحفظ: تعذّرت قراءة أحد الحقول',
  'reviews.pack.outcome.unknown': 'ليس من ملفاتكم',
  'reviews.pack.made': 'أُخذت في {when}',
  'reviews.pack.how':
    'املؤوا الاستمارات واحفظوا الإجابات بالزر في نهاية الصفحة، ثم أحضروا ذلك الملف إلى البوابة. هذه الصفحة لا تحتفظ بشيء: إغلاقها يُضيع ما لم يُحفظ.',
  'reviews.pack.save': 'حفظ الإجابات في ملف',
  'trail.event.review.pack-taken': 'أخذ أحد المقيّمين ملفًا مفتوحًا للعمل دون شبكة',
  'reviews.translation.title': 'ترجمات الإجابات',
  'reviews.translation.lede': 'تظهر بجانب الأصل الذي يبقى هو ما أُرسل. أما الإجابات السرية فلا تُترجم هنا.',
  'reviews.translation.human': 'ترجمة بشرية',
  'reviews.translation.machine': 'ترجمة آلية',
  'reviews.translation.text': 'الترجمة ({language})',
  'reviews.translation.by': 'مصدر الترجمة',
  'reviews.translation.none': 'لا شيء للترجمة',
  'reviews.translation.none.body': 'ليس في هذا الملف نص مفتوح للترجمة.',
  'trail.event.answer.translated': 'تُرجمت إجابة',
};
