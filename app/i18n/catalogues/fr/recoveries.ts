import type { recoveries as en } from '../en/recoveries.ts';
import type { Words } from '../../words.ts';

export const recoveries: Words<typeof en> = {
  'recovery.note': 'Note de débit (PDF)',
  'recovery.note.title': 'Note de débit',
  'recovery.note.due': 'À payer avant le',
  'recovery.note.text':
    'Nous vous demandons de rembourser {amount} avant le {day}, sur le compte d’où la sous-subvention a été versée, avec la référence ci-dessus. Le montant peut aussi être compensé avec la subvention.',
  'recovery.note.contest':
    'Si vous n’êtes pas d’accord, dites-le sur le portail avec vos raisons. Rien n’est réglé avant la réponse.',
  'recovery.contest': 'Contester',
  'recovery.contest.reason': 'Pourquoi vous n’êtes pas d’accord',
  'recovery.contest.hint': 'Le bureau le lit et répond. Sans noms de personnes.',
  'recovery.contest.action': 'Contester le remboursement',
  'recovery.contest.said': 'Ce que dit l’organisation',
  'recovery.write-off': 'Passer en perte',
  'recovery.write-off.reason': 'Pourquoi l’argent est abandonné',
  'recovery.write-off.propose': 'Proposer le passage en perte',
  'recovery.write-off.proposed': 'L’abandon de l’argent est proposé',
  'recovery.write-off.approve': 'Approuver le passage en perte',
  'recovery.write-off.refuse': 'Refuser le passage en perte',
  'notice.recovery-contested': 'Le remboursement {reference} est contesté.',
  'notice.recovery-write-off-proposed': 'Le passage en perte {reference} attend une seconde personne.',
  'notice.recovery-write-off-refused': 'Le passage en perte {reference} est refusé.',
  'notice.recovery-written-off': '{reference} est passé en perte.',
  'refusal.write-off-by-another': 'Qui a proposé un passage en perte ne peut pas en décider.',
  'refusal.write-off-reason-missing': 'Veuillez dire pourquoi l’argent est abandonné.',
};
