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
  'interest.partners': 'Postule avec',
  'interest.partners.hint':
    'Des dossiers de cette organisation les nomment comme codemandeurs, par numéro d’enregistrement ou nom entier. Qui est récusé pour l’une d’elles l’est ici aussi.',
  'refusal.tie-member-unknown': 'Choisissez un membre de ce consortium.',
  'refusal.approver-recused': 'Vous ou votre organisation avez un conflit d’intérêts avec ce bénéficiaire.',
  'trail.event.interest.recorded': 'Un lien avec un membre du consortium a été enregistré',
  'trail.event.interest.ended': 'Un lien avec un membre du consortium a pris fin',
  'recusal.rows':
    '{rows, plural, one {# ligne ne vous est pas montrée} many {# de lignes ne vous sont pas montrées} other {# lignes ne vous sont pas montrées}} : vous-même ou votre organisation êtes récusés pour ce tiers. Les totaux comptent toutes les lignes.',
  'recusal.events':
    'Les événements concernant des tiers pour lesquels vous-même ou votre organisation êtes récusés ne figurent pas ici. Les chaînes sont vérifiées en entier.',
  'recusal.files':
    'Vous-même ou votre organisation êtes récusés pour des tiers de ce programme. Les fichiers omettent leurs lignes, et l’avant-dernière ligne dit combien ; les totaux comptent toutes les lignes. Notes, votes, classement, journal des actes et dossier de preuves doivent être pris par quelqu’un d’autre.',
  'refusal.file-names-recused':
    'Ce fichier nomme des tiers pour lesquels vous-même ou votre organisation êtes récusés. Une personne sans conflit d’intérêts peut le prendre.',
  'refusal.file-shows-sheets':
    'Ce fichier parle de grilles de notation de dossiers que vous notez encore vous-même. Verrouillez d’abord vos propres grilles.',
  'refusal.list-names-recused':
    'La liste nomme des tiers pour lesquels vous-même ou votre organisation êtes récusés. Un autre gardien doit l’approuver.',
  'interest.register.title': 'Registres des membres',
  'interest.register.lede':
    'Ce qu’un membre indique à l’avance : qui fait partie de son réseau, a reçu de lui une subvention, est accompagné ou a été invité par lui à postuler. Toute organisation qui se décrit avec le même numéro d’enregistrement ou la même adresse est aussitôt liée au membre.',
  'interest.register.none': 'Aucun membre n’a encore nommé personne',
  'interest.register.lines': 'Lignes',
  'interest.register.found': 'Retrouvés parmi les tiers',
  'interest.register.change': 'Modifier un registre',
  'interest.register.typed': 'Numéros d’enregistrement ou adresses électroniques',
  'interest.register.typed.hint':
    'Une organisation par ligne, {max} lignes au plus à la fois. Conservés sous forme d’empreintes à clé : personne ne peut les relire, gardez donc votre propre liste.',
  'interest.register.add': 'Ajouter ces lignes',
  'interest.register.take-off': 'Retirer ces lignes',
  'field.registerLine': 'La ligne {line} n’est ni un numéro d’enregistrement ni une adresse électronique',
  'field.registerTooLong': '{max} lignes au plus à la fois',
  'refusal.register-own-member': 'Les lignes de votre propre membre sont retirées par une personne d’un autre membre.',
  'trail.event.interest.registered': 'Des lignes ont été ajoutées au registre d’un membre',
  'trail.event.interest.unregistered': 'Des lignes ont été retirées du registre d’un membre',
};
