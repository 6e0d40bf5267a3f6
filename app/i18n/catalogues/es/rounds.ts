import type { Words } from '../../words.ts';
import type { rounds as english } from '../en/rounds.ts';

export const rounds: Words<typeof english> = {
  'calls.intake': 'Cómo se reciben las solicitudes',
  'calls.intake.deadline': 'Hasta un plazo común. Todas las solicitudes se evalúan y se deciden juntas.',
  'calls.intake.rolling': 'A medida que llegan. Se evalúan enseguida y se deciden por rondas.',
  'calls.rolling.title': 'Esta convocatoria no tiene un plazo común',
  'calls.rolling.until': 'Abierta hasta',
  'calls.rolling.public':
    'Las solicitudes se comprueban y se evalúan en cuanto llegan, por orden de llegada. De vez en cuando se cierra una ronda: todas las solicitudes recibidas hasta entonces se comparan y se deciden juntas. La convocatoria sigue abierta hasta su último día, o hasta que se agote su importe; si se cierra antes, se avisa a todas las personas que tengan un borrador abierto.',
  'calls.rounds.promise':
    '{count, plural, one {Tendrá una respuesta en un plazo de # día desde la presentación.} many {Tendrá una respuesta en un plazo de # de días desde la presentación.} other {Tendrá una respuesta en un plazo de # días desde la presentación.}}',
  'calls.rounds.title': 'Rondas',
  'calls.rounds.lede': 'Una convocatoria de emergencia recibe solicitudes a medida que llegan y las decide por rondas.',
  'calls.rounds.left': 'Queda del importe total',
  'calls.rounds.list': 'Rondas de esta convocatoria',
  'calls.rounds.none': 'Todavía no hay rondas',
  'calls.rounds.none.body': 'La primera ronda empieza con la primera solicitud presentada.',
  'calls.rounds.round': 'Ronda',
  'calls.rounds.collecting': 'Recibe solicitudes',
  'calls.rounds.files': 'Expedientes',
  'calls.rounds.waiting': 'Sin decidir',
  'calls.rounds.due': 'Próxima respuesta debida',
  'calls.rounds.until': 'Cierre',
  'calls.rounds.close': 'Cerrar la ronda',
  'calls.rounds.days': 'Respuesta prometida en (días)',
  'calls.rounds.days.hint':
    'Solo para una convocatoria que recibe solicitudes a medida que llegan. Figura en la página de la convocatoria y en la de cada solicitud.',
  'calls.rounds.end': 'Cerrar la convocatoria',
  'calls.rounds.end.body':
    'Desde ahora no se aceptan más solicitudes, y la ronda se cierra con la convocatoria. Se avisa a todas las personas que tengan un borrador abierto. No se puede deshacer.',
  'calls.rounds.end.hint': 'Figura en el historial de la convocatoria.',
  'calls.next.rolling':
    'Las organizaciones presentan solicitudes, que se comprueban y se leen enseguida. Cierre una ronda para clasificar y decidir lo recibido.',
  'calls.next.round':
    'Las solicitudes llegan, se comprueban y se leen. Cierre la ronda para clasificarlas y decidirlas.',
  'calls.check.rolling': 'Puede decidirse por rondas',
  'calls.check-reason.rolling-two-stages': 'Una convocatoria de dos fases tiene un plazo.',
  'calls.check-reason.rolling-lots': 'Una convocatoria con lotes tiene un plazo.',
  'call.event.round-opened': 'Ronda iniciada con su primera solicitud',
  'call.event.round-closed': 'Ronda cerrada',
  'call.event.closed-early': 'Cerrada antes de su último día',
  'applications.answer-due': 'Tendrá una respuesta a más tardar el',
  'applications.answer-due.hint':
    'Esta convocatoria decide por rondas. Las solicitudes se evalúan por orden de llegada.',
  'notice.call-closed-early':
    'La convocatoria {call} ya no acepta solicitudes. Su borrador {reference} no se puede presentar.',
  'refusal.intake-fixed': 'La forma en que una convocatoria recibe solicitudes solo se cambia en su borrador.',
  'refusal.rolling-two-stages':
    'Una convocatoria de dos fases tiene un plazo; no puede recibir solicitudes a medida que llegan.',
  'refusal.rolling-lots':
    'Una convocatoria con lotes tiene un plazo. Quite antes los lotes, o publique una convocatoria para cada uno.',
  'refusal.round-closed': 'Esta ronda ya está cerrada.',
  'refusal.round-empty': 'Esta ronda no contiene ninguna solicitud que decidir.',
  'refusal.call-not-rolling': 'Solo se cierra a mano una convocatoria que recibe solicitudes a medida que llegan.',
  'refusal.round-collecting': 'Esta ronda todavía recibe solicitudes. Ciérrela primero.',
  'trail.event.call.round-opened': 'Empezó una ronda de una convocatoria',
  'trail.event.call.round-closed': 'Se cerró una ronda de una convocatoria',
  'trail.event.call.closed-early': 'Se cerró una convocatoria antes de su último día',
  'calls.carry.title': 'En manos de los solicitantes: {round}',
  'calls.carry.body':
    'Estos expedientes se devolvieron para aclaración. La ronda no puede clasificarse hasta que se respondan o venza su plazo, salvo que pasen a la ronda siguiente.',
  'calls.carry.choose': 'Pasan a la ronda siguiente',
  'calls.carry.choose.hint':
    'Un expediente conserva su número, el día en que se presentó y su plazo de respuesta; se avisa a su solicitante. Lo que no marque se queda en esta ronda.',
  'calls.carry.due': 'Respuesta posible hasta el {day}',
  'calls.carry.send': 'Pasar a la ronda siguiente',
  'calls.carry.open': 'Expedientes en manos de los solicitantes',
  'applications.carried.title': 'Su solicitud está en la ronda {number}',
  'applications.carried.body':
    'El {day} se cerró la ronda {former} mientras usted tenía su solicitud para aclararla. Pasó a la ronda {number}. Conserva su lugar, el día en que la presentó y su plazo de respuesta; no tiene que hacer nada por ello.',
  'application.event.carried-over': 'Pasó a la ronda siguiente',
  'trail.event.application.carried-over': 'La solicitud pasó a la ronda siguiente',
  'notice.application-carried-over':
    'Su solicitud {reference} pasó a la ronda siguiente de su convocatoria. Su plazo de respuesta no cambia.',
  'refusal.carry-ranked': 'Esta ronda ya está clasificada: nada sale de ella.',
  'refusal.carry-call-closed':
    'La convocatoria ya no acepta solicitudes, así que no sigue ninguna ronda. Hay que esperar estos expedientes.',
  'refusal.carry-version':
    'La convocatoria se corrigió después: la ronda siguiente se juzga con otra versión. Estos expedientes se quedan en esta ronda y hay que esperarlos.',
  'refusal.carry-not-returned':
    'Uno de los expedientes elegidos se respondió o se retiró entretanto. Vuelva a mirar la ronda.',
  'refusal.carry-leaves-none': 'Al menos un expediente debe quedarse en la ronda que se decide.',
  'refusal.carry-none-chosen': 'Elija al menos un expediente.',
  'calls.intake.when': 'Cuándo pueden presentar solicitudes las organizaciones',
};
