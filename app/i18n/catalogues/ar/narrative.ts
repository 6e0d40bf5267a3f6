import type { narrative as en } from '../en/narrative.ts';
import type { Words } from '../../words.ts';

export const narrative: Words<typeof en> = {
  'reports.narrative.security': 'المخاطر والأمن',
  'reports.narrative.security.hint':
    'الحوادث والتهديدات وما غيّرتموه بسببها. لا يقرأ هذا إلا مكتب المنح والقيادة العامة. لا تذكروا أسماء ولا أماكن.',
  'reports.narrative.security.hidden': 'لا يُعرض القسم الخاص بالمخاطر والأمن لدوركم.',
  'reports.narrative.exchange': 'التبادل مع النظراء',
  'reports.narrative.exchange.hint': 'ممن تعلّمتم أو من دعمتم، وما الذي نتج عن الإرشاد واللقاءات المشتركة.',
  'reports.indicator.others': 'منهم جنس آخر أو غير مذكور',
  'reports.indicator.children': 'منهم دون 18 عاماً',
  'reports.indicator.youth': 'منهم بين 18 و29 عاماً',
  'reports.indicator.older': 'منهم 60 عاماً فأكثر',
  'reports.indicators.small': 'حيث يقل عدد أفراد مجموعة عن 5 يُحذف التوزيع كله حتى لا يُتعرَّف على أحد.',
  'reports.task.forecast': 'توقعات الفترة المقبلة',
  'reports.forecast.lede':
    'ما تتوقعون إنفاقه في الفترة المقبلة تحت كل بند، باليورو. اتركوا البنود التي لا نفقة فيها فارغة.',
  'refusal.indicator-above-total': 'مجموع هؤلاء الأشخاص أكثر مما تحقق ({total, number}).',
  'refusal.forecast-above-budget': 'المجموع أكثر مما تبقى من الميزانية.',
  'refusal.forecast-final': 'لا توجد فترة مقبلة بعد التقرير الختامي.',
};
