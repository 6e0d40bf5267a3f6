import type { Words } from '../../words.ts';
import type { referees as english } from '../en/referees.ts';

export const referees: Words<typeof english> = {
  'referees.title': 'Personnes de référence',
  'referees.lede':
    'Un groupe sans enregistrement, ou une personne, désigne deux personnes extérieures qui s’en portent garantes. Demandé une seule fois, valable pour chaque candidature.',
  'referees.ask-first':
    'Demandez d’abord leur accord aux deux personnes et prévenez-les que le bureau peut les contacter. Ce que vous écrivez est chiffré : les évaluateurs ne le voient jamais, et le bureau ne l’ouvre que pour les interroger, ce qui est consigné.',
  'referees.referee': 'Personne de référence {number, number}',
  'referees.field.name': 'Nom',
  'referees.field.role': 'Ce qu’elle fait, et où',
  'referees.field.role.hint': 'Par exemple : coordinatrice d’un refuge pour femmes dans une autre ville',
  'referees.field.contact': 'Un moyen sûr de la joindre',
  'referees.field.contact.hint':
    'Un numéro de téléphone, une adresse électronique, ou une messagerie et le nom qu’elle y utilise',
  'referees.field.knows': 'Comment elle vous connaît',
  'referees.field.knows.hint': 'Depuis quand, et ce que vous avez fait ensemble',
  'referees.named': 'Les deux personnes de référence sont désignées. Dernière modification :',
  'referees.none':
    'Ce groupe n’a pas encore désigné ses personnes de référence. Il ne peut pas déposer de candidature avant.',
  'referees.are-named': 'Les deux sont désignées.',
  'referees.wanted': 'Désignez deux personnes qui se portent garantes de vous avant de déposer une candidature.',
  'referees.owner-names': 'La personne responsable de votre équipe les désigne et elle seule les voit.',
  'referees.name': 'Désigner deux personnes de référence',
  'referees.open': 'Voir ou modifier les personnes de référence',
  'referees.reveal': 'Ouvrir les personnes de référence',
  'referees.reveal.hint':
    'La piste consigne que vous les avez ouvertes. Interrogez les deux, puis notez le résultat dans les références ci-dessous.',
  'field.sameReferee':
    'C’est la même indication que pour la première personne. Désignez quelqu’un d’autre, avec ses propres coordonnées.',
  'applications.missing.referees': 'désignez deux personnes qui se portent garantes de vous',
  'risk.reference.referee': 'Une personne de référence désignée par le groupe',
  'trail.event.organisation.referees-named': 'Un groupe a désigné ses personnes de référence',
  'referees.title.registered': 'Références',
  'referees.lede.registered':
    'Deux personnes ou organisations extérieures qui connaissent votre travail : un bailleur, un partenaire, une avocate. Une organisation enregistrée n’est pas tenue de les désigner ; le bureau peut les interroger avant une subvention.',
  'referees.wanted.registered':
    'Facultatif. Deux personnes ou organisations qui connaissent votre travail peuvent parler pour vous avant une subvention.',
  'referees.none.registered':
    'Cette organisation n’a pas désigné de références. Elle est enregistrée et n’y est pas tenue.',
  'referees.remove': 'Retirer les deux',
  'refusal.referees-needed':
    'Un groupe sans enregistrement ne peut pas se passer de personnes de référence. Modifiez-les plutôt.',
  'trail.event.organisation.referees-removed': 'Une organisation a retiré ses références',
};
