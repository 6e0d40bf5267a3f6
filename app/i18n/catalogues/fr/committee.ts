import type { Words } from '../../words.ts';
import type { committee as english } from '../en/committee.ts';

export const committee: Words<typeof english> = {
  'awards.committee.chair': 'Présidence',
  'awards.committee.chair.hint': 'L’un des membres votants. La présidence signe le procès-verbal.',
  'awards.committee.voter': 'Membre votant',
  'awards.committee.recusals': 'Déports',
  'awards.votes.title': 'Consigner les votes',
  'awards.votes.lede':
    'Chaque vote est réglé sur « pour » ce que dit la liste. Modifiez ceux qui diffèrent. Qui a un conflit d’intérêts avec une organisation demandeuse n’a pas de voix sur ce dossier.',
  'awards.votes.kept-out': 'Conflit d’intérêts : pas de voix sur ce dossier.',
  'awards.votes.save': 'Enregistrer les votes',
  'awards.vote.for': 'Pour',
  'awards.vote.against': 'Contre',
  'awards.vote.abstained': 'Abstention',
  'awards.vote.recused': 'Déport',
  'awards.minutes.title': 'Procès-verbal du comité',
  'awards.minutes.read': 'Lire le procès-verbal figé',
  'awards.minutes.hash': 'Empreinte (SHA-256)',
  'awards.minutes.decisions': 'Décisions par dossier',
  'awards.minutes.votes': 'Suffrages',
  'awards.minutes.signatures': 'Signatures du procès-verbal',
  'awards.minutes.sign': 'Signer le procès-verbal',
  'awards.minutes.seen': 'Ce procès-verbal dit ce que le comité a décidé',
  'awards.minutes.take': 'Télécharger le procès-verbal (PDF)',
  'awards.authority.title': 'Validation par l’autorité contractante',
  'awards.authority.asked': 'L’autorité contractante examine cette liste avant les lettres',
  'awards.authority.asked.hint':
    'Seulement si le contrat de subvention le demande. Les lettres attendent alors sa référence.',
  'awards.authority.reference': 'Référence de sa réponse',
  'awards.authority.on': 'Date de sa réponse',
  'awards.authority.save': 'Consigner la réponse',
  'awards.next.unsigned':
    'La présidence du comité signe le procès-verbal. Ensuite, deux personnes différentes approuvent la liste.',
  'notice.minutes-to-sign': 'Le procès-verbal du comité de l’appel {reference} attend votre signature.',
  'refusal.chair-missing': 'Indiquez lequel des membres votants a présidé la réunion.',
  'refusal.voter-unknown': 'L’une de ces personnes ne peut pas voter dans ce programme. Rouvrez la page.',
  'refusal.preparer-may-not-vote': 'La personne qui prépare la liste tient le procès-verbal et n’a pas de voix.',
  'refusal.vote-missing': 'Le vote de {alias} sur le dossier {reference} manque.',
  'refusal.vote-recused':
    '{alias} a un conflit d’intérêts déclaré avec l’organisation du dossier {reference} et ne peut pas voter sur ce dossier.',
  'refusal.vote-lost':
    'Le comité n’a pas voté pour ce que la liste dit du dossier {reference}. Modifiez la liste ou les votes.',
  'refusal.file-not-quorate':
    'Sans les personnes déportées, il reste trop peu de membres pour décider du dossier {reference} : il faut trois votants de deux organisations.',
  'refusal.minutes-unsigned': 'La présidence du comité n’a pas encore signé le procès-verbal.',
  'refusal.minutes-signed-before': 'Vous avez déjà signé ce procès-verbal.',
  'refusal.award-over-lot': 'À partir du dossier {reference}, les subventions dépassent l’enveloppe de son lot.',
  'refusal.authority-missing':
    'L’autorité contractante a été consultée sur cette liste ; sa référence n’est pas encore consignée.',
  'refusal.authority-not-asked': 'L’autorité contractante n’a pas été consultée sur cette liste.',
  'refusal.authority-too-late': 'La date de la réponse est dans le futur.',
  'trail.event.committee.voted': 'Les votes d’un comité ont été consignés',
  'trail.event.committee.signed': 'Le procès-verbal d’un comité a été signé',
  'trail.event.award.validated': 'La réponse de l’autorité contractante à une liste a été consignée',
};
