import type { Words } from '../../words.ts';
import type { referees as english } from '../en/referees.ts';

export const referees: Words<typeof english> = {
  'referees.title': 'المعرِّفون',
  'referees.lede': 'تسمّي كل مجموعة غير مسجلة، وكل فرد، شخصين من خارجها يشهدان لها. يُطلب ذلك مرة واحدة ويصلح لكل طلب.',
  'referees.ask-first':
    'استأذنوا الشخصين أولًا وأخبروهما بأن المكتب قد يتصل بهما. ما تكتبونه مشفَّر: لا يراه المقيّمون أبدًا، ولا يفتحه المكتب إلا لسؤالهما، ويُسجَّل ذلك.',
  'referees.referee': 'المعرِّف {number, number}',
  'referees.field.name': 'الاسم',
  'referees.field.role': 'عمله ومكانه',
  'referees.field.role.hint': 'مثلًا: منسقة دار إيواء للنساء في مدينة أخرى',
  'referees.field.contact': 'طريقة آمنة للوصول إليه',
  'referees.field.contact.hint': 'رقم هاتف، أو بريد إلكتروني، أو تطبيق مراسلة والاسم المستخدم فيه',
  'referees.field.knows': 'كيف يعرفكم',
  'referees.field.knows.hint': 'منذ متى، وما الذي قمتم به معًا',
  'referees.named': 'المعرِّفان مسمَّيان. آخر تعديل:',
  'referees.none': 'لم تسمِّ هذه المجموعة معرِّفيها بعد، ولا يمكنها تقديم طلب قبل ذلك.',
  'referees.are-named': 'الاثنان مسمَّيان.',
  'referees.wanted': 'سمّوا شخصين يشهدان لكم قبل تقديم أي طلب.',
  'referees.owner-names': 'يسمّيهما مالك فريقكم وهو وحده من يراهما.',
  'referees.name': 'تسمية معرِّفَين',
  'referees.open': 'عرض المعرِّفَين أو تغييرهما',
  'referees.reveal': 'فتح المعرِّفَين',
  'referees.reveal.hint': 'يحفظ السجل أنكم فتحتموهما. اسألوا الاثنين ثم دوّنوا النتيجة في المراجع أدناه.',
  'field.sameReferee': 'هذا مطابق لما كُتب عن المعرِّف الأول. سمّوا شخصًا آخر له وسيلة اتصال خاصة به.',
  'applications.missing.referees': 'سمّوا شخصين يشهدان لكم',
  'risk.reference.referee': 'معرِّف سمّته المجموعة',
  'trail.event.organisation.referees-named': 'سمّت مجموعة معرِّفيها',
  'referees.title.registered': 'المراجع',
  'referees.lede.registered':
    'شخصان أو منظمتان من الخارج يعرفون عملكم: جهة مانحة أو شريك أو محامٍ. لا تُلزم المنظمة المسجلة بتسميتهما، وقد يسألهما المكتب قبل المنحة.',
  'referees.wanted.registered': 'غير إلزامي. يمكن لشخصين أو منظمتين يعرفون عملكم أن يتحدثوا عنكم قبل المنحة.',
  'referees.none.registered': 'لم تسمِّ هذه المنظمة مراجع. هي مسجلة وغير ملزمة بذلك.',
  'referees.remove': 'إزالة الاثنين',
  'refusal.referees-needed': 'لا يمكن لمجموعة غير مسجلة الاستغناء عن المعرِّفين. غيّروهما بدلًا من ذلك.',
  'trail.event.organisation.referees-removed': 'أزالت منظمة مراجعها',
};
