import type { evidenceFacts as en } from '../en/evidence-facts.ts';
import type { Words } from '../../words.ts';

export const evidenceFacts: Words<typeof en> = {
  'evidence-facts.title': 'ما هذه الوثيقة',
  'evidence-facts.link': 'اللغة والحجب والترجمة',
  'evidence-facts.document': 'الوثيقة',
  'evidence-facts.proves': 'ما تثبته',
  'evidence-facts.handed-in': 'سُلِّمت في',
  'evidence-facts.language': 'اللغة',
  'evidence-facts.language.others': 'لغات أخرى',
  'evidence-facts.unsaid': 'غير مذكور',
  'evidence-facts.redacted': 'أجزاء محجوبة',
  'evidence-facts.redacted.hint':
    'اذكروا ذلك إن غُطّيت أسماء أو أماكن أو أرقام، كي لا يظن أحد أن هذه النسخة هي الوثيقة كاملة. احفظوا الأصل في مكان آمن: قد يُطلب للاطلاع عليه في معاينة آمنة.',
  'evidence-facts.redacted.yes': 'فيها أجزاء محجوبة',
  'evidence-facts.redacted.no': 'لا شيء محجوب فيها',
  'evidence-facts.original': 'ترجمة لـ',
  'evidence-facts.original.hint': 'إن كانت ترجمة: الوثيقة المترجَمة، وهي مرفقة أيضًا.',
  'evidence-facts.original.none': 'ليست ترجمة',
  'evidence-facts.translates': 'ترجمة لـ',
  'evidence-facts.state': 'بيان ما هي',
  'evidence-facts.state.lede': 'البيان الأحدث يحل محل السابق الذي يبقى محفوظًا. ويقرأ المدقق أحدثها.',
  'evidence-facts.save': 'تثبيت البيان',
  'evidence-facts.history': 'ما ذُكر عنها',
  'evidence-facts.by': 'ذكره',
  'refusal.evidence-facts-same': 'هذا هو المذكور بالفعل.',
  'refusal.translation-of-itself': 'لا تكون الوثيقة ترجمة لنفسها.',
  'refusal.translation-of-unknown': 'اختاروا وثيقة من هذه المنحة.',
  'refusal.translation-in-circle': 'الوثيقة المختارة هي نفسها، بحسب المذكور، ترجمة لهذه الوثيقة.',
};
