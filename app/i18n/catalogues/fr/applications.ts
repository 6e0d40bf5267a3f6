import type { applications as en } from '../en/applications.ts';
import type { Words } from '../../words.ts';

export const applications: Words<typeof en> = {
  'applications.list.title': 'Mes demandes',
  'applications.list.caption': 'Demandes de votre organisation',
  'applications.list.empty': 'Aucune demande pour le moment',
  'applications.list.empty.body':
    'Choisissez un appel ouvert, lisez ses lignes directrices et commencez. Vous pouvez vous arrêter à tout moment et revenir.',
  'applications.list.newcomer':
    'Avant la première candidature, décrivez votre organisation, votre groupe ou vous-même. Si une équipe vous invite, saisissez-y son code.',
  'applications.list.calls': 'Voir les appels ouverts',
  'applications.call': 'Appel',

  'applications.start.title': 'Commencer une demande',
  'applications.start.body':
    'Vous remplissez le formulaire à votre rythme et dans l’ordre que vous voulez. Personne hors de votre organisation ne le voit avant que vous ne le soumettiez.',
  'applications.submitted-by': 'Déposée par',
  'applications.declared': 'Déclaré sur l’honneur par {alias}, {when}',
  'applications.start.begun': 'Votre organisation a déjà une demande pour cet appel',
  'applications.start.go-on': 'L’ouvrir et continuer',
  'applications.start.button': 'Commencer la demande',
  'applications.start.call': 'Retour à l’appel',

  'applications.home.title': 'Demande',
  'applications.home.tasks': 'À remplir',
  'applications.home.tasks.hint': 'Dans l’ordre que vous voulez. Tout ce que vous enregistrez est conservé.',
  'applications.home.basics': 'Activités, durée et langue',
  'applications.home.budget': 'Budget',
  'applications.home.documents': 'Documents',
  'applications.home.check': 'Vérifier vos réponses et soumettre',
  'applications.home.read': 'Relire ce que vous avez soumis',
  'applications.home.withdraw': 'Retirer cette demande',
  'applications.home.owner-submits':
    'Seule la personne titulaire du compte de votre organisation peut soumettre ou retirer la demande.',
  'applications.home.reader': 'Vous pouvez lire cette demande. Votre rôle ne permet pas de la modifier.',
  'applications.home.progress': '{done, number} parties remplies sur {all, number}',
  'applications.home.status': 'Où en est votre demande',
  'applications.left.days':
    'Il reste {days, plural, one {# jour} many {# de jours} other {# jours}} et {hours, plural, one {# heure} many {# d’heures} other {# heures}}',
  'applications.left.hours':
    'Il reste {hours, plural, one {# heure} many {# d’heures} other {# heures}} et {minutes, plural, one {# minute} many {# de minutes} other {# minutes}}',
  'applications.left.passed': 'La date limite est passée.',
  'applications.not-met.title': 'Pourquoi la demande n’est pas éligible',

  'applications.stage.received': 'Reçue',
  'applications.stage.eligibility': 'Examen de l’éligibilité',
  'applications.stage.review': 'Évaluation',
  'applications.stage.decision': 'Décision',
  'applications.status.submitted': 'Nous avons reçu votre demande. Nous vérifions maintenant si elle est éligible.',
  'applications.status.eligible':
    'Votre demande est éligible. Deux personnes l’évalueront, indépendamment l’une de l’autre.',
  'applications.status.in_review': 'Votre demande est en cours d’évaluation.',
  'applications.status.ineligible': 'Votre demande n’est pas éligible. Les raisons figurent ci-dessous.',
  'applications.status.reserve': 'Votre demande est inscrite sur la liste de réserve de cet appel.',
  'applications.status.rejected': 'Votre demande n’a pas été retenue.',
  'applications.status.awarded': 'Votre demande a été retenue pour une subvention.',
  'applications.status.declined': 'La subvention a été refusée.',
  'applications.status.withdrawn':
    'Vous avez retiré cette demande. Tant que l’appel est ouvert, vous pouvez en commencer une autre.',
  'applications.status.returned':
    'Votre demande vous a été renvoyée. Modifiez ce qui vous est demandé, puis soumettez-la de nouveau.',

  'applications.expected.title': 'Ce qui vient et quand',
  'applications.expected.by': 'Prévu d’ici au',
  'applications.expected.late': 'Cela prend plus de temps qu’annoncé. Vous n’avez rien à faire.',
  'applications.expected.hint':
    'Ces dates sont prévues, non promises. Ce que vous aurez à faire vous sera dit dans vos avis.',

  'applications.basics.title': 'Activités, durée et langue',
  'applications.basics.activities': 'Activités',
  'applications.basics.activities.hint':
    'Choisissez celles que vise votre demande. Seules celles-ci peuvent être financées par cet appel.',
  'applications.basics.duration': 'Durée',
  'applications.basics.lot': 'Lot',
  'applications.basics.lot.hint': 'Une demande appartient à un seul lot et concourt pour son montant',
  'applications.basics.duration.label': 'Durée en mois',
  'applications.basics.duration.hint':
    '{max, plural, one {# mois au maximum} many {# de mois au maximum} other {# mois au maximum}}',
  'applications.basics.language': 'Langue de vos réponses',
  'applications.months': '{count, plural, one {# mois} many {# de mois} other {# mois}}',

  'applications.section.place': 'Partie {place, number} sur {of, number}',
  'applications.section.criterion': 'Évalué au titre du critère : {criterion}',
  'applications.section.saved': 'Enregistré {when} par {alias}',
  'applications.section.theirs': 'Enregistré entre-temps par {alias}, {when} :',
  'applications.section.theirs.hint':
    'Votre texte est toujours dans le champ ci-dessus, mais pas enregistré. Réunissez ce que vous voulez garder, puis enregistrez de nouveau.',
  'applications.error.saved-by-another':
    'Une autre personne a enregistré une autre réponse pendant que vous écriviez. Les deux textes sont affichés ; le vôtre n’est pas encore enregistré.',
  'applications.error.number': 'Écrivez un nombre, par exemple 12 ou 12,5.',

  'applications.budget.title': 'Budget',
  'applications.budget.lede':
    'Les montants sont en {currency}. La quantité d’une unité (jours, mois, voyages…) multipliée par le coût unitaire donne le montant ; le portail fait les additions.',
  'applications.budget.basis': 'Comment le montant de chaque subvention est fixé',
  'applications.budget.line': 'Ligne {number, number}',
  'applications.budget.new-line': 'Nouvelle ligne',
  'applications.budget.heading': 'Rubrique',
  'applications.budget.description': 'À quoi cela sert',
  'applications.budget.quantity': 'Quantité',
  'applications.budget.unit': 'Coût unitaire',
  'applications.budget.amount': 'Montant de la ligne',
  'applications.budget.remove': 'Supprimer la ligne {number, number}',
  'applications.budget.save': 'Enregistrer et additionner',
  'applications.budget.add': 'Enregistrer et ajouter une ligne',
  'applications.budget.totals': 'Sommes par rubrique',
  'applications.budget.lines': 'Lignes du budget',
  'applications.budget.requested': 'Montant demandé',
  'applications.budget.limits': 'Les limites de cet appel',
  'applications.budget.limit.range': 'Entre {minimum} et {maximum} : vous demandez {requested}',
  'applications.budget.limit.indirect':
    'Coûts indirects de {ceiling} au plus ({percent, number} % des coûts directs) : vous avez {indirect}',
  'applications.budget.limit.kept': 'Dans la limite',
  'applications.budget.limit.broken': 'Hors limite',
  'applications.budget.saved-now': 'Ce qui est enregistré actuellement',

  'applications.documents.title': 'Documents',
  'applications.documents.asked': 'Ce que cet appel demande',
  'applications.documents.required': 'Obligatoire',
  'applications.documents.not-required': 'Si vous l’avez',
  'applications.documents.attached': 'Documents joints',
  'applications.documents.there': 'Joint',
  'applications.documents.none': 'Rien de joint pour le moment',
  'applications.documents.add': 'Joindre un document',
  'applications.documents.label': 'De quoi il s’agit',
  'applications.documents.other': 'Autre document',
  'applications.documents.file': 'Fichier',
  'applications.documents.file.hint':
    'PDF, Word, Excel, OpenDocument, JPEG ou PNG, jusqu’à 25 Mo. Le nom du fichier n’est pas conservé. Les photographies et les fichiers bureautiques peuvent révéler où, quand et par qui ils ont été faits : supprimez d’abord ces détails s’ils peuvent mettre quelqu’un en danger.',
  'applications.documents.attach': 'Joindre',
  'applications.documents.remove': 'Supprimer {reference}',

  'applications.check.title': 'Vérifier vos réponses',
  'applications.check.read.title': 'Ce que vous avez soumis',
  'applications.check.missing': 'Avant de pouvoir soumettre',
  'applications.check.missing.line': '{place} : {problem}',
  'applications.check.missing.item': '{place}, « {item} » : {problem}',
  'applications.check.declarations': 'Déclarations',
  'applications.check.declarations.hint':
    'Cochez ce que vous déclarez au nom de votre organisation. Toutes sont nécessaires.',
  'applications.check.submit': 'Soumettre la demande',
  'applications.check.submit.hint': 'Après la soumission, les réponses ne peuvent plus être modifiées.',

  'applications.submission.title': 'Demande soumise',
  'applications.submission.reference': 'Votre référence',
  'applications.submission.receipt': 'Télécharger l’accusé de réception (PDF)',
  'applications.submission.keep':
    'Conservez l’accusé de réception. Il porte un numéro de contrôle de ce que vous avez soumis, mais ni le nom d’une personne ni celui de votre organisation.',
  'applications.submission.home': 'Aller à la demande',

  'applications.next.check': 'Nous vérifions l’éligibilité de la demande selon la liste publiée.',
  'applications.next.review': 'Deux personnes de deux organisations différentes l’évaluent selon les critères publiés.',
  'applications.next.decision':
    'Vous trouverez la décision et ses motifs dans vos avis. Nous ne l’envoyons jamais par courriel.',

  'applications.receipt.title': 'Accusé de réception d’une demande',
  'applications.receipt.intro': 'Le portail a reçu cette demande, complète et dans les délais.',
  'applications.receipt.call': 'Appel à propositions',
  'applications.receipt.call-title': 'Intitulé de l’appel',
  'applications.receipt.received': 'Reçue',
  'applications.receipt.received-there': 'Reçue, dans le fuseau horaire de l’appel',
  'applications.receipt.requested': 'Montant demandé',
  'applications.receipt.version': 'Version soumise',
  'applications.receipt.proof': 'Numéro de contrôle',
  'applications.receipt.proof.body':
    'Ce numéro (SHA-256) est calculé à partir de tout ce que vous avez soumis. Si une seule lettre changeait ensuite, le numéro serait différent.',
  'applications.receipt.hash': 'SHA-256 de la version soumise',
  'applications.receipt.page': 'Page {page, number} sur {pages, number}',

  'applications.withdrawal.title': 'Retirer la demande',
  'applications.withdrawal.draft': 'Le brouillon est clos et ne peut plus être rempli ni soumis.',
  'applications.withdrawal.submitted': 'La demande n’est plus prise en compte. Ce retrait est définitif.',
  'applications.withdrawal.again':
    'Tant que l’appel est ouvert, votre organisation peut commencer une nouvelle demande.',
  'applications.withdrawal.button': 'Retirer la demande',
  'applications.withdrawal.keep': 'Conserver la demande',

  'applications.desk.title': 'Demandes',
  'applications.desk.caption': 'Demandes soumises',
  'applications.desk.empty': 'Aucune demande ne correspond à ce filtre',
  'applications.desk.state': 'État',
  'applications.desk.find': 'Référence ou alias',
  'applications.desk.find.hint': 'Le début suffit, par exemple ORG-0042.',
  'applications.desk.alias': 'Alias',
  'applications.desk.working-name': 'Nom d’usage',
  'applications.desk.submitted': 'Soumise',
  'applications.desk.version': 'Version {number, number}, en {language}',
  'applications.desk.scanned': 'Analyse antivirus : rien trouvé.',
  'applications.desk.not-scanned': 'Sans analyse antivirus : ouvrez avec prudence.',
  'applications.desk.decide': 'Décider de l’éligibilité',
  'applications.desk.assign': 'Confier à l’évaluation',
  'applications.desk.checks': 'Éligibilité',
  'applications.eligibility.title': 'Décider de l’éligibilité',
  'applications.eligibility.lede':
    'Répondez à chaque ligne des deux listes. Si toutes sont remplies, la demande est aussitôt éligible. Sinon, un refus est proposé ; il est valable quand une autre personne l’a confirmé, et l’organisation demandeuse lit alors votre motif.',
  'applications.eligibility.line': 'Ligne {number, number}',
  'applications.eligibility.met': 'Remplie',
  'applications.eligibility.not-met': 'Non remplie',
  'applications.eligibility.reason': 'Motif, si elle n’est pas remplie',
  'applications.eligibility.reason.hint': 'L’organisation demandeuse le lira. N’écrivez aucun nom.',
  'applications.eligibility.button': 'Enregistrer la décision',

  'applications.missing.activities': 'choisissez au moins une activité',
  'applications.missing.lot': 'choisissez un lot',
  'applications.missing.duration': 'indiquez la durée en mois',
  'applications.missing.language': 'choisissez une langue acceptée par cet appel',
  'applications.missing.budget': 'ajoutez au moins une ligne',
  'applications.missing.document': 'joignez ce document',

  'application.state.draft': 'Brouillon',
  'application.state.submitted': 'Soumise',
  'application.state.returned': 'Renvoyée',
  'application.state.ineligible': 'Non éligible',
  'application.state.eligible': 'Éligible',
  'application.state.in_review': 'En évaluation',
  'application.state.recommended': 'Recommandée',
  'application.state.reserve': 'Liste de réserve',
  'application.state.rejected': 'Non retenue',
  'application.state.awarded': 'Retenue',
  'application.state.declined': 'Refusée',
  'application.state.withdrawn': 'Retirée',

  'application.event.started': 'Brouillon commencé',
  'application.event.submitted': 'Soumise',
  'application.event.declared-eligible': 'Déclarée éligible',
  'application.event.declared-ineligible': 'Déclarée non éligible',
  'application.event.withdrawn': 'Retirée',

  'notice.application-submitted': 'La demande {reference} a été soumise. Son éligibilité peut être décidée.',
  'notice.application-received': 'Nous avons reçu votre demande {reference}. L’accusé de réception est prêt.',
  'notice.application-eligible': 'Votre demande {reference} est éligible et passe à l’évaluation.',
  'notice.application-ineligible': 'Votre demande {reference} n’est pas éligible. Vous pouvez en lire les raisons.',
  'notice.application-withdrawn': 'La demande {reference} a été retirée.',

  'refusal.call-not-open': 'Cet appel n’est pas ouvert aux demandes.',
  'refusal.deadline-passed': 'La date limite de cet appel est passée. Ce que vous avez enregistré reste lisible.',
  'refusal.organisation-missing': 'Décrivez d’abord votre organisation ; vous pourrez ensuite faire une demande.',
  'refusal.category-not-eligible':
    'Cet appel n’est pas ouvert à votre type d’organisation. Ses lignes directrices disent qui peut faire une demande.',
  'refusal.country-not-eligible':
    'Cet appel n’est pas ouvert aux organisations de votre pays. Ses lignes directrices disent depuis quels pays faire une demande.',
  'refusal.lot-not-in-call': 'Choisissez un lot de cet appel.',
  'refusal.activities-not-in-call': 'Choisissez seulement des activités de la liste de cet appel.',
  'refusal.already-applied': 'Votre organisation a déjà une demande pour cet appel.',
  'refusal.application-not-complete':
    '{count, plural, one {# élément manque encore ou est à corriger.} many {# d’éléments manquent encore ou sont à corriger.} other {# éléments manquent encore ou sont à corriger.}} La liste est ci-dessous.',
  'refusal.declaration-missing': 'Cochez toutes les déclarations pour soumettre.',
  'refusal.requested-below-minimum': 'Le budget demande moins que le minimum de cet appel.',
  'refusal.requested-above-maximum': 'Le budget demande plus que le maximum de cet appel.',
  'refusal.indirect-above-ceiling': 'Les coûts indirects dépassent 7 % des coûts directs.',
  'refusal.duration-too-long':
    'La durée dépasse ce que permet cet appel ({max, plural, one {# mois} many {# de mois} other {# mois}}).',
  'refusal.too-many-lines':
    'Un budget compte {max, plural, one {# ligne} many {# de lignes} other {# lignes}} au maximum.',
  'refusal.budget-changed-meanwhile':
    'Une autre personne a modifié le budget pendant que vous écriviez. Rien de votre saisie n’est perdu : comparez avec ce qui est enregistré actuellement, puis enregistrez de nouveau.',
  'refusal.file-missing': 'Choisissez un fichier.',
  'refusal.too-many-documents':
    'Une demande compte {max, plural, one {# document} many {# de documents} other {# documents}} au maximum.',
  'refusal.checklist-incomplete': 'Répondez à chaque ligne de la liste.',
  'refusal.reason-missing': 'Dites pourquoi cette ligne n’est pas remplie ; l’organisation demandeuse le lira.',

  'applications.unasked.title': 'Réponses qui ne sont plus demandées',
  'applications.unasked.lede':
    'L’appel a changé et ne le demande plus. Vos textes sont conservés ici pour vous ; ils ne sont pas transmis.',
  'notice.call-corrected':
    'L’appel {call} a changé et sa date limite est repoussée. Votre brouillon {reference} suit la nouvelle version ; chaque réponse est conservée. Veuillez le vérifier.',
  'notice.call-corrected-submitted':
    'L’appel {call} a changé et sa date limite est repoussée. Votre demande {reference} reste telle que vous l’avez déposée.',

  'applications.section.example': 'Par exemple : {example}',

  'notice.call-extended':
    'La date limite de l’appel {call} a été reportée parce que le portail était en panne. Vous avez plus de temps pour {reference}.',

  'applications.preview.title': 'Le formulaire vu par l’organisation demandeuse',
  'applications.preview.body':
    'Tout est montré, y compris ce qui n’est demandé que sous condition. Rien n’est envoyé ni conservé.',
};
