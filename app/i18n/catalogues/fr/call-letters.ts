import type { Words } from '../../words.ts';
import type { callLetters as english } from '../en/call-letters.ts';

export const callLetters: Words<typeof english> = {
  'calls.part.letters': 'Lettres',
  'calls.change.letters': 'Lettres',
  'calls.letters.lede':
    'Comment commence chaque lettre de cet appel. Ce qui est décidé (résultat, montant, points, derniers jours) figure de lui-même dans chaque lettre, tout comme ce que le portail ajoute ensuite. Là où vous n’écrivez rien, la lettre commence par le texte de la maison.',
  'calls.letters.house': 'Texte de la maison',
  'calls.letters.own': 'Adaptée pour cet appel',
  'calls.letters.adapt': 'Adapter : {letter}',
  'calls.letters.fields': 'Le portail remplit ces champs fixes. Écrivez-les exactement ainsi :',
  'calls.letters.body': 'Début de la lettre',
  'calls.letters.body.hint': 'Dans toutes les langues de l’appel, ou dans aucune. Vide : le texte de la maison.',
  'calls.letters.preview': 'Aperçu : {letter}',
  'calls.letters.preview.hint': 'Les montants, les jours et les références sont des exemples.',
  'calls.letter.ineligible': 'Non éligible',
  'calls.letter.award': 'Retenue pour une subvention',
  'calls.letter.reserve': 'Sur la liste de réserve',
  'calls.letter.reject': 'Non retenue',
  'calls.letter.shortlisted': 'Note conceptuelle présélectionnée',
  'calls.letter.not-shortlisted': 'Note conceptuelle non présélectionnée',
  'calls.letter-field.reference': 'Référence de la demande',
  'calls.letter-field.call': 'Titre de l’appel',
  'calls.letter-field.organisation': 'Code de l’organisation ; aucune lettre ne porte de nom',
  'calls.letter-field.requested': 'Montant demandé',
  'calls.letter-field.amount': 'Montant accordé',
  'calls.letter-field.accept-until': 'Dernier jour pour accepter la subvention',
  'calls.letter-field.complain-until': 'Dernier jour pour réclamer',
  'calls.letter-field.deadline': 'Date limite de la proposition complète',
  'calls.check.letters': 'Lettres adaptées dans chaque langue',
  'calls.check-reason.letters-incomplete':
    'Une lettre n’est adaptée que dans certaines langues, ou nomme un champ qu’elle ne connaît pas.',
  'field.letter-field': 'Cette lettre n’a pas de champ fixe « {name} ».',
};
