export const conversation = {
  'conversation.title': 'Messages avec le bureau',
  'conversation.lede.organisation':
    'À propos de cette demande. Le bureau lit et répond ici ; nos courriels disent seulement que quelque chose attend.',
  'conversation.lede.office':
    'À propos de cette demande. L’organisation lit ce que vous écrivez ; rien n’en est envoyé par courriel.',
  'conversation.write.title': 'Écrire un message',
  'conversation.closed': 'On peut écrire des messages une fois la demande déposée, mais plus après son retrait.',
  'conversation.said': 'Ce qui a été dit',
  'conversation.none': 'Rien n’a encore été dit',
  'conversation.by.us': 'Nous avons écrit',
  'conversation.by.organisation': 'L’organisation a écrit',
  'conversation.by.office': 'Le bureau a écrit',
  'conversation.older': 'Messages plus anciens',
  'conversation.body': 'Votre message',
  'conversation.body.hint': 'N’écrivez pas le nom de personnes qui pourraient être mises en danger.',
  'conversation.send': 'Envoyer',
  'conversation.audience': 'Qui le lit dans l’organisation',
  'conversation.audience.team': 'Toute l’équipe',
  'conversation.audience.owners': 'Seulement les responsables',
  'trail.event.application.message-sent': 'Un message à propos d’une demande a été envoyé',
  'notice.message-received': 'Il y a un message à propos de {reference}.',
} as const;
