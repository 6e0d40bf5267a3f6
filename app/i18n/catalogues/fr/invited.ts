import type { Words } from '../../words.ts';
import type { invited as english } from '../en/invited.ts';

export const invited: Words<typeof english> = {
  'calls.audience': 'À qui l’appel s’adresse',
  'calls.audience.public': 'À tous : il figure sur les pages publiques.',
  'calls.audience.invited': 'Aux seules organisations invitées : pour les autres, il n’existe pas.',
  'calls.invitations.title': 'Inviter des organisations',
  'calls.invitations.lede':
    'Un appel peut s’adresser aux seules organisations invitées. Il ne figure alors dans aucune liste ni aucun flux, et sa page ne s’ouvre que pour elles.',
  'calls.invitations.first-stage': 'La première phase invite pour les deux phases.',
  'calls.invitations.list': 'Invitées',
  'calls.invitations.none': 'Personne n’est encore invité',
  'calls.invitations.none.body': 'Invitez une organisation du portail, ou envoyez un code à une adresse.',
  'calls.invitations.address': 'Par courriel',
  'calls.invitations.on': 'Invitée le',
  'calls.invitations.withdraw': 'Reprendre',
  'calls.invitations.organisation': 'Inviter une organisation du portail',
  'calls.invitations.alias': 'Son alias',
  'calls.invitations.alias.hint':
    'Comme dans la liste des organisations, par exemple ORG-0007. Ses membres apprennent que quelque chose les attend.',
  'calls.invitations.invite': 'L’inviter',
  'calls.invitations.by-mail': 'Envoyer un code par courriel',
  'calls.invitations.email.hint':
    'Le courriel ne dit ni d’où il vient ni de quoi il s’agit. Dites vous-même à la personne, par une voie sûre, de s’inscrire ici avec cette adresse et de saisir le code sous « Mes demandes ».',
  'calls.invitations.send': 'Envoyer un code',
  'calls.invitations.sent': 'Le code est en route',
  'calls.invitations.sent.body': 'Dites vous-même à la personne où le saisir.',
  'call-invitation.state.sent': 'Code envoyé',
  'call-invitation.state.granted': 'Admise',
  'call-invitation.state.withdrawn': 'Terminée',
  'calls.invitation.title': 'Saisir un code d’invitation',
  'calls.invitation.lede':
    'Quelqu’un vous a dit qu’un code arrive à votre adresse. Saisissez-le ici ; votre organisation peut alors lire l’appel et y répondre.',
  'calls.invitation.button': 'Ouvrir l’appel',
  'applications.invited': 'Appels auxquels vous êtes invités',
  'notice.call-invitation': 'Votre organisation est invitée à un appel.',
  'refusal.audience-fixed':
    'Le public d’un appel ne se change que dans son brouillon, et avant la publication de son autre phase.',
  'refusal.invited-before': 'Une invitation existe déjà.',
  'refusal.call-open-to-all': 'Cet appel est ouvert à tous : personne n’a besoin d’invitation.',
  'trail.event.call.invited': 'Une invitation à un appel a été envoyée',
  'trail.event.call.invitation-accepted': 'Une invitation à un appel a été acceptée',
  'trail.event.call.invitation-withdrawn': 'Une invitation à un appel a été reprise',
};
