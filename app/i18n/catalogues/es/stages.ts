import type { Words } from '../../words.ts';
import type { stages as english } from '../en/stages.ts';

export const stages: Words<typeof english> = {
  'calls.stages.title': 'Fases',
  'calls.stages.single':
    'Los solicitantes presentan la solicitud completa de una vez. Puede pedir primero una nota conceptual breve y la propuesta completa solo a quienes se preseleccionen.',
  'calls.stages.split': 'Pasar a dos fases',
  'calls.stages.note': 'Primera fase: notas conceptuales',
  'calls.stages.full': 'Segunda fase: propuesta completa',
  'calls.stages.note-of': 'Esta convocatoria recibe notas conceptuales. Las propuestas completas llegan por',
  'calls.stages.full-of': 'Esta convocatoria recibe las propuestas completas de quienes se preseleccionaron en',
  'calls.stages.public.note':
    'Esta convocatoria tiene dos fases. Empieza con una nota conceptual; a quienes se preseleccione se les pide una propuesta completa, en la que encuentran todo lo que dice su nota. El presupuesto de la nota es una estimación.',
  'calls.stages.public.full': 'Aquí solo pueden presentarse las organizaciones preseleccionadas en la primera fase.',
  'calls.stages.second.read': 'Leer sobre la segunda fase',
  'calls.stages.first.read': 'Leer sobre la primera fase',
  'calls.stages.new.title': 'Segunda fase: propuestas completas',
  'calls.stages.new.lede':
    'Importes, textos, formulario y baremo se toman de las notas conceptuales. Fije las fechas de la segunda fase y añada después las secciones y preguntas que solo pide la propuesta completa.',
  'calls.stages.new.create': 'Crear la segunda fase',
  'calls.check.stages': 'Las dos fases concuerdan',
  'calls.check-reason.second-stage-not-approved':
    'Publique primero la segunda fase, para que los solicitantes sepan lo que les espera.',
  'calls.check-reason.stage-dates': 'La segunda fase tiene que terminar después de la primera.',
  'calls.check-reason.stage-amounts':
    'Las dos fases tienen que indicar la misma dotación, el mismo mínimo y el mismo máximo.',
  'application.state.shortlisted': 'Preseleccionada',
  'applications.status.shortlisted': 'Su nota conceptual fue preseleccionada.',
  'applications.second-stage.body':
    'Puede presentar la propuesta completa. Empieza con todo lo que dice su nota conceptual; los documentos y las declaraciones se piden de nuevo.',
  'applications.second-stage.start': 'Empezar la propuesta completa',
  'applications.second-stage.open': 'Abrir la propuesta completa',
  'shortlist.title': 'Preselección',
  'shortlist.lede':
    'Qué notas conceptuales pasan a propuesta completa. Una persona propone y otra decide; entonces se informa a todos los solicitantes a la vez.',
  'shortlist.state.proposed': 'Espera a una segunda persona',
  'shortlist.state.decided': 'Decidida',
  'shortlist.state.sent_back': 'Devuelta',
  'shortlist.proposed-by': 'Propuesta por {alias}, {when}',
  'shortlist.ended-by': 'Respondida por {alias}, {when}',
  'shortlist.notes': 'Notas conceptuales por puesto',
  'shortlist.closed': 'No pueden preseleccionarse',
  'shortlist.closed.body':
    '{count, plural, one {# nota está por debajo de un umbral o fue retirada.} many {# de notas están por debajo de un umbral o fueron retiradas.} other {# notas están por debajo de un umbral o fueron retiradas.}}',
  'shortlist.propose': 'Proponer esta preselección',
  'shortlist.yes': 'Preseleccionada',
  'shortlist.no': 'No preseleccionada',
  'shortlist.reason.hint':
    'Necesario cuando se deja fuera una nota en favor de otra con menos puntos. La segunda persona lo lee.',
  'shortlist.decide.title': 'Decidir la preselección',
  'shortlist.decide.body': 'Todos los solicitantes reciben su carta a la vez. Después no se puede cambiar nada.',
  'shortlist.decide.seen': 'He comparado la preselección con la clasificación',
  'shortlist.decide.send': 'Decidir y enviar las cartas',
  'shortlist.send-back.title': 'Devolver la preselección',
  'shortlist.send-back.hint': 'Diga qué tiene que cambiar. Después se propone otra preselección.',
  'shortlist.result.title': 'Resultado de su nota conceptual',
  'shortlist.result.yes': 'Su nota conceptual fue preseleccionada. Le pedimos una propuesta completa.',
  'shortlist.result.no': 'Su nota conceptual no fue preseleccionada.',
  'shortlist.result.deadline': 'Fecha límite de la propuesta completa',
  'shortlist.result.onward': 'Ir a la propuesta completa',
  'notice.shortlist-proposed': 'Una preselección para la convocatoria {reference} espera a una segunda persona.',
  'notice.shortlist-decided': 'La preselección para la convocatoria {reference} se decidió y se enviaron las cartas.',
  'notice.shortlist-sent-back': 'La preselección para la convocatoria {reference} fue devuelta.',
  'notice.shortlisted-letter': 'Hay un resultado para la nota conceptual {reference}: fue preseleccionada.',
  'notice.not-shortlisted-letter': 'Hay un resultado para la nota conceptual {reference}.',
  'refusal.second-stage-not-now': 'Solo un borrador de una fase puede pasar a dos.',
  'refusal.not-shortlisted':
    'A esta convocatoria solo pueden presentarse las organizaciones preseleccionadas en la primera fase.',
  'refusal.call-takes-notes': 'Esta convocatoria recibe notas conceptuales. Se preseleccionan, no se subvencionan.',
  'refusal.call-not-notes': 'Solo se preseleccionan notas conceptuales.',
  'refusal.shortlist-withdrawn': 'El expediente {reference} fue retirado y no puede preseleccionarse.',
  'refusal.shortlist-below-threshold':
    'El expediente {reference} está por debajo de un umbral y no puede preseleccionarse.',
  'refusal.shortlist-reason-missing':
    'El expediente {reference} se deja fuera en favor de otro con menos puntos. Diga por qué.',
  'trail.event.shortlist.proposed': 'Se propuso una preselección',
  'trail.event.shortlist.decided': 'Se decidió una preselección',
  'trail.event.shortlist.sent-back': 'Se devolvió una preselección',
};
