export const offline = {
  'offline.title': 'Remplir sans connexion',
  'offline.lede': 'Emportez votre brouillon dans un seul fichier, écrivez-y où vous voulez et rapportez-le.',
  'offline.blank': 'Télécharger le formulaire vierge, à lire ou à remplir sans connexion',
  'offline.take.title': '1. Emporter le formulaire',
  'offline.take.body':
    'Le fichier s’ouvre dans tout navigateur, sans connexion. Il contient les questions, les activités et autres listes de choix, et ce que vous avez écrit ; le budget et les documents restent ici.',
  'offline.take.link': 'Télécharger le formulaire avec mes réponses',
  'offline.bring.title': '2. Le rapporter',
  'offline.bring.file': 'Le formulaire que vous avez enregistré',
  'offline.bring.hint': 'Le fichier .html créé par son bouton « Enregistrer ce formulaire ».',
  'offline.bring.button': 'Reprendre ce que j’ai écrit',
  'offline.form.about':
    'Écrivez ici sans connexion. Rien n’est envoyé. Quand vous vous arrêtez, appuyez sur le bouton à la fin.',
  'offline.form.choices': 'Activités et autres choix',
  'offline.form.save': 'Enregistrer ce formulaire',
  'offline.form.careful':
    'Toute personne qui a le fichier peut le lire. Gardez-le à l’abri des regards et supprimez-le une fois rapporté dans le portail.',
  'offline.report.title': 'Ce qui a été repris',
  'offline.report.taken':
    '{count, plural, one {# réponse a été reprise.} many {# de réponses ont été reprises.} other {# réponses ont été reprises.}}',
  'offline.report.unknown':
    '{count, plural, one {# réponse ne correspond à aucune question de cet appel et a été laissée de côté.} many {# de réponses ne correspondent à aucune question de cet appel et ont été laissées de côté.} other {# réponses ne correspondent à aucune question de cet appel et ont été laissées de côté.}}',
  'offline.report.saved': 'Enregistré ici',
  'offline.report.file': 'Dans votre fichier',
  'offline.result.taken': 'Reprise',
  'offline.result.conflict':
    'Non reprise : elle a été modifiée ici après que vous avez emporté le formulaire. Les deux textes sont ci-dessous ; rassemblez ce que vous voulez garder.',
  'offline.result.problem': 'Quelque chose ne va pas dans cette réponse',
  'earlier.title': 'Reprendre une demande antérieure',
  'earlier.lede': 'Seul ce qui est encore vide ici est rempli. Les documents et les déclarations ne sont pas repris.',
  'earlier.from': 'Demande antérieure',
  'earlier.from.hint': 'Les réponses aux mêmes questions, les activités, la durée et le budget.',
  'earlier.button': 'Reprendre',
  'earlier.none': 'Votre organisation n’a pas encore d’autre demande',
  'earlier.taken':
    'Repris : {answers, plural, one {# réponse} many {# de réponses} other {# réponses}} et {lines, plural, one {# ligne de budget} many {# de lignes de budget} other {# lignes de budget}}',
  'earlier.kept':
    '{count, plural, one {# réponse était déjà là et reste telle quelle.} many {# de réponses étaient déjà là et restent telles quelles.} other {# réponses étaient déjà là et restent telles quelles.}}',
  'earlier.back': 'Aller à la demande',

  'trail.event.application.answers-taken': 'Des réponses écrites hors connexion ont été reprises dans une demande',
  'trail.event.application.taken-over': 'Un brouillon a été rempli à partir d’une demande antérieure',

  'refusal.offline-form-unreadable':
    'Ce n’est pas un formulaire de ce portail, ou il n’a pas été enregistré avec son propre bouton. Ouvrez-le, appuyez sur « Enregistrer ce formulaire » et envoyez le nouveau fichier.',
} as const;
