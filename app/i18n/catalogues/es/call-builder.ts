export const callBuilder = {
  'calls.question.must': 'respuesta obligatoria',
  'calls.question.may': 'respuesta opcional',
  'calls.question.judged': 'se puntúa en: {criterion}',
  'calls.question.asked-when': 'se pide solo si:',
  'calls.question.into': 'Sección en la que está',
  'calls.question.into.hint': 'Elija otra para llevar allí la pregunta, al final, con todos sus textos.',
  'calls.form.always': 'Lo que se pide en toda convocatoria',
  'calls.form.always.body':
    'Para esto no hacen falta preguntas; el portal lo pide en páginas aparte: las actividades y listas del programa, el lote, la duración y el idioma; el presupuesto por partidas, con el importe solicitado; los documentos y declaraciones de la hoja «Documentos y condiciones».',
  'calls.gaps': 'Lo que falta',
  'calls.gaps.in':
    '{count, plural, one {{language}: # texto} many {{language}: # de textos} other {{language}: # textos}}',
  'calls.gaps.conditions': '{count, plural, one {# condición} many {# de condiciones} other {# condiciones}}',
  'field.sectionAsks':
    '{count, plural, one {Esta sección aún tiene # pregunta. Llévela a otra sección o elimínela primero.} many {Esta sección aún tiene # de preguntas. Llévelas a otra sección o elimínelas primero.} other {Esta sección aún tiene # preguntas. Llévelas a otra sección o elimínelas primero.}}',
  'field.condition-unknown-answer':
    'A la pregunta {question} no se puede responder «{answer}». Los códigos de sus respuestas figuran abajo.',
  'field.condition-only-answered':
    'La pregunta {question} se responde en filas. De ella solo se puede decir: answered({question}).',
  'field.condition-needs-question':
    'La condición de {question} depende de esta pregunta. Cambie primero esa condición.',
  'field.condition-needs-answer':
    'La condición de {question} depende de la respuesta «{answer}» a esta pregunta. Cambie primero esa condición.',
  'calls.cancel.title': 'Anular la convocatoria',
  'calls.cancel.lede':
    'Ya no admite solicitudes y se avisa a todas las personas que tienen una. Lo publicado sigue siendo legible. No se puede deshacer; lo hace una persona que no escribió nada en la convocatoria.',
  'calls.cancel.draft': 'Abandonar el borrador',
  'calls.cancel.draft.lede': 'El borrador queda en el expediente y ya no se modifica. No se puede deshacer.',
  'calls.cancel.reason.hint':
    'Se conserva en el expediente para la oficina y la auditoría; ni el público ni las organizaciones solicitantes lo leen. No escriba nombres.',
  'calls.cancel.sure': 'Sé que no se puede deshacer',
  'call.event.cancelled': 'Anulada',
  'refusal.rolling-not-cancelled': 'Una convocatoria abierta de forma continua se cierra ronda por ronda, no se anula.',
  'refusal.first-stage-first': 'Anule primero las notas conceptuales: llevan a estas propuestas completas.',
  'notice.call-cancelled': 'La convocatoria {call} fue anulada. Su solicitud {reference} no sigue adelante.',
  'notice.call-given-up': 'La convocatoria {reference} fue anulada o abandonada. El motivo figura en su historial.',
  'trail.event.call.cancelled': 'Se anuló o abandonó una convocatoria',
  'refusal.cancelled-by-another':
    'Usted escribió en esta convocatoria: debe anularla una persona que no escribió nada en ella.',
} as const;
