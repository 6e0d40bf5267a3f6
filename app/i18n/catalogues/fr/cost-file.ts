import type { costFile as en } from '../en/cost-file.ts';
import type { Words } from '../../words.ts';

export const costFile: Words<typeof en> = {
  'cost-file.title': 'Reprendre des dépenses d’un tableur',
  'cost-file.lede':
    'Tenez vos dépenses dans un tableau et envoyez-le ici. Tout est repris, ou rien, et vous lisez ce qu’il faut corriger.',
  'cost-file.take': 'Le tableau à remplir',
  'cost-file.template': 'Modèle en {format}',
  'cost-file.lists': 'Ce qui peut être écrit',
  'cost-file.how.row':
    'Une ligne par justificatif. Les titres restent\u202f; l’ordre des colonnes est libre et les colonnes en plus sont laissées de côté.',
  'cost-file.how.words':
    'Rubriques et types de dépense avec les mots de ce site, dans n’importe laquelle de ses langues. La deuxième feuille du XLSX les énumère.',
  'cost-file.how.line':
    'La ligne du budget est son numéro dans la rubrique ; si la rubrique n’a qu’une ligne, elle peut rester vide.',
  'cost-file.how.days': 'Les jours comme dates du tableur, ou écrits 2026-11-30.',
  'cost-file.how.share':
    'Le montant est celui du justificatif entier\u202f; la part dit ce que cette subvention en paie. Vide, elle est de 100 %.',
  'cost-file.how.procurement':
    'Le dossier de marché est le numéro de l’appel d’offres ou des devis d’un achat ; il peut rester vide.',
  'cost-file.send.title': 'Envoyer le tableau',
  'cost-file.file': 'Le tableau rempli',
  'cost-file.file.hint':
    'XLSX, ou CSV en UTF-8\u202f; la première feuille est lue. S’il y a une erreur, choisissez de nouveau le fichier une fois corrigé.',
  'cost-file.send': 'Ajouter ces dépenses',
  'cost-file.error': 'Ligne {line}, colonne {letter} ({column})\u202f: {what}',
  'cost-file.error.column': 'Ligne {line} ({column})\u202f: {what}',
  'cost-file.more':
    '{left, plural, one {# autre endroit est à corriger} many {# d’autres endroits sont à corriger} other {# autres endroits sont à corriger}}. Commencez par ceux-ci.',
  'cost-file.column-missing': 'Le tableau n’a pas cette colonne. Reprenez les titres du modèle.',
  'cost-file.type-unknown': 'Ce n’est pas un type de dépense d’ici.',
  'cost-file.answer-unknown': 'Écrivez oui ou non.',
  'cost-file.entered': 'Ce justificatif figure déjà dans le rapport, comme dépense {number, number}.',
  'cost-file.twice': 'Le même justificatif figure déjà à la ligne {line}.',
  'refusal.cost-file-empty':
    'Aucune dépense n’a été trouvée dans ce fichier. La première feuille doit avoir les titres du modèle et une ligne par justificatif.',
  'refusal.cost-file-wrong': 'Quelque chose ne va pas dans le tableau. Rien n’a été repris.',
  'field.noNumber': 'Indiquez le numéro du dossier, avec un chiffre au moins, ou laissez ce champ vide.',
  'field.notAShare': 'Indiquez une part supérieure à 0 et jusqu’à 100 %, avec deux décimales au plus.',
  'reports.cost.share': 'Part payée par cette subvention, en pour cent',
  'reports.cost.share.hint':
    '100 si la subvention paie tout le justificatif. Saisissez le montant et la TVA du justificatif entier\u202f; le portail prend la part des deux.',
  'reports.line.share': '{percent} de {amount}',
};
