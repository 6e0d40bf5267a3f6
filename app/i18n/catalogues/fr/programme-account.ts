import type { programmeAccount as en } from '../en/programme-account.ts';
import type { Words } from '../../words.ts';

export const programmeAccount: Words<typeof en> = {
  'programme-account.title': 'Compte d’où partent les paiements',
  'programme-account.lede':
    'Le compte bancaire du programme. Une personne indique un autre compte, une seconde en saisit le numéro d’après le document de la banque et le met en vigueur ; toutes deux confirment leur identité. Les fichiers de paiement déjà faits gardent le compte qu’ils avaient.',
  'programme-account.in-force': 'Les paiements partent de',
  'programme-account.none': 'Aucun compte n’est en vigueur : aucun fichier de paiement ne peut être fait',
  'programme-account.proposal': 'Attend une seconde personne',
  'programme-account.first': 'Le programme a été créé avec lui',
  'programme-account.number': 'Compte',
  'programme-account.version': 'Version',
  'programme-account.proposed': 'Indiqué par',
  'programme-account.decided': 'Décidé par',
  'programme-account.propose': 'Indiquer un autre compte',
  'programme-account.propose.button': 'Indiquer ce compte',
  'programme-account.reason.hint': 'Par exemple la lettre de la banque, avec sa date. Aucun numéro de compte ici.',
  'programme-account.again.hint': 'Saisissez-le d’après le document de la banque : ce doit être le numéro indiqué.',
  'programme-account.confirm': 'Mettre ce compte en vigueur',
  'programme-account.history.none': 'Aucun compte n’a encore été décidé',
  'refusal.programme-account-same': 'Les paiements partent déjà de ce compte.',
  'refusal.programme-account-differs':
    'Ce n’est pas le numéro indiqué. Vérifiez le document de la banque ; si le numéro indiqué est faux, refusez-le.',
  'refusal.programme-account-open': 'Un compte attend déjà une seconde personne.',
  'refusal.programme-account-by-another': 'La personne qui a indiqué le compte ne peut pas le mettre en vigueur.',
  'trail.event.programme-account.proposed': 'Un autre compte d’où partent les paiements a été indiqué',
  'trail.event.programme-account.approved': 'Un autre compte d’où partent les paiements est en vigueur',
  'trail.event.programme-account.refused': 'Un compte d’où partiraient les paiements a été refusé',
  'notice.programme-account-proposed':
    'Un autre compte d’où partent les paiements (version {number}) attend une seconde personne.',
  'notice.programme-account-approved': 'Les paiements partent désormais d’un autre compte (version {number}).',
  'notice.programme-account-refused': 'Un compte d’où partiraient les paiements (version {number}) a été refusé.',
};
