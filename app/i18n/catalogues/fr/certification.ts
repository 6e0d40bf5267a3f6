export const certification = {
  'certification.title': 'Certification par le représentant légal',
  'certification.lede':
    'Cet appel demande qu’un représentant légal de votre organisation certifie la demande avant qu’elle soit soumise.',
  'certification.deadline':
    'La certification et la soumission doivent toutes deux avoir lieu avant la date limite. Ce qui est certifié trop tard n’est pas soumis.',
  'certification.state.asked': 'En attente du représentant',
  'certification.state.certified': 'Certifiée',
  'certification.state.declined': 'Refusée',
  'certification.state.void': 'Plus valable',
  'certification.state.used': 'Soumise',
  'certification.none': 'Aucun représentant n’a encore été sollicité.',
  'certification.asked-by': 'Sollicitée par {alias}, {when}',
  'certification.answered-by': 'Réponse de {alias}, {when}',
  'certification.void.body':
    'La demande a été modifiée depuis. Sollicitez à nouveau la certification quand tout est juste.',
  'certification.next':
    'Elle est certifiée telle qu’elle est. Une personne responsable de votre équipe peut maintenant la soumettre ; toute modification annule la certification.',
  'certification.open': 'Ouvrir la certification',
  'certification.certified': 'Certifiée par le représentant légal',
  'certification.representatives': 'Représentants légaux de votre équipe',
  'certification.representatives.none':
    'Votre équipe n’a pas encore de représentant légal. Une personne responsable désigne un membre de l’équipe, ou en invite un par un code :',
  'certification.ask.title': 'Solliciter la certification',
  'certification.ask.hint':
    'Vérifiez d’abord la demande. Qui sollicite ne certifie pas : il faut deux personnes. Les représentants sont avertis.',
  'certification.ask.button': 'La présenter aux représentants',
  'certification.sign.title': 'Certifier',
  'certification.sign.declarations': 'Vous les signez sur l’honneur, pour votre organisation.',
  'certification.sign.read':
    'J’ai lu toute la demande et je certifie, en tant que représentant légal, qu’elle est exacte.',
  'certification.sign.button': 'Certifier la demande',
  'certification.decline.title': 'Refuser',
  'certification.decline.reason': 'Ce qui ne va pas',
  'certification.decline.hint':
    'Seule votre équipe le lit. Elle peut modifier la demande et solliciter à nouveau la certification.',
  'certification.decline.button': 'Refuser de certifier',
  'calls.certification': 'Un représentant légal certifie chaque demande',
  'calls.certification.hint':
    'Avant la soumission, une deuxième personne de l’organisation la lit et signe les déclarations.',
  'calls.certification.public':
    'Une deuxième personne, qui représente légalement votre organisation, certifie la demande avant la date limite',
  'calls.change.certification': 'Certification de la demande',
  'team.representative': 'Représentant légal',
  'team.representative.title': 'Représentants légaux',
  'team.representative.hint': 'Certifie les demandes quand un appel le demande. Tout rôle convient, « Lecture » aussi.',
  'team.representative.name': 'Désigner comme représentant légal',
  'team.representative.end': 'Retirer cette qualité',
  'application.event.certified': 'Certifiée par le représentant légal',
  'trail.event.organisation.representative-named': 'Un membre d’une équipe a été désigné représentant légal',
  'trail.event.organisation.representative-ended': 'Un membre d’une équipe n’est plus représentant légal',
  'trail.event.application.certification-asked': 'Une demande a été présentée à ses représentants légaux',
  'trail.event.application.certified': 'Un représentant légal a certifié une demande',
  'trail.event.application.certification-declined': 'Un représentant légal a refusé de certifier une demande',
  'trail.event.application.certification-voided': 'Une modification a annulé la certification d’une demande',
  'notice.certification-asked': 'La demande {reference} attend votre certification.',
  'notice.certification-given': 'La demande {reference} est certifiée. Elle peut maintenant être soumise.',
  'notice.certification-declined': 'Votre représentant légal a refusé de certifier la demande {reference}.',
  'notice.certification-voided': 'La demande {reference} a été modifiée : sa certification n’est plus valable.',
  'refusal.certification-missing':
    'Votre représentant légal n’a pas certifié la demande telle qu’elle est. Sollicitez d’abord la certification.',
  'refusal.certification-not-asked': 'Cet appel ne demande pas de certification.',
  'refusal.certification-asked-already': 'Les représentants ont été sollicités, et rien n’a changé depuis.',
  'refusal.certification-own': 'Vous avez vous-même sollicité la certification. Un autre représentant doit répondre.',
  'refusal.certification-changed':
    'La demande a été modifiée depuis, ou une réponse a déjà été donnée. Rien n’a été signé ; relisez-la.',
  'refusal.representative-missing':
    'Votre équipe n’a pas d’autre représentant légal que vous. Une personne responsable en désigne ou en invite un.',
  'refusal.not-representative': 'Seul un représentant légal de votre équipe peut répondre.',
} as const;
