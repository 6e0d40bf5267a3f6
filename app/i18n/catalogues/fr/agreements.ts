import type { agreements as en } from '../en/agreements.ts';
import type { Words } from '../../words.ts';

export const agreements: Words<typeof en> = {
  'agreement.state.drafted': 'Projet',
  'agreement.state.sent': 'Envoyée pour signature',
  'agreement.state.signed_by_grantee': 'Signée par l’organisation',
  'agreement.state.countersigned': 'Contresignée',
  'agreement.state.active': 'En vigueur',
  'agreement.state.suspended': 'Suspendue',
  'agreement.state.closing': 'En cours de clôture',
  'agreement.state.closed': 'Close',
  'agreement.state.terminated': 'Résiliée',

  'agreements.stage.drafted': 'Rédigée',
  'agreements.stage.sent': 'Envoyée',
  'agreements.stage.signed': 'Signée',
  'agreements.stage.active': 'En vigueur',
  'agreements.stage.closed': 'Close',

  'agreements.list.title': 'Conventions',
  'agreements.list.desk-lede': 'Toutes les conventions de sous-subvention, et où en est leur argent.',
  'agreements.list.own-lede': 'Les conventions de votre organisation, leurs versements et leurs rapports.',
  'agreements.list.empty': 'Aucune convention pour l’instant',
  'agreements.list.empty-hint': 'Une convention est rédigée dès que les lettres d’attribution sont envoyées.',
  'agreements.paid': 'Versé',
  'agreements.accepted': 'Coûts acceptés',
  'agreements.outstanding': 'Avance restant à justifier',
  'agreements.receivable': 'À rembourser',
  'agreements.period': 'Période',
  'agreements.document': 'Convention (PDF)',
  'agreements.document.preview': 'Aperçu du projet (PDF)',

  'agreements.home.title': 'Convention de sous-subvention',
  'agreements.home.stages': 'Étapes de la convention',
  'agreements.home.money': 'Argent',
  'agreements.home.paid-of': '{paid} sur {amount}',
  'agreements.home.terms': 'Conditions',
  'agreements.home.budget': 'Budget',
  'agreements.home.heading': 'Rubrique',
  'agreements.budget.heading-and-lines': 'Rubriques et lignes',
  'agreements.budget.line-amount': 'Montant de la ligne',
  'agreements.budget.whole': 'Toute la rubrique',
  'agreements.home.signatures': 'Signatures',
  'agreements.home.not-signed': 'Pas encore signée',
  'agreements.home.special': 'Conditions particulières',
  'agreements.side.grantee': 'Pour l’organisation',
  'agreements.side.lead': 'Pour l’organisation chef de file',

  'agreements.act.drafted.desk':
    'Vérifiez la période, le budget et les tranches, puis envoyez la convention à l’organisation.',
  'agreements.act.drafted.grantee':
    'Le bureau des subventions prépare cette convention. Il vous sera demandé de la signer ici.',
  'agreements.act.sent.desk': 'La signature de l’organisation est attendue.',
  'agreements.act.sent.grantee':
    'Veuillez lire la convention et la signer. La signature revient à la personne responsable du compte de votre organisation.',
  'agreements.act.signed_by_grantee.desk':
    'L’organisation a signé. La gestion des appels ou la direction de l’action doit contresigner.',
  'agreements.act.signed_by_grantee.grantee':
    'Votre organisation a signé. L’organisation chef de file contresigne ensuite.',
  'agreements.act.active.desk': 'En vigueur. Les versements et les rapports suivent le plan ci-dessous.',
  'agreements.act.active.grantee':
    'En vigueur. Notez vos coûts au fur et à mesure et envoyez chaque rapport avant son échéance.',
  'agreements.act.other': 'Il n’y a rien à faire ici pour le moment.',

  'agreements.instalments': 'Tranches',
  'agreements.instalment': 'Tranche {number}',
  'agreements.instalment.kind': 'Nature',
  'agreements.instalment.kind.advance': 'Préfinancement',
  'agreements.instalment.kind.interim': 'Nouveau préfinancement',
  'agreements.instalment.kind.final': 'Solde',
  'agreements.instalment.expected': 'Prévue',
  'agreements.instalment.needs': 'Ce qu’il faut',
  'agreements.instalment.needs.first': 'Les deux signatures et un compte bancaire vérifié.',
  'agreements.instalment.needs.next':
    'Le rapport {report} accepté. Les coûts acceptés couvrent {percent} du versement précédent et tout ce qui a été versé avant.',
  'agreements.instalment.needs.final':
    'Le rapport final accepté. Le solde paie les coûts acceptés qui ne sont pas encore couverts.',
  'agreements.instalment.payment': 'Versement',
  'agreements.instalment.payment.paid': 'Versé',
  'agreements.instalment.payment.under-way': 'En cours',
  'agreements.instalment.payment.open': 'Pas encore demandé',

  'agreements.reports': 'Rapports',
  'agreements.reports.none': 'Les rapports sont prévus une fois que les deux parties ont signé.',
  'agreements.report': 'Rapport {number}',
  'agreements.report.kind.interim': 'Rapport intermédiaire',
  'agreements.report.kind.final': 'Rapport final',
  'agreements.report.covers': 'Période couverte',
  'agreements.report.due': 'Échéance',

  'agreements.plan.title': 'Période, budget et tranches',
  'agreements.plan.lede':
    'Les chiffres viennent de l’attribution et de la demande. Ils sont figés à l’envoi de la convention.',
  'agreements.plan.fixed': 'Le plan a été figé à l’envoi de la convention.',
  'agreements.plan.starts': 'Premier jour',
  'agreements.plan.ends': 'Dernier jour',
  'agreements.plan.limits': 'L’action permet des sous-subventions du {from} au {to}.',
  'agreements.plan.adds-up': 'Leur somme doit être exactement de {amount}.',
  'agreements.plan.amount-of': 'Montant de la tranche {number}',
  'agreements.plan.date-of': 'Date prévue de la tranche {number}',
  'agreements.plan.conditions-hint':
    'Imprimées dans la convention telles que vous les écrivez, dans la langue de l’organisation. N’y mettez ni noms de personnes ni lieux précis.',
  'agreements.plan.save': 'Enregistrer le plan',
  'agreements.plan.rows':
    'Les chiffres ci-dessus sont d’abord enregistrés. Une nouvelle tranche se place avant le solde et prend la moitié du versement précédent. Ce qui est retiré s’ajoute au solde.',
  'agreements.plan.add': 'Ajouter une tranche',
  'agreements.plan.remove': 'Retirer la tranche {number}',
  'agreements.clauses': 'Clauses facultatives',
  'agreements.clauses.hint': 'Imprimées dans la convention à côté de celles qui y figurent toujours : {always}.',

  'agreements.sending.title': 'Envoyer pour signature',
  'agreements.sending.lede':
    'La convention est imprimée (langue : {language}) avec le nom légal de l’organisation, conservée avec son empreinte et ouverte à la signature. Ensuite, le plan ne peut plus être modifié.',
  'agreements.sending.action': 'Envoyer la convention',

  'agreements.signature.title': 'Signer la convention',
  'agreements.signature.lede':
    'Lisez d’abord le document en entier. Vous signez exactement ce document, reconnu à son empreinte.',
  'agreements.signature.checksum': 'Empreinte (SHA-256)',
  'agreements.signature.read': 'J’ai lu la convention et je la signe pour mon organisation.',
  'agreements.signature.full-name': 'Votre nom complet',
  'agreements.signature.full-name-hint':
    'Saisi en guise de signature. Il n’est pas conservé : votre compte, l’heure et l’empreinte le sont.',
  'agreements.signature.action': 'Signer',
  'agreements.paper.title': 'Ou signer sur papier',
  'agreements.paper.how':
    'Imprimez le document, signez chaque page qui le demande et envoyez un scan ou des photos en un seul fichier. Le bureau le compare avant de contresigner.',
  'agreements.paper.file': 'L’exemplaire signé',
  'agreements.paper.same':
    'C’est le document dont l’empreinte figure ci-dessus, complet et signé pour mon organisation.',
  'agreements.paper.action': 'Envoyer l’exemplaire signé',
  'agreements.paper.open': 'Exemplaire signé à la main',

  'agreements.countersignature.title': 'Contresigner la convention',
  'agreements.countersignature.lede':
    'Par votre signature, la convention entre en vigueur et son montant devient un engagement dans le grand livre.',
  'agreements.countersignature.read': 'J’ai lu la convention et je la signe pour l’organisation chef de file.',
  'agreements.countersignature.checks': 'Déclaration d’exclusion et vérification des sanctions',
  'agreements.countersignature.checks-clear': 'Sans objection et encore valables',
  'agreements.countersignature.checks-not-clear': 'Absentes, expirées ou avec une correspondance',
  'agreements.countersignature.action': 'Contresigner',

  'agreements.pdf.title': 'Convention de sous-subvention',
  'agreements.pdf.lead': 'Organisation chef de file pour les sous-subventions',
  'agreements.pdf.grantee': 'Organisation (tiers)',
  'agreements.pdf.action': 'Action',
  'agreements.pdf.contract': 'Contrat de subvention avec l’Union européenne',
  'agreements.pdf.application': 'Demande',
  'agreements.pdf.application-hash': 'Empreinte de la demande soumise',
  'agreements.pdf.amount': 'Montant de la sous-subvention',
  'agreements.pdf.conditions': 'Conditions générales',
  'agreements.pdf.annexes': 'Budget, tranches et rapports',
  'agreements.pdf.payment-conditions': 'Conditions des paiements',
  'agreements.pdf.signatures': 'Signatures',
  'agreements.pdf.electronic':
    'Chaque partie signe électroniquement sur le portail, sur l’empreinte de ce document. Les comptes et les heures de signature y sont consignés ; aucune signature manuscrite n’est requise.',
  'agreements.pdf.draft': 'Projet : ne pas signer',
  'agreements.pdf.page': 'Page {page} sur {pages}',

  'agreements.clause.object': 'Objet',
  'agreements.clause.object.text':
    'L’organisation chef de file accorde à l’organisation une sous-subvention prélevée sur la subvention qu’elle tient de l’Union européenne, pour mener les activités décrites dans sa demande {application}. La demande fait partie de la présente convention.',
  'agreements.clause.duration': 'Durée',
  'agreements.clause.duration.text':
    'Les activités ont lieu du {from} au {to}. Les obligations relatives aux pièces, aux contrôles, au recouvrement et aux données se poursuivent ensuite.',
  'agreements.clause.payment': 'Versements',
  'agreements.clause.payment.text':
    'La sous-subvention est de {amount} au plus. Elle est versée par les tranches indiquées ci-dessous, sur le compte vérifié de l’organisation. Une tranche après la première est versée lorsque le rapport qui la précède est accepté et que les coûts acceptés couvrent {percent} du versement précédent et tout ce qui a été versé avant. Le solde ne dépasse jamais les coûts acceptés moins ce qui a été versé.',
  'agreements.clause.costs': 'Coûts éligibles',
  'agreements.clause.costs.text':
    'Les coûts sont acceptés s’ils naissent pendant la période ci-dessus, figurent au budget, sont nécessaires, raisonnables, légaux, inscrits en comptabilité et appuyés par des pièces. Les dettes, intérêts, pertes de change, apports en nature, taxes récupérables et coûts financés par ailleurs ne sont pas acceptés.',
  'agreements.clause.reporting': 'Rapports',
  'agreements.clause.reporting.text':
    'L’organisation rend compte sur le portail des activités, des résultats et des coûts aux dates indiquées ci-dessous, et répond aux questions dans les 30 jours. Les noms de victimes, de témoins et d’autres personnes à risque n’y figurent pas.',
  'agreements.clause.records': 'Conservation des pièces',
  'agreements.clause.records.text':
    'Les comptes et les originaux des pièces justificatives sont conservés au moins {years, plural, one {# an} many {# d’années} other {# ans}} après le dernier paiement de la subvention principale, et plus longtemps tant qu’un audit, un litige ou une enquête est en cours.',
  'agreements.clause.control': 'Contrôles et audits',
  'agreements.clause.control.text':
    'La Commission européenne, l’Office européen de lutte antifraude (OLAF), le Parquet européen (EPPO), la Cour des comptes européenne et les équipes d’audit qu’ils désignent peuvent contrôler documents, comptes, données électroniques et locaux, dans le respect de la sécurité des personnes.',
  'agreements.clause.visibility': 'Visibilité',
  'agreements.clause.visibility.text':
    'L’organisation fait connaître le soutien de l’Union européenne par l’emblème, la mention de financement et la clause de non-responsabilité. Si cela met des personnes en danger, elle demande une dérogation et n’affiche rien avant la réponse.',
  'agreements.clause.data': 'Protection des données',
  'agreements.clause.data.text':
    'Les deux parties traitent les données personnelles de manière licite, n’en gardent pas plus que nécessaire et les protègent. Les identités sont conservées à part et ouvertes pour un motif déclaré seulement. Toute violation de données touchant la sous-subvention est signalée aussitôt.',
  'agreements.clause.safeguarding': 'Protection des personnes',
  'agreements.clause.safeguarding.text':
    'L’organisation ne tolère ni exploitation, ni abus, ni harcèlement sexuels, ne nuit pas à celles et ceux avec qui elle travaille et donne suite à chaque signalement. Elle peut modifier ou arrêter des activités devenues dangereuses, et le fait savoir.',
  'agreements.clause.conflict': 'Conflits d’intérêts',
  'agreements.clause.conflict.text':
    'L’organisation évite les situations où des liens familiaux ou affectifs, des affinités politiques ou nationales, des intérêts économiques ou autres affaiblissent son impartialité, et les signale sans tarder.',
  'agreements.clause.sanctions': 'Exclusion et mesures restrictives',
  'agreements.clause.sanctions.text':
    'Aucun fonds ni aucune ressource économique ne parvient à des personnes ou entités visées par des mesures restrictives de l’Union européenne. L’organisation confirme qu’aucun motif d’exclusion ne la concerne et signale tout changement. Les personnes aidées par les activités ne font l’objet d’aucun filtrage.',
  'agreements.clause.recovery': 'Recouvrement',
  'agreements.clause.recovery.text':
    'Les montants versés et non couverts par des coûts acceptés, ou versés par erreur ou fraude, sont remboursés dans les 45 jours de la demande ou compensés avec des versements ultérieurs.',
  'agreements.clause.equipment': 'Équipements',
  'agreements.clause.equipment.text':
    'Les équipements payés avec la sous-subvention sont inventoriés, utilisés pour les activités et mis en sûreté. À la fin, ils restent à l’organisation pour le même usage ou vont à une autre organisation qui poursuit le travail ; la clôture de la sous-subvention le consigne.',
  'agreements.clause.results': 'Résultats et utilisation',
  'agreements.clause.results.text':
    'Les résultats appartiennent à l’organisation. Elle permet à l’organisation chef de file et à l’Union européenne de les utiliser gratuitement, sauf ceux dont la diffusion mettrait des personnes en danger.',
  'agreements.clause.testimony': 'Témoignages et preuves',
  'agreements.clause.testimony.text':
    'Les déclarations de victimes et de témoins ne sont recueillies qu’avec leur consentement éclairé, par des personnes formées, et pas deux fois sans nécessité. Leur origine et chaque main par laquelle elles passent sont consignées, et les originaux sont gardés là où seules les personnes qui en ont besoin peuvent y accéder.',
  'agreements.clause.host': 'Hôte fiscal',
  'agreements.clause.host.text':
    'Lorsqu’une autre organisation reçoit les versements, elle les transmet en totalité dans les 10 jours ouvrables, garde la preuve du transfert et répond de l’argent avec l’organisation.',
  'agreements.clause.exchange': 'Apprentissage et échanges',
  'agreements.clause.exchange.text':
    'L’organisation participe aux échanges avec les autres organisations de l’action et à l’accompagnement convenu. Elle peut refuser, sans se justifier, tout ce qui pourrait mettre des personnes en danger.',
  'agreements.clause.changes': 'Modifications',
  'agreements.clause.changes.text':
    'Jusqu’à {percent} de chaque rubrique budgétaire peuvent être déplacés par un avis sur le portail, si les résultats attendus restent les mêmes. Toute autre modification demande un avenant signé avant que le coût ne naisse.',
  'agreements.clause.termination': 'Suspension et résiliation',
  'agreements.clause.termination.text':
    'Chaque partie peut suspendre ou résilier la convention par écrit si l’autre manque à une obligation essentielle, si la sécurité l’exige ou si la subvention principale prend fin. Les coûts acceptés jusque-là sont payés dans la limite de la sous-subvention.',
  'agreements.clause.disputes': 'Litiges',
  'agreements.clause.disputes.text':
    'Les parties cherchent d’abord à régler un litige à l’amiable, dans les 60 jours. Ensuite s’appliquent le droit et les tribunaux du siège de l’organisation chef de file. L’Union européenne n’est pas partie à la présente convention.',

  'notice.agreement-drafted': 'La convention {reference} est rédigée et peut être vérifiée.',
  'notice.agreement-sent': 'La convention {reference} attend votre signature.',
  'notice.agreement-signed': 'La convention {reference} est signée par l’organisation et peut être contresignée.',
  'notice.agreement-activated': 'La convention {reference} est en vigueur.',

  'refusal.agreement-outside-action': 'L’action permet des sous-subventions du {from} au {to}.',
  'refusal.agreement-period-reversed': 'Le dernier jour doit venir après le premier.',
  'refusal.plan-not-exact': 'La somme des tranches doit égaler le montant de la convention, au centime près.',
  'refusal.plan-amount-zero': 'Chaque tranche doit avoir un montant.',
  'refusal.plan-dates-unordered': 'Les tranches se suivent pendant la période ; seul le solde peut venir après la fin.',
  'refusal.plan-advance-too-high':
    'Les préfinancements peuvent atteindre {percent} % du montant au plus. Le reste forme le solde.',
  'refusal.plan-too-many': 'Il y a au plus {most, plural, one {# tranche} many {# de tranches} other {# tranches}}.',
  'refusal.plan-no-day-left': 'Il ne reste aucun jour entre cette tranche et le dernier jour de la convention.',
  'refusal.plan-reimbursed':
    'Une subvention remboursée est versée en une fois, après le rapport final. Pour des versements avant celui-ci, choisissez un autre plan.',
  'refusal.plan-row-stays': 'Le premier versement et le solde restent ; les autres tranches peuvent être retirées.',
  'refusal.instalment-awaited':
    'Une condition porte sur la tranche {number}. Les tranches qui la précèdent gardent leur numéro tant que la condition existe.',
  'refusal.budget-not-exact': 'La somme des rubriques doit égaler le montant de la convention, au centime près.',
  'refusal.agreement-not-confirmed': 'Veuillez confirmer que vous avez lu la convention.',
  'refusal.agreement-changed': 'Le document n’est plus celui que vous avez ouvert. Veuillez le relire.',
  'refusal.agreement-signed-by-you':
    'La personne qui a rédigé la convention, ou l’a signée pour l’autre partie, ne peut pas la contresigner.',
  'refusal.agreement-checks-not-clear':
    'La déclaration d’exclusion ou la vérification des sanctions est absente, expirée ou signale une correspondance.',
  'refusal.agreement-award-gone':
    'L’attribution sur laquelle repose cette convention a été abandonnée ou annulée. Elle ne peut plus être envoyée ni signée.',
};
