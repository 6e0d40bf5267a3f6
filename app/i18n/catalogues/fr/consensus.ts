import type { consensus as en } from '../en/consensus.ts';
import type { Words } from '../../words.ts';

export const consensus: Words<typeof en> = {
  'reviews.sheet.not-applicable': 'Sans objet : hors du total',
  'reviews.sheet.elsewhere': 'Enregistré entre-temps sur un autre appareil',
  'reviews.sheet.elsewhere.points': '{points, plural, one {# point} many {# de points} other {# points}}',
  'reviews.sheet.confidence': 'Quel est votre degré de certitude ?',
  'reviews.confidence.low': 'faible',
  'reviews.confidence.medium': 'moyen',
  'reviews.confidence.high': 'élevé',
  'reviews.sheet.note': 'Note privée',
  'reviews.sheet.note.hint': 'Pour vous seulement : ni les autres évaluations ni le bureau ne la voient.',
  'reviews.autosave.saved': 'Enregistré à {time}',
  'reviews.autosave.waiting': 'Pas encore enregistré…',
  'reviews.autosave.failed': 'Non enregistré : le portail ne répond pas. Nouvel essai en cours.',
  'reviews.autosave.wrong':
    'Non enregistré : un champ contient une valeur impossible à garder. Enregistrez le brouillon pour voir lequel.',
  'reviews.autosave.elsewhere':
    'Cette grille a été enregistrée sur un autre appareil. Enregistrez le brouillon pour voir les deux versions ; rien n’est perdu.',
  'reviews.reopen.title': 'Modifier la grille',
  'reviews.reopen.body':
    'La grille actuelle est conservée avec votre motif, et les personnes qui décident peuvent la lire. Jusqu’à l’envoi de la nouvelle, les notes des autres évaluations sont de nouveau masquées.',
  'reviews.reopen.reason': 'Pourquoi la modifiez-vous ?',
  'reviews.reopen.button': 'Rouvrir la grille',
  'reviews.versions.title': 'Versions antérieures',
  'reviews.versions.line': 'Version {number} : {points}',
  'reviews.basis.consensus': 'par consensus',
  'reviews.ranking.lot': 'Volet',
  'reviews.ranking.hidden': 'Masqué : vous lisez ce dossier',
  'reviews.consensus.title': 'Réunion de consensus',
  'reviews.consensus.lede':
    'Les personnes qui ont lu un dossier peuvent se réunir sous la présidence d’une personne qui ne le lit pas. Ce dont elles conviennent remplace la moyenne.',
  'reviews.consensus.sheets': 'Notes avant la réunion',
  'reviews.consensus.record': 'Ce qui a été proposé',
  'reviews.consensus.write': 'Consigner le résultat',
  'reviews.consensus.discussion': 'Échanges',
  'reviews.consensus.discussion.hint': 'Les arguments pour et contre, sans nommer personne.',
  'reviews.consensus.reason': 'Motif',
  'reviews.consensus.propose': 'Soumettre aux personnes évaluatrices',
  'reviews.consensus.propose.hint':
    'Le résultat compte dès que chacune l’a approuvé. Un nouveau texte remplace celui-ci et doit être approuvé à son tour.',
  'reviews.consensus.chair': 'Présidence',
  'reviews.consensus.at': 'Consigné le',
  'reviews.consensus.agreed': 'Approuvé par',
  'reviews.consensus.in-force': 'Approuvé : il compte',
  'reviews.consensus.waiting': 'En attente des approbations',
  'reviews.consensus.agree': 'Approuver',
  'reviews.consensus.agree.hint':
    'En cas de désaccord, dites-le à la présidence ; la moyenne des deux totaux les plus proches reste alors valable.',
  'notice.review-reopened': 'Une grille du dossier {reference} a été rouverte, avec un motif.',
  'notice.consensus-proposed':
    'Le résultat de la réunion sur le dossier {reference} est consigné. Veuillez le lire et l’approuver.',
  'notice.consensus-agreed':
    'Toutes les personnes qui ont lu le dossier {reference} ont approuvé le résultat de la réunion.',
  'refusal.criterion-applies': 'Ce critère a un minimum : il lui faut des points.',
  'refusal.nothing-applies': 'Au moins un critère doit s’appliquer.',
  'refusal.sheet-open': 'Cette grille n’est pas encore envoyée.',
  'refusal.readers-open': 'Une grille du dossier {reference} n’est pas encore envoyée.',
  'refusal.chair-reads-file': 'Qui a été chargé de lire un dossier ne préside pas sa réunion.',
  'refusal.chair-in-conflict': 'Vous avez déclaré un conflit d’intérêts avec cette organisation demandeuse.',
  'refusal.consensus-agreed': 'Tout le monde a approuvé ; le résultat est acquis.',
  'refusal.consensus-outdated': 'Le résultat a été récrit, ou une grille a changé depuis. Veuillez le relire.',
  'refusal.consensus-already-agreed': 'Vous avez déjà approuvé.',
  'refusal.own-sheets-open':
    'Vous lisez des dossiers de cet appel et n’avez pas envoyé toutes vos grilles, ou vous êtes récusé·e de l’un d’eux. Une autre personne s’en occupe.',
  'trail.event.review.reopened': 'Une grille a été rouverte',
  'trail.event.consensus.proposed': 'Le résultat d’une réunion a été consigné',
  'trail.event.consensus.agreed': 'Le résultat d’une réunion a été approuvé par une personne évaluatrice',
  'calls.pass.divergence': 'Totaux éloignés (pour cent)',
  'calls.pass.divergence.hint':
    'Deux totaux séparés par plus que cette part du plus élevé appellent une troisième évaluation.',
  'calls.view.divergence':
    'Si deux totaux sont séparés par plus de {percent}% du plus élevé, une troisième personne lit la demande, et la moyenne des deux totaux les plus proches compte.',
};
