import type { Words } from '../../words.ts';
import type { witness as english } from '../en/witness.ts';

export const witness: Words<typeof english> = {
  'programme.witnesses.title': 'الشهود',
  'programme.witnesses.link': 'شهود السجل',
  'programme.witnesses.lede':
    'منظمات خارج المنصة تحفظ نقاط التحقق الخاصة بها. مرة كل يوم، إذا سُجّل شيء، تتلقى كل منها آخر مذكرة موقّعة من اليوم السابق، فلا يستطيع أحد إعادة كتابة السجل أو اقتطاعه دون أن يُكتشف.',
  'programme.witnesses.list': 'من تُرسل إليهم المذكرات',
  'programme.witnesses.none': 'لا شهود بعد',
  'programme.witnesses.none.body': 'ما دام لا يوجد شاهد فإن المنصة وحدها تحفظ نقاط التحقق.',
  'programme.witness.added': 'منذ',
  'programme.witness.sent': 'آخر إرسال',
  'programme.witness.sent.none': 'لا شيء بعد',
  'programme.witness.events':
    '{count, plural, zero {# حدث} one {حدث واحد (#)} two {حدثان (#)} few {# أحداث} many {# حدثًا} other {# حدث}}',
  'programme.witness.end': 'إنهاء',
  'programme.witness.new': 'تسمية شاهد',
  'programme.witness.name.hint': 'جهة مانحة أو مكتب تدقيق أو عضو آخر في الائتلاف: من لا يكسب شيئًا من سجل مغيَّر',
  'programme.witness.email': 'عنوان بريد إلكتروني وظيفي',
  'programme.witness.hint':
    'عنوان مكتب لا عنوان شخص. يُحفظ مختومًا ولا يُعرض مرة أخرى؛ لتغييره أزيلوا الشاهد وسمّوه من جديد.',
  'programme.witness.language': 'لغة الرسائل',
  'programme.witness.add': 'تسمية شاهدًا',
  'programme.witness.mail.subject': 'مذكرة للحفظ',
  'programme.witness.mail':
    'يُرجى حفظ هذه الرسالة دون تغيير وخارج المنصة التي أرسلتها: تبيّن المذكرة أدناه، بتوقيع، إلى أين وصل سجلها، والسطر الأخير هو المفتاح الذي يُتحقق به من التوقيع، وإذا أثير شك في السجل يومًا ما فسيطلبها منكم مدقق.',
  'refusal.witness-known': 'هذا العنوان مسجَّل لشاهد من قبل',
  'refusal.witnesses-enough': 'للبرنامج {most, number} شهود على الأكثر؛ أزيلوا أحدهم أولًا',
};
