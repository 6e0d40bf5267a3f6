import type { programmeAccount as en } from '../en/programme-account.ts';
import type { Words } from '../../words.ts';

export const programmeAccount: Words<typeof en> = {
  'programme-account.title': 'الحساب الذي تخرج منه المدفوعات',
  'programme-account.lede':
    'الحساب المصرفي الخاص بالبرنامج. يُدخل شخص حساباً آخر، ويكتب شخص ثانٍ رقمه من وثيقة المصرف ويضعه موضع التنفيذ، ويؤكد كلاهما هويته. ملفات الدفع التي أُعدّت تحتفظ بالحساب الذي كان فيها.',
  'programme-account.in-force': 'تخرج المدفوعات من',
  'programme-account.none': 'لا حساب سارياً: لا يمكن إعداد أي ملف دفع',
  'programme-account.proposal': 'ينتظر شخصاً ثانياً',
  'programme-account.first': 'أُنشئ البرنامج به',
  'programme-account.number': 'الحساب',
  'programme-account.version': 'الإصدار',
  'programme-account.proposed': 'أدخله',
  'programme-account.decided': 'بتّ فيه',
  'programme-account.propose': 'إدخال حساب آخر',
  'programme-account.propose.button': 'إدخال هذا الحساب',
  'programme-account.reason.hint': 'مثلاً رسالة المصرف وتاريخها. لا أرقام حسابات هنا.',
  'programme-account.again.hint': 'اكتبوه من وثيقة المصرف نفسها: يجب أن يكون الرقم الذي أُدخل.',
  'programme-account.confirm': 'وضع هذا الحساب موضع التنفيذ',
  'programme-account.history.none': 'لم يُبتّ في أي حساب بعد',
  'refusal.programme-account-same': 'تخرج المدفوعات من هذا الحساب بالفعل.',
  'refusal.programme-account-differs':
    'ليس هذا الرقم الذي أُدخل. راجعوا وثيقة المصرف؛ وإذا كان الرقم المُدخل خاطئاً فارفضوه.',
  'refusal.programme-account-open': 'هناك حساب ينتظر شخصاً ثانياً بالفعل.',
  'refusal.programme-account-by-another': 'لا يجوز لمن أدخل الحساب أن يضعه موضع التنفيذ.',
  'trail.event.programme-account.proposed': 'أُدخل حساب آخر تخرج منه المدفوعات',
  'trail.event.programme-account.approved': 'وُضع حساب آخر تخرج منه المدفوعات موضع التنفيذ',
  'trail.event.programme-account.refused': 'رُفض حساب كانت ستخرج منه المدفوعات',
  'notice.programme-account-proposed': 'يحتاج حساب آخر تخرج منه المدفوعات (الإصدار {number}) إلى شخص ثانٍ.',
  'notice.programme-account-approved': 'تخرج المدفوعات الآن من حساب آخر (الإصدار {number}).',
  'notice.programme-account-refused': 'رُفض حساب كانت ستخرج منه المدفوعات (الإصدار {number}).',
};
