import type { applications as en } from '../en/applications.ts';
import type { Words } from '../../words.ts';

export const applications: Words<typeof en> = {
  'applications.list.title': 'Mis solicitudes',
  'applications.list.caption': 'Solicitudes de su organización',
  'applications.list.empty': 'Todavía no hay solicitudes',
  'applications.list.empty.body':
    'Elija una convocatoria abierta, lea sus directrices y empiece. Puede detenerse en cualquier momento y volver.',
  'applications.list.newcomer':
    'Antes de la primera solicitud, describa su organización, su grupo o a usted. Si un equipo le ha invitado, escriba allí su código.',
  'applications.list.calls': 'Ver las convocatorias abiertas',
  'applications.call': 'Convocatoria',

  'applications.start.title': 'Empezar una solicitud',
  'applications.start.body':
    'Puede rellenar el formulario a su ritmo y en cualquier orden. Nadie fuera de su organización lo ve antes de que lo presente.',
  'applications.submitted-by': 'Presentada por',
  'applications.declared': 'Declarado bajo palabra de honor por {alias}, {when}',
  'applications.start.begun': 'Su organización ya tiene una solicitud para esta convocatoria',
  'applications.start.go-on': 'Abrirla y continuar',
  'applications.start.button': 'Empezar la solicitud',
  'applications.start.call': 'Volver a la convocatoria',

  'applications.home.title': 'Solicitud',
  'applications.home.tasks': 'Qué hay que rellenar',
  'applications.home.tasks.hint': 'En cualquier orden. Todo lo que guarda queda guardado.',
  'applications.home.basics': 'Actividades, duración e idioma',
  'applications.home.budget': 'Presupuesto',
  'applications.home.documents': 'Documentos',
  'applications.home.check': 'Revisar sus respuestas y presentar',
  'applications.home.read': 'Leer lo que presentó',
  'applications.home.withdraw': 'Retirar esta solicitud',
  'applications.home.owner-submits':
    'Solo la persona titular de la cuenta de su organización puede presentar o retirar la solicitud.',
  'applications.home.reader': 'Puede leer esta solicitud. Su rol no permite modificarla.',
  'applications.home.progress': '{done, number} de {all, number} partes completas',
  'applications.home.status': 'En qué punto está su solicitud',
  'applications.left.days':
    'Tiempo restante: {days, plural, one {# día} many {# de días} other {# días}} y {hours, plural, one {# hora} many {# de horas} other {# horas}}',
  'applications.left.hours':
    'Tiempo restante: {hours, plural, one {# hora} many {# de horas} other {# horas}} y {minutes, plural, one {# minuto} many {# de minutos} other {# minutos}}',
  'applications.left.passed': 'El plazo ha vencido.',
  'applications.not-met.title': 'Por qué la solicitud no es elegible',

  'applications.stage.received': 'Recibida',
  'applications.stage.eligibility': 'Comprobación de elegibilidad',
  'applications.stage.review': 'Evaluación',
  'applications.stage.decision': 'Decisión',
  'applications.status.submitted': 'Hemos recibido su solicitud. Ahora comprobamos si es elegible.',
  'applications.status.eligible': 'Su solicitud es elegible. Dos personas la evaluarán de forma independiente.',
  'applications.status.in_review': 'Su solicitud se está evaluando.',
  'applications.status.ineligible': 'Su solicitud no es elegible. Los motivos figuran abajo.',
  'applications.status.reserve': 'Su solicitud está en la lista de reserva de esta convocatoria.',
  'applications.status.rejected': 'Su solicitud no fue seleccionada.',
  'applications.status.awarded': 'Su solicitud fue seleccionada para una subvención.',
  'applications.status.declined': 'La subvención fue rechazada.',
  'applications.status.withdrawn':
    'Ha retirado esta solicitud. Mientras la convocatoria esté abierta, puede empezar otra.',
  'applications.status.returned': 'Se le ha devuelto la solicitud. Cambie lo que se le pide y preséntela de nuevo.',

  'applications.expected.title': 'Qué viene y cuándo',
  'applications.expected.by': 'Previsto a más tardar el',
  'applications.expected.late': 'Está llevando más tiempo de lo anunciado. No tiene que hacer nada.',
  'applications.expected.hint':
    'Estas fechas son previstas, no prometidas. Lo que tenga que hacer se le dirá en sus avisos.',

  'applications.basics.title': 'Actividades, duración e idioma',
  'applications.basics.activities': 'Actividades',
  'applications.basics.activities.hint':
    'Elija aquellas para las que presenta la solicitud. Esta convocatoria solo puede financiar estas.',
  'applications.basics.duration': 'Duración',
  'applications.basics.lot': 'Lote',
  'applications.basics.lot.hint': 'Una solicitud pertenece a un solo lote y compite por su importe',
  'applications.basics.duration.label': 'Duración en meses',
  'applications.basics.duration.hint':
    '{max, plural, one {# mes como máximo} many {# de meses como máximo} other {# meses como máximo}}',
  'applications.basics.language': 'Idioma de sus respuestas',
  'applications.months': '{count, plural, one {# mes} many {# de meses} other {# meses}}',

  'applications.section.place': 'Sección {place, number} de {of, number}',
  'applications.section.criterion': 'Se evalúa en el criterio: {criterion}',
  'applications.section.saved': 'Guardado {when} por {alias}',
  'applications.section.theirs': 'Guardado entretanto por {alias}, {when}:',
  'applications.section.theirs.hint':
    'Su texto sigue en el campo de arriba, pero no está guardado. Reúna lo que quiera conservar y guarde de nuevo.',
  'applications.error.saved-by-another':
    'Otra persona guardó una respuesta distinta mientras usted escribía. Se muestran ambos textos; el suyo todavía no está guardado.',
  'applications.error.number': 'Escriba un número, por ejemplo 12 o 12,5.',

  'applications.budget.title': 'Presupuesto',
  'applications.budget.lede':
    'Los importes están en {currency}. La cantidad de una unidad (días, meses, viajes…) por el coste unitario da el importe; el portal hace las sumas.',
  'applications.budget.basis': 'Cómo se fija el importe de cada subvención',
  'applications.budget.line': 'Línea {number, number}',
  'applications.budget.new-line': 'Línea nueva',
  'applications.budget.heading': 'Rúbrica',
  'applications.budget.description': 'Para qué es',
  'applications.budget.quantity': 'Cantidad',
  'applications.budget.unit': 'Coste unitario',
  'applications.budget.amount': 'Importe de la línea',
  'applications.budget.remove': 'Eliminar la línea {number, number}',
  'applications.budget.save': 'Guardar y sumar',
  'applications.budget.add': 'Guardar y añadir una línea',
  'applications.budget.totals': 'Sumas por rúbrica',
  'applications.budget.lines': 'Líneas del presupuesto',
  'applications.budget.requested': 'Importe solicitado',
  'applications.budget.limits': 'Los límites de esta convocatoria',
  'applications.budget.limit.range': 'Entre {minimum} y {maximum}: usted solicita {requested}',
  'applications.budget.limit.indirect':
    'Costes indirectos de {ceiling} como máximo ({percent, number} % de los costes directos): usted tiene {indirect}',
  'applications.budget.limit.kept': 'Dentro del límite',
  'applications.budget.limit.broken': 'Fuera del límite',
  'applications.budget.saved-now': 'Lo que está guardado ahora',

  'applications.documents.title': 'Documentos',
  'applications.documents.asked': 'Lo que pide esta convocatoria',
  'applications.documents.required': 'Obligatorio',
  'applications.documents.not-required': 'Si lo tiene',
  'applications.documents.attached': 'Documentos adjuntos',
  'applications.documents.there': 'Adjunto',
  'applications.documents.none': 'Todavía no hay nada adjunto',
  'applications.documents.add': 'Adjuntar un documento',
  'applications.documents.label': 'Qué es',
  'applications.documents.other': 'Otro documento',
  'applications.documents.file': 'Archivo',
  'applications.documents.file.hint':
    'PDF, Word, Excel, OpenDocument, JPEG o PNG, hasta 25 MB. El nombre del archivo no se conserva. Las fotografías y los archivos de oficina pueden revelar dónde, cuándo y por quién fueron hechos: elimine antes esos datos si pudieran poner a alguien en peligro.',
  'applications.documents.attach': 'Adjuntar',
  'applications.documents.remove': 'Eliminar {reference}',

  'applications.check.title': 'Revisar sus respuestas',
  'applications.check.read.title': 'Lo que presentó',
  'applications.check.missing': 'Antes de poder presentar',
  'applications.check.missing.line': '{place}: {problem}',
  'applications.check.missing.item': '{place}, «{item}»: {problem}',
  'applications.check.declarations': 'Declaraciones',
  'applications.check.declarations.hint': 'Marque lo que declara en nombre de su organización. Todas son necesarias.',
  'applications.check.submit': 'Presentar la solicitud',
  'applications.check.submit.hint': 'Después de presentarla, las respuestas ya no se pueden modificar.',

  'applications.submission.title': 'Solicitud presentada',
  'applications.submission.reference': 'Su referencia',
  'applications.submission.receipt': 'Descargar el acuse de recibo (PDF)',
  'applications.submission.keep':
    'Conserve el acuse de recibo. Lleva un número de control de lo que presentó, y ningún nombre de persona ni de su organización.',
  'applications.submission.home': 'Ir a la solicitud',

  'applications.next.check': 'Comprobamos si la solicitud es elegible según la lista publicada.',
  'applications.next.review': 'Dos personas de dos organizaciones distintas la evalúan según los criterios publicados.',
  'applications.next.decision':
    'Encontrará la decisión y sus motivos en sus avisos. Nunca la enviamos por correo electrónico.',

  'applications.receipt.title': 'Acuse de recibo de una solicitud',
  'applications.receipt.intro': 'El portal ha recibido esta solicitud, completa y dentro del plazo.',
  'applications.receipt.call': 'Convocatoria de propuestas',
  'applications.receipt.call-title': 'Título de la convocatoria',
  'applications.receipt.received': 'Recibida',
  'applications.receipt.received-there': 'Recibida, en la zona horaria de la convocatoria',
  'applications.receipt.requested': 'Importe solicitado',
  'applications.receipt.version': 'Versión presentada',
  'applications.receipt.proof': 'Número de control',
  'applications.receipt.proof.body':
    'Este número (SHA-256) se calcula a partir de todo lo que presentó. Si después cambiara una sola letra, el número sería otro.',
  'applications.receipt.hash': 'SHA-256 de la versión presentada',
  'applications.receipt.page': 'Página {page, number} de {pages, number}',

  'applications.withdrawal.title': 'Retirar la solicitud',
  'applications.withdrawal.draft': 'El borrador se cierra y ya no se puede rellenar ni presentar.',
  'applications.withdrawal.submitted': 'La solicitud deja de tenerse en cuenta. Esto no se puede deshacer.',
  'applications.withdrawal.again':
    'Mientras la convocatoria esté abierta, su organización puede empezar una solicitud nueva.',
  'applications.withdrawal.button': 'Retirar la solicitud',
  'applications.withdrawal.keep': 'Mantener la solicitud',

  'applications.desk.title': 'Solicitudes',
  'applications.desk.caption': 'Solicitudes presentadas',
  'applications.desk.empty': 'Ninguna solicitud corresponde a este filtro',
  'applications.desk.state': 'Estado',
  'applications.desk.find': 'Referencia o alias',
  'applications.desk.find.hint': 'Basta con el comienzo, por ejemplo ORG-0042.',
  'applications.desk.alias': 'Alias',
  'applications.desk.working-name': 'Nombre de uso',
  'applications.desk.submitted': 'Presentada',
  'applications.desk.version': 'Versión {number, number}, en {language}',
  'applications.desk.scanned': 'Análisis antivirus: nada encontrado.',
  'applications.desk.not-scanned': 'Sin análisis antivirus: abra con precaución.',
  'applications.desk.decide': 'Decidir sobre la elegibilidad',
  'applications.desk.assign': 'Asignar personas evaluadoras',
  'applications.desk.checks': 'Elegibilidad',
  'applications.eligibility.title': 'Decidir sobre la elegibilidad',
  'applications.eligibility.lede':
    'Responda a cada línea de las dos listas. Si todas se cumplen, la solicitud es elegible de inmediato. Si alguna no se cumple, se propone un rechazo; será válido cuando otra persona lo confirme, y entonces la organización solicitante leerá su motivo.',
  'applications.eligibility.line': 'Línea {number, number}',
  'applications.eligibility.met': 'Se cumple',
  'applications.eligibility.not-met': 'No se cumple',
  'applications.eligibility.reason': 'Motivo, si no se cumple',
  'applications.eligibility.reason.hint': 'La organización solicitante lo leerá. No escriba nombres.',
  'applications.eligibility.button': 'Registrar la decisión',

  'applications.missing.activities': 'elija al menos una actividad',
  'applications.missing.lot': 'elija un lote',
  'applications.missing.duration': 'indique cuántos meses dura',
  'applications.missing.language': 'elija un idioma que acepte esta convocatoria',
  'applications.missing.budget': 'añada al menos una línea',
  'applications.missing.document': 'adjunte este documento',

  'application.state.draft': 'Borrador',
  'application.state.submitted': 'Presentada',
  'application.state.returned': 'Devuelta',
  'application.state.ineligible': 'No elegible',
  'application.state.eligible': 'Elegible',
  'application.state.in_review': 'En evaluación',
  'application.state.recommended': 'Recomendada',
  'application.state.reserve': 'Lista de reserva',
  'application.state.rejected': 'No seleccionada',
  'application.state.awarded': 'Seleccionada',
  'application.state.declined': 'Rechazada por la organización',
  'application.state.withdrawn': 'Retirada',

  'application.event.started': 'Borrador empezado',
  'application.event.submitted': 'Presentada',
  'application.event.declared-eligible': 'Declarada elegible',
  'application.event.declared-ineligible': 'Declarada no elegible',
  'application.event.withdrawn': 'Retirada',

  'notice.application-submitted': 'Se presentó la solicitud {reference}. Ya se puede decidir sobre su elegibilidad.',
  'notice.application-received': 'Hemos recibido su solicitud {reference}. El acuse de recibo está listo.',
  'notice.application-eligible': 'Su solicitud {reference} es elegible y pasa a evaluación.',
  'notice.application-ineligible': 'Su solicitud {reference} no es elegible. Puede leer los motivos.',
  'notice.application-withdrawn': 'Se retiró la solicitud {reference}.',

  'refusal.call-not-open': 'Esta convocatoria no está abierta a solicitudes.',
  'refusal.deadline-passed': 'El plazo de esta convocatoria ha vencido. Lo que guardó sigue siendo legible.',
  'refusal.organisation-missing': 'Describa primero su organización; después podrá presentar una solicitud.',
  'refusal.category-not-eligible':
    'Esta convocatoria no está abierta a su tipo de organización. Sus directrices dicen quién puede presentarse.',
  'refusal.country-not-eligible':
    'Esta convocatoria no está abierta a organizaciones de su país. Sus directrices dicen desde qué países es posible presentarse.',
  'refusal.lot-not-in-call': 'Elija un lote de esta convocatoria.',
  'refusal.activities-not-in-call': 'Elija solo actividades de la lista de esta convocatoria.',
  'refusal.already-applied': 'Su organización ya tiene una solicitud en esta convocatoria.',
  'refusal.application-not-complete':
    '{count, plural, one {Falta o hay que corregir # elemento.} many {Faltan o hay que corregir # de elementos.} other {Faltan o hay que corregir # elementos.}} La lista está abajo.',
  'refusal.declaration-missing': 'Marque todas las declaraciones para presentar.',
  'refusal.requested-below-minimum': 'El presupuesto pide menos que el mínimo de esta convocatoria.',
  'refusal.requested-above-maximum': 'El presupuesto pide más que el máximo de esta convocatoria.',
  'refusal.indirect-above-ceiling': 'Los costes indirectos superan el 7 % de los costes directos.',
  'refusal.duration-too-long':
    'La duración supera lo que permite esta convocatoria ({max, plural, one {# mes} many {# de meses} other {# meses}}).',
  'refusal.too-many-lines':
    'Un presupuesto tiene {max, plural, one {# línea} many {# de líneas} other {# líneas}} como máximo.',
  'refusal.budget-changed-meanwhile':
    'Otra persona cambió el presupuesto mientras usted escribía. No se ha perdido nada suyo: compare con lo que está guardado ahora y guarde de nuevo.',
  'refusal.file-missing': 'Elija un archivo.',
  'refusal.too-many-documents':
    'Una solicitud tiene {max, plural, one {# documento} many {# de documentos} other {# documentos}} como máximo.',
  'refusal.checklist-incomplete': 'Responda a cada línea de la lista.',
  'refusal.reason-missing': 'Diga por qué no se cumple esta línea; la organización solicitante lo leerá.',

  'applications.unasked.title': 'Respuestas que ya no se piden',
  'applications.unasked.lede':
    'La convocatoria cambió y ya no lo pide. Sus textos se conservan aquí para usted; no se envían.',
  'notice.call-corrected':
    'La convocatoria {call} cambió y su plazo es más largo. Su borrador {reference} sigue la nueva versión; se conserva cada respuesta. Revíselo, por favor.',
  'notice.call-corrected-submitted':
    'La convocatoria {call} cambió y su plazo es más largo. Su solicitud {reference} queda como la presentó.',

  'applications.section.example': 'Por ejemplo: {example}',

  'notice.call-extended':
    'El plazo de la convocatoria {call} se amplió porque el portal no funcionaba. Tiene más tiempo para {reference}.',

  'applications.preview.title': 'El formulario tal como lo ve la organización solicitante',
  'applications.preview.body':
    'Se muestra todo, también lo que solo se pide bajo condición. Nada se envía ni se guarda.',
};
