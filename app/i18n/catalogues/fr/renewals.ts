import type { renewals as en } from '../en/renewals.ts';
import type { Words } from '../../words.ts';

export const renewals: Words<typeof en> = {
  'renewals.title': 'Deuxièmes étapes perdues',
  'renewals.lede':
    'Deux personnes confirment de qui il s’agit ; {hours, plural, one {# heure} many {# heures} other {# heures}} plus tard, la connexion suivante enregistre un nouveau téléphone.',
  'renewals.empty': 'Personne n’a perdu de téléphone',
  'renewals.asked-on': 'Demandé le',
  'renewals.one.title': 'Une deuxième étape perdue',
  'renewals.asked-by': 'Demandé par',
  'renewals.approved-by': 'Confirmé par',
  'renewals.opens': 'Valable à partir du',
  'renewals.channel': 'Comment savez-vous de qui il s’agit ?',
  'renewals.channel.hint': 'Pas par courriel : quelqu’un d’autre peut lire la messagerie.',
  'renewals.channel.in-person': 'Nous nous sommes vus en personne',
  'renewals.channel.video': 'En vidéo, et je connais le visage',
  'renewals.channel.known-number': 'J’ai appelé un numéro déjà enregistré auparavant',
  'renewals.ask': 'Le téléphone de la deuxième étape est perdu',
  'renewals.ask.body':
    'Confirmez de qui il s’agit, puis une deuxième personne le confirme aussi. {hours, plural, one {# heure} many {# heures} other {# heures}} plus tard, l’ancien téléphone ne compte plus et la connexion suivante en enregistre un nouveau. La personne et son équipe sont prévenues aussitôt et peuvent l’arrêter.',
  'renewals.ask.button': 'Demander une nouvelle deuxième étape',
  'renewals.approve': 'Le confirmez-vous aussi ?',
  'renewals.approve.body':
    'Assurez-vous-en vous-même, si possible par une autre voie que la première personne. L’attente de {hours, plural, one {# heure} many {# heures} other {# heures}} commence quand vous confirmez.',
  'renewals.approve.button': 'Confirmer',
  'renewals.take-back': 'Arrêter',
  'renewals.stopped': 'C’est arrêté : votre deuxième étape reste telle quelle.',
  'renewals.own': 'Une nouvelle deuxième étape a été demandée pour votre compte',
  'renewals.own.asked':
    'Une deuxième personne ne l’a pas encore confirmé. Si ce n’était pas vous, arrêtez-le et prévenez-nous.',
  'renewals.own.waiting':
    'À partir du {at}, une connexion avec votre mot de passe enregistre un autre téléphone. Si ce n’était pas vous, arrêtez-le et prévenez-nous.',
  'renewals.own.stop': 'Arrêter',
  'renewals.state.asked': 'Attend une deuxième personne',
  'renewals.state.waiting': 'En attente',
  'renewals.state.due': 'À la prochaine connexion',
  'renewals.state.used': 'Fait',
  'renewals.state.taken-back': 'Arrêté',
  'refusal.second-factor-none': 'Ce compte n’a pas de deuxième étape.',
  'refusal.renewal-open': 'Une nouvelle deuxième étape est déjà demandée.',
  'refusal.renewal-by-another': 'Une autre personne que celle qui l’a demandé confirme.',
  'refusal.renewal-approved': 'C’est déjà confirmé.',
  'refusal.renewal-ended': 'C’est déjà terminé.',
  'trail.event.second-factor.renewal-asked': 'Une deuxième étape perdue a été signalée',
  'trail.event.second-factor.renewal-approved': 'Une deuxième étape perdue a été confirmée par une deuxième personne',
  'trail.event.second-factor.renewal-taken-back': 'Le renouvellement d’une deuxième étape a été arrêté',
  'trail.event.second-factor.renewed': 'Une deuxième étape perdue a été retirée',
  'notice.renewal-asked':
    'Une nouvelle deuxième étape a été demandée pour votre compte, comme si votre téléphone était perdu. Si ce n’était pas vous, arrêtez-la sous « Mon compte » et prévenez-nous.',
  'notice.team-renewal-asked':
    '{alias}, de votre équipe, aurait perdu le téléphone de la deuxième étape. Si cela vous semble anormal, prévenez-nous immédiatement.',
  'notice.renewal-to-approve':
    '{alias} a perdu le téléphone de la deuxième étape : assurez-vous de qui il s’agit et confirmez.',
  'notice.renewal-approved': 'Une nouvelle deuxième étape est confirmée pour {alias}.',
  'notice.own-renewal-approved':
    'La nouvelle deuxième étape de votre compte est confirmée : sous « Mon compte », vous voyez à partir de quand. Si ce n’était pas vous, arrêtez-la à cet endroit.',
  'notice.renewal-taken-back': 'La nouvelle deuxième étape de {alias} a été arrêtée.',
  'notice.own-renewal-taken-back': 'La nouvelle deuxième étape de votre compte a été arrêtée.',
  'common.nav.renewals': 'Deuxièmes étapes perdues',
};
