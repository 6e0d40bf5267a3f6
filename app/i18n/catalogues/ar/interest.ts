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
  'interest.partners': 'تتقدم بالاشتراك مع',
  'interest.partners.hint':
    'تسمّيها ملفات هذه المنظمة جهات متقدمة مشاركة، برقم التسجيل أو بالاسم الكامل. ومن تنحّى عن إحداها فهو متنحٍّ هنا أيضًا.',
  'refusal.tie-member-unknown': 'اختاروا عضوًا من هذا الائتلاف.',
  'refusal.approver-recused': 'لديكم أو لدى منظمتكم تعارض مصالح مع هذه الجهة المستفيدة.',
  'trail.event.interest.recorded': 'سُجّلت صلة مع أحد أعضاء الائتلاف',
  'trail.event.interest.ended': 'أُنهيت صلة مع أحد أعضاء الائتلاف',
  'recusal.rows':
    '{rows, plural, zero {لم يُحجب عنكم أي سطر} one {حُجب عنكم سطر واحد} two {حُجب عنكم سطران} few {حُجبت عنكم # أسطر} many {حُجب عنكم # سطرًا} other {حُجب عنكم # سطر}} لأنكم أو منظمتكم متنحّون عن هذه الجهة. المجاميع تشمل كل الأسطر.',
  'recusal.events': 'لا تظهر هنا الأحداث المتعلقة بجهات تنحّيتم عنها أنتم أو منظمتكم. أما السلاسل فيُتحقق منها كاملة.',
  'recusal.files':
    'أنتم أو منظمتكم متنحّون عن جهات في هذا البرنامج. تُسقط الملفات أسطرها، ويذكر السطر قبل الأخير عددها، وتشمل المجاميع كل الأسطر. أما الدرجات والأصوات والترتيب وسجل الأفعال وحزمة الإثبات فيأخذها شخص آخر.',
  'refusal.file-names-recused':
    'يذكر هذا الملف جهات تنحّيتم عنها أنتم أو منظمتكم. يمكن أن يأخذه شخص ليس لديه تعارض مصالح.',
  'refusal.file-shows-sheets': 'يتحدث هذا الملف عن أوراق تقييم لطلبات ما زلتم تقيّمونها. اقفلوا أوراقكم أولًا.',
  'refusal.list-names-recused': 'تذكر القائمة جهات تنحّيتم عنها أنتم أو منظمتكم. يجب أن يوافق عليها أمين سجلات آخر.',
  'interest.register.title': 'سجلات الأعضاء',
  'interest.register.lede':
    'ما يقوله العضو مسبقًا: من ينتمي إلى شبكته أو نال منه تمويلًا أو يرافقه أو رشّحه للتقديم. كل منظمة تصف نفسها برقم التسجيل أو العنوان نفسه تُربط بالعضو فورًا.',
  'interest.register.none': 'لم يسمِّ أي عضو أحدًا بعد',
  'interest.register.lines': 'الأسطر',
  'interest.register.found': 'عُثر عليها بين الجهات',
  'interest.register.change': 'تغيير سجل',
  'interest.register.typed': 'أرقام التسجيل أو عناوين البريد الإلكتروني',
  'interest.register.typed.hint':
    'منظمة واحدة في كل سطر، وفي كل مرة لا أكثر من {max} سطر. تُحفظ بصمات بمفتاح لا يمكن لأحد قراءتها ثانية، فاحتفظوا بقائمتكم.',
  'interest.register.add': 'إضافة هذه الأسطر',
  'interest.register.take-off': 'حذف هذه الأسطر',
  'field.registerLine': 'السطر {line} ليس رقم تسجيل ولا عنوان بريد إلكتروني',
  'field.registerTooLong': 'لا أكثر من {max} سطر في كل مرة',
  'refusal.register-own-member': 'أسطر العضو الذي تنتمون إليه يحذفها شخص من عضو آخر.',
  'trail.event.interest.registered': 'أُضيفت أسطر إلى سجل أحد الأعضاء',
  'trail.event.interest.unregistered': 'حُذفت أسطر من سجل أحد الأعضاء',
};
