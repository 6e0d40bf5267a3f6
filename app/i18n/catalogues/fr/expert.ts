import type { expert as en } from '../en/expert.ts';
import type { Words } from '../../words.ts';

export const expert: Words<typeof en> = {
  'reports.check-by-expert.title': 'Contrôle indépendant',
  'reports.check-by-expert.lede':
    'Si le bureau le souhaite, un·e expert·e indépendant·e examine le rapport avant la décision. Les deux parties lisent l’avis.',
  'reports.check-by-expert.none': 'Aucun contrôle indépendant n’a été demandé.',
  'reports.check-by-expert.ask': 'Demander un contrôle indépendant',
  'reports.check-by-expert.asked': 'Demandé',
  'reports.check-by-expert.open': 'Pas encore rendu. D’ici là, rien n’est décidé.',
  'reports.opinion': 'Avis',
  'reports.opinion.clean': 'Rien à redire',
  'reports.opinion.qualified': 'En ordre sauf certaines dépenses',
  'reports.opinion.adverse': 'Pas en ordre',
  'reports.opinion.recorded': 'Enregistré',
  'reports.opinion.examined': 'Montant examiné',
  'reports.opinion.examined.hint': 'Au plus ce que le rapport demande\u202f: {claimed}.',
  'reports.opinion.exceptions': 'Dont pas en ordre',
  'reports.opinion.document': 'Avis signé',
  'reports.opinion.document.open': 'Ouvrir l’avis',
  'reports.opinion.record': 'Enregistrer l’avis',
  'reports.opinion.send': 'Enregistrer',
  'notice.report-check-asked': 'Un contrôle indépendant du rapport {reference} a été demandé.',
  'notice.report-opinion': 'L’avis du contrôle indépendant du rapport {reference} est arrivé.',
  'refusal.check-asked': 'Un contrôle indépendant a déjà été demandé.',
  'refusal.check-open': 'Le contrôle indépendant n’est pas terminé. Enregistrez d’abord l’avis.',
  'refusal.opinion-given': 'L’avis a déjà été enregistré.',
  'refusal.opinion-above-claim': 'On ne peut pas examiner plus que ce que le rapport demande.',
  'refusal.opinion-exceptions-above': 'Cela ne peut pas dépasser le montant examiné.',
  'refusal.opinion-not-clean': 'Avec des dépenses pas en ordre, l’avis est avec réserve ou défavorable.',
};
