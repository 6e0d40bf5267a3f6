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
  'unspent.title': 'Réclamer ce qui n’a pas été dépensé',
  'unspent.lede':
    'Tous les rapports ont été tranchés, ou la convention a été résiliée, et une partie de l’avance n’est pas justifiée. Elle devient un recouvrement : une note de débit suit lorsqu’il est ordonné.',
  'unspent.list': 'Avances que personne ne justifiera plus',
  'unspent.claim': 'Ouvrir un recouvrement',
  'refusal.unspent-nothing': 'Toute l’avance est justifiée.',
  'refusal.unspent-reports-open': 'Un rapport n’est pas encore tranché.',
  'refusal.offset-nothing-to-pay': 'Il ne reste aucune tranche sur laquelle compenser. Demandez un remboursement.',
  'refusal.offset-over-instalment': 'Le montant atteint ou dépasse la prochaine tranche. Demandez un remboursement.',
  'refusal.recovery-reference-unknown': 'Aucun recouvrement ne porte cette référence.',
  'disbursements.request.gross': 'Montant de la tranche',
  'disbursements.request.offset': 'Dû et compensé',
  'bank.line.as.repayment': 'de l’argent dû qui est revenu',
  'bank.settled.repaid': 'De l’argent dû est revenu',
  'bank.line.owed': 'Recouvrements de ce montant',
  'disbursements.proof': 'Justificatif de la banque',
  'disbursements.proof.hint':
    'Une confirmation ou un extrait de la banque, en PDF ou image, 10 Mo au plus. Avec un fichier de relevé, il n’y a rien à confirmer à la main : lisez plutôt le fichier.',
  'trail.event.disbursement.proof-opened': 'Le justificatif du versement a été ouvert',
  'organisations.payee.held-by': 'À qui appartient le compte',
  'organisations.payee.held-by.hint':
    'Une organisation hôte reçoit l’argent d’un groupe qui n’a pas de compte et le lui transmet.',
  'organisations.payee.held-by.own': 'notre propre compte',
  'organisations.payee.held-by.host': 'le compte de notre organisation hôte',
  'payee-warning.host':
    'C’est le compte d’une organisation hôte : elle doit être enregistrée et vérifiée, et prouver qu’elle transmet chaque versement',
  'refusal.payee-host-unknown':
    'L’organisation hôte n’est pas enregistrée : ajoutez-la d’abord aux personnes et organismes derrière l’organisation.',
  'refusal.onward-not-needed': 'Ce versement est allé sur le compte de l’organisation.',
  'refusal.onward-proved-before': 'La transmission de ce versement est déjà prouvée.',
  'refusal.onward-proof-missing': 'L’organisation hôte n’a pas prouvé qu’elle a transmis le versement précédent.',
  'disbursements.onward.title': 'Transmis par l’organisation hôte',
  'disbursements.onward.lede':
    'L’argent est allé à votre organisation hôte. Montrez qu’elle vous l’a transmis : la tranche suivante en dépend.',
  'disbursements.onward.file': 'Preuve de la transmission',
  'disbursements.onward.hint':
    'Une confirmation de la banque ou un reçu signé par vous, en PDF ou image, 10 Mo au plus.',
  'disbursements.onward.send': 'Envoyer la preuve',
  'disbursements.onward.done': 'La transmission est prouvée.',
  'trail.event.disbursement.onward-proved': 'La transmission par l’organisation hôte a été prouvée',
  'notice.disbursement-onward-proved': 'La transmission du versement {reference} par l’organisation hôte est prouvée.',
};
