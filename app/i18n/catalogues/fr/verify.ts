import type { Words } from '../../words.ts';
import type { verify as english } from '../en/verify.ts';

export const verify: Words<typeof english> = {
  'verify.title': 'Vérifier un document',
  'verify.lede': 'Si ce portail a délivré un document, de quelle sorte et de quel jour. Jamais à qui il appartient.',
  'verify.hash': 'Empreinte (SHA-256)',
  'verify.hash.hint':
    '64 caractères, tels qu’imprimés sur les récépissés, procès-verbaux, classements et conventions, ou calculés à partir d’un fichier. Les espaces ne comptent pas.',
  'verify.hash.wrong': 'Une empreinte compte 64 caractères parmi 0–9 et a–f.',
  'verify.letter': 'Ou une lettre de résultat',
  'verify.letter.hint': 'La référence et le code figurent au bas de la lettre.',
  'verify.code': 'Code de la lettre',
  'verify.code.wrong': 'Un code compte cinq groupes de quatre caractères parmi 0–9 et a–f.',
  'verify.send': 'Vérifier',
  'verify.known': 'Ce document est connu',
  'verify.unknown': 'Rien de notre part n’est connu sous cette indication',
  'verify.unknown.body':
    'Il n’a pas été délivré par ce portail, ou il a été modifié ensuite, ou un caractère est faux.',
  'verify.kind.call': 'Texte publié d’un appel',
  'verify.kind.application': 'Dossier déposé (récépissé)',
  'verify.kind.ranking': 'Classement fixé',
  'verify.kind.minutes': 'Procès-verbal d’un comité',
  'verify.kind.agreement': 'Convention imprimée',
  'verify.kind.download': 'Fichier tiré des registres',
  'verify.kind.letter': 'Lettre de résultat',
  'awards.letter.check': 'Cette lettre est-elle authentique ?',
  'awards.letter.check.body':
    'Qui se voit présenter cette lettre peut interroger {address} avec la référence et le code ci-dessous. La réponse dit si la lettre vient de nous et de quel jour ; elle ne nomme personne.',
};
