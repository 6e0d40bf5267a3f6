import type { Words } from '../../words.ts';
import type { rereading as english } from '../en/rereading.ts';

export const rereading: Words<typeof english> = {
  'redress.verdict.reread': 'قبوله مع قراءة الملف من جديد',
  'redress.verdict.reread.hint':
    'يقيّم الملفَّ مقيّمون جدد لم يقرؤوه ولم يبتّوا فيه. ويصدر إصدار جديد من الترتيب، وتبتّ اللجنة في ما تغيّر.',
  'rereading.title': 'قراءة ثانية',
  'rereading.lede':
    'يقيّم الملفَّ من جديد مقيّمون لم يكن لهم شأن فيه. وتحدد استماراتهم وحدها موضعه في الإصدار التالي من الترتيب، وتبقى لسائر الملفات درجاتها المثبّتة.',
  'rereading.readers': 'مقيّمو القراءة الثانية',
  'rereading.readers.lede': 'اطلبوا القراءة من شخصين من منظمتين مختلفتين، ومن ثالث إذا تباعدت الدرجات أو تنحّى أحدهما.',
  'rereading.readers.hint': 'لا أحد ممن قرأ الملف أو تحقق منه أو بتّ فيه أو رد على التظلّم.',
  'rereading.nobody-asked': 'لم يُطلب من أحد بعد أن يقرأ الملف من جديد.',
  'rereading.under-way': 'يقرأ الملفَّ مقيّمون جدد.',
  'rereading.over': 'انتهت القراءة الثانية، ونتج عنها الإصدار {number, number} من الترتيب.',
  'rereading.open': 'سير القراءة ونتيجتها',
  'rereading.result': 'ما أسفرت عنه',
  'rereading.before': 'في الإصدار الساري',
  'rereading.after': 'بعد القراءة الثانية',
  'rereading.moved': 'المواضع التي تتغير',
  'rereading.moved.none': 'لا يتغير أي موضع',
  'rereading.moved.none.body': 'يحتفظ الملف بمرتبته، وكذلك سائر الملفات.',
  'rereading.fix': 'تثبيت الإصدار {number, number} من الترتيب',
  'rereading.fix.body':
    'يبقى الإصدار السابق مع رقم التحقق منه. بعد الرسائل ينتقل الملف إلى الاحتياط حيث تبتّ فيه اللجنة، وإن كان دون أحد الحدود رُفض. ويبقى المال الموعود لغيره موعودًا.',
  'rereading.versions': 'الإصدارات والقراءات الثانية',
  'rereading.version': 'الإصدار {number, number}',
  'rereading.version-label': 'الإصدار',
  'rereading.previous': 'رقم التحقق من الإصدار السابق',
  'rereading.reason': 'قراءة ثانية للملف {reference} بعد تظلّم مقبول',
  'awards.result.reread': 'قرأ طلبَكم من جديد مقيّمون جدد، وهذه درجاتهم.',
  'notice.ranking-revised': 'لترتيب الدعوة {reference} إصدار جديد بعد قراءة ثانية.',
  'notice.reread-in-reserve': 'قُرئ الطلب {reference} من جديد وهو في الاحتياط، وتبتّ اللجنة فيه.',
  'notice.reread-rejected': 'قُرئ الطلب {reference} من جديد وبقي دون المستوى المطلوب. يمكنكم الاطلاع على الدرجات.',
  'refusal.reread-not-possible': 'لا يُقرأ من جديد إلا ملف مستبعد أو محفوظ في الاحتياط.',
  'refusal.ranking-revised': 'للترتيب إصدار جديد: احفظوا القائمة من جديد قبل التوصية بها.',
  'refusal.reader-had-part': 'كان له شأن في الملف أو في ما تقرر بشأنه.',
  'refusal.two-new-readers': 'تبدأ القراءة الثانية بمقيّمَين اثنين.',
  'refusal.list-under-way': 'قائمة من هذه الدعوة في انتظار الموافقة أو الرسائل، وعلى الإصدار الجديد أن ينتظر.',
  'trail.event.rereading.ordered': 'طُلبت قراءة ثانية',
  'trail.event.ranking.revised': 'ثُبّت إصدار جديد من الترتيب',
};
