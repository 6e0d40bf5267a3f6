import type { milestones as en } from '../en/milestones.ts';
import type { Words } from '../../words.ts';

export const milestones: Words<typeof en> = {
  'milestones.title': 'Jalons',
  'milestones.lede':
    'Ce que la subvention doit atteindre, par une condition et non par une date\u202f: c’est atteint quand la preuve le montre.',
  'milestones.none': 'Aucun jalon ici',
  'milestones.none.body': 'Le bureau prévoit des jalons là où une convention en a besoin.',
  'milestones.one': 'Jalon {number, number}',
  'milestones.condition': 'Ce qui doit être vrai',
  'milestones.condition.hint':
    'Une phrase, sans nom de personne. Par exemple\u202f: 20 personnes ont été accompagnées à une audience.',
  'milestones.proof': 'Ce qui le montre',
  'milestones.proof.hint':
    'Un document qui peut être envoyé sans danger, comme une liste avec des nombres au lieu de noms.',
  'milestones.proof.sent': 'Preuve envoyée',
  'milestones.proof.open': 'Ouvrir la preuve',
  'milestones.proof.file': 'La preuve',
  'milestones.expected': 'Attendu le',
  'milestones.expected.hint':
    'Laissez vide si aucun jour n’est prévisible. Avec un jour, l’organisation reçoit un rappel deux semaines avant.',
  'milestones.instalment': 'Paiement qui en dépend',
  'milestones.instalment.hint':
    'Tant que le jalon n’est pas confirmé, cette tranche n’est pas payée. Une fois la convention envoyée, il ne peut plus être abandonné.',
  'milestones.instalment.none': 'Aucun paiement',
  'milestones.no-day': 'Pas de jour\u202f: quand la condition est remplie',
  'milestones.reached': 'Atteint le',
  'milestones.answer': 'Réponse du bureau',
  'milestones.answer.hint': 'Nécessaire si la preuve est renvoyée\u202f: dites ce qui manque, sans nom.',
  'milestones.plan': 'Prévoir un jalon',
  'milestones.add': 'Ajouter le jalon',
  'milestones.claim': 'Déclarer qu’il est atteint',
  'milestones.confirm': 'Confirmer',
  'milestones.return': 'Renvoyer la preuve',
  'milestones.drop': 'Abandonner le jalon',
  'milestone.state.planned': 'Prévu',
  'milestone.state.reached': 'Atteint, preuve envoyée',
  'milestone.state.confirmed': 'Confirmé',
  'milestone.state.dropped': 'Abandonné',
  'notice.milestone-planned': 'Un jalon a été prévu pour la convention {reference}.',
  'notice.milestone-reached':
    'Un jalon de la convention {reference} est déclaré atteint. Sa preuve peut être examinée.',
  'notice.milestone-decided': 'Le bureau a répondu au sujet d’un jalon de la convention {reference}.',
  'notice.milestone-due': 'Un jalon de la convention {reference} est attendu bientôt.',
  'refusal.milestone-agreement-over': 'Cette convention est terminée\u202f: aucun jalon ne peut être prévu.',
  'refusal.milestone-outside-period': 'Le jour doit être compris entre {from} et {to}.',
  'refusal.milestone-in-future': 'Ce jour est encore à venir.',
  'refusal.milestone-answer-missing': 'Dites ce qui manque.',
  'refusal.milestone-no-instalment': 'La convention n’a pas cette tranche.',
  'refusal.milestone-awaited': 'Un paiement en dépend : il peut être confirmé, pas abandonné.',
  'refusal.milestone-not-in-force': 'Tant que la convention n’est pas en vigueur, rien ne peut être déclaré atteint.',
  'refusal.too-many-milestones':
    'Une convention a au plus {max, plural, one {# jalon} many {# de jalons} other {# jalons}}.',
};
