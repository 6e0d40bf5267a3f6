import type { consortium as en } from '../en/consortium.ts';
import type { Words } from '../../words.ts';

export const consortium: Words<typeof en> = {
  'consortium.lede':
    'من يحمل العمل ومن حمله. لا يُحذف أحد من هذه القائمة أبداً: العضو الذي تنتهي مشاركته يبقى فيها مع كل ما فعله العاملون لديه.',
  'consortium.change': 'تغيير الائتلاف',
  'consortium.add': 'إضافة عضو',
  'consortium.add.button': 'إضافة العضو',
  'consortium.people': 'تدعو الإدارة العاملين لديه بعد ذلك.',
  'consortium.part.hint': 'ينتقل دور القيادة إلى من يُعطى له، ويصبح صاحبه السابق شريكاً.',
  'consortium.member.title': 'عضو في الائتلاف',
  'consortium.takes-part': 'مشارك',
  'consortium.ended': 'انتهت المشاركة',
  'consortium.end': 'إنهاء مشاركته',
  'consortium.end.body':
    'يفقد العاملون لديه فوراً كل الأدوار التي يشغلونها هنا، ابتداءً من نقرتهم التالية، ويُبلَّغون بذلك. تبقى التقييمات والأصوات والقرارات كما هي باسم العضو.',
  'consortium.end.roles':
    '{count, plural, =0 {لا أحد يشغل دوراً هنا.} zero {لا ينتهي معها أي دور.} one {ينتهي معها دور واحد:} two {ينتهي معها دوران:} few {تنتهي معها # أدوار:} many {ينتهي معها # دوراً:} other {ينتهي معها # دور:}}',
  'consortium.end.readings':
    '{count, plural, zero {لا ملفات غير مسلّمة.} one {ملف واحد طُلب منهم تقييمه لم يُسلَّم. اطلبوا من شخص آخر تقييمه.} two {ملفان طُلب منهم تقييمهما لم يُسلَّما. اطلبوا من آخرين تقييمهما.} few {# ملفات طُلب منهم تقييمها لم تُسلَّم. اطلبوا من آخرين تقييمها.} many {# ملفاً طُلب منهم تقييمها لم تُسلَّم. اطلبوا من آخرين تقييمها.} other {# ملف طُلب منهم تقييمها لم تُسلَّم. اطلبوا من آخرين تقييمها.}}',
  'consortium.end.button': 'إنهاء مشاركته وأدوار العاملين لديه',
  'consortium.return': 'استئناف المشاركة',
  'consortium.return.body': 'يعود العضو كما كان. تعطي الإدارة العاملين لديه أدوارهم من جديد.',
  'refusal.consortium-lead-kept': 'لهذا العضو دور قيادي. أعطوا دوره لعضو آخر أولاً.',
  'refusal.consortium-own-member': 'أنتم تعملون لدى هذا العضو. ينهي مشاركته شخص آخر من القيادة العامة.',
  'refusal.consortium-last-administrator':
    'كل من يعطون الأدوار يعملون لدى هذا العضو. أعطوا دور الإدارة أولاً لشخص في جهة أخرى.',
  'trail.event.consortium.member-added': 'أُضيف عضو إلى الائتلاف',
  'trail.event.consortium.member-changed': 'عُدّلت بيانات عضو في الائتلاف',
  'trail.event.consortium.member-ended': 'أُنهيت مشاركة عضو في الائتلاف',
  'trail.event.consortium.member-returned': 'عاد عضو إلى المشاركة في الائتلاف',
};
