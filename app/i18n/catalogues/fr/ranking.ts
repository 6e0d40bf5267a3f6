import type { ranking as en } from '../en/ranking.ts';
import type { Words } from '../../words.ts';

export const ranking: Words<typeof en> = {
  'reviews.document.verify':
    'Le numéro de contrôle est le SHA-256 de ranking.json. Qui détient ce fichier peut le recalculer.',
  'reviews.statistics.title': 'Statistiques du classement',
  'reviews.statistics.lede':
    'Elles aident à lire le classement et n’y changent rien. Toutes les personnes qui décident voient les mêmes chiffres.',
  'reviews.statistics.agreement': 'Accord entre évaluations',
  'reviews.statistics.alpha': 'Totaux (alpha de Krippendorff)',
  'reviews.statistics.alpha.hint':
    '1 : toutes les évaluations d’un dossier concordent. 0 : elles concordent autant que par hasard. Au-dessous de 0 : elles s’opposent systématiquement. À partir de 0,667 on peut conclure avec prudence, à partir de 0,8 avec assurance.',
  'reviews.statistics.readers': 'Personnes évaluatrices',
  'reviews.statistics.readers.hint':
    'Combien de points une personne donne au-dessus (+) ou au-dessous (−) de ce que les autres donnent aux mêmes dossiers, et ce que serait le classement sans elle.',
  'reviews.statistics.groups':
    '{count, plural, one {# groupe d’évaluation} many {# de groupes d’évaluation} other {# groupes d’évaluation}} sans aucun dossier commun ; entre groupes, rien ne se compare.',
  'reviews.statistics.empty': 'Aucune grille n’est encore envoyée',
  'reviews.statistics.sheets': 'Grilles',
  'reviews.statistics.mean': 'Moyenne',
  'reviews.statistics.lean': 'Par rapport aux autres',
  'reviews.statistics.moved': 'Autre place sans elle',
  'reviews.statistics.shift': 'Plus grand écart',
  'reviews.statistics.entering': 'Entreraient dans l’enveloppe',
  'reviews.statistics.leaving': 'En sortiraient',
  'reviews.statistics.unread': 'Lus par personne d’autre',
  'reviews.statistics.adjusted': 'Notes sans l’effet de la sévérité',
  'reviews.statistics.adjusted.hint':
    'Chaque total moins l’écart de son auteur ou autrice aux autres. Les dossiers dont la place changerait le plus ; le classement compte les notes brutes.',
  'reviews.statistics.adjusted.score': 'Ajustée',
  'reviews.statistics.adjusted.rank': 'Rang ajusté',
  'reviews.trial.title': 'Et si',
  'reviews.trial.body':
    'Ce que l’enveloppe financerait avec d’autres montants, dans l’ordre du classement. Rien n’est gardé ni décidé ici ; une liste qui s’écarte du rang demande un motif au procès-verbal.',
  'reviews.trial.envelope': 'Enveloppe ({currency})',
  'reviews.trial.percent': 'Part de chaque demande (%)',
  'reviews.trial.highest': 'Aucune subvention au-dessus de ({currency})',
  'reviews.trial.lowest': 'Aucune subvention au-dessous de ({currency})',
  'reviews.trial.country-percent': 'Maximum par pays (% de l’enveloppe)',
  'reviews.trial.try': 'Essayer',
  'reviews.trial.files': 'Dossiers financés',
  'reviews.trial.spent': 'Accordé',
  'reviews.trial.left': 'Reste',
  'reviews.trial.skipped.country-full': 'passé : son pays a déjà sa part',
  'reviews.trial.skipped.too-little': 'passé : il recevrait moins que la plus petite subvention',
  'reviews.trial.priorities': 'Par priorité du pays',
  'reviews.trial.priority.none': 'sans priorité',
  'reviews.trial.priority.untold': 'pays non indiqué, région seulement',
  'reviews.trial.fundable': 'Dossiers finançables',
  'reviews.trial.share': 'Part du montant accordé',
  'reviews.trial.line': 'La limite budgétaire se situe avant',
  'reviews.trial.line.none': 'L’enveloppe suffit jusqu’au dernier dossier finançable.',
  'reviews.trial.balance.hint':
    'Répartition des montants. Un dossier qui relève de plusieurs entrées d’une liste compte en entier dans chacune. Les pays prioritaires figurent aussi sans dossier.',
  'reviews.trial.countries': 'Par pays ou région',
  'reviews.trial.themes': 'Par activité',
};
