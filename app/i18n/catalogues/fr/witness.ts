import type { Words } from '../../words.ts';
import type { witness as english } from '../en/witness.ts';

export const witness: Words<typeof english> = {
  'programme.witnesses.title': 'Témoins',
  'programme.witnesses.link': 'Témoins du registre',
  'programme.witnesses.lede':
    'Des organisations extérieures au portail qui conservent ses points de contrôle. Une fois par jour, si quelque chose a été enregistré, chacune reçoit la dernière note signée de la veille : personne ne peut alors réécrire ou raccourcir le registre sans que cela se voie.',
  'programme.witnesses.list': 'Qui reçoit les notes',
  'programme.witnesses.none': 'Aucun témoin pour l’instant',
  'programme.witnesses.none.body': 'Tant qu’il n’y en a pas, seul le portail conserve les points de contrôle.',
  'programme.witness.added': 'Depuis',
  'programme.witness.sent': 'Dernier envoi',
  'programme.witness.sent.none': 'Rien encore',
  'programme.witness.events': '{count, plural, one {# événement} many {# d’événements} other {# événements}}',
  'programme.witness.end': 'Fin',
  'programme.witness.new': 'Désigner un témoin',
  'programme.witness.name.hint':
    'Un bailleur, un cabinet d’audit, un autre membre du consortium : quelqu’un qui n’a rien à gagner d’un registre modifié',
  'programme.witness.email': 'Adresse électronique fonctionnelle',
  'programme.witness.hint':
    'D’un service, non d’une personne. Elle est scellée et ne sera plus affichée ; pour la changer, retirez le témoin et désignez-le à nouveau.',
  'programme.witness.language': 'Langue des messages',
  'programme.witness.add': 'Désigner comme témoin',
  'programme.witness.mail.subject': 'Une note à conserver',
  'programme.witness.mail':
    'Veuillez conserver ce message sans le modifier et hors du portail qui l’a envoyé : la note ci-dessous dit, sous signature, où en était son registre, la dernière ligne est la clé qui permet de vérifier la signature, et si le registre est un jour mis en doute, un auditeur vous le demandera.',
  'refusal.witness-known': 'Cette adresse est déjà celle d’un témoin',
  'refusal.witnesses-enough': 'Un programme a au plus {most, number} témoins ; retirez-en d’abord un',
};
