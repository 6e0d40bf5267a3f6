import type { ui as en } from '../en/ui.ts';
import type { Words } from '../../words.ts';

export const ui: Words<typeof en> = {
  'ui.field.optional': '(facultatif)',
  'ui.field.error': 'Erreur :',
  'ui.select.choose': 'Choisir…',
  'ui.words.limit': '{words, plural, one {# mot au plus} many {# de mots au plus} other {# mots au plus}}',
  'ui.words.left': 'Mots restants : {left}',
  'ui.words.over': 'Mots en trop : {over}',
  'ui.errors.title':
    '{count, plural, one {Il y a un problème} many {Il y a # de problèmes} other {Il y a # problèmes}}',
  'ui.task.not-started': 'Pas commencé',
  'ui.task.in-progress': 'En cours',
  'ui.task.complete': 'Terminé',
  'ui.task.cannot-start': 'Pas encore possible',
  'ui.task.problem': 'Il y a un problème',
  'ui.notice.info': 'À noter',
  'ui.notice.success': 'C’est fait',
  'ui.notice.warning': 'Important',
  'ui.notice.error': 'Problème',
  'ui.stage.done': '(terminé)',
  'ui.stage.current': '(étape actuelle)',
  'ui.stage.ahead': '(à venir)',
  'ui.pager.label': 'Pages',
  'ui.pager.previous': 'Page précédente',
  'ui.pager.next': 'Page suivante',
  'ui.file.kilobytes': '{size} ko',
  'ui.file.megabytes': '{size} Mo',

  'ui.home.title': 'Petites subventions à la société civile locale',
  'ui.home.headline': 'Une passerelle entre le financement européen et les personnes au plus près du terrain',
  'ui.home.lede':
    'Les organisations locales demandent ici des subventions que des partenaires internationaux leur redistribuent à partir de fonds de l’Union européenne. Chaque euro peut être suivi de l’appel jusqu’à l’audit ; les personnes qui font le travail restent protégées.',
  'ui.home.calls': 'Voir les appels ouverts',
  'ui.home.cycle': 'Six étapes, de l’appel aux comptes',
  'ui.home.step.call': 'L’appel',
  'ui.home.step.call.body':
    'Il dit ce qui peut être financé, qui peut demander, combien et jusqu’à quand, en cinq langues.',
  'ui.home.step.application': 'Votre demande',
  'ui.home.step.application.body':
    'Remplissez-la à votre rythme, sur n’importe quel téléphone, et vérifiez tout avant de la soumettre.',
  'ui.home.step.assessment': 'L’évaluation',
  'ui.home.step.assessment.body':
    'Deux personnes d’organisations différentes la lisent séparément, selon les critères publiés.',
  'ui.home.step.agreement': 'La convention',
  'ui.home.step.agreement.body':
    'Si votre demande est retenue, vous signez une convention avec son budget et son plan de paiement.',
  'ui.home.step.payment': 'Paiements et rapports',
  'ui.home.step.payment.body':
    'L’argent arrive par tranches. Vous rendez compte de ce qui a été fait et de ce que cela a coûté.',
  'ui.home.step.audit': 'L’audit',
  'ui.home.step.audit.body':
    'Les audits vérifient chaque montant sans en apprendre plus que nécessaire sur les personnes.',
  'ui.home.promises': 'Ce sur quoi vous pouvez compter',
  'ui.home.promise.line': 'Fonctionne avec une connexion faible',
  'ui.home.promise.line.body':
    'Les pages sont légères, se passent de scripts et d’application, et gardent ce que vous avez écrit si un problème survient.',
  'ui.home.promise.names': 'Les noms sont conservés à part',
  'ui.home.promise.names.body':
    'Noms, contacts et données bancaires sont chiffrés et conservés séparément. Tout le reste utilise un alias.',
  'ui.home.promise.mail': 'Les courriels ne révèlent rien',
  'ui.home.promise.mail.body': 'Ils invitent seulement à se connecter. Ils ne disent jamais de quoi il s’agit.',
  'ui.home.promise.fair': 'Des décisions motivées',
  'ui.home.promise.fair.body':
    'Les critères sont publics avant la demande, et chaque décision est consignée avec ses motifs.',
  'ui.home.safety': 'Quelqu’un surveille-t-il ce que vous faites en ligne ?',
  'ui.home.safety.body':
    'Pensez d’abord à l’appareil et à la connexion que vous utilisez. Notre page sur la sécurité dit ce que ce site protège et ce qu’il ne peut pas protéger.',
  'ui.home.safety.link': 'Lire les conseils de sécurité',

  'ui.safety.title': 'Sécurité en ligne',
  'ui.safety.lede': 'Ce que ce site fait pour vous protéger, ce qu’il ne peut pas faire, et ce que vous pouvez faire.',
  'ui.safety.exit': 'Partir vite',
  'ui.safety.exit.body':
    'Quand une session est ouverte pour une organisation, « Quitter ce site tout de suite » figure en haut de chaque page. La session prend fin, ce que ce site avait mis dans le navigateur est effacé et une page ordinaire s’ouvre. Appuyer trois fois sur Maj a le même effet.',
  'ui.safety.exit.not':
    'L’historique de navigation n’est pas effacé, et la visite reste visible pour qui gère le réseau ou contrôle l’appareil.',
  'ui.safety.device': 'Votre appareil',
  'ui.safety.device.body':
    'Utilisez un appareil que personne d’autre ne peut déverrouiller. Une fenêtre privée ne laisse pas d’historique une fois fermée. Rien de ce que vous écrivez n’est gardé sur l’appareil, sauf si vous le demandez.',
  'ui.safety.connection': 'Votre connexion',
  'ui.safety.connection.body':
    'La connexion est chiffrée, mais le fournisseur d’accès peut voir quel site vous visitez. Tor Browser ou un VPN de confiance cache aussi cela ; ce site fonctionne avec les deux.',
  'ui.safety.mail': 'Courriels',
  'ui.safety.mail.body':
    'Nous n’envoyons jamais de noms, de décisions ni de montants par courriel, et n’y demandons jamais de données bancaires. Si un message le fait, il ne vient pas de nous.',
  'ui.safety.writing': 'Ce qu’il faut écrire, et ce qu’il vaut mieux taire',
  'ui.safety.writing.body':
    'Écrivez ce dont la demande a besoin, pas davantage. Laissez de côté les noms de victimes et de témoins, les témoignages et les lieux précis, sauf si une question les demande.',
  'ui.safety.danger': 'En cas de danger immédiat',
  'ui.safety.danger.body':
    'Laissez la demande pour plus tard : un délai peut être prolongé pour raison de sécurité. Front Line Defenders (frontlinedefenders.org) tient une ligne d’urgence pour les personnes défendant les droits humains, jour et nuit, dans les cinq langues de ce site.',

  'ui.privacy.title': 'Vie privée',
  'ui.privacy.lede': 'Ce qui est conservé à votre sujet, qui peut le voir, et pendant combien de temps.',
  'ui.privacy.kept': 'Ce qui est conservé',
  'ui.privacy.kept.body':
    'Ce que vous saisissez : l’organisation, ses contacts et son compte bancaire, la demande, les rapports et les documents. Et une trace, impossible à modifier, de ce qui a été fait et quand.',
  'ui.privacy.seen': 'Qui le voit',
  'ui.privacy.seen.body':
    'Noms, contacts et données bancaires ne sont ouverts qu’à quelques personnes désignées qui en ont besoin, chaque fois avec un motif déclaré et une trace. Les autres voient l’alias. L’audit de l’Union européenne peut demander davantage, comme ses règles l’exigent.',
  'ui.privacy.time': 'Pendant combien de temps',
  'ui.privacy.time.body':
    'Aussi longtemps que les règles de financement l’exigent, en général cinq ans après le dernier paiement de la subvention principale. Ensuite, les noms sont rendus illisibles pour toujours. Les textes d’une demande non financée partent deux ans après la décision.',
  'ui.privacy.cookies': 'Cookies et autres sites',
  'ui.privacy.cookies.body':
    'Un cookie garde votre session ouverte et un autre retient votre langue. Il n’y a aucun pistage, et aucune page ne charge quoi que ce soit d’un autre site.',
  'ui.privacy.rights': 'Vos droits',
  'ui.privacy.rights.body':
    'Vous pouvez consulter, corriger et obtenir vos données, et demander leur effacement ou leur limitation là où les règles de financement le permettent. La page de votre compte vous donne une copie de tout. Pour le reste, écrivez à l’adresse indiquée dans l’appel.',

  'ui.accessibility.title': 'Accessibilité',
  'ui.accessibility.lede': 'Toute personne doit pouvoir demander, évaluer et vérifier ici.',
  'ui.accessibility.aim': 'Notre objectif',
  'ui.accessibility.aim.body':
    'Les règles pour l’accessibilité des contenus web (WCAG) 2.2, niveau AA. Les pages fonctionnent au clavier seul, avec un lecteur d’écran, agrandies à 400 %, sans scripts, en clair et en sombre, et de droite à gauche.',
  'ui.accessibility.tested': 'Comment c’est testé',
  'ui.accessibility.tested.body':
    'Par des contrôles automatiques sur chaque page en cinq langues, et à la main au clavier. Une évaluation par des personnes utilisant des technologies d’assistance reste à faire.',
  'ui.accessibility.limits': 'Limites connues',
  'ui.accessibility.limits.body':
    'Les documents déposés par d’autres peuvent ne pas être accessibles. Les commandes de date et de fichier propres au navigateur diffèrent d’un navigateur à l’autre.',
  'ui.accessibility.contact': 'Dites-le-nous',
  'ui.accessibility.contact.body':
    'Si quelque chose vous fait obstacle, écrivez à l’adresse indiquée dans l’appel. Nous répondons sous dix jours ouvrables et trouvons entre-temps une autre façon de demander.',

  'ui.specimen.title': 'Spécimen de l’interface',
  'ui.specimen.lede': 'Tous les éléments avec des données inventées, à regarder et à tester.',
};
