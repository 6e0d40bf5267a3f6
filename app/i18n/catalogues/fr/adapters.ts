import type { Words } from '../../words.ts';
import type { adapters as english } from '../en/adapters.ts';

export const adapters: Words<typeof english> = {
  'refusal.file-wrong-type':
    'Ce fichier ne peut pas être utilisé. Envoyez un fichier PDF, Word, Excel ou OpenDocument sans macros, ou une image JPEG ou PNG.',
  'refusal.sheet-unreadable':
    'Ce fichier ne se lit pas comme un tableau. Enregistrez-le en XLSX, ou en CSV en UTF-8, et réessayez.',
  'refusal.sheet-too-large':
    'Le tableau a trop de lignes ou devient trop grand une fois décompressé. Le maximum est de {rows, plural, one {# ligne} many {# de lignes} other {# lignes}}.',
  'refusal.file-infected':
    'L’antivirus a refusé ce fichier, qui n’a pas été conservé. Faites vérifier l’appareil, puis envoyez une copie saine du document.',
  'refusal.file-empty': 'Le fichier est vide.',
  'refusal.file-too-large':
    'Le fichier est trop volumineux. Il peut avoir au plus {megabytes, plural, one {# mégaoctet} many {# de mégaoctets} other {# mégaoctets}}.',
  'refusal.file-name-bad':
    'Le nom du fichier ne peut pas être utilisé. Choisissez un nom d’au plus {max, plural, one {# caractère} many {# de caractères} other {# caractères}}, sans signes spéciaux.',
  'refusal.name-not-latin':
    'Ce nom ne peut pas être écrit en lettres latines. Indiquez le nom de titulaire du compte tel que la banque l’écrit en lettres latines.',
  'refusal.payment-batch-empty': 'Il n’y a aucun paiement à mettre dans le fichier bancaire.',
  'refusal.payment-amount-not-positive': 'Paiement {payment} : le montant doit être supérieur à zéro.',
  'refusal.payment-reference-wrong':
    'Paiement {payment} : la référence ne peut pas figurer dans un fichier bancaire, ou y figure deux fois.',
  'refusal.payment-iban-wrong': 'Paiement {payment} : l’IBAN est erroné.',
  'refusal.payment-bic-wrong': 'Paiement {payment} : le BIC est erroné, ou la banque n’est pas désignée en entier.',
  'refusal.payment-account-wrong': 'Paiement {payment} : le numéro de compte est erroné.',
  'refusal.payment-address-incomplete':
    'Paiement {payment} : l’adresse de la partie bénéficiaire doit comporter une ville et un pays.',
};
