import type { Words } from '../../words.ts';
import type { kernel as english } from '../en/kernel.ts';

export const kernel: Words<typeof english> = {
  'refusal.not-found': 'Cette page n’existe pas, ou vous n’y avez pas accès.',
  'refusal.stale': 'Une autre personne a modifié ceci entre-temps. Consultez la nouvelle version, puis réessayez.',
  'refusal.move-not-allowed': 'Cette étape n’est pas possible dans l’état actuel.',
  'refusal.key-used-for-another-form':
    'Ce formulaire a déjà été envoyé avec un autre contenu. Rouvrez la page et recommencez.',
  'refusal.role-may-not': 'Votre rôle ne le permet pas.',
  'field.required': 'Veuillez remplir ce champ.',
  'field.invalid': 'Cette réponse n’est pas comprise.',
  'field.forbiddenCharacters': 'Ce texte contient des caractères qui ne peuvent pas être utilisés ici.',
  'field.tooLong':
    'Veuillez raccourcir à {max, plural, one {# caractère} many {# de caractères} other {# caractères}} au maximum.',
  'field.tooManyWords': 'Veuillez raccourcir à {max, plural, one {# mot} many {# de mots} other {# mots}} au maximum.',
  'field.notAnAmount': 'Veuillez saisir un montant en chiffres, par exemple 1250,50.',
  'field.tooManyDecimals':
    'Cette monnaie a {places, plural, =0 {zéro décimale} one {# décimale} many {# de décimales} other {# décimales}}.',
  'field.amountTooLarge': 'Ce montant est trop élevé.',
  'field.negative': 'Le montant ne peut pas être négatif.',
  'field.zero': 'Le montant doit être supérieur à zéro.',
  'field.notWhole': 'Veuillez saisir un nombre entier.',
  'field.range': 'Veuillez saisir un nombre de {min, number} à {max, number}.',
  'field.notADate': 'Veuillez saisir une date sous la forme année-mois-jour, par exemple 2026-11-30.',
  'field.notATime': 'Veuillez saisir une heure, par exemple 17:30.',
  'field.notAnEmail': 'Veuillez saisir une adresse électronique, par exemple nom@exemple.org.',
  'field.choose': 'Veuillez faire un choix.',
  'field.mustTick': 'Veuillez cocher cette case pour continuer.',
  'field.chooseAtLeast': 'Choisissez au moins {min, plural, one {# réponse} many {# de réponses} other {# réponses}}.',
  'field.tooLarge': 'Le nombre doit être inférieur ou égal à {max}.',
  'field.notACurrency': 'Choisissez une devise de la liste.',
  'field.notACountry': 'Choisissez un pays de la liste.',
  'field.dateTooEarly': 'La date ne peut être antérieure au {date}.',
  'field.dateTooLate': 'La date ne peut être postérieure au {date}.',
  'field.endBeforeStart': 'La fin doit venir après le début.',
  'field.notAnIban': 'Vérifiez l’IBAN : ses chiffres ne concordent pas.',
  'field.notABic': 'Vérifiez le BIC : il compte 8 ou 11 lettres et chiffres.',
};
