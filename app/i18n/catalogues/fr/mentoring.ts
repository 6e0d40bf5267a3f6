import type { mentoring as en } from '../en/mentoring.ts';
import type { Words } from '../../words.ts';

export const mentoring: Words<typeof en> = {
  'mentoring.title': 'Journal d’accompagnement',
  'mentoring.lede.office':
    'Contacts et visites de cette subvention. Les deux parties lisent ce qui a été abordé et convenu\u202f; la note confidentielle reste aux rôles désignés du bureau.',
  'mentoring.lede.organisation':
    'Ce que le bureau a consigné des contacts et visites de votre subvention. Vous pouvez répondre à chaque note.',
  'mentoring.none': 'Aucun contact n’a été consigné',
  'mentoring.none.body':
    'Les visites, appels, séances d’accompagnement et échanges entre pairs de cette subvention figurent ici.',
  'mentoring.record': 'Consigner un contact',
  'mentoring.correct': 'Corriger cette note',
  'mentoring.kind': 'Type de contact',
  'mentoring.kind.mentoring': 'Accompagnement',
  'mentoring.kind.peer_exchange': 'Échange entre pairs',
  'mentoring.kind.visit': 'Visite',
  'mentoring.kind.call': 'Appel',
  'mentoring.one': '{kind}, {day}',
  'mentoring.day': 'Jour',
  'mentoring.topics': 'Sujets abordés',
  'mentoring.topics.hint': 'Les deux parties le lisent. Écrivez sans nommer de personnes en danger.',
  'mentoring.agreed': 'Ce qui a été convenu',
  'mentoring.agreed.hint': 'Les deux parties le lisent.',
  'mentoring.note': 'Note confidentielle',
  'mentoring.note.hint':
    'Lue seulement par vous et par les rôles désignés du bureau. Ni l’organisation ni l’auditeur ne la voient.',
  'mentoring.save': 'Enregistrer la note',
  'mentoring.by': 'Consigné par',
  'mentoring.older': 'Afficher l’ancienne note',
  'mentoring.corrected': 'Remplacée par une note plus récente',
  'mentoring.correction': 'Corrige une note antérieure',
  'mentoring.answered': 'Réponse de',
  'mentoring.answer': 'Votre réponse',
  'mentoring.answer.hint': 'Le bureau la lit. Elle ne peut plus être modifiée ensuite.',
  'mentoring.answer.send': 'Envoyer la réponse',
  'refusal.mentoring-not-in-force':
    'Les contacts sont consignés et commentés tant que la convention est en vigueur ou en cours de clôture.',
  'refusal.mentoring-outside-period': 'Le jour ne peut pas précéder le début de la convention, le {from}.',
  'refusal.mentoring-in-future': 'Ce jour est encore à venir.',
  'refusal.mentoring-corrected-before': 'Cette note a déjà été corrigée. Corrigez la plus récente.',
  'refusal.mentoring-by-another':
    'Seule la personne qui a écrit une note la corrige. Écrivez plutôt une nouvelle note.',
  'notice.contact-recorded':
    'Un contact ou une visite de la convention {reference} a été consigné. Vous pouvez le lire et y répondre.',
  'notice.contact-answered':
    'L’organisation a répondu à une note du journal d’accompagnement de la convention {reference}.',
};
