import type { Words } from '../../words.ts';
import type { interest as english } from '../en/interest.ts';

export const interest: Words<typeof english> = {
  'interest.title': 'Liens avec le consortium',
  'interest.lede':
    'Un lien bloquant tient toutes les personnes de ce membre à l’écart des dossiers, notes, votes, approbations et paiements de cette organisation. Il prend effet immédiatement.',
  'interest.link': 'Liens avec le consortium',
  'interest.none': 'Aucun lien n’est enregistré',
  'interest.new': 'Enregistrer un lien',
  'interest.member': 'Membre du consortium',
  'interest.kind': 'Nature du lien',
  'interest.kind.network': 'L’organisation fait partie du réseau du membre',
  'interest.kind.past-grant': 'Le membre lui a déjà accordé une subvention',
  'interest.kind.mentoring': 'Le membre l’accompagne ou l’a formée',
  'interest.kind.nomination': 'Le membre l’a invitée à postuler',
  'interest.kind.co-applicant': 'Ils ont postulé ensemble',
  'interest.kind.country-desk': 'Le membre travaille dans son pays',
  'interest.effect': 'Effet',
  'interest.hard': 'Écarte le membre',
  'interest.soft': 'Est seulement signalé',
  'interest.since': 'Enregistré',
  'interest.ended': 'Terminé',
  'interest.end': 'Mettre fin à ce lien',
  'interest.record': 'Enregistrer le lien',
  'refusal.tie-member-unknown': 'Choisissez un membre de ce consortium.',
  'refusal.approver-recused': 'Vous ou votre organisation avez un conflit d’intérêts avec ce bénéficiaire.',
  'trail.event.interest.recorded': 'Un lien avec un membre du consortium a été enregistré',
  'trail.event.interest.ended': 'Un lien avec un membre du consortium a pris fin',
};
