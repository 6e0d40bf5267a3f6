import type { periods as en } from '../en/periods.ts';
import type { Words } from '../../words.ts';

export const periods: Words<typeof en> = {
  'periods.title': 'الفترات المغلقة',
  'periods.lede': 'عند إغلاق فترة لا يُقيَّد أي شيء بتاريخ ضمنها. ويعيد فتحها شخصان مع ذكر السبب.',
  'periods.closed-through': 'مغلق حتى {day}',
  'periods.none-closed': 'لا فترة مغلقة.',
  'periods.close': 'إغلاق الدفاتر',
  'periods.through': 'حتى هذا اليوم',
  'periods.through-hint': 'يوم مضى؛ ويُغلق هو أيضًا.',
  'periods.reason': 'لماذا يجب إعادة فتحها',
  'periods.ask': 'طلب إعادة الفتح',
  'periods.confirm': 'إعادة فتح الفترة',
  'periods.reopened': 'أُعيد فتحها',
  'notice.period-reopening-asked': 'تحتاج إعادة فتح الدفاتر المغلقة حتى {day} إلى شخص ثانٍ.',
  'refusal.period-not-over': 'لا يُغلق إلا يوم مضى.',
  'refusal.period-closed-before': 'الدفاتر مغلقة بالفعل حتى {through}.',
  'refusal.period-reason-missing': 'يرجى ذكر سبب إعادة فتح الفترة.',
  'refusal.period-asked-by-you': 'أنتم من طلب إعادة الفتح. يجب أن يوافق شخص ثانٍ.',
  'refusal.period-closed': 'الدفاتر مغلقة حتى ذلك اليوم. اختاروا تاريخ قيمة لاحقًا أو اطلبوا إعادة فتح الفترة.',
};
