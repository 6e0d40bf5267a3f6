import type { assurance as en } from '../en/assurance.ts';
import type { Words } from '../../words.ts';

export const assurance: Words<typeof en> = {
  'assurance.title': 'Salle d’audit',
  'assurance.lede':
    'Les comptes de l’action, ce qui les prouve et tout ce que vous pouvez emporter. Rien ne peut être modifié ici.',
  'assurance.scope.rights': 'Ce que vous voyez',
  'assurance.scope.rights.body':
    'Les dossiers et l’argent de cette période, en lecture seule. Les organisations figurent sous leur alias ; les messages vous sont fermés. Chaque fichier emporté est consigné.',
  'assurance.downloads': 'Téléchargements',
  'assurance.downloads.about':
    'Chaque fichier porte des totaux de contrôle et une empreinte sur chaque ligne. Si les comptes ne concordent pas au centime près, aucun fichier n’est produit.',
  'assurance.downloads.name': 'Fichier',
  'assurance.downloads.rows': 'Lignes',
  'assurance.downloads.total': 'Total de contrôle EUR',
  'assurance.downloads.link': '{code} en {format}',
  'assurance.downloads.blocked': 'Indisponible tant que les comptes ne concordent pas',
  'assurance.download.D01.title': 'Tiers',
  'assurance.download.D01.body':
    'Chaque tiers ayant reçu une attribution à la fin de la période : montants attribués, versés et acceptés, et part du plafond utilisée.',
  'assurance.download.D02.title': 'Appels',
  'assurance.download.D02.body':
    'Chaque appel approuvé à la fin de la période, avec ses conditions et l’empreinte de la version en vigueur.',
  'assurance.download.D03.title': 'Demandes',
  'assurance.download.D03.body': 'Chaque demande soumise à la fin de la période, et ce qu’elle est devenue.',
  'assurance.download.D04.title': 'Contrôles d’éligibilité',
  'assurance.download.D04.body':
    'Chaque ligne des listes de contrôle publiées à laquelle il a été répondu à la fin de la période.',
  'assurance.download.D05.title': 'Notes attribuées',
  'assurance.download.D05.body': 'Chaque note et commentaire des appels dont le classement est arrêté.',
  'assurance.download.D06.title': 'Comités et conflits d’intérêts',
  'assurance.download.D06.body':
    'Qui a voté, et ce que les personnes évaluatrices ont déclaré avant l’ouverture d’un dossier.',
  'assurance.download.D07.title': 'Classement et attributions',
  'assurance.download.D07.body':
    'Chaque place des classements arrêtés, ce qui a été recommandé et attribué, et par qui.',
  'assurance.download.D08.title': 'Vérifications préalables',
  'assurance.download.D08.body':
    'Chaque vérification datée des organisations ayant soumis une demande, et jusqu’à quand elle vaut.',
  'assurance.download.D09.title': 'Conventions',
  'assurance.download.D09.body':
    'Chaque convention de sous-subvention signée par les deux parties à la fin de la période, avec son échéancier et l’empreinte du document signé.',
  'assurance.download.D10.title': 'Avenants',
  'assurance.download.D10.body':
    'Modifications en vigueur : chaque montant passé d’une rubrique à une autre, prolongations, motifs et les deux approbations.',
  'assurance.download.D11.title': 'Journal comptable',
  'assurance.download.D11.body':
    'Chaque écriture de la période dans l’ordre de la chaîne, avec taux, personnes et empreintes.',
  'assurance.download.D12.title': 'Versements',
  'assurance.download.D12.body':
    'Chaque versement exécuté par la banque dans la période, avec sa condition, ses deux approbations et la référence de la banque.',
  'assurance.download.D13.title': 'Transactions déclarées',
  'assurance.download.D13.body':
    'Chaque coût déclaré ayant fait l’objet d’une décision dans la période, avec son taux et ses pièces : la population à échantillonner.',
  'assurance.download.D21.title': 'Dispenses, dérogations et préjudices',
  'assurance.download.D21.body':
    'Exceptions aux obligations du contrat, qui les a approuvées et jusqu’à quand, et préjudices par catégorie, sans récit.',
  'assurance.download.D14.title': 'Échantillons et tableau des erreurs',
  'assurance.download.D14.body':
    'Chaque transaction tirée dans un échantillon de la période, si elle a été testée, et chaque constatation avec ce que les deux parties en ont dit.',
  'assurance.download.D15.title': 'Budget et réalisé',
  'assurance.download.D15.body':
    'Budget, coûts acceptés de la période et cumulés, et solde : par rubrique de chaque convention, puis toutes conventions réunies.',
  'assurance.download.D16.title': 'Ancienneté des avances',
  'assurance.download.D16.body':
    'Chaque tranche versée : ce qu’en couvrent les coûts acceptés, ce qui reste ouvert et depuis quand, et si la suivante peut être demandée.',
  'assurance.download.D17.title': 'Taux de change utilisés',
  'assurance.download.D17.body':
    'Chaque taux sur lequel repose une écriture ou un coût décidé de la période, avec son mois et sa source.',
  'assurance.download.D18.title': 'Recouvrements et irrégularités',
  'assurance.download.D18.body':
    'Chaque montant à récupérer connu à la fin de la période, et ce qui a été récupéré à cette date.',
  'assurance.download.D19.title': 'Rapports et étapes',
  'assurance.download.D19.body':
    'Chaque jalon et chaque rapport dont la période a commencé : échéance et remise, nombre d’envois, décision et montant accepté.',
  'assurance.download.D20.title': 'Équipements',
  'assurance.download.D20.body':
    'Chaque coût d’équipement accepté, avec la région où il se trouve, son propriétaire après l’action et le document du transfert.',
  'assurance.download.D22.title': 'Journal des accès et d’audit',
  'assurance.download.D22.body':
    'Qui a fait et vu quoi dans la période : actes, identités ouvertes, fichiers pris, connexions du personnel, avec les empreintes de la chaîne.',
  'assurance.download.D23.title': 'Index des pièces justificatives',
  'assurance.download.D23.body':
    'Chaque document qui justifie un coût déclaré, décidé dans la période, avec son SHA-256 et sa nature ; aucun nom de fichier.',
  'assurance.download.D24.title': 'Balance générale et rapprochement',
  'assurance.download.D24.body':
    'Chaque compte sur la période et, à côté, ce que totalisent la banque, les rapports et les conventions.',
  'assurance.bundle.title': 'Dossier de preuves',
  'assurance.bundle.about':
    'Un fichier ZIP avec le registre des événements et le journal tels qu’ils ont été hachés, les points de contrôle signés, tous les téléchargements et un programme qui vérifie le tout sur votre propre machine, sans réseau. Ce qui est hors de votre période n’y figure que par son empreinte.',
  'assurance.bundle.key': 'Clé de vérification du registre',
  'assurance.bundle.command': 'Commande dans le dossier décompressé',
  'assurance.bundle.link': 'Prendre le dossier de preuves',
  'assurance.bundle.readme': `Dossier de preuves de Passerelle (BagIt, RFC 8493)

Vérifiez-le avec Node 20 ou plus récent, sans réseau :

node verify.mjs --key ‹clé de vérification›

La clé de vérification figure sur la page d’audit du portail. Demandez-la aussi par une autre voie : la clé de ce dossier prouve seulement que le dossier est cohérent avec lui-même. Le programme est court ; lisez-le avant de le lancer.

data/about.json : quoi, quand, pour qui, et les soldes de la période
data/trail.jsonl : chaque événement, haché et chaîné (SHA-256)
data/journal.jsonl : chaque écriture du grand livre, hachée et chaînée
data/checkpoints : notes signées de l’état des deux (C2SP, Ed25519, RFC 6962)
data/downloads : les tableaux, avec totaux de contrôle et une empreinte par ligne
data/documents.csv : index des pièces justificatives (D23) avec leur langue, leur caviardage et leurs traductions
data/ro-crate-metadata.json : la même chose décrite pour les programmes (RO-Crate 1.2)

Les événements et écritures hors de la période d’audit n’y figurent que par leur empreinte.`,
  'assurance.bundle.signature':
    'signature.txt : la liste de tous les fichiers, signée avec la même clé (C2SP, Ed25519) ; le programme la vérifie aussi',
  'assurance.checkpoints': 'Points de contrôle',
  'assurance.checkpoints.about':
    'Toutes les dix minutes au plus, le portail signe l’état du registre et du journal. Gardez une note hors du portail : c’est la seule façon de découvrir un registre dont la fin a été coupée.',
  'assurance.checkpoints.empty': 'Rien n’est encore signé',
  'assurance.checkpoints.at': '{count, plural, one {# événement} many {# d’événements} other {# événements}} · {at}',
  'assurance.checkpoints.kept': 'Une note que vous avez gardée',
  'assurance.checkpoints.kept.hint': 'Collez-la en entier, avec sa dernière ligne.',
  'assurance.checkpoints.compare': 'Comparer avec le registre',
  'assurance.checkpoints.unreadable': 'Ce n’est pas une note signée pour ce registre. Vérifiez qu’elle est complète.',
  'assurance.checkpoints.compared':
    'Votre note a été signée pour ce registre à {count, plural, one {# événement} many {# d’événements} other {# événements}}. Le verdict ci-dessus en tient compte.',
  'assurance.checks': 'Ce qui doit concorder',
  'assurance.checks.agree': 'Comptabilité, conventions, versements et rapports concordent au centime près.',
  'assurance.checks.differ': 'Un écart reste inexpliqué. Aucun fichier ne peut sortir tant qu’il n’est pas trouvé.',
  'assurance.checks.what': 'Comparaison',
  'assurance.checks.ledger': 'Comptabilité EUR',
  'assurance.checks.other': 'Comparé à EUR',
  'assurance.checks.explained': 'Expliqué',
  'assurance.checks.difference': 'Inexpliqué EUR',
  'assurance.checks.ok': 'Concorde',
  'assurance.checks.broken': 'Diffère',
  'assurance.check.entries': 'Chaque écriture est équilibrée',
  'assurance.check.debits-credits': 'Débits et crédits de la période',
  'assurance.check.closing': 'Les soldes finaux s’annulent',
  'assurance.check.journal': 'D11 et la balance générale',
  'assurance.check.balances': 'Soldes tenus par convention et leurs écritures',
  'assurance.check.commitments': 'Conventions (D09) et compte 9000',
  'assurance.check.payments': 'Versements de la période (D12) et compte 1000',
  'assurance.check.bank': 'Ce que la banque a confirmé et compte 1000',
  'assurance.check.accepted': 'Coûts acceptés (D13) et compte 5000',
  'assurance.check.disallowed': 'Coûts refusés (D13) et compte 1300',
  'assurance.check.budgets': 'Budgets par rubrique (D15) et compte 9000',
  'assurance.check.expenditure': 'Dépenses par rubrique (D15) et compte 5000',
  'assurance.check.expenditure-of-period': 'Dépenses de la période (D15) et compte 5000',
  'assurance.check.advances': 'Avances par tranche (D16) et compte 1200',
  'assurance.check.recoveries': 'Recouvrements ouverts (D18) et compte 1300',
  'assurance.explanation.accepted-awaiting-advance': 'accepté, en attente du prochain versement',
  'assurance.explanation.disallowed-beyond-advance': 'jamais versé par nous',
  'assurance.explanation.released-at-the-end': 'libéré à la fin de la convention',
  'assurance.explanation.besides-grants':
    'frais et différences de change (compte 5900) et préfinancement reçu (compte 2000) : pas d’argent d’une subvention',
  'assurance.taken': 'Fichiers que vous avez emportés',
  'assurance.taken.empty': 'Vous n’avez encore emporté aucun fichier',
  'assurance.taken.hash': 'SHA-256 du fichier',
  'assurance.engagements.title': 'Missions d’audit',
  'assurance.engagements.lede':
    'Un auditeur ne voit les comptes que pendant une mission, et seulement les jours qu’elle désigne.',
  'assurance.engagements.list': 'Missions',
  'assurance.engagements.empty': 'Aucune mission pour l’instant',
  'assurance.engagements.new': 'Ouvrir une mission',
  'assurance.engagements.no-auditor': 'Aucun compte n’a le rôle d’auditeur',
  'assurance.engagements.no-auditor.body':
    'Un administrateur invite d’abord l’auditeur ; la mission peut ensuite être ouverte ici.',
  'assurance.engagement.auditor': 'Auditeur',
  'assurance.engagement.auditor.hint': 'Comptes ayant le rôle d’auditeur.',
  'assurance.engagement.period': 'Période des comptes',
  'assurance.engagement.period.hint': 'Dates de valeur visibles pour l’auditeur, les deux jours compris.',
  'assurance.engagement.period-from': 'Premier jour de la période',
  'assurance.engagement.period-to': 'Dernier jour de la période',
  'assurance.engagement.time': 'Durée de l’audit',
  'assurance.engagement.time.hint':
    'Le compte est ouvert {days, plural, one {# jour} many {# jours} other {# jours}} au plus ; un audit plus long est une nouvelle mission.',
  'assurance.engagement.starts-on': 'Premier jour d’accès',
  'assurance.engagement.ends-on': 'Dernier jour d’accès',
  'assurance.engagement.starts': 'Ouverture',
  'assurance.engagement.ends': 'Ouvert jusqu’au',
  'assurance.engagement.open': 'Ouvrir la mission',
  'assurance.engagement.end': 'Mettre fin à la mission',
  'assurance.engagement.standing.ahead': 'Pas commencée',
  'assurance.engagement.standing.running': 'En cours',
  'assurance.engagement.standing.ended': 'Terminée',
  'assurance.trail.title': 'Piste d’audit',
  'assurance.trail.link': 'Vérifier la piste d’audit',
  'assurance.trail.lede':
    'Qui a fait quoi et quand. Chaque enregistrement porte l’empreinte du précédent : une modification ou une lacune se voit.',
  'assurance.trail.verify': 'Vérifier maintenant',
  'assurance.trail.events': 'Derniers événements',
  'assurance.trail.empty': 'Aucun événement dans cette période',
  'assurance.trail.number': 'N° dans la piste',
  'assurance.trail.event': 'Événement',
  'assurance.trail.actor': 'Qui',
  'assurance.trail.about': 'Objet',
  'assurance.chain.trail': 'Piste des événements',
  'assurance.chain.journal': 'Journal de la comptabilité',
  'assurance.chain.whole': 'La chaîne est intacte : rien n’a été modifié, retiré ni glissé dedans.',
  'assurance.chain.broken': 'La chaîne est rompue. Ce qui suit la première anomalie ne prouve rien.',
  'assurance.chain.trail.count': 'Événements vérifiés',
  'assurance.chain.journal.count': 'Écritures vérifiées',
  'assurance.chain.erased': 'Contenus légalement effacés',
  'assurance.chain.head': 'Empreinte de tête',
  'assurance.chain.verified-at': 'Vérifié le',
  'assurance.chain.fault': 'Première anomalie',
  'assurance.chain.fault-number': 'Au numéro',
  'assurance.chain.fault-id': 'Enregistrement',
  'assurance.fault.edited-event': 'Un événement a été modifié',
  'assurance.fault.edited-body': 'Le contenu d’un événement a été modifié',
  'assurance.fault.missing-event': 'Un événement manque',
  'assurance.fault.unchained-event': 'Un événement se trouve hors de la chaîne',
  'assurance.fault.repeated-event': 'Le même événement figure deux fois dans la piste',
  'assurance.fault.edited-entry': 'Une écriture a été modifiée',
  'assurance.fault.unbalanced-entry': 'Une écriture n’est pas équilibrée',
  'assurance.fault.missing-entry': 'Une écriture manque',
  'assurance.fault.unchained-entry': 'Une écriture se trouve hors de la chaîne',
  'assurance.fault.broken-link': 'Un maillon de la chaîne ne correspond pas',
  'assurance.fault.forged-checkpoint': 'Un point de contrôle n’a pas été signé par ce portail',
  'assurance.fault.broken-checkpoint': 'La piste diffère d’un point de contrôle signé',
  'assurance.fault.cut-tail': 'La fin de la piste a été coupée',
  'refusal.engagement-not-an-auditor': 'Ce compte n’est pas celui d’un auditeur.',
  'refusal.engagement-period': 'La période ne peut commencer avant le {from} et doit finir après son début.',
  'refusal.engagement-ends-before-start': 'Le dernier jour d’accès précède le premier.',
  'refusal.engagement-in-past': 'Le dernier jour d’accès est passé.',
  'refusal.engagement-too-long':
    'Une mission dure {days, plural, one {# jour} many {# jours} other {# jours}} au plus.',
  'refusal.engagement-overlaps':
    'Cet auditeur a une autre mission à cette période. Mettez-y fin d’abord ou choisissez d’autres jours.',
  'refusal.engagement-ended': 'Cette mission est déjà terminée.',
  'refusal.downloads-do-not-reconcile':
    'Les comptes ne concordent pas au centime près ; aucun fichier n’a été produit. Écarts :',
  'notice.engagement-opened': 'La salle d’audit vous est ouverte jusqu’au {until}.',
  'notice.engagement-ended': 'Votre mission d’audit est terminée.',
};
