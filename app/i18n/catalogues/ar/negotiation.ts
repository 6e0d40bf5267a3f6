import type { negotiation as en } from '../en/negotiation.ts';
import type { Words } from '../../words.ts';

export const negotiation: Words<typeof en> = {
  'negotiation.title': 'النسخ والتغييرات المطلوبة',
  'negotiation.lede.office': 'كل نسخة أرسلتموها للتوقيع، وما تغير فيها، وما طلبته المنظمة بدلاً من التوقيع.',
  'negotiation.lede.organisation': 'كل نسخة أُرسلت إليكم وما تغير فيها. يمكنكم قبل التوقيع أن تذكروا ما ينبغي تغييره.',
  'negotiation.none': 'لم يُرسل شيء بعد',
  'negotiation.none.body': 'تظهر النسخة الأولى هنا عندما يرسل المكتب الاتفاقية للتوقيع.',
  'negotiation.version': 'النسخة {number, number}',
  'negotiation.sent-by': 'أرسلها',
  'negotiation.hash': 'البصمة الرقمية للمستند',
  'negotiation.first': 'هذه هي النسخة الأولى.',
  'negotiation.same': 'تقول ما تقوله النسخة السابقة.',
  'negotiation.changes': 'ما تغير فيها',
  'negotiation.clause.out': 'غير وارد',
  'negotiation.clause.in': 'وارد، الصيغة {version, number}',
  'negotiation.what': 'العنصر',
  'negotiation.asked-by': 'طلبه',
  'negotiation.ask': 'اطلبوا تغييراً',
  'negotiation.body': 'ما الذي ينبغي تغييره',
  'negotiation.body.hint':
    'يقرأ المكتب ذلك ويرسل نسخة جديدة. ولا يمكن توقيع الاتفاقية قبل ذلك. اكتبوا دون أسماء أشخاص معرضين للخطر.',
  'negotiation.send': 'إرسال الطلب',
  'negotiation.instead': 'طلب تغيير بدلاً من التوقيع',
  'notice.agreement-change-asked': 'تطلب المنظمة تغييراً في الاتفاقية {reference} قبل توقيعها.',
};
