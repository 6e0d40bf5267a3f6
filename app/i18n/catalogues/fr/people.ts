import type { people as en } from '../en/people.ts';
import type { Words } from '../../words.ts';

export const people: Words<typeof en> = {
  'people.email': 'Adresse électronique',
  'people.password': 'Mot de passe',
  'people.alias': 'Nom d’affichage',
  'people.full-name': 'Nom complet',

  'people.sign-in.title': 'Se connecter',
  'people.sign-in.no-account': 'Pas encore de compte ?',
  'people.sign-in.registered':
    'Si cette adresse était nouvelle, votre compte est prêt : vous pouvez vous connecter maintenant.',
  'people.sign-in.registered.hint': 'Si elle avait déjà un compte, nous avons envoyé un message à l’adresse.',
  'people.sign-in.forgotten': 'Mot de passe oublié ?',
  'people.sign-in.reset': 'Votre mot de passe est changé : connectez-vous avec le nouveau.',
  'people.sign-in.reset.hint':
    'Toutes vos sessions ont pris fin. Si vous utilisez un code de votre téléphone, il est toujours demandé.',

  'people.code.title': 'Saisissez votre code',
  'people.code.lede':
    'Ouvrez l’application d’authentification de votre téléphone et recopiez le code prévu pour ce site.',
  'people.code.label': 'Code à six chiffres',
  'people.code.hint': 'Un nouveau code apparaît toutes les 30 secondes. Chacun ne sert qu’une fois.',
  'people.code.lost':
    'Si vous n’avez plus ce téléphone, appelez le bureau : deux personnes y confirment qui vous êtes, et deux jours plus tard vous en enregistrez un autre.',
  'people.step-up.by.totp': 'confirmée par code',
  'people.step-up.by.password': 'confirmée par mot de passe',
  'people.step-up.password': 'Votre mot de passe',
  'people.step-up.password.hint':
    'Confirme qu’il s’agit bien de vous. Ce compte n’a pas de deuxième étape à la connexion.',

  'people.register.title': 'Créer un compte',
  'people.register.lede':
    'Pour les organisations, les groupes et les personnes qui souhaitent présenter une demande. Cela prend deux minutes ; rien n’est publié.',
  'people.register.alias.hint':
    'Affiché à la place de votre nom. Il n’a pas besoin d’y ressembler, par exemple « Coordination » ou « Nour ».',
  'people.register.full-name.hint': 'Chiffré, et ouvert seulement lorsque les règles de la subvention l’exigent.',
  'people.register.email.hint':
    'Les messages envoyés à cette adresse ne disent jamais de quoi il s’agit. Choisissez une adresse que vous êtes seul·e à lire.',
  'people.register.password.hint':
    'Au moins {min, plural, one {# caractère} many {# caractères} other {# caractères}}. Quelques mots à la suite se retiennent facilement.',
  'people.register.have-account': 'Vous avez déjà un compte ?',

  'people.reset.title': 'Mot de passe oublié',
  'people.reset.lede':
    'Nous envoyons un code à l’adresse de votre compte. Il vous permet de choisir un nouveau mot de passe.',
  'people.reset.email.hint': 'L’adresse avec laquelle vous vous connectez.',
  'people.reset.ask': 'Envoyez-moi un code',
  'people.reset.have-code': 'J’ai déjà un code',
  'people.reset.new.title': 'Choisissez un nouveau mot de passe',
  'people.reset.asked': 'Si cette adresse a un compte, un code est en route.',
  'people.reset.asked.body':
    'Il est valable {minutes, plural, one {# minute} many {# minutes} other {# minutes}}. Rien n’est arrivé ? Regardez dans les courriers indésirables, ou demandez-en un autre après cinq minutes. Qui ne s’est jamais connecté avec son propre mot de passe s’adresse à l’administration.',
  'people.reset.code': 'Code reçu par courriel',
  'people.reset.code.hint': 'Douze lettres et chiffres, en trois groupes.',
  'people.reset.password.hint':
    'Au moins 12 caractères, 15 pour le personnel. Quelques mots à la suite se retiennent facilement.',
  'people.reset.send': 'Changer le mot de passe',

  'people.account.title': 'Mon compte',
  'people.account.roles': 'Vos rôles',
  'people.account.no-roles': 'Vous n’avez aucun rôle pour le moment.',
  'people.account.preferences': 'Langue et messages',
  'people.account.mail-notices': 'M’envoyer un courriel quand quelque chose m’attend ici',
  'people.account.mail-notices.hint': 'Il indique seulement qu’il y a un message, jamais de quoi il s’agit.',
  'people.account.saved': 'Vos choix sont enregistrés.',
  'people.account.password': 'Changer le mot de passe',
  'people.account.password.current': 'Mot de passe actuel',
  'people.account.password.new': 'Nouveau mot de passe',
  'people.account.password.changed': 'Votre mot de passe est changé. Toutes vos autres sessions ont pris fin.',
  'people.account.second-factor': 'Deuxième étape à la connexion',
  'people.account.second-factor.on': 'Activée : en plus du mot de passe, un code de votre téléphone vous est demandé.',
  'people.account.second-factor.off':
    'Désactivée : votre mot de passe suffit pour ouvrir ce compte. Un code de votre téléphone le protège mieux.',
  'people.account.second-factor.set-up': 'Activer la deuxième étape',
  'people.account.sessions': 'Vos sessions ouvertes',
  'people.account.sessions.started': 'Ouverte',
  'people.account.sessions.seen': 'Dernière utilisation',
  'people.account.sessions.here': 'Cette session',
  'people.account.sessions.other': 'Une autre session',
  'people.account.sessions.end-others': 'Fermer toutes les autres sessions',
  'people.account.sessions.ended': 'Toutes vos autres sessions ont pris fin.',

  'people.second-factor.title': 'Activer la deuxième étape',
  'people.second-factor.lede':
    'Désormais, vous vous connectez avec votre mot de passe et un code de votre téléphone. Connaître le seul mot de passe ne suffira plus.',
  'people.second-factor.scan': '1. Ajoutez ce site à une application d’authentification',
  'people.second-factor.scan.help':
    'Toute application d’authentification convient ; elle n’a besoin d’aucune connexion et n’envoie rien. Scannez l’image ou saisissez la clé.',
  'people.second-factor.picture': 'Image pour l’application d’authentification ; la clé ci-dessous dit la même chose',
  'people.second-factor.key': 'Clé',
  'people.second-factor.confirm': '2. Vérifiez que cela fonctionne',
  'people.second-factor.own-password': 'Votre propre mot de passe',
  'people.second-factor.own-password.hint':
    'Il remplace celui que vous avez reçu. Au moins {min, plural, one {# caractère} many {# caractères} other {# caractères}}.',
  'people.second-factor.turn-on': 'Activer la deuxième étape',
  'people.second-factor.done': 'La deuxième étape est activée.',

  'people.list.title': 'Personnes',
  'people.list.lede': 'Les comptes par nom d’affichage. Ni les noms ni les adresses ne sont montrés ici.',
  'people.list.caption': 'Comptes',
  'people.list.roles': 'Rôles',
  'people.list.second-factor': 'Deuxième étape',
  'people.list.second-factor.on': 'Activée',
  'people.list.second-factor.off': 'Pas encore',
  'people.list.change-roles': 'Modifier les rôles',
  'people.list.empty': 'Il n’y a pas encore de comptes',
  'people.roles.title': 'Rôles de {alias}',
  'people.roles.none': 'Ce compte n’a aucun rôle.',
  'people.roles.end': 'Mettre fin à ce rôle',
  'people.roles.give': 'Donner un rôle',
  'people.roles.role': 'Rôle',
  'people.roles.member': 'Membre du consortium',
  'people.roles.give.hint': 'Toutes les sessions de la personne prennent fin ; elle recommence avec ce rôle.',
  'people.roles.at': '{role}, {member}',

  'people.invite.title': 'Inviter un·e collègue',
  'people.invite.lede':
    'Crée un compte avec un rôle. Rien n’est envoyé : vous remettez vous-même le mot de passe, par un moyen sûr.',
  'people.invite.alias.hint': 'Affiché à côté de ce que la personne fait ici.',
  'people.invite.full-name.hint': 'Chiffré ; les autres ne voient ici que le nom d’affichage.',
  'people.invite.language': 'Langue de ses pages',
  'people.invite.button': 'Créer le compte',
  'people.invite.done': 'Le compte de {alias} est prêt',
  'people.invite.password': 'Mot de passe à usage unique',
  'people.invite.password.hint':
    'Il n’est montré que cette fois. À la première connexion, la personne en choisit un autre et active la deuxième étape.',
  'people.invite.again': 'Inviter une autre personne',

  'account.state.active': 'Actif',
  'account.state.suspended': 'Suspendu',

  'refusal.sign-in-failed': 'Cette adresse et ce mot de passe ne vont pas ensemble.',
  'refusal.wait-before-trying':
    'Trop d’essais. Attendez {seconds, plural, one {# seconde} many {# secondes} other {# secondes}}, puis réessayez.',
  'refusal.code-not-accepted': 'Ce code ne convient pas. Attendez le suivant et réessayez.',
  'refusal.reset-code-wrong':
    'Ce code ne correspond pas à l’adresse, ou il n’est plus valable. Vérifiez les deux, ou demandez un autre code.',
  'refusal.second-factor-exists': 'La deuxième étape est déjà activée.',
  'refusal.session-over': 'Votre session a pris fin. Reconnectez-vous.',
  'refusal.password-too-short':
    'Utilisez au moins {min, plural, one {# caractère} many {# caractères} other {# caractères}} ; quelques mots à la suite se retiennent facilement.',
  'refusal.password-too-long':
    'Ce mot de passe est trop long : {max, plural, one {# octet} many {# octets} other {# octets}} au plus.',
  'refusal.password-too-common': 'Ce mot de passe fait partie des premiers que l’on essaie. Choisissez-en un autre.',
  'refusal.password-has-context':
    'Ce mot de passe est fait de votre nom, de votre adresse ou du nom de ce site. Choisissez-en un autre.',
  'refusal.password-unchanged': 'C’est le mot de passe que vous avez déjà. Choisissez-en un autre.',
  'refusal.password-not-yours': 'Ce n’est pas votre mot de passe actuel.',
  'refusal.email-taken': 'Cette adresse a déjà un compte.',
  'refusal.roles-do-not-mix': 'Un même compte ne peut pas réunir ces rôles.',
  'refusal.role-already-held': 'Ce compte y a déjà ce rôle.',
  'refusal.own-roles': 'Vous ne pouvez pas modifier vos propres rôles.',

  'people.suspend': 'Suspendre le compte',
  'people.suspend.body':
    'Toutes les sessions de la personne prennent fin aussitôt et personne ne peut se connecter au compte. Les rôles et tout ce qui a été fait restent. La direction en est informée.',
  'people.restore': 'Rouvrir le compte',
  'people.restore.body':
    'La personne peut de nouveau se connecter, avec les rôles qu’elle a. La direction en est informée.',
  'trail.event.account.suspended': 'Un compte a été suspendu',
  'trail.event.account.restored': 'Un compte suspendu a été rouvert',
  'notice.account-suspended': 'L’administration a suspendu le compte de {alias}.',
  'notice.account-restored': 'L’administration a rouvert le compte de {alias}.',
  'notice.password-reset':
    'Un nouveau mot de passe a été choisi pour votre compte avec un code envoyé à votre adresse électronique. Si ce n’était pas vous, prévenez-nous immédiatement.',
  'notice.team-password-reset':
    '{alias}, de votre équipe, a choisi un nouveau mot de passe avec un code envoyé par courriel. Si cela vous semble anormal, renseignez-vous et retirez cette personne de l’équipe.',
  'refusal.own-account': 'Personne ne suspend son propre compte.',
  'notice.staff-role-given': 'L’administration a donné un rôle à {alias}.',
  'notice.role-given': 'Un nouveau rôle vous a été donné.',
  'notice.role-ended': 'L’un de vos rôles a pris fin.',
};
