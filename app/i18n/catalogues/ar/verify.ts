import type { Words } from '../../words.ts';
import type { verify as english } from '../en/verify.ts';

export const verify: Words<typeof english> = {
  'verify.title': 'التحقق من وثيقة',
  'verify.lede': 'هل أصدرت هذه البوابة وثيقةً ما، وما نوعها وما تاريخها. ولا تذكر أبدًا لمن هي.',
  'verify.hash': 'رقم التحقق (SHA-256)',
  'verify.hash.hint': '64 رمزًا كما طُبعت على الإيصالات والمحاضر والترتيب والاتفاقيات، أو محسوبة من ملف. المسافات لا تهم.',
  'verify.hash.wrong': 'رقم التحقق 64 رمزًا من 0–9 وa–f.',
  'verify.letter': 'أو رسالة نتيجة',
  'verify.letter.hint': 'الرقم المرجعي والرمز في أسفل الرسالة.',
  'verify.code': 'رمز الرسالة',
  'verify.code.wrong': 'الرمز خمس مجموعات من أربعة رموز من 0–9 وa–f.',
  'verify.send': 'تحقّق',
  'verify.known': 'هذه الوثيقة معروفة',
  'verify.unknown': 'لا نعرف شيئًا صادرًا عنا بهذا الرقم',
  'verify.unknown.body': 'إما أن هذه البوابة لم تصدرها، أو أنها غُيّرت بعد ذلك، أو أن في الرمز خطأ.',
  'verify.kind.call': 'نص منشور لدعوة',
  'verify.kind.application': 'طلب مقدَّم (إيصال)',
  'verify.kind.ranking': 'ترتيب مثبَّت',
  'verify.kind.minutes': 'محضر لجنة',
  'verify.kind.agreement': 'اتفاقية مطبوعة',
  'verify.kind.download': 'ملف مأخوذ من السجلات',
  'verify.kind.letter': 'رسالة نتيجة',
  'awards.letter.check': 'هل هذه الرسالة صحيحة؟',
  'awards.letter.check.body':
    'يمكن لمن تُعرض عليه هذه الرسالة أن يسأل في {address} بالرقم المرجعي والرمز أدناه. والجواب هو هل الرسالة منا وما تاريخها، من دون ذكر أحد.',
};
