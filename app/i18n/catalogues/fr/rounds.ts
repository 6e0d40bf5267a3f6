import type { Words } from '../../words.ts';
import type { rounds as english } from '../en/rounds.ts';

export const rounds: Words<typeof english> = {
  'calls.intake': 'Réception des demandes',
  'calls.intake.deadline': 'Jusqu’à une date limite. Toutes les demandes sont évaluées et décidées ensemble.',
  'calls.intake.rolling': 'Au fil de l’eau. Les demandes sont évaluées aussitôt et décidées par vagues.',
  'calls.rolling.title': 'Cet appel n’a pas de date limite commune',
  'calls.rolling.until': 'Ouvert jusqu’au',
  'calls.rolling.public':
    'Les demandes sont vérifiées et évaluées dès leur arrivée, dans l’ordre où elles arrivent. De temps à autre, une vague est close : toutes les demandes reçues jusque-là sont comparées et décidées ensemble. L’appel reste ouvert jusqu’à son dernier jour, ou jusqu’à épuisement de son montant ; s’il ferme plus tôt, toutes les personnes qui ont un brouillon ouvert en sont informées.',
  'calls.rounds.promise':
    '{count, plural, one {Vous avez une réponse dans un délai de # jour après le dépôt.} many {Vous avez une réponse dans un délai de # de jours après le dépôt.} other {Vous avez une réponse dans un délai de # jours après le dépôt.}}',
  'calls.rounds.title': 'Vagues',
  'calls.rounds.lede': 'Un appel pour les urgences reçoit les demandes au fil de l’eau et les décide par vagues.',
  'calls.rounds.left': 'Reste du montant total',
  'calls.rounds.list': 'Vagues de cet appel',
  'calls.rounds.none': 'Aucune vague pour l’instant',
  'calls.rounds.none.body': 'La première vague commence avec la première demande soumise.',
  'calls.rounds.round': 'Vague',
  'calls.rounds.collecting': 'Reçoit des demandes',
  'calls.rounds.files': 'Dossiers',
  'calls.rounds.waiting': 'Non décidés',
  'calls.rounds.due': 'Prochaine réponse due',
  'calls.rounds.until': 'Close',
  'calls.rounds.close': 'Clore la vague',
  'calls.rounds.days': 'Réponse promise sous (jours)',
  'calls.rounds.days.hint':
    'Seulement pour un appel qui reçoit les demandes au fil de l’eau. Ce délai figure sur la page de l’appel et sur celle de chaque demande.',
  'calls.rounds.end': 'Fermer l’appel',
  'calls.rounds.end.body':
    'Plus aucune demande n’est acceptée désormais, et la vague est close avec l’appel. Toutes les personnes qui ont un brouillon ouvert en sont informées. C’est irréversible.',
  'calls.rounds.end.hint': 'Elle figure dans l’historique de l’appel.',
  'calls.next.rolling':
    'Les organisations déposent leurs demandes, vérifiées et lues aussitôt. Il faut clore une vague pour classer et décider ce qui est arrivé.',
  'calls.next.round':
    'Les demandes arrivent, sont vérifiées et lues. Il faut clore la vague pour les classer et les décider.',
  'calls.check.rolling': 'Peut être décidé par vagues',
  'calls.check-reason.rolling-two-stages': 'Un appel en deux phases a une date limite.',
  'calls.check-reason.rolling-lots': 'Un appel à lots a une date limite.',
  'call.event.round-opened': 'Vague commencée avec sa première demande',
  'call.event.round-closed': 'Vague close',
  'call.event.closed-early': 'Fermé avant son dernier jour',
  'applications.answer-due': 'Vous avez une réponse au plus tard le',
  'applications.answer-due.hint':
    'Cet appel décide par vagues. Les demandes sont évaluées dans l’ordre où elles arrivent.',
  'notice.call-closed-early':
    'L’appel {call} n’accepte plus de demandes. Votre brouillon {reference} ne peut plus être déposé.',
  'refusal.intake-fixed': 'La façon dont un appel reçoit les demandes ne se change que dans son brouillon.',
  'refusal.rolling-two-stages':
    'Un appel en deux phases a une date limite ; il ne peut pas recevoir les demandes au fil de l’eau.',
  'refusal.rolling-lots':
    'Un appel à lots a une date limite. Supprimez d’abord les lots, ou publiez un appel pour chacun.',
  'refusal.round-closed': 'Cette vague est déjà close.',
  'refusal.round-empty': 'Cette vague ne contient aucune demande à décider.',
  'refusal.call-not-rolling': 'Seul un appel qui reçoit les demandes au fil de l’eau se ferme à la main.',
  'refusal.round-collecting': 'Cette vague reçoit encore des demandes. Il faut d’abord la clore.',
  'trail.event.call.round-opened': 'Une vague d’un appel a commencé',
  'trail.event.call.round-closed': 'Une vague d’un appel a été close',
  'trail.event.call.closed-early': 'Un appel a été fermé avant son dernier jour',
  'calls.carry.title': 'Chez les demandeurs : {round}',
  'calls.carry.body':
    'Ces dossiers ont été renvoyés pour clarification. La vague ne peut être classée avant qu’une réponse arrive ou que le délai soit écoulé, sauf s’ils passent dans la vague suivante.',
  'calls.carry.choose': 'Passent dans la vague suivante',
  'calls.carry.choose.hint':
    'Un dossier garde son numéro, le jour de son dépôt et son délai de réponse ; son demandeur en est informé. Ce qui n’est pas coché reste dans cette vague.',
  'calls.carry.due': 'Réponse possible jusqu’au {day}',
  'calls.carry.send': 'Faire passer dans la vague suivante',
  'calls.carry.open': 'Dossiers chez les demandeurs',
  'applications.carried.title': 'Votre demande se trouve dans la vague {number}',
  'applications.carried.body':
    'Le {day}, la vague {former} a été close alors que votre demande se trouvait chez vous pour clarification. Elle est passée dans la vague {number}. Vous gardez votre place, le jour de votre dépôt et votre délai de réponse ; cela ne vous demande aucune démarche.',
  'application.event.carried-over': 'Passée dans la vague suivante',
  'trail.event.application.carried-over': 'La demande est passée dans la vague suivante',
  'notice.application-carried-over':
    'Votre demande {reference} est passée dans la vague suivante de son appel. Votre délai de réponse ne change pas.',
  'refusal.carry-ranked': 'Cette vague est déjà classée : plus rien n’en sort.',
  'refusal.carry-call-closed':
    'L’appel n’accepte plus de demandes, donc aucune autre vague ne suit. Il faut attendre ces dossiers.',
  'refusal.carry-version':
    'L’appel a été rectifié depuis : la vague suivante est jugée sur une autre version. Ces dossiers restent dans cette vague et il faut les attendre.',
  'refusal.carry-not-returned':
    'L’un des dossiers choisis a reçu une réponse ou a été retiré entre-temps. Consultez de nouveau la vague.',
  'refusal.carry-leaves-none': 'Au moins un dossier doit rester dans la vague à décider.',
  'refusal.carry-none-chosen': 'Choisissez au moins un dossier.',
  'calls.intake.when': 'Quand les organisations peuvent déposer une demande',
};
