import type { recoveries as en } from '../en/recoveries.ts';
import type { Words } from '../../words.ts';

export const recoveries: Words<typeof en> = {
  'recovery.note': 'إشعار مدين (PDF)',
  'recovery.note.title': 'إشعار مدين',
  'recovery.note.due': 'تاريخ الاستحقاق',
  'recovery.note.text':
    'نطلب منكم إعادة {amount} بحلول {day} إلى الحساب الذي دُفعت منه المنحة الفرعية، مع ذكر الرقم المرجعي أعلاه. ويمكن أيضًا مقاصّته مع المنحة.',
  'recovery.note.contest': 'إن لم توافقوا فاذكروا ذلك في المنصة مع أسبابكم. لا يُسوّى شيء قبل الرد.',
  'recovery.contest': 'الاعتراض',
  'recovery.contest.reason': 'لماذا لا توافقون',
  'recovery.contest.hint': 'يقرؤه المكتب ويرد. دون أسماء أشخاص.',
  'recovery.contest.action': 'الاعتراض على الإعادة',
  'recovery.contest.said': 'ما تقوله المنظمة',
  'recovery.write-off': 'شطب',
  'recovery.write-off.reason': 'لماذا يُتنازل عن المبلغ',
  'recovery.write-off.propose': 'اقتراح الشطب',
  'recovery.write-off.proposed': 'يُقترح التنازل عن المبلغ',
  'recovery.write-off.approve': 'الموافقة على الشطب',
  'recovery.write-off.refuse': 'رفض الشطب',
  'notice.recovery-contested': 'اعتُرض على الاسترداد {reference}.',
  'notice.recovery-write-off-proposed': 'يحتاج شطب {reference} إلى شخص ثانٍ.',
  'notice.recovery-write-off-refused': 'رُفض شطب {reference}.',
  'notice.recovery-written-off': 'شُطب {reference}.',
  'refusal.write-off-by-another': 'من اقترح الشطب لا يمكنه البتّ فيه.',
  'refusal.write-off-reason-missing': 'يرجى ذكر سبب التنازل عن المبلغ.',
};
