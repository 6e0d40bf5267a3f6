import type { Words } from '../../words.ts';
import type { profileDocuments as english } from '../en/profile-documents.ts';

export const profileDocuments: Words<typeof english> = {
  'profile-document.title': 'Documents de l’organisation',
  'profile-document.lede':
    'Conservés une seule fois, utilisés pour chaque demande. Le bureau les voit à partir de votre premier dépôt ; les évaluateurs jamais. Quand un document expire, ajoutez la nouvelle version à sa place.',
  'profile-document.kind': 'Type de document',
  'profile-document.kind.statutes': 'Statuts',
  'profile-document.kind.registration': 'Certificat d’enregistrement',
  'profile-document.kind.tax': 'Attestation fiscale',
  'profile-document.kind.bank-letter': 'Lettre de la banque',
  'profile-document.kind.other': 'Autre document',
  'profile-document.file': 'Fichier',
  'profile-document.file.hint':
    'PDF, Word, Excel, OpenDocument, JPEG ou PNG, {megabytes, number} Mo au plus. Le nom du fichier n’est pas conservé. Noircissez ce qui pourrait mettre quelqu’un en danger et n’est pas nécessaire.',
  'profile-document.issued': 'Délivré le',
  'profile-document.expires': 'Valable jusqu’au',
  'profile-document.expires.hint':
    'Le dernier jour de validité. Laissez vide si le document n’expire pas. Un rappel est envoyé un mois avant.',
  'profile-document.never': 'N’expire pas',
  'profile-document.soon':
    '{count, plural, =0 {Expire aujourd’hui} one {Expire dans # jour} many {Expire dans # de jours} other {Expire dans # jours}}',
  'profile-document.expired': 'Expiré',
  'profile-document.expired-on': 'expiré le {date}',
  'profile-document.valid-until': 'valable jusqu’au {date}',
  'profile-document.none': 'Aucun document pour l’instant',
  'profile-document.none.body':
    'Statuts, certificat d’enregistrement, attestation fiscale, lettre de la banque : ce que vous ajoutez ici peut être repris dans chaque demande.',
  'profile-document.add': 'Ajouter un document',
  'profile-document.save': 'Ajouter ce document',
  'profile-document.save-version': 'Ajouter la nouvelle version',
  'profile-document.new-version': 'Nouvelle version de : {kind} ({reference})',
  'profile-document.as-new': 'Ajouter plutôt un autre document',
  'profile-document.replace': 'Remplacer',
  'profile-document.open': 'Voir ou modifier les documents',
  'profile-document.owner-adds': 'La personne responsable de votre équipe ajoute et remplace les documents.',
  'profile-document.ended.replaced': 'ajouté le {added}, remplacé le {ended}',
  'profile-document.ended.removed': 'ajouté le {added}, retiré le {ended}',
  'profile-document.desk-none': 'L’organisation ne conserve aucun document dans son profil',
  'profile-document.not-received': 'Visible dès que l’organisation a déposé une demande.',
  'profile-document.from-profile': 'Du profil',
  'field.expiresBeforeIssue': 'Le dernier jour de validité doit suivre la date de délivrance',
  'refusal.profile-document-from-future': 'La date de délivrance ne peut pas être dans le futur',
  'refusal.too-many-profile-documents':
    'Un profil contient {max, number} documents à la fois et {versions, number} versions en tout, pas plus.',
  'notice.profile-document-expires':
    'Le document {reference} de votre organisation expire bientôt. Ajoutez la nouvelle version au profil',
  'trail.event.organisation.document-added': 'Un document a été ajouté au profil d’une organisation',
  'trail.event.organisation.document-removed': 'Un document a été retiré du profil d’une organisation',
  'trail.event.organisation.document-reminded': 'Un rappel a été envoyé : un document d’un profil expire',
};
