export const paste = {
  'paste.title': 'Reprendre les lignes d’un tableur',
  'paste.lede': 'Copiez-y les lignes et collez-les ici. Elles s’ajoutent au budget ; rien n’est remplacé.',
  'paste.in': 'Coller des lignes',
  'paste.columns':
    'Colonnes : rubrique, objet, quantité, unité (jour, mois, voyage… ; facultative), coût unitaire en {currency} ; puis, si ce n’est pas la subvention, qui paie. Les autres colonnes sont ignorées ; les montants sont calculés ici.',
  'paste.headings': 'Rubriques, dans toute langue de ce site : {headings}.',
  'paste.rows': 'Lignes du tableur',
  'paste.rows.hint': 'Une première ligne de titres est laissée de côté.',
  'paste.button': 'Ajouter ces lignes',
  'paste.out': 'Emporter les lignes enregistrées dans un tableur',
  'paste.out.label': 'Sélectionnez tout, copiez, puis collez dans le tableur',
  'paste.error': 'Ligne {row, number}, {column} : {what}',
  'paste.heading-unknown': 'Ce n’est pas une rubrique de budget d’ici.',
  'paste.template': 'Télécharger un budget vide (XLSX), à remplir avant de postuler',
} as const;
