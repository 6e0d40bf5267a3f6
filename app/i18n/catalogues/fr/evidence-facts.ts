import type { evidenceFacts as en } from '../en/evidence-facts.ts';
import type { Words } from '../../words.ts';

export const evidenceFacts: Words<typeof en> = {
  'evidence-facts.title': 'Ce qu’est ce document',
  'evidence-facts.link': 'Langue, caviardage, traduction',
  'evidence-facts.document': 'Document',
  'evidence-facts.proves': 'Ce qu’il justifie',
  'evidence-facts.handed-in': 'Remis le',
  'evidence-facts.language': 'Langue',
  'evidence-facts.language.others': 'Autres langues',
  'evidence-facts.unsaid': 'Non indiqué',
  'evidence-facts.redacted': 'Parties caviardées',
  'evidence-facts.redacted.hint':
    'Dites-le si des noms, des lieux ou des numéros sont masqués, afin que personne ne prenne cette copie pour le document entier. Gardez l’original en lieu sûr\u202f: il peut être demandé pour une consultation protégée.',
  'evidence-facts.redacted.yes': 'Des parties sont caviardées',
  'evidence-facts.redacted.no': 'Rien n’est caviardé',
  'evidence-facts.original': 'Traduction de',
  'evidence-facts.original.hint': 'Si c’est une traduction\u202f: le document traduit, joint lui aussi.',
  'evidence-facts.original.none': 'Ce n’est pas une traduction',
  'evidence-facts.translates': 'Traduction de',
  'evidence-facts.state': 'Indiquer ce que c’est',
  'evidence-facts.state.lede':
    'Une indication plus récente remplace la précédente, qui reste au dossier. L’auditeur lit la plus récente.',
  'evidence-facts.save': 'Indiquer',
  'evidence-facts.history': 'Ce qui a été indiqué',
  'evidence-facts.by': 'Indiqué par',
  'refusal.evidence-facts-same': 'C’est déjà ce qui est indiqué.',
  'refusal.translation-of-itself': 'Un document n’est pas sa propre traduction.',
  'refusal.translation-of-unknown': 'Choisissez un document de cette subvention.',
  'refusal.translation-in-circle':
    'D’après ce qui est indiqué, le document choisi est lui-même une traduction de celui-ci.',
};
