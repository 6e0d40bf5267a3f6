export const drafting = {
  'drafting.saved': 'Enregistré à {time}',
  'drafting.retrying': 'Pas encore enregistré. Nous réessayons ; laissez cette page ouverte.',
  'drafting.signed-out':
    'Non enregistré : votre session est terminée. Votre texte reste sur cette page. Connectez-vous dans une autre page, puis revenez ici.',
  'drafting.held.title': 'Ce que vous avez écrit est toujours là, mais pas encore enregistré',
  'drafting.held.body': 'Votre session s’est terminée pendant que vous écriviez. Relisez, puis enregistrez.',
  'drafting.writing': '{alias} écrit dans cette partie (dernier enregistrement à {time})',
  'drafting.writing.hint': 'Vous pouvez écrire aussi. Si vous modifiez la même réponse, les deux textes sont affichés.',
} as const;
