import type { Words } from '../../words.ts';
import type { interest as english } from '../en/interest.ts';

export const interest: Words<typeof english> = {
  'interest.title': 'الصلات مع الائتلاف',
  'interest.lede':
    'الصلة المانعة تُبعد كل أشخاص ذلك العضو عن ملفات هذه المنظمة ودرجاتها والتصويت عليها والموافقات والمدفوعات، ويسري أثرها فورًا.',
  'interest.link': 'الصلات مع الائتلاف',
  'interest.none': 'لا صلات مسجَّلة',
  'interest.new': 'تسجيل صلة',
  'interest.member': 'عضو الائتلاف',
  'interest.kind': 'طبيعة الصلة',
  'interest.kind.network': 'تنتمي المنظمة إلى شبكة العضو',
  'interest.kind.past-grant': 'سبق أن منحها العضو تمويلًا',
  'interest.kind.mentoring': 'يرافقها العضو أو سبق أن درّبها',
  'interest.kind.nomination': 'رشّحها العضو للتقديم',
  'interest.kind.co-applicant': 'تقدّما معًا بطلب',
  'interest.kind.country-desk': 'يعمل العضو في بلدها',
  'interest.effect': 'الأثر',
  'interest.hard': 'تمنع العضو',
  'interest.soft': 'تُعرض فقط',
  'interest.since': 'تاريخ التسجيل',
  'interest.ended': 'الانتهاء',
  'interest.end': 'إنهاء هذه الصلة',
  'interest.record': 'تسجيل الصلة',
  'refusal.tie-member-unknown': 'اختاروا عضوًا من هذا الائتلاف.',
  'refusal.approver-recused': 'لديكم أو لدى منظمتكم تعارض مصالح مع هذه الجهة المستفيدة.',
  'trail.event.interest.recorded': 'سُجّلت صلة مع أحد أعضاء الائتلاف',
  'trail.event.interest.ended': 'أُنهيت صلة مع أحد أعضاء الائتلاف',
};
