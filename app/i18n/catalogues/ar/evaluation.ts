import type { Words } from '../../words.ts';
import type { evaluation as english } from '../en/evaluation.ts';

export const evaluation: Words<typeof english> = {
  'evaluation.title': 'تقرير التقييم',
  'evaluation.about':
    'الإجراء والأعضاء وتضارب المصالح والتحققات والدرجات والترتيب والقرارات في هذه الدعوة، مطبوعة من السجلات نفسها التي في ملف الاختيار. يظهر الأشخاص بأسمائهم المستعارة. وفي المصنف الذي يحمل الاسم نفسه جميع الأعمدة.',
  'evaluation.none': 'لا شيء مدوَّن.',
  'evaluation.left':
    '{count, plural, zero {لا أسطر أخرى في المصنف.} one {في المصنف سطر واحد آخر.} two {في المصنف سطران آخران.} few {في المصنف # أسطر أخرى.} many {في المصنف # سطرًا آخر.} other {في المصنف # سطر آخر.}}',
  'evaluation.annexes': 'الملاحق وأرقام التحقق منها',
  'evaluation.annex.version': 'النص المنشور، الإصدار {number, number}',
  'evaluation.annex.ranking': 'الترتيب المثبَّت، الإصدار {number, number}',
  'evaluation.annex.minutes': 'محضر اجتماع اللجنة {number, number}',
  'evaluation.take-pdf': 'تقرير التقييم (PDF)',
  'evaluation.take-xlsx': 'تقرير التقييم (XLSX)',
};
