import type { negotiation as en } from '../en/negotiation.ts';
import type { Words } from '../../words.ts';

export const negotiation: Words<typeof en> = {
  'negotiation.title': 'Versions et demandes de changement',
  'negotiation.lede.office':
    'Chaque version envoyée à la signature, ce qu’elle a changé, et ce que l’organisation a demandé au lieu de signer.',
  'negotiation.lede.organisation':
    'Chaque version qui vous a été envoyée, et ce qu’elle a changé. Avant de signer, vous pouvez dire ce qui devrait être différent.',
  'negotiation.none': 'Rien n’a encore été envoyé',
  'negotiation.none.body': 'La première version figure ici dès que le bureau envoie la convention à la signature.',
  'negotiation.version': 'Version {number, number}',
  'negotiation.sent-by': 'Envoyée par',
  'negotiation.hash': 'Empreinte du document',
  'negotiation.first': 'C’est la première version.',
  'negotiation.same': 'Elle dit la même chose que la version précédente.',
  'negotiation.changes': 'Ce qu’elle a changé',
  'negotiation.clause.out': 'Non prévue',
  'negotiation.clause.in': 'Prévue, rédaction {version, number}',
  'negotiation.what': 'Élément',
  'negotiation.asked-by': 'Demandé par',
  'negotiation.ask': 'Demander un changement',
  'negotiation.body': 'Ce qui devrait être différent',
  'negotiation.body.hint':
    'Le bureau le lit et envoie une nouvelle version. D’ici là, la convention ne peut pas être signée. Écrivez sans nommer de personnes en danger.',
  'negotiation.send': 'Demander ce changement',
  'negotiation.instead': 'Demander un changement au lieu de signer',
  'notice.agreement-change-asked':
    'L’organisation demande un changement de la convention {reference} avant de la signer.',
};
