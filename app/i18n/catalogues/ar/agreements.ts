import type { agreements as en } from '../en/agreements.ts';
import type { Words } from '../../words.ts';

export const agreements: Words<typeof en> = {
  'agreement.state.drafted': 'مسودة',
  'agreement.state.sent': 'مُرسلة للتوقيع',
  'agreement.state.signed_by_grantee': 'موقعة من المنظمة',
  'agreement.state.countersigned': 'موقعة من الطرفين',
  'agreement.state.active': 'سارية',
  'agreement.state.suspended': 'معلّقة',
  'agreement.state.closing': 'قيد الإغلاق',
  'agreement.state.closed': 'مغلقة',
  'agreement.state.terminated': 'منهاة',

  'agreements.stage.drafted': 'الصياغة',
  'agreements.stage.sent': 'الإرسال',
  'agreements.stage.signed': 'التوقيع',
  'agreements.stage.active': 'السريان',
  'agreements.stage.closed': 'الإغلاق',

  'agreements.list.title': 'الاتفاقيات',
  'agreements.list.desk-lede': 'جميع اتفاقيات المنح الفرعية ووضع أموالها.',
  'agreements.list.own-lede': 'اتفاقيات منظمتكم، مع دفعاتها وتقاريرها.',
  'agreements.list.empty': 'لا توجد اتفاقيات بعد',
  'agreements.list.empty-hint': 'تُعدّ الاتفاقية فور إرسال رسائل المنح.',
  'agreements.paid': 'المدفوع',
  'agreements.accepted': 'التكاليف المقبولة',
  'agreements.outstanding': 'دفعة مسبقة لم تُبرَّر بعد',
  'agreements.receivable': 'مبلغ واجب الرد',
  'agreements.period': 'الفترة',
  'agreements.document': 'الاتفاقية (PDF)',
  'agreements.document.preview': 'معاينة المسودة (PDF)',

  'agreements.home.title': 'اتفاقية المنحة الفرعية',
  'agreements.home.stages': 'مراحل الاتفاقية',
  'agreements.home.money': 'الأموال',
  'agreements.home.paid-of': '{paid} من {amount}',
  'agreements.home.terms': 'الشروط',
  'agreements.home.budget': 'الميزانية',
  'agreements.home.heading': 'البند',
  'agreements.budget.heading-and-lines': 'البنود والأسطر',
  'agreements.budget.line-amount': 'مبلغ السطر',
  'agreements.budget.whole': 'البند كله',
  'agreements.home.signatures': 'التوقيعات',
  'agreements.home.not-signed': 'لم توقَّع بعد',
  'agreements.home.special': 'الشروط الخاصة',
  'agreements.side.grantee': 'عن المنظمة',
  'agreements.side.lead': 'عن الجهة المنسقة',

  'agreements.act.drafted.desk': 'راجعوا الفترة والميزانية والدفعات، ثم أرسلوا الاتفاقية إلى المنظمة.',
  'agreements.act.drafted.grantee': 'يُعدّ مكتب المنح هذه الاتفاقية. سيُطلب منكم توقيعها هنا.',
  'agreements.act.sent.desk': 'بانتظار توقيع المنظمة.',
  'agreements.act.sent.grantee': 'يُرجى قراءة الاتفاقية وتوقيعها. يوقّع صاحب أو صاحبة المسؤولية عن حساب منظمتكم.',
  'agreements.act.signed_by_grantee.desk': 'وقّعت المنظمة. يجب أن توقّع إدارة الدعوات أو القيادة العامة.',
  'agreements.act.signed_by_grantee.grantee': 'وقّعت منظمتكم. تأتي الآن مرحلة توقيع الجهة المنسقة.',
  'agreements.act.active.desk': 'سارية. تتبع الدفعات والتقارير الخطة أدناه.',
  'agreements.act.active.grantee': 'سارية. سجّلوا تكاليفكم أولاً بأول، وأرسلوا كل تقرير قبل موعد استحقاقه.',
  'agreements.act.other': 'لا يوجد ما يلزم فعله هنا الآن.',

  'agreements.instalments': 'الدفعات',
  'agreements.instalment': 'الدفعة {number}',
  'agreements.instalment.kind': 'النوع',
  'agreements.instalment.kind.advance': 'دفعة تمويل مسبق',
  'agreements.instalment.kind.interim': 'دفعة تمويل مسبق إضافية',
  'agreements.instalment.kind.final': 'دفعة الرصيد',
  'agreements.instalment.expected': 'الموعد المتوقع',
  'agreements.instalment.needs': 'ما يلزم لها',
  'agreements.instalment.needs.first': 'توقيع الطرفين وحساب مصرفي تم التحقق منه.',
  'agreements.instalment.needs.next':
    'قبول التقرير {report}، وأن تغطي التكاليف المقبولة {percent} من الدفعة السابقة وكل ما دُفع قبلها.',
  'agreements.instalment.needs.final': 'قبول التقرير النهائي. تغطي دفعة الرصيد التكاليف المقبولة التي لم تُغطَّ بعد.',
  'agreements.instalment.payment': 'الدفع',
  'agreements.instalment.payment.paid': 'دُفعت',
  'agreements.instalment.payment.under-way': 'قيد التنفيذ',
  'agreements.instalment.payment.open': 'لم تُطلب بعد',

  'agreements.reports': 'التقارير',
  'agreements.reports.none': 'تُحدَّد مواعيد التقارير بعد توقيع الطرفين.',
  'agreements.report': 'التقرير {number}',
  'agreements.report.kind.interim': 'تقرير مرحلي',
  'agreements.report.kind.final': 'تقرير نهائي',
  'agreements.report.covers': 'الفترة المشمولة',
  'agreements.report.due': 'موعد الاستحقاق',

  'agreements.plan.title': 'الفترة والميزانية والدفعات',
  'agreements.plan.lede': 'تأتي الأرقام من قرار المنح ومن الطلب، وتصبح ثابتة عند إرسال الاتفاقية.',
  'agreements.plan.fixed': 'ثُبّتت الخطة عند إرسال الاتفاقية.',
  'agreements.plan.starts': 'اليوم الأول',
  'agreements.plan.ends': 'اليوم الأخير',
  'agreements.plan.limits': 'يسمح المشروع بالمنح الفرعية من {from} إلى {to}.',
  'agreements.plan.adds-up': 'يجب أن يكون مجموعها {amount} بالضبط.',
  'agreements.plan.amount-of': 'مبلغ الدفعة {number}',
  'agreements.plan.date-of': 'الموعد المتوقع للدفعة {number}',
  'agreements.plan.conditions-hint':
    'تُطبع في الاتفاقية كما تكتبونها، بلغة المنظمة. لا تذكروا أسماء أشخاص أو أماكن محددة.',
  'agreements.plan.save': 'حفظ الخطة',
  'agreements.plan.rows':
    'تُحفظ الأرقام أعلاه أولاً. توضع الدفعة الجديدة قبل الرصيد وتأخذ نصف الدفعة السابقة لها. وما يُحذف يُضاف إلى الرصيد.',
  'agreements.plan.add': 'إضافة دفعة',
  'agreements.plan.remove': 'حذف الدفعة {number}',
  'agreements.clauses': 'بنود اختيارية',
  'agreements.clauses.hint': 'تُطبع في الاتفاقية إلى جانب البنود الواردة دائماً: {always}.',

  'agreements.sending.title': 'الإرسال للتوقيع',
  'agreements.sending.lede':
    'تُطبع الاتفاقية (اللغة: {language}) بالاسم القانوني للمنظمة، وتُحفظ مع بصمتها الرقمية، وتُفتح للتوقيع. بعد ذلك لا يمكن تغيير الخطة.',
  'agreements.sending.action': 'إرسال الاتفاقية',

  'agreements.signature.title': 'توقيع الاتفاقية',
  'agreements.signature.lede': 'اقرؤوا الوثيقة كاملة أولاً. توقّعون هذه الوثيقة بعينها، المعروفة ببصمتها الرقمية.',
  'agreements.signature.checksum': 'البصمة الرقمية (SHA-256)',
  'agreements.signature.read': 'قرأت الاتفاقية وأوقّعها عن منظمتي.',
  'agreements.signature.full-name': 'اسمكم الكامل',
  'agreements.signature.full-name-hint': 'يُكتب بمثابة توقيع ولا يُحفظ. يُحفظ حسابكم والوقت والبصمة الرقمية.',
  'agreements.signature.action': 'توقيع',
  'agreements.paper.title': 'أو وقّعوا على الورق',
  'agreements.paper.how':
    'اطبعوا المستند ووقّعوا كل صفحة تتطلب ذلك وأرسلوا مسحاً ضوئياً أو صوراً في ملف واحد. يقارنه المكتب قبل أن يوقّع.',
  'agreements.paper.file': 'النسخة الموقعة',
  'agreements.paper.same': 'هذا هو المستند ذو البصمة الرقمية المذكورة أعلاه، كاملاً وموقّعاً باسم منظمتي.',
  'agreements.paper.action': 'إرسال النسخة الموقعة',
  'agreements.paper.open': 'النسخة الموقعة باليد',

  'agreements.countersignature.title': 'توقيع الاتفاقية عن الجهة المنسقة',
  'agreements.countersignature.lede': 'بتوقيعكم تصبح الاتفاقية سارية ويُقيَّد مبلغها التزاماً في دفتر الأستاذ.',
  'agreements.countersignature.read': 'قرأت الاتفاقية وأوقّعها عن الجهة المنسقة.',
  'agreements.countersignature.checks': 'إقرار عدم الاستبعاد وفحص التدابير التقييدية',
  'agreements.countersignature.checks-clear': 'سليمان وما زالا صالحين',
  'agreements.countersignature.checks-not-clear': 'غير موجودين أو منتهيا الصلاحية أو فيهما تطابق',
  'agreements.countersignature.action': 'توقيع عن الجهة المنسقة',

  'agreements.pdf.title': 'اتفاقية المنحة الفرعية',
  'agreements.pdf.lead': 'الجهة المنسقة للمنح الفرعية',
  'agreements.pdf.grantee': 'المنظمة (الطرف الثالث)',
  'agreements.pdf.action': 'المشروع',
  'agreements.pdf.contract': 'عقد المنحة مع الاتحاد الأوروبي',
  'agreements.pdf.application': 'الطلب',
  'agreements.pdf.application-hash': 'البصمة الرقمية للطلب كما قُدّم',
  'agreements.pdf.amount': 'مبلغ المنحة الفرعية',
  'agreements.pdf.conditions': 'الشروط العامة',
  'agreements.pdf.annexes': 'الميزانية والدفعات والتقارير',
  'agreements.pdf.payment-conditions': 'شروط الدفعات',
  'agreements.pdf.signatures': 'التوقيعات',
  'agreements.pdf.electronic':
    'يوقّع كل طرف إلكترونياً في المنصة على البصمة الرقمية لهذه الوثيقة. وتُسجَّل فيها الحسابات وأوقات التوقيع، ولا حاجة إلى توقيع بخط اليد.',
  'agreements.pdf.draft': 'مسودة: ليست للتوقيع',
  'agreements.pdf.page': 'صفحة {page} من {pages}',

  'agreements.clause.object': 'الموضوع',
  'agreements.clause.object.text':
    'تمنح الجهة المنسقة المنظمةَ منحة فرعية من المنحة التي تتلقاها من الاتحاد الأوروبي، لتنفيذ الأنشطة الموصوفة في طلبها {application}. ويُعدّ الطلب جزءاً من هذه الاتفاقية.',
  'agreements.clause.duration': 'المدة',
  'agreements.clause.duration.text':
    'تُنفَّذ الأنشطة من {from} إلى {to}. وتستمر بعد ذلك الالتزامات المتعلقة بالوثائق والرقابة والاسترداد والبيانات.',
  'agreements.clause.payment': 'الدفعات',
  'agreements.clause.payment.text':
    'لا تتجاوز المنحة الفرعية {amount}. وتُدفع على الدفعات المبينة أدناه إلى حساب المنظمة الذي تم التحقق منه. وتُدفع كل دفعة بعد الأولى عند قبول التقرير الذي يسبقها وتغطية التكاليف المقبولة {percent} من الدفعة السابقة وكل ما دُفع قبلها. ولا تتجاوز دفعة الرصيد التكاليف المقبولة ناقصاً ما دُفع.',
  'agreements.clause.costs': 'التكاليف المؤهلة',
  'agreements.clause.costs.text':
    'تُقبل التكاليف إذا نشأت في الفترة المذكورة ووردت في الميزانية وكانت ضرورية ومعقولة وقانونية ومقيدة في الحسابات ومدعومة بوثائق. ولا تُقبل الديون والفوائد وخسائر الصرف والمساهمات العينية والضرائب القابلة للاسترداد والتكاليف التي يمولها آخرون.',
  'agreements.clause.reporting': 'التقارير',
  'agreements.clause.reporting.text':
    'تقدّم المنظمة في المنصة تقارير عن الأنشطة والنتائج والتكاليف في المواعيد المبينة أدناه، وتجيب عن الأسئلة خلال 30 يوماً. ولا تُذكر أسماء الضحايا والشهود وغيرهم من المعرضين للخطر.',
  'agreements.clause.records': 'حفظ الوثائق',
  'agreements.clause.records.text':
    'تُحفظ الحسابات وأصول الوثائق الداعمة مدة لا تقل عن {years, plural, zero {# سنة} one {سنة واحدة} two {سنتين} few {# سنوات} many {# سنة} other {# سنة}} بعد آخر دفعة من المنحة الرئيسية، ولمدة أطول ما دام هناك تدقيق أو نزاع أو تحقيق جارٍ.',
  'agreements.clause.control': 'الرقابة والتدقيق',
  'agreements.clause.control.text':
    'يجوز للمفوضية الأوروبية والمكتب الأوروبي لمكافحة الاحتيال (OLAF) والنيابة العامة الأوروبية (EPPO) ومحكمة المدققين الأوروبية والمدققين الذين تعيّنهم فحص الوثائق والحسابات والبيانات الإلكترونية والمقار، مع مراعاة سلامة الأشخاص.',
  'agreements.clause.visibility': 'التعريف بالتمويل',
  'agreements.clause.visibility.text':
    'تُظهر المنظمة دعم الاتحاد الأوروبي بالشعار وعبارة التمويل وبيان إخلاء المسؤولية. وإذا كان ذلك يعرّض أشخاصاً للخطر، تطلب المنظمة إعفاءً ولا تُظهر شيئاً قبل الرد.',
  'agreements.clause.data': 'حماية البيانات',
  'agreements.clause.data.text':
    'يعالج الطرفان البيانات الشخصية على نحو قانوني ولا يحتفظان بأكثر مما يلزم ويحميانها. وتُحفظ الهويات على حدة ولا تُفتح إلا لغرض معلن. ويُبلَّغ فوراً عن أي خرق للبيانات يمس المنحة الفرعية.',
  'agreements.clause.safeguarding': 'صون الأشخاص',
  'agreements.clause.safeguarding.text':
    'لا تتسامح المنظمة مع الاستغلال أو الاعتداء أو التحرش الجنسي، ولا تُلحق ضرراً بمن تعمل معهم، وتتابع كل شكوى. ولها أن تغيّر أو توقف الأنشطة التي تصبح غير آمنة، وتُبلغ بذلك.',
  'agreements.clause.conflict': 'تضارب المصالح',
  'agreements.clause.conflict.text':
    'تتجنب المنظمة الأوضاع التي تُضعف فيها الروابط العائلية أو العاطفية أو الانتماءات السياسية أو الوطنية أو المصالح الاقتصادية أو غيرها حيادَها، وتُبلغ عنها دون تأخير.',
  'agreements.clause.sanctions': 'الاستبعاد والتدابير التقييدية',
  'agreements.clause.sanctions.text':
    'لا تصل أي أموال أو موارد اقتصادية إلى أشخاص أو كيانات خاضعة لتدابير تقييدية من الاتحاد الأوروبي. وتؤكد المنظمة أن أي سبب من أسباب الاستبعاد لا ينطبق عليها وتُبلغ عن كل تغيير. ولا يخضع من تساعدهم الأنشطة لأي فحص.',
  'agreements.clause.recovery': 'الاسترداد',
  'agreements.clause.recovery.text':
    'تُردّ المبالغ المدفوعة التي لا تغطيها تكاليف مقبولة، والمبالغ المدفوعة خطأً أو احتيالاً، خلال 45 يوماً من الطلب أو تُخصم من دفعات لاحقة.',
  'agreements.clause.equipment': 'المعدات',
  'agreements.clause.equipment.text':
    'تُسجَّل المعدات المدفوعة من المنحة الفرعية وتُستعمل في الأنشطة وتُحفظ في أمان. وفي النهاية تبقى لدى المنظمة للغرض نفسه أو تنتقل إلى منظمة أخرى تواصل العمل، ويُدوَّن ذلك عند إقفال المنحة الفرعية.',
  'agreements.clause.results': 'النتائج واستعمالها',
  'agreements.clause.results.text':
    'النتائج ملك للمنظمة. وتسمح للجهة المنسقة وللاتحاد الأوروبي باستعمالها دون مقابل، إلا ما يعرّض الناس للخطر إذا عُرف.',
  'agreements.clause.testimony': 'الشهادات والأدلة',
  'agreements.clause.testimony.text':
    'لا تؤخذ أقوال الضحايا والشهود إلا بموافقتهم المستنيرة وعلى يد أشخاص مدرَّبين، ولا تؤخذ مرتين دون حاجة. ويُدوَّن مصدرها وكل يد تمر بها، وتُحفظ الأصول حيث لا يصل إليها إلا من يحتاج إليها.',
  'agreements.clause.host': 'الجهة المضيفة مالياً',
  'agreements.clause.host.text':
    'إذا كانت منظمة أخرى تتلقى الدفعات فإنها تحوّلها كاملة خلال 10 أيام عمل وتحتفظ بالإثبات، وتكون مسؤولة عن المال مع المنظمة.',
  'agreements.clause.exchange': 'التعلّم وتبادل الخبرات',
  'agreements.clause.exchange.text':
    'تشارك المنظمة في تبادل الخبرات مع المنظمات الأخرى في المشروع وفي المرافقة المتفق عليها. ولها أن ترفض، دون ذكر سبب، كل ما قد يعرّض الناس للخطر.',
  'agreements.clause.changes': 'التعديلات',
  'agreements.clause.changes.text':
    'يجوز نقل ما يصل إلى {percent} من كل بند من بنود الميزانية بإشعار في المنصة إذا بقيت النتائج المتوقعة كما هي. وكل تعديل آخر يحتاج إلى ملحق يوقَّع قبل نشوء التكلفة.',
  'agreements.clause.termination': 'التعليق والإنهاء',
  'agreements.clause.termination.text':
    'يجوز لأي من الطرفين تعليق هذه الاتفاقية أو إنهاؤها كتابةً إذا أخلّ الآخر بالتزام أساسي أو اقتضت السلامة ذلك أو انتهت المنحة الرئيسية. وتُدفع التكاليف المقبولة حتى ذلك الحين في حدود مبلغ المنحة الفرعية.',
  'agreements.clause.disputes': 'النزاعات',
  'agreements.clause.disputes.text':
    'يسعى الطرفان أولاً إلى تسوية النزاع بالحوار خلال 60 يوماً. وبعد ذلك يُطبَّق قانون مقر الجهة المنسقة وتختص محاكمه. والاتحاد الأوروبي ليس طرفاً في هذه الاتفاقية.',

  'notice.agreement-drafted': 'أُعدّت الاتفاقية {reference} ويمكن مراجعتها.',
  'notice.agreement-sent': 'الاتفاقية {reference} جاهزة لتوقيعكم.',
  'notice.agreement-signed': 'وقّعت المنظمة الاتفاقية {reference} ويمكن توقيعها عن الجهة المنسقة.',
  'notice.agreement-activated': 'الاتفاقية {reference} سارية.',

  'refusal.agreement-outside-action': 'يسمح المشروع بالمنح الفرعية من {from} إلى {to}.',
  'refusal.agreement-period-reversed': 'يجب أن يأتي اليوم الأخير بعد الأول.',
  'refusal.plan-not-exact': 'يجب أن يساوي مجموع الدفعات مبلغ الاتفاقية إلى السنت.',
  'refusal.plan-amount-zero': 'يلزم مبلغ لكل دفعة.',
  'refusal.plan-dates-unordered': 'تتوالى الدفعات ضمن الفترة، ولا يأتي بعد نهايتها إلا الرصيد.',
  'refusal.plan-advance-too-high': 'لا يجوز أن يتجاوز التمويل المسبق {percent}% من المبلغ. والباقي هو الرصيد.',
  'refusal.plan-too-many':
    'الحد الأقصى {most, plural, zero {# دفعة} one {دفعة واحدة} two {دفعتان} few {# دفعات} many {# دفعة} other {# دفعة}}.',
  'refusal.plan-no-day-left': 'لم يبقَ يوم بين هذه الدفعة وآخر يوم في الاتفاقية.',
  'refusal.plan-reimbursed':
    'المنحة التي تُسدَّد تكاليفها تُدفع دفعة واحدة بعد التقرير النهائي. لدفعات قبله اختاروا خطة أخرى.',
  'refusal.plan-row-stays': 'تبقى الدفعة الأولى والرصيد، ويمكن حذف الدفعات الأخرى.',
  'refusal.instalment-awaited': 'يوجد شرط يخص الدفعة {number}. تحتفظ الدفعات السابقة لها بأرقامها ما دام الشرط قائماً.',
  'refusal.budget-not-exact': 'يجب أن يساوي مجموع البنود مبلغ الاتفاقية إلى السنت.',
  'refusal.agreement-not-confirmed': 'يُرجى تأكيد قراءة الاتفاقية.',
  'refusal.agreement-changed': 'لم تعد الوثيقة هي التي فتحتموها. يُرجى قراءتها مجدداً.',
  'refusal.agreement-signed-by-you': 'من أعدّ الاتفاقية أو وقّعها عن الطرف الآخر لا يمكنه توقيعها عن الجهة المنسقة.',
  'refusal.agreement-checks-not-clear':
    'إقرار عدم الاستبعاد أو فحص التدابير التقييدية غير موجود أو منتهي الصلاحية أو فيه تطابق.',
  'refusal.agreement-award-gone':
    'جرى التنازل عن المنحة التي تستند إليها هذه الاتفاقية أو إلغاؤها، فلا يمكن إرسالها أو توقيعها بعد الآن.',
};
