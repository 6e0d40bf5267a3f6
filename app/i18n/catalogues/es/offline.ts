export const offline = {
  'offline.title': 'Rellenar sin conexión',
  'offline.lede': 'Lleve su borrador en un solo archivo, escriba donde quiera y tráigalo de vuelta.',
  'offline.blank': 'Descargar el formulario en blanco, para leerlo o rellenarlo sin conexión',
  'offline.take.title': '1. Llevarse el formulario',
  'offline.take.body':
    'El archivo se abre en cualquier navegador y no necesita conexión. Contiene las preguntas, las actividades y otras listas para elegir, y lo que ha escrito; el presupuesto y los documentos se quedan aquí.',
  'offline.take.link': 'Descargar el formulario con mis respuestas',
  'offline.bring.title': '2. Traerlo de vuelta',
  'offline.bring.file': 'El formulario que guardó',
  'offline.bring.hint': 'El archivo .html que creó su botón «Guardar este formulario».',
  'offline.bring.button': 'Incorporar lo que escribí',
  'offline.form.about': 'Escriba aquí sin conexión. No se envía nada. Cuando termine, pulse el botón del final.',
  'offline.form.choices': 'Actividades y otras opciones',
  'offline.form.save': 'Guardar este formulario',
  'offline.form.careful':
    'Quien tenga el archivo puede leerlo. Guárdelo donde nadie mire y bórrelo cuando esté de vuelta en el portal.',
  'offline.report.title': 'Lo que se ha incorporado',
  'offline.report.taken':
    '{count, plural, one {Se incorporó # respuesta.} many {Se incorporaron # de respuestas.} other {Se incorporaron # respuestas.}}',
  'offline.report.unknown':
    '{count, plural, one {# respuesta no corresponde a ninguna pregunta de esta convocatoria y se dejó fuera.} many {# de respuestas no corresponden a ninguna pregunta de esta convocatoria y se dejaron fuera.} other {# respuestas no corresponden a ninguna pregunta de esta convocatoria y se dejaron fuera.}}',
  'offline.report.saved': 'Guardado aquí',
  'offline.report.file': 'En su archivo',
  'offline.result.taken': 'Incorporada',
  'offline.result.conflict':
    'No incorporada: se cambió aquí después de que usted se llevara el formulario. Abajo están los dos textos; reúna lo que quiera conservar.',
  'offline.result.problem': 'Hay algo que corregir en esta respuesta',
  'earlier.title': 'Tomar datos de una solicitud anterior',
  'earlier.lede': 'Solo se rellena lo que aquí sigue vacío. Los documentos y las declaraciones no se toman.',
  'earlier.from': 'Solicitud anterior',
  'earlier.from.hint': 'Respuestas a las mismas preguntas, actividades, duración y presupuesto.',
  'earlier.button': 'Tomar los datos',
  'earlier.none': 'Su organización aún no tiene otra solicitud',
  'earlier.taken':
    'Se han tomado {answers, plural, one {# respuesta} many {# de respuestas} other {# respuestas}} y {lines, plural, one {# línea de presupuesto} many {# de líneas de presupuesto} other {# líneas de presupuesto}}',
  'earlier.kept':
    '{count, plural, one {# respuesta ya estaba aquí y queda como está.} many {# de respuestas ya estaban aquí y quedan como están.} other {# respuestas ya estaban aquí y quedan como están.}}',
  'earlier.back': 'Ir a la solicitud',

  'trail.event.application.answers-taken': 'Se incorporaron a una solicitud respuestas escritas sin conexión',
  'trail.event.application.taken-over': 'Se rellenó un borrador a partir de una solicitud anterior',

  'refusal.offline-form-unreadable':
    'No es un formulario de este portal, o no se guardó con su propio botón. Ábralo, pulse «Guardar este formulario» y envíe el archivo nuevo.',
} as const;
