import type { Words } from '../../words.ts';
import type { committee as english } from '../en/committee.ts';

export const committee: Words<typeof english> = {
  'awards.committee.chair': 'Presidencia',
  'awards.committee.chair.hint': 'Uno de los miembros con voto. La presidencia firma el acta.',
  'awards.committee.voter': 'Miembro con voto',
  'awards.committee.recusals': 'Abstenciones por conflicto',
  'awards.votes.title': 'Registrar los votos',
  'awards.votes.lede':
    'Cada voto figura como «a favor» de lo que dice la lista. Cambie los que difieran. Quien tiene un conflicto de intereses con una organización solicitante no tiene voto en ese expediente.',
  'awards.votes.kept-out': 'Conflicto de intereses: sin voto en este expediente.',
  'awards.votes.save': 'Guardar los votos',
  'awards.vote.for': 'A favor',
  'awards.vote.against': 'En contra',
  'awards.vote.abstained': 'Abstención',
  'awards.vote.recused': 'Recusación',
  'awards.minutes.title': 'Acta del comité',
  'awards.minutes.read': 'Leer el acta cerrada',
  'awards.minutes.hash': 'Huella (SHA-256)',
  'awards.minutes.decisions': 'Decisiones por expediente',
  'awards.minutes.votes': 'Votos',
  'awards.minutes.signatures': 'Firmas del acta',
  'awards.minutes.sign': 'Firmar el acta',
  'awards.minutes.seen': 'Esta acta recoge lo que decidió el comité',
  'awards.minutes.take': 'Descargar el acta (PDF)',
  'awards.authority.title': 'Validación por el órgano de contratación',
  'awards.authority.asked': 'El órgano de contratación examina esta lista antes de las cartas',
  'awards.authority.asked.hint':
    'Solo si lo exige el contrato de subvención. Las cartas esperan entonces su referencia.',
  'awards.authority.reference': 'Referencia de su respuesta',
  'awards.authority.on': 'Fecha de su respuesta',
  'awards.authority.save': 'Registrar la respuesta',
  'awards.next.unsigned': 'La presidencia del comité firma el acta. Después, dos personas distintas aprueban la lista.',
  'notice.minutes-to-sign': 'El acta del comité de la convocatoria {reference} espera su firma.',
  'refusal.chair-missing': 'Indique qué miembro con voto presidió la reunión.',
  'refusal.voter-unknown': 'Una de estas personas no puede votar en este programa. Vuelva a abrir la página.',
  'refusal.preparer-may-not-vote': 'Quien prepara la lista lleva el acta y no tiene voto.',
  'refusal.vote-missing': 'Falta el voto de {alias} sobre el expediente {reference}.',
  'refusal.vote-recused':
    '{alias} tiene un conflicto de intereses declarado con la organización del expediente {reference} y no puede votar sobre él.',
  'refusal.vote-lost':
    'El comité no votó a favor de lo que la lista dice del expediente {reference}. Cambie la lista o los votos.',
  'refusal.file-not-quorate':
    'Sin las personas recusadas quedan muy pocos miembros para decidir sobre el expediente {reference}: hacen falta tres votantes de dos organizaciones.',
  'refusal.minutes-unsigned': 'La presidencia del comité aún no ha firmado el acta.',
  'refusal.minutes-signed-before': 'Ya ha firmado esta acta.',
  'refusal.award-over-lot': 'A partir del expediente {reference}, las subvenciones superan la dotación de su lote.',
  'refusal.authority-missing':
    'Se consultó esta lista al órgano de contratación; su referencia aún no está registrada.',
  'refusal.authority-not-asked': 'No se consultó esta lista al órgano de contratación.',
  'refusal.authority-too-late': 'La fecha de la respuesta está en el futuro.',
  'trail.event.committee.voted': 'Se registraron los votos de un comité',
  'trail.event.committee.signed': 'Se firmó el acta de un comité',
  'trail.event.award.validated': 'Se registró la respuesta del órgano de contratación a una lista',
};
