import type { consortium as en } from '../en/consortium.ts';
import type { Words } from '../../words.ts';

export const consortium: Words<typeof en> = {
  'consortium.lede':
    'Qui porte l’action, et qui l’a portée. Personne n’est jamais retiré de cette liste : un membre dont la participation prend fin y reste, avec tout ce que ses équipes ont fait.',
  'consortium.change': 'Modifier le consortium',
  'consortium.add': 'Ajouter un membre',
  'consortium.add.button': 'Ajouter le membre',
  'consortium.people': 'L’administration invite ensuite ses équipes.',
  'consortium.part.hint':
    'Un rôle de chef de file passe au membre qui le reçoit, et le membre qui le tenait devient partenaire.',
  'consortium.member.title': 'Membre du consortium',
  'consortium.takes-part': 'Participe',
  'consortium.ended': 'Participation terminée',
  'consortium.end': 'Mettre fin à sa participation',
  'consortium.end.body':
    'Ses équipes perdent aussitôt tous leurs rôles ici, dès le clic suivant, et en sont informées. Les évaluations, votes et décisions restent tels quels, sous le nom du membre.',
  'consortium.end.roles':
    '{count, plural, =0 {Personne n’a de rôle ici.} one {# rôle prend fin avec elle :} many {# de rôles prennent fin avec elle :} other {# rôles prennent fin avec elle :}}',
  'consortium.end.readings':
    '{count, plural, one {# dossier confié à ses équipes n’est pas rendu. Confiez-le à quelqu’un d’autre.} many {# de dossiers confiés à ses équipes ne sont pas rendus. Confiez-les à d’autres.} other {# dossiers confiés à ses équipes ne sont pas rendus. Confiez-les à d’autres.}}',
  'consortium.end.button': 'Mettre fin à sa participation et aux rôles de ses équipes',
  'consortium.return': 'Reprendre la participation',
  'consortium.return.body': 'Le membre revient tel qu’il était. L’administration redonne leurs rôles à ses équipes.',
  'refusal.consortium-lead-kept': 'Ce membre est chef de file. Confiez d’abord ce rôle à un autre membre.',
  'refusal.consortium-own-member':
    'Vous travaillez vous-même chez ce membre. Une autre personne de la direction met fin à sa participation.',
  'refusal.consortium-last-administrator':
    'Toutes les personnes qui donnent des rôles travaillent chez ce membre. Donnez d’abord le rôle d’administration à quelqu’un d’ailleurs.',
  'trail.event.consortium.member-added': 'Un membre a été ajouté au consortium',
  'trail.event.consortium.member-changed': 'Un membre du consortium a été modifié',
  'trail.event.consortium.member-ended': 'La participation d’un membre du consortium a pris fin',
  'trail.event.consortium.member-returned': 'Un membre du consortium participe de nouveau',
};
