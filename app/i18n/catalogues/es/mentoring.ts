import type { mentoring as en } from '../en/mentoring.ts';
import type { Words } from '../../words.ts';

export const mentoring: Words<typeof en> = {
  'mentoring.title': 'Registro de acompañamiento',
  'mentoring.lede.office':
    'Contactos y visitas de esta subvención. Ambas partes leen lo tratado y lo acordado; la nota confidencial queda para las funciones designadas de la oficina.',
  'mentoring.lede.organisation':
    'Lo que la oficina anotó sobre los contactos y visitas de su subvención. Puede responder a cada anotación.',
  'mentoring.none': 'No se ha anotado ningún contacto',
  'mentoring.none.body':
    'Aquí figuran las visitas, llamadas, sesiones de acompañamiento e intercambios entre pares de esta subvención.',
  'mentoring.record': 'Anotar un contacto',
  'mentoring.correct': 'Corregir esta anotación',
  'mentoring.kind': 'Tipo de contacto',
  'mentoring.kind.mentoring': 'Acompañamiento',
  'mentoring.kind.peer_exchange': 'Intercambio entre pares',
  'mentoring.kind.visit': 'Visita',
  'mentoring.kind.call': 'Llamada',
  'mentoring.one': '{kind}, {day}',
  'mentoring.day': 'Día',
  'mentoring.topics': 'Asuntos tratados',
  'mentoring.topics.hint': 'Lo leen ambas partes. Escriba sin nombres de personas en riesgo.',
  'mentoring.agreed': 'Lo acordado',
  'mentoring.agreed.hint': 'Lo leen ambas partes.',
  'mentoring.note': 'Nota confidencial',
  'mentoring.note.hint':
    'Solo la leen usted y las funciones designadas de la oficina. Ni la organización ni la auditoría la ven.',
  'mentoring.save': 'Guardar la anotación',
  'mentoring.by': 'Anotado por',
  'mentoring.older': 'Mostrar la anotación anterior',
  'mentoring.corrected': 'Sustituida por una anotación más reciente',
  'mentoring.correction': 'Corrección',
  'mentoring.answered': 'Respuesta de',
  'mentoring.answer': 'Su respuesta',
  'mentoring.answer.hint': 'La lee la oficina. Después no se puede cambiar.',
  'mentoring.answer.send': 'Enviar la respuesta',
  'refusal.mentoring-not-in-force':
    'Los contactos se anotan y se responden mientras el convenio está en vigor o en proceso de cierre.',
  'refusal.mentoring-outside-period': 'El día no puede ser anterior al inicio del convenio, {from}.',
  'refusal.mentoring-in-future': 'Este día aún no ha llegado.',
  'refusal.mentoring-corrected-before': 'Esta anotación ya se corrigió. Corrija la más reciente.',
  'refusal.mentoring-by-another': 'Solo quien escribió una anotación la corrige. Escriba en su lugar una nueva.',
  'notice.contact-recorded': 'Se anotó un contacto o una visita del convenio {reference}. Puede leerlo y responder.',
  'notice.contact-answered':
    'La organización respondió a una anotación del registro de acompañamiento del convenio {reference}.',
};
