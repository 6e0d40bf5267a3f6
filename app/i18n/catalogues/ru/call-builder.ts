export const callBuilder = {
  'calls.question.must': 'ответ обязателен',
  'calls.question.may': 'ответ необязателен',
  'calls.question.judged': 'оценивается по критерию: {criterion}',
  'calls.question.asked-when': 'спрашивать, только если:',
  'calls.question.into': 'Раздел, в котором стоит вопрос',
  'calls.question.into.hint': 'Выберите другой раздел, чтобы перенести вопрос в его конец со всеми текстами.',
  'calls.form.always': 'Спрашивается в каждом конкурсе',
  'calls.form.always.body':
    'Вопросы для этого не нужны, портал спрашивает об этом на отдельных страницах: мероприятия и списки программы, лот, срок и язык; бюджет по статьям с запрашиваемой суммой; документы и заявления с листа «Документы и условия».',
  'calls.gaps': 'Чего не хватает',
  'calls.gaps.in':
    '{count, plural, one {{language}: # текст} few {{language}: # текста} many {{language}: # текстов} other {{language}: # текста}}',
  'calls.gaps.conditions': '{count, plural, one {# условие} few {# условия} many {# условий} other {# условия}}',
  'field.sectionAsks':
    '{count, plural, one {В этом разделе ещё # вопрос. Сначала перенесите его в другой раздел или удалите.} few {В этом разделе ещё # вопроса. Сначала перенесите их в другой раздел или удалите.} many {В этом разделе ещё # вопросов. Сначала перенесите их в другой раздел или удалите.} other {В этом разделе ещё # вопроса. Сначала перенесите их в другой раздел или удалите.}}',
  'field.condition-unknown-answer': 'На вопрос {question} нельзя ответить «{answer}». Коды его ответов указаны ниже.',
  'field.condition-only-answered':
    'На вопрос {question} отвечают строками. О нём можно написать только: answered({question}).',
  'field.condition-needs-question': 'Условие {question} ссылается на этот вопрос. Сначала измените то условие.',
  'field.condition-needs-answer':
    'Условие {question} ссылается на ответ «{answer}» на этот вопрос. Сначала измените то условие.',
} as const;
