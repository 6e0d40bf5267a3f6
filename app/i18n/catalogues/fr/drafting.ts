export const drafting = {
  'drafting.saved': 'Enregistré à {time}',
  'budget.line.unfinished': 'Pas encore enregistré : cette ligne est incomplète.',
  'drafting.retrying': 'Pas encore enregistré. Nous réessayons ; laissez cette page ouverte.',
  'drafting.signed-out':
    'Non enregistré : votre session est terminée. Votre texte reste sur cette page. Connectez-vous dans une autre page, puis revenez ici.',
  'drafting.held.title': 'Ce que vous avez écrit est toujours là, mais pas encore enregistré',
  'drafting.held.body': 'Votre session s’est terminée pendant que vous écriviez. Relisez, puis enregistrez.',
  'drafting.writing': '{alias} écrit dans cette partie (dernier enregistrement à {time})',
  'drafting.writing.hint': 'Vous pouvez écrire aussi. Si vous modifiez la même réponse, les deux textes sont affichés.',

  'drafting.upload.drop': 'Ou faites glisser le fichier sur ce formulaire.',
  'drafting.upload.bar': 'Part du fichier déjà arrivée',
  'drafting.upload.progress':
    '{done} Mo sur {all} sont arrivés. En cas d’arrêt, choisissez de nouveau le même fichier : l’envoi reprend où il en était.',
  'drafting.upload.waiting': 'La connexion est coupée. Ce qui est arrivé est conservé ; l’envoi reprendra tout seul.',
  'drafting.upload.paused': 'Arrêté. Ce qui est arrivé est conservé un jour.',
  'drafting.upload.pause': 'Suspendre',
  'drafting.upload.resume': 'Reprendre',
  'drafting.upload.signed-out':
    'Votre session est terminée. Ce qui est arrivé est conservé. Connectez-vous dans une autre page, revenez ici et reprenez.',
  'drafting.upload.failed': 'Le fichier n’a pas pu être envoyé. Réessayez.',
  'refusal.too-many-uploads':
    '{max, plural, one {# fichier de cette demande est} many {# de fichiers de cette demande sont} other {# fichiers de cette demande sont}} déjà en route. Attendez l’arrivée de l’un d’eux.',
  'refusal.chunk-damaged': 'Une partie du fichier est arrivée abîmée. Elle est envoyée de nouveau.',
  'refusal.upload-damaged': 'Le fichier est arrivé différent de ce qui a été envoyé. Envoyez-le de nouveau.',
  'refusal.upload-incomplete':
    'Il manque encore une partie du fichier. Envoyez-le de nouveau : ce qui est arrivé est conservé.',
} as const;
