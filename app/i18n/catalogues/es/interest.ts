import type { Words } from '../../words.ts';
import type { interest as english } from '../en/interest.ts';

export const interest: Words<typeof english> = {
  'interest.title': 'Vínculos con el consorcio',
  'interest.lede':
    'Un vínculo que excluye mantiene a todas las personas de ese miembro fuera de los expedientes, puntuaciones, votos, aprobaciones y pagos de esta organización. Surte efecto de inmediato.',
  'interest.link': 'Vínculos con el consorcio',
  'interest.none': 'No hay vínculos registrados',
  'interest.new': 'Registrar un vínculo',
  'interest.member': 'Miembro del consorcio',
  'interest.kind': 'Qué los vincula',
  'interest.kind.network': 'La organización pertenece a la red del miembro',
  'interest.kind.past-grant': 'El miembro ya le concedió una subvención',
  'interest.kind.mentoring': 'El miembro la acompaña o la ha formado',
  'interest.kind.nomination': 'El miembro la propuso para presentarse',
  'interest.kind.co-applicant': 'Se presentaron juntos',
  'interest.kind.country-desk': 'El miembro trabaja en su país',
  'interest.effect': 'Efecto',
  'interest.hard': 'Excluye al miembro',
  'interest.soft': 'Solo se muestra',
  'interest.since': 'Registrado',
  'interest.ended': 'Terminado',
  'interest.end': 'Terminar este vínculo',
  'interest.record': 'Registrar el vínculo',
  'refusal.tie-member-unknown': 'Elija un miembro de este consorcio.',
  'refusal.approver-recused': 'Usted o su organización tienen un conflicto de intereses con esta beneficiaria.',
  'trail.event.interest.recorded': 'Se registró un vínculo con un miembro del consorcio',
  'trail.event.interest.ended': 'Se puso fin a un vínculo con un miembro del consorcio',
};
