import type { messages as en } from '../en/messages.ts';
import type { Words } from '../../words.ts';

export const messages: Words<typeof en> = {
  'messages.title': 'Avis',
  'messages.lede': 'Ce qui s’est passé et ce qui vous attend.',
  'messages.unread':
    '{count, plural, =0 {Vous avez tout lu} one {# nouvel avis} many {# nouveaux avis} other {# nouveaux avis}}',
  'messages.new': 'Nouveau',
  'messages.read-all': 'Tout marquer comme lu',
  'messages.empty': 'Il n’y a pas encore d’avis',
  'messages.empty.body': 'Quand quelque chose a besoin de vous, cela apparaît ici.',
  'messages.list': 'Vos avis, du plus récent au plus ancien',

  'messages.mail.subject': 'Vous avez un message',
  'messages.mail.notice':
    'Un message vous attend. Connectez-vous comme d’habitude pour le lire.\n\nCe courriel ne contient aucun lien. Nous ne demandons jamais votre mot de passe par courriel.\n',
  'messages.mail.account-exists':
    'Quelqu’un, peut-être vous, a essayé de créer un compte avec cette adresse. Elle en a déjà un, et rien n’a été modifié. Si c’était vous, connectez-vous avec le mot de passe que vous avez choisi ; sinon, vous n’avez rien à faire.\n\nCe courriel ne contient aucun lien. Nous ne demandons jamais votre mot de passe par courriel.\n',
  'messages.mail.password-reset':
    'Votre code : {code}\n\nVous, ou une personne qui connaît cette adresse, l’avez demandé. Il est valable {minutes, plural, one {# minute} many {# minutes} other {# minutes}}. Saisissez-le sur la page où vous l’avez demandé. Si vous n’avez rien demandé, vous n’avez rien à faire.\n\nCe courriel ne contient aucun lien. Nous ne demandons jamais votre mot de passe par courriel.\n',
};
