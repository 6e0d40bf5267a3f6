import type { Words } from '../../words.ts';
import type { evaluation as english } from '../en/evaluation.ts';

export const evaluation: Words<typeof english> = {
  'evaluation.title': 'Rapport d’évaluation',
  'evaluation.about':
    'Procédure, membres, conflits, vérifications, notes, classement et décisions de cet appel, imprimés à partir des mêmes registres que le dossier de sélection. Les personnes figurent sous leur alias. Le classeur du même nom contient toutes les colonnes.',
  'evaluation.none': 'Rien n’est consigné.',
  'evaluation.left':
    '{count, plural, one {# ligne de plus figure dans le classeur.} many {# de lignes de plus figurent dans le classeur.} other {# lignes de plus figurent dans le classeur.}}',
  'evaluation.annexes': 'Annexes et leurs empreintes',
  'evaluation.annex.version': 'Texte publié, version {number, number}',
  'evaluation.annex.ranking': 'Classement fixé, version {number, number}',
  'evaluation.annex.minutes': 'Procès-verbal de la réunion {number, number} du comité',
  'evaluation.take-pdf': 'Rapport d’évaluation (PDF)',
  'evaluation.take-xlsx': 'Rapport d’évaluation (XLSX)',
};
