import type { afterAction as en } from '../en/after-action.ts';
import type { Words } from '../../words.ts';

export const afterAction: Words<typeof en> = {
  'equipment.title': 'Équipements après l’action',
  'equipment.lede':
    'Pour chaque équipement accepté\u202f: qui en est propriétaire après l’action, et par quel document. La convention peut être close lorsque chacun a sa fiche. Une fiche plus récente corrige la précédente, qui reste conservée.',
  'equipment.none': 'Aucun équipement n’a été accepté',
  'equipment.none.body': 'Les équipements apparaissent ici une fois leur coût accepté dans un rapport.',
  'equipment.item': 'Équipement',
  'equipment.accepted': 'Coût accepté',
  'equipment.owner': 'Propriétaire après l’action',
  'equipment.owner.third-party': 'Le tiers en reste propriétaire',
  'equipment.owner.local-organisation': 'Une autre organisation locale',
  'equipment.owner.public-body': 'Un organisme public',
  'equipment.owner.consortium-member': 'Un membre du consortium',
  'equipment.owner.sold': 'Vendu',
  'equipment.owner.lost': 'Perdu',
  'equipment.document': 'Document du transfert',
  'equipment.document.hint':
    'Référence sous laquelle le bureau conserve l’acte de transfert ou le reçu de la vente. Aucun nom de personne.',
  'equipment.reason': 'Motif',
  'equipment.reason.hint': 'Nécessaire pour ce qui a été vendu ou perdu. Aucun nom de personne.',
  'equipment.record': 'Consigner le propriétaire',
  'equipment.save': 'Consigner',
  'equipment.serial': 'Numéro de série',
  'equipment.serial.hint': 'Scellé comme un nom. Laissé vide, ce qui est au dossier reste.',
  'equipment.serial.no': 'Il ne porte pas de numéro de série',
  'equipment.serial.kept': 'Au dossier, scellé',
  'equipment.serial.open': 'Ouvrir un numéro de série',
  'equipment.serial.open.lede':
    'Un numéro de série peut mener à la personne qui a acheté l’équipement. N’en ouvrez un que s’il le faut, par exemple pour le comparer à un acte de transfert. La piste d’audit dit qui l’a consulté.',
  'equipment.serial.show': 'Afficher le numéro de série',
  'closure.item.equipment': 'Chaque équipement a son propriétaire après l’action',
  'refusal.equipment-agreement-over':
    'Les équipements se consignent dès la signature de la convention et jusqu’à sa clôture.',
  'refusal.equipment-document-missing': 'Indiquez le document du transfert ou de la vente.',
  'refusal.equipment-reason-missing': 'Dites pourquoi il a été vendu ou comment il a été perdu.',
  'refusal.equipment-serial-twice': 'Donnez le numéro de série, ou dites qu’il n’y en a pas : pas les deux.',
  'refusal.equipment-serial-unknown': 'Aucun numéro de série de cet équipement n’est au dossier.',
  'recovery.authority': 'Pouvoir adjudicateur',
  'recovery.authority.on': 'Informé le',
  'recovery.authority.reference': 'Référence de la lettre ou du message',
  'recovery.authority.reference.hint': 'Telle que le bureau la conserve.',
  'recovery.authority.none': 'Il n’est pas consigné que le pouvoir adjudicateur a été informé.',
  'recovery.authority.save': 'Consigner',
  'recovery.authority.correct': 'Corriger la mention',
  'refusal.authority-told-day':
    'Le jour se situe entre celui où la dette a été constatée ({from}) et aujourd’hui ({to}).',
  'announcement.title': 'Annonce de l’appel',
  'announcement.lede':
    'Conservée à côté des versions de l’appel\u202f: elle peut être consignée avant ou après la publication. Une mention plus récente corrige la précédente, qui reste conservée.',
  'announcement.none': 'Rien n’a encore été consigné.',
  'announcement.approval': 'Approbation du pouvoir adjudicateur',
  'announcement.approval.hint': 'Référence de sa lettre ou de son message.',
  'announcement.channels': 'Autres lieux d’annonce',
  'announcement.channels.hint':
    'Par exemple\u202f: portail de financement de l’UE, site d’un membre, liste de diffusion, radio. Aucun nom de personne.',
  'announcement.record': 'Consigner l’annonce',
  'announcement.correct': 'Corriger la mention',
  'announcement.save': 'Consigner',
  'refusal.announcement-empty': 'Indiquez la référence de l’approbation ou les lieux d’annonce de l’appel.',
};
