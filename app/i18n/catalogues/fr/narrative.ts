import type { narrative as en } from '../en/narrative.ts';
import type { Words } from '../../words.ts';

export const narrative: Words<typeof en> = {
  'reports.narrative.security': 'Risques et sécurité',
  'reports.narrative.security.hint':
    'Incidents, menaces et ce que vous avez changé à cause d’eux. Seuls le bureau des subventions et la direction d’ensemble lisent ceci. Ni noms ni lieux.',
  'reports.narrative.security.hidden': 'La partie sur les risques et la sécurité n’est pas montrée à votre rôle.',
  'reports.narrative.exchange': 'Échanges entre pairs',
  'reports.narrative.exchange.hint':
    'De qui vous avez appris ou qui vous avez soutenu, et ce qu’ont apporté le mentorat et les rencontres communes.',
  'reports.indicator.others': 'Dont autre sexe ou non précisé',
  'reports.indicator.children': 'Dont moins de 18 ans',
  'reports.indicator.youth': 'Dont 18 à 29 ans',
  'reports.indicator.older': 'Dont 60 ans ou plus',
  'reports.indicators.small':
    'Là où un groupe compte moins de 5 personnes, toute la répartition est omise, pour que personne ne soit reconnaissable.',
  'reports.task.forecast': 'Prévision pour la période suivante',
  'reports.forecast.lede':
    'Ce que vous pensez dépenser pendant la période suivante sous chaque rubrique, en euros. Laissez vides les rubriques sans dépense.',
  'refusal.indicator-above-total':
    'Ces personnes sont ensemble plus nombreuses que le résultat atteint ({total, number}).',
  'refusal.forecast-above-budget': 'L’ensemble dépasse ce qui reste du budget.',
  'refusal.forecast-final': 'Après le rapport final, il n’y a pas de période suivante.',
};
