import type { declarations as en } from '../en/declarations.ts';
import type { Words } from '../../words.ts';

export const declarations: Words<typeof en> = {
  'reports.declaration.title': 'S’il n’y a pas de justificatif',
  'reports.declaration.lede':
    'Un justificatif peut être perdu, pris, dangereux à garder, ou n’avoir jamais été remis. Déclarez-le ici. Une deuxième personne du bureau examine chaque déclaration.',
  'reports.declaration.reason': 'Pourquoi il n’y en a pas',
  'reports.declaration.reason.hint': 'Rien de plus n’est demandé, pour qu’une explication ne mette personne en danger.',
  'reports.declaration.lost': 'Le justificatif a été perdu',
  'reports.declaration.taken': 'Le justificatif a été pris ou détruit par d’autres',
  'reports.declaration.unsafe': 'Garder le justificatif mettrait quelqu’un en danger',
  'reports.declaration.not-issued': 'Aucun justificatif n’a été remis',
  'reports.declaration.declare': 'Déclarer',
  'reports.declaration.withdraw': 'Retirer la déclaration',
  'reports.declaration.countersign': 'Contresigner',
  'reports.declaration.signed': 'Contresignée par une deuxième personne',
  'reports.declaration.unsigned': 'Pas encore contresignée\u202f: rien de cette dépense ne peut être accepté.',
  'reports.declarations.title': 'Dépenses sans justificatif',
  'reports.declarations.lede':
    'Contresignez ce que vous tenez pour un justificatif. Qui contresigne ne décide pas de la même dépense.',
  'reports.declarations.share':
    'Sur déclaration\u202f: {minor}, pour un maximum de {most}, soit {percent} de ce que le rapport demande.',
  'refusal.declaration-not-countersigned':
    'Cette dépense n’a pas de justificatif. Une deuxième personne du bureau contresigne sa déclaration avant toute acceptation.',
  'refusal.declaration-signed-by-decider':
    'Vous avez contresigné la déclaration de cette dépense. Une autre personne en décide.',
  'refusal.declarations-above-share':
    'Avec cette dépense, plus de {percent} % du rapport reposerait sur des déclarations. Acceptez-en moins.',
  'programme.rule.declared': 'Dépenses sur déclaration, sans justificatif, au plus',
};
