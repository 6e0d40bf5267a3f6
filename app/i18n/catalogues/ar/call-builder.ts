export const callBuilder = {
  'calls.question.must': 'الإجابة لازمة',
  'calls.question.may': 'الإجابة اختيارية',
  'calls.question.judged': 'يُقيَّم ضمن: {criterion}',
  'calls.question.asked-when': 'يُطرح فقط إذا:',
  'calls.question.into': 'القسم الذي يوجد فيه',
  'calls.question.into.hint': 'اختاروا قسمًا آخر لنقل السؤال إلى نهايته مع جميع نصوصه.',
  'calls.form.always': 'ما يُطلب في كل دعوة',
  'calls.form.always.body':
    'لا حاجة إلى أسئلة لما يلي، فالبوابة تطلبه في صفحات خاصة: أنشطة البرنامج وقوائمه والحصة والمدة واللغة؛ والميزانية بحسب البنود مع المبلغ المطلوب؛ والوثائق والإقرارات الواردة في صفحة «الوثائق والشروط».',
  'calls.gaps': 'ما ينقص',
  'calls.gaps.in':
    '{count, plural, zero {{language}: لا نصوص} one {{language}: نص واحد} two {{language}: نصان} few {{language}: # نصوص} many {{language}: # نصًا} other {{language}: # نص}}',
  'calls.gaps.conditions':
    '{count, plural, zero {لا شروط} one {شرط واحد} two {شرطان} few {# شروط} many {# شرطًا} other {# شرط}}',
  'field.sectionAsks':
    '{count, plural, zero {لا يطرح هذا القسم أي سؤال.} one {ما زال هذا القسم يطرح سؤالًا واحدًا. انقلوه إلى قسم آخر أو احذفوه أولًا.} two {ما زال هذا القسم يطرح سؤالين. انقلوهما إلى قسم آخر أو احذفوهما أولًا.} few {ما زال هذا القسم يطرح # أسئلة. انقلوها إلى قسم آخر أو احذفوها أولًا.} many {ما زال هذا القسم يطرح # سؤالًا. انقلوها إلى قسم آخر أو احذفوها أولًا.} other {ما زال هذا القسم يطرح # سؤال. انقلوها إلى قسم آخر أو احذفوها أولًا.}}',
  'field.condition-unknown-answer': 'لا يمكن الإجابة عن السؤال {question} بـ«{answer}». رموز إجاباته مذكورة أدناه.',
  'field.condition-only-answered': 'يُجاب عن السؤال {question} في صفوف. لا يمكن أن يُكتب عنه سوى: answered({question}).',
  'field.condition-needs-question': 'يستند شرط {question} إلى هذا السؤال. غيّروا ذلك الشرط أولًا.',
  'field.condition-needs-answer': 'يستند شرط {question} إلى الإجابة «{answer}» عن هذا السؤال. غيّروا ذلك الشرط أولًا.',
  'calls.cancel.title': 'إلغاء الدعوة',
  'calls.cancel.lede':
    'لا تُقبل بعد ذلك أي طلبات، ويُبلَّغ كل من لديه طلب. يبقى ما نُشر مقروءًا. لا رجعة في ذلك؛ ويقوم به شخص لم يكتب شيئًا في الدعوة.',
  'calls.cancel.draft': 'التخلي عن المسودة',
  'calls.cancel.draft.lede': 'تبقى المسودة في السجل ولا يُعمل عليها بعد ذلك. لا رجعة في ذلك.',
  'calls.cancel.reason.hint': 'يُحفظ في السجل للمكتب والمدقق؛ لا يقرؤه الجمهور ولا الجهات المتقدمة. لا تكتبوا أي أسماء.',
  'calls.cancel.sure': 'أعلم أنه لا رجعة في ذلك',
  'call.event.cancelled': 'أُلغيت',
  'refusal.rolling-not-cancelled': 'الدعوة التي تستقبل الطلبات باستمرار تُغلق جولة بعد جولة ولا تُلغى.',
  'refusal.first-stage-first': 'ألغوا المذكرات المفاهيمية أولًا: فهي تؤدي إلى هذه المقترحات الكاملة.',
  'notice.call-cancelled': 'أُلغيت الدعوة {call}. يتوقف طلبكم {reference} هنا.',
  'notice.call-given-up': 'أُلغيت الدعوة {reference} أو تُخلي عنها. السبب مذكور في سجلها.',
  'trail.event.call.cancelled': 'أُلغيت دعوة أو تُخلي عنها',
  'refusal.cancelled-by-another': 'لقد كتبتم في هذه الدعوة: يجب أن يلغيها شخص لم يكتب فيها شيئًا.',
} as const;
