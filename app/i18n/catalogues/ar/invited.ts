import type { Words } from '../../words.ts';
import type { invited as english } from '../en/invited.ts';

export const invited: Words<typeof english> = {
  'calls.audience': 'لمن هذه الدعوة',
  'calls.audience.public': 'للجميع: تظهر في الصفحات العامة.',
  'calls.audience.invited': 'للمنظمات المدعوة فقط: لا وجود لها عند غيرها.',
  'calls.invitations.title': 'الدعوات الموجهة',
  'calls.invitations.lede':
    'يمكن أن تكون الدعوة للمنظمات المدعوة وحدها. عندئذ لا تظهر في أي قائمة ولا في أي موجز، ولا تُفتح صفحتها إلا لها.',
  'calls.invitations.first-stage': 'المرحلة الأولى تدعو إلى المرحلتين معًا.',
  'calls.invitations.list': 'المدعوون',
  'calls.invitations.none': 'لم يُدعَ أحد بعد',
  'calls.invitations.none.body': 'ادعوا منظمة مسجلة في البوابة، أو أرسلوا رمزًا إلى عنوان بريد.',
  'calls.invitations.address': 'بالبريد الإلكتروني',
  'calls.invitations.on': 'تاريخ التوجيه',
  'calls.invitations.withdraw': 'سحب',
  'calls.invitations.organisation': 'دعوة منظمة مسجلة في البوابة',
  'calls.invitations.alias': 'اسمها المستعار',
  'calls.invitations.alias.hint': 'كما في قائمة المنظمات، مثل ORG-0007. يُبلَّغ أعضاؤها بأن شيئًا ينتظرهم.',
  'calls.invitations.invite': 'دعوتها',
  'calls.invitations.by-mail': 'إرسال رمز بالبريد الإلكتروني',
  'calls.invitations.email.hint':
    'لا تذكر الرسالة مصدرها ولا موضوعها. أخبروا الشخص بأنفسكم وبطريقة آمنة أن يسجل هنا بهذا العنوان ويُدخل الرمز في صفحة طلباته.',
  'calls.invitations.send': 'إرسال رمز',
  'calls.invitations.sent': 'الرمز في طريقه',
  'calls.invitations.sent.body': 'أخبروا الشخص بأنفسكم أين يُدخله.',
  'call-invitation.state.sent': 'أُرسل الرمز',
  'call-invitation.state.granted': 'مقبولة',
  'call-invitation.state.withdrawn': 'منتهية',
  'calls.invitation.title': 'إدخال رمز دعوة',
  'calls.invitation.lede':
    'أخبركم أحدهم أن رمزًا في طريقه إلى عنوانكم. أدخلوه هنا، فتتمكن منظمتكم من قراءة الدعوة والتقدم إليها.',
  'calls.invitation.button': 'فتح الدعوة',
  'applications.invited': 'دعوات وُجّهت إليكم',
  'notice.call-invitation': 'منظمتكم مدعوة إلى التقدم.',
  'refusal.audience-fixed': 'لا يتغير جمهور الدعوة إلا في مسودتها، وقبل نشر مرحلتها الأخرى.',
  'refusal.invited-before': 'سبق توجيه الدعوة إليهم.',
  'refusal.call-open-to-all': 'هذه الدعوة مفتوحة للجميع، ولا يحتاج أحد إلى توجيه خاص.',
  'trail.event.call.invited': 'وُجّهت دعوة إلى التقدم',
  'trail.event.call.invitation-accepted': 'قُبلت دعوة موجهة',
  'trail.event.call.invitation-withdrawn': 'سُحبت دعوة موجهة',
};
