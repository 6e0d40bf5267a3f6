import type { assurance as en } from '../en/assurance.ts';
import type { Words } from '../../words.ts';

export const assurance: Words<typeof en> = {
  'assurance.title': 'غرفة التدقيق',
  'assurance.lede': 'دفاتر العمل الممول وما يثبتها وكل ما يمكنكم أخذه. لا يمكن تغيير أي شيء هنا.',
  'assurance.scope.rights': 'ما يمكنكم رؤيته',
  'assurance.scope.rights.body':
    'سجلات هذه الفترة وأموالها، للقراءة فقط. تظهر المنظمات بأسمائها المستعارة، والرسائل مغلقة أمامكم. يُسجَّل كل ملف تأخذونه.',
  'assurance.downloads': 'التنزيلات',
  'assurance.downloads.about':
    'يحمل كل ملف مجاميع رقابية وبصمة لكل سطر. إذا لم تتطابق الدفاتر حتى السنت فلن يُنتَج أي ملف.',
  'assurance.downloads.name': 'الملف',
  'assurance.downloads.rows': 'الأسطر',
  'assurance.downloads.total': 'المجموع الرقابي EUR',
  'assurance.downloads.link': '{code} بصيغة {format}',
  'assurance.downloads.blocked': 'غير متاح ما دامت الدفاتر غير متطابقة',
  'assurance.download.D01.title': 'الأطراف الثالثة',
  'assurance.download.D01.body': 'كل طرف ثالث حصل على منحة حتى نهاية الفترة: ما مُنح ودُفع وقُبل له، وما استُخدم من السقف.',
  'assurance.download.D09.title': 'الاتفاقيات',
  'assurance.download.D09.body':
    'كل اتفاقية منحة فرعية وقّعها الطرفان حتى نهاية الفترة، مع خطتها وبصمة الوثيقة الموقعة.',
  'assurance.download.D10.title': 'التعديلات',
  'assurance.download.D10.body':
    'كل تغيير في اتفاقية سارية. بلا أسطر ما دامت البوابة لا تسجل التعديلات.',
  'assurance.download.D11.title': 'دفتر اليومية',
  'assurance.download.D11.body': 'كل قيد من قيود الفترة بترتيب السلسلة، مع سعر الصرف والأشخاص والبصمات.',
  'assurance.download.D12.title': 'المدفوعات',
  'assurance.download.D12.body': 'كل دفعة نفذها المصرف في الفترة، مع شرطها وموافقتيها ومرجع المصرف.',
  'assurance.download.D13.title': 'المعاملات',
  'assurance.download.D13.body':
    'كل تكلفة مبلغ عنها اتُّخذ قرار بشأنها في الفترة، مع سعر صرفها وأدلتها: المجتمع الذي تُسحب منه العينة.',
  'assurance.download.D15.title': 'الميزانية والإنفاق الفعلي',
  'assurance.download.D15.body':
    'الميزانية والتكاليف المقبولة في الفترة والمتراكمة وما تبقى: حسب بنود كل اتفاقية، ثم الاتفاقيات كلها مجتمعة.',
  'assurance.download.D16.title': 'أعمار السلف',
  'assurance.download.D16.body':
    'كل دفعة صُرفت: ما تغطيه منها التكاليف المقبولة، وما بقي قائمًا ومنذ متى، وهل يجوز طلب الدفعة التالية.',
  'assurance.download.D17.title': 'أسعار الصرف المستخدمة',
  'assurance.download.D17.body':
    'كل سعر يستند إليه قيد أو تكلفة تقرر بشأنها في الفترة، مع شهره ومصدره.',
  'assurance.download.D18.title': 'المبالغ المستردة والمخالفات',
  'assurance.download.D18.body':
    'كل مبلغ واجب الاسترداد عُرف حتى نهاية الفترة، وما استُرد منه حتى ذلك الحين.',
  'assurance.download.D19.title': 'التقارير والمراحل',
  'assurance.download.D19.body':
    'كل تقرير بدأت فترته: موعد استحقاقه ووصوله، وعدد مرات إرساله، وما تقرر وقُبل.',
  'assurance.download.D20.title': 'المعدات',
  'assurance.download.D20.body':
    'كل تكلفة معدات مقبولة، مع المنطقة التي توجد فيها؛ تبقى خانات نقل الملكية فارغة ما لم يُسجَّل نقل.',
  'assurance.download.D22.title': 'سجل الوصول والتدقيق',
  'assurance.download.D22.body':
    'من فعل ماذا ورأى ماذا في الفترة: الأفعال والهويات المفتوحة والملفات المأخوذة ودخول الموظفين، مع بصمات السلسلة.',
  'assurance.download.D24.title': 'ميزان المراجعة والمطابقة',
  'assurance.download.D24.body': 'كل حساب خلال الفترة، وإلى جانبه مجموع ما لدى المصرف والتقارير والاتفاقيات.',
  'assurance.bundle.title': 'حزمة الإثبات',
  'assurance.bundle.about':
    'ملف ZIP واحد فيه سجل الأحداث ودفتر اليومية كما حُسبت بصماتهما، ونقاط التحقق الموقّعة، وكل التنزيلات، وبرنامج يتحقق من ذلك كله على جهازكم دون شبكة. ما يقع خارج فترتكم موجود ببصمته فقط.',
  'assurance.bundle.key': 'مفتاح التحقق من السجل',
  'assurance.bundle.command': 'الأمر في المجلد بعد فك الضغط',
  'assurance.bundle.link': 'أخذ حزمة الإثبات',
  'assurance.bundle.readme': `حزمة إثبات من Passerelle (BagIt، RFC 8493)

تحققوا منها باستعمال Node 20 أو أحدث، دون شبكة:

node verify.mjs --key ‹مفتاح التحقق›

مفتاح التحقق موجود في صفحة التدقيق في البوابة. اطلبوه أيضًا بطريق آخر: المفتاح الموجود في هذه الحزمة يثبت فقط أن الحزمة متوافقة مع نفسها. البرنامج قصير؛ اقرؤوه قبل تشغيله.

data/about.json: ماذا ومتى ولمن، وأرصدة الفترة
data/trail.jsonl: كل حدث ببصمته وفي سلسلته (SHA-256)
data/journal.jsonl: كل قيد في الدفتر ببصمته وفي سلسلته
data/checkpoints: مذكرات موقّعة بما بلغه كلاهما (C2SP، Ed25519، RFC 6962)
data/downloads: الجداول، مع مجاميع الضبط وبصمة لكل سطر

الأحداث والقيود خارج فترة التدقيق موجودة ببصمتها فقط.`,
  'assurance.checkpoints': 'نقاط التحقق',
  'assurance.checkpoints.about':
    'توقّع البوابة كل عشر دقائق على الأكثر على ما بلغه السجل ودفتر اليومية. احتفظوا بمذكرة خارج البوابة: هكذا فقط يُكتشف سجل قُطعت نهايته.',
  'assurance.checkpoints.empty': 'لم يوقَّع شيء بعد',
  'assurance.checkpoints.at':
    '{count, plural, zero {لا أحداث} one {حدث واحد} two {حدثان} few {# أحداث} many {# حدثًا} other {# حدث}} · {at}',
  'assurance.checkpoints.kept': 'مذكرة احتفظتم بها',
  'assurance.checkpoints.kept.hint': 'الصقوها كاملة مع سطرها الأخير.',
  'assurance.checkpoints.compare': 'مقارنة مع السجل',
  'assurance.checkpoints.unreadable': 'هذه ليست مذكرة موقّعة لهذا السجل. تأكدوا من أنها كاملة.',
  'assurance.checkpoints.compared':
    'وُقّعت مذكرتكم لهذا السجل عند {count, plural, zero {لا أحداث} one {حدث واحد} two {حدثين} few {# أحداث} many {# حدثًا} other {# حدث}}. والحكم أعلاه يأخذها في الحسبان.',
  'assurance.checks': 'ما يجب أن يتطابق',
  'assurance.checks.agree': 'تتطابق الدفاتر والاتفاقيات والمدفوعات والتقارير حتى السنت.',
  'assurance.checks.differ': 'هناك فرق لا يفسره شيء. لا يمكن أن يخرج أي ملف حتى يُعثر على سببه.',
  'assurance.checks.what': 'المقارنة',
  'assurance.checks.ledger': 'الدفاتر EUR',
  'assurance.checks.other': 'مقارنة بـ EUR',
  'assurance.checks.explained': 'مُفسَّر',
  'assurance.checks.difference': 'غير مُفسَّر EUR',
  'assurance.checks.ok': 'متطابق',
  'assurance.checks.broken': 'غير متطابق',
  'assurance.check.entries': 'كل قيد متوازن',
  'assurance.check.debits-credits': 'مدين ودائن الفترة',
  'assurance.check.closing': 'مجموع الأرصدة الختامية صفر',
  'assurance.check.journal': 'D11 وميزان المراجعة',
  'assurance.check.commitments': 'الاتفاقيات (D09) والحساب 9000',
  'assurance.check.payments': 'مدفوعات الفترة (D12) والحساب 1000',
  'assurance.check.bank': 'ما أكده المصرف والحساب 1000',
  'assurance.check.accepted': 'التكاليف المقبولة (D13) والحساب 5000',
  'assurance.check.disallowed': 'التكاليف المرفوضة (D13) والحساب 1300',
  'assurance.check.budgets': 'الميزانيات حسب البند (D15) والحساب 9000',
  'assurance.check.expenditure': 'الإنفاق حسب البند (D15) والحساب 5000',
  'assurance.check.expenditure-of-period': 'إنفاق الفترة (D15) والحساب 5000',
  'assurance.check.advances': 'السلف حسب الدفعة (D16) والحساب 1200',
  'assurance.check.recoveries': 'المبالغ المطلوب استردادها (D18) والحساب 1300',
  'assurance.explanation.accepted-awaiting-advance': 'مقبول وبانتظار الدفعة التالية',
  'assurance.explanation.disallowed-beyond-advance': 'لم ندفعه قط',
  'assurance.taken': 'الملفات التي أخذتموها',
  'assurance.taken.empty': 'لم تأخذوا أي ملف بعد',
  'assurance.taken.hash': 'SHA-256 للملف',
  'assurance.engagements.title': 'مهام التدقيق',
  'assurance.engagements.lede': 'لا يرى المدقق الدفاتر إلا أثناء مهمة جارية، وفي الأيام التي تحددها فقط.',
  'assurance.engagements.list': 'المهام',
  'assurance.engagements.empty': 'لا توجد مهام بعد',
  'assurance.engagements.new': 'فتح مهمة',
  'assurance.engagements.no-auditor': 'لا يوجد حساب بدور مدقق',
  'assurance.engagements.no-auditor.body': 'يدعو المسؤول الإداري المدقق أولًا، ثم يمكن فتح المهمة هنا.',
  'assurance.engagement.auditor': 'المدقق',
  'assurance.engagement.auditor.hint': 'الحسابات التي لها دور مدقق.',
  'assurance.engagement.period': 'فترة الدفاتر',
  'assurance.engagement.period.hint': 'تواريخ الاستحقاق التي يراها المدقق، بما فيها اليومان.',
  'assurance.engagement.period-from': 'أول يوم في الفترة',
  'assurance.engagement.period-to': 'آخر يوم في الفترة',
  'assurance.engagement.time': 'مدة التدقيق',
  'assurance.engagement.time.hint':
    'يُفتح الحساب مدة أقصاها {days, plural, zero {# يوم} one {يوم واحد} two {يومان} few {# أيام} many {# يومًا} other {# يوم}}؛ والتدقيق الأطول مهمة جديدة.',
  'assurance.engagement.starts-on': 'أول يوم للدخول',
  'assurance.engagement.ends-on': 'آخر يوم للدخول',
  'assurance.engagement.starts': 'يُفتح',
  'assurance.engagement.ends': 'مفتوح حتى',
  'assurance.engagement.open': 'فتح المهمة',
  'assurance.engagement.end': 'إنهاء المهمة',
  'assurance.engagement.standing.ahead': 'لم تبدأ',
  'assurance.engagement.standing.running': 'جارية',
  'assurance.engagement.standing.ended': 'منتهية',
  'assurance.trail.title': 'سجل التتبع',
  'assurance.trail.link': 'التحقق من سجل التتبع',
  'assurance.trail.lede': 'من فعل ماذا ومتى. يحمل كل سجل بصمة السجل السابق، فيُكتشف أي تغيير أو فجوة.',
  'assurance.trail.verify': 'التحقق الآن',
  'assurance.trail.events': 'أحدث الأحداث',
  'assurance.trail.empty': 'لا توجد أحداث في هذه الفترة',
  'assurance.trail.number': 'الرقم في السجل',
  'assurance.trail.event': 'الحدث',
  'assurance.trail.actor': 'مَن',
  'assurance.trail.about': 'بشأن',
  'assurance.chain.trail': 'سلسلة الأحداث',
  'assurance.chain.journal': 'سلسلة دفتر اليومية',
  'assurance.chain.whole': 'السلسلة سليمة: لم يُغيَّر شيء ولم يُحذف ولم يُدسّ.',
  'assurance.chain.broken': 'السلسلة مكسورة. ما يأتي بعد أول خلل لا يثبت شيئًا.',
  'assurance.chain.trail.count': 'الأحداث المتحقق منها',
  'assurance.chain.journal.count': 'القيود المتحقق منها',
  'assurance.chain.erased': 'محتويات مُحيت وفق القانون',
  'assurance.chain.head': 'بصمة الرأس',
  'assurance.chain.verified-at': 'وقت التحقق',
  'assurance.chain.fault': 'أول خلل',
  'assurance.chain.fault-number': 'عند الرقم',
  'assurance.chain.fault-id': 'السجل',
  'assurance.fault.edited-event': 'عُدّل حدث',
  'assurance.fault.edited-body': 'عُدّل محتوى حدث',
  'assurance.fault.missing-event': 'حدث مفقود',
  'assurance.fault.unchained-event': 'حدث خارج السلسلة',
  'assurance.fault.edited-entry': 'عُدّل قيد',
  'assurance.fault.unbalanced-entry': 'قيد غير متوازن',
  'assurance.fault.missing-entry': 'قيد مفقود',
  'assurance.fault.unchained-entry': 'قيد خارج السلسلة',
  'assurance.fault.broken-link': 'حلقة من السلسلة غير مطابقة',
  'assurance.fault.forged-checkpoint': 'نقطة تحقق لم توقعها هذه البوابة',
  'assurance.fault.broken-checkpoint': 'يختلف السجل عن نقطة تحقق موقعة',
  'assurance.fault.cut-tail': 'قُطع آخر السجل',
  'refusal.engagement-not-an-auditor': 'هذا الحساب ليس لمدقق.',
  'refusal.engagement-period': 'يجب ألا تبدأ الفترة قبل {from} وأن تنتهي بعد بدايتها.',
  'refusal.engagement-ends-before-start': 'آخر يوم للدخول يسبق أول يوم.',
  'refusal.engagement-in-past': 'انقضى آخر يوم للدخول.',
  'refusal.engagement-too-long':
    'أقصى مدة للمهمة {days, plural, zero {# يوم} one {يوم واحد} two {يومان} few {# أيام} many {# يومًا} other {# يوم}}.',
  'refusal.engagement-overlaps': 'لهذا المدقق مهمة أخرى في ذلك الوقت. أنهوها أولًا أو اختاروا أيامًا أخرى.',
  'refusal.engagement-ended': 'انتهت هذه المهمة بالفعل.',
  'refusal.downloads-do-not-reconcile': 'لا تتطابق الدفاتر حتى السنت، فلم يُنتَج أي ملف. الفروق:',
  'notice.engagement-opened': 'غرفة التدقيق مفتوحة لكم حتى {until}.',
  'notice.engagement-ended': 'انتهت مهمة التدقيق الخاصة بكم.',
};
