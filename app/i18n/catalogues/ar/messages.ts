import type { messages as en } from '../en/messages.ts';
import type { Words } from '../../words.ts';

export const messages: Words<typeof en> = {
  'messages.title': 'الإشعارات',
  'messages.lede': 'ما حدث وما ينتظرك.',
  'messages.unread':
    '{count, plural, =0 {قرأت كل شيء} zero {# إشعار جديد} one {إشعار جديد واحد} two {إشعاران جديدان} few {# إشعارات جديدة} many {# إشعارًا جديدًا} other {# إشعار جديد}}',
  'messages.new': 'جديد',
  'messages.read-all': 'وضع علامة مقروء على الكل',
  'messages.empty': 'لا توجد إشعارات بعد',
  'messages.empty.body': 'عندما يتطلب أمر ما تدخلك سيظهر هنا.',
  'messages.list': 'إشعاراتك، الأحدث أولًا',

  'messages.mail.subject': 'لديك رسالة',
  'messages.mail.notice':
    'هناك رسالة بانتظارك. سجّل الدخول كالمعتاد لقراءتها.\n\nلا تتضمن هذه الرسالة أي رابط. لا نطلب كلمة المرور بالبريد الإلكتروني أبدًا.\n',
  'messages.mail.account-exists':
    'حاول شخص ما، وربما أنت، إنشاء حساب بهذا العنوان. للعنوان حساب بالفعل ولم يتغير أي شيء. إذا كنت أنت من حاول فسجّل الدخول بكلمة المرور التي اخترتها، وإلا فلا يلزم أن تفعل شيئًا.\n\nلا تتضمن هذه الرسالة أي رابط. لا نطلب كلمة المرور بالبريد الإلكتروني أبدًا.\n',
};
