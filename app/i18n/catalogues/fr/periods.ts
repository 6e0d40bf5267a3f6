import type { periods as en } from '../en/periods.ts';
import type { Words } from '../../words.ts';

export const periods: Words<typeof en> = {
  'periods.title': 'Périodes closes',
  'periods.lede': 'Quand une période est close, rien n’y est comptabilisé. Deux personnes la rouvrent, avec un motif.',
  'periods.closed-through': 'Clos jusqu’au {day}',
  'periods.none-closed': 'Aucune période n’est close.',
  'periods.close': 'Clore les comptes',
  'periods.through': 'Jusqu’à ce jour',
  'periods.through-hint': 'Un jour passé ; il est clos lui aussi.',
  'periods.reason': 'Pourquoi il faut la rouvrir',
  'periods.ask': 'Demander la réouverture',
  'periods.confirm': 'Rouvrir la période',
  'periods.reopened': 'Rouverte',
  'notice.period-reopening-asked': 'La réouverture des comptes clos jusqu’au {day} attend une seconde personne.',
  'refusal.period-not-over': 'Seul un jour passé peut être clos.',
  'refusal.period-closed-before': 'Les comptes sont déjà clos jusqu’au {through}.',
  'refusal.period-reason-missing': 'Veuillez dire pourquoi la période doit être rouverte.',
  'refusal.period-asked-by-you': 'Vous avez demandé la réouverture. Une seconde personne doit l’accepter.',
  'refusal.period-closed':
    'Les comptes sont clos jusqu’à ce jour. Choisissez une date de valeur plus tardive, ou faites rouvrir la période.',
};
