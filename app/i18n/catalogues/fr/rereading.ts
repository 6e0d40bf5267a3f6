import type { Words } from '../../words.ts';
import type { rereading as english } from '../en/rereading.ts';

export const rereading: Words<typeof english> = {
  'redress.verdict.reread': 'L’accueillir et faire relire le dossier',
  'redress.verdict.reread.hint':
    'De nouvelles personnes, qui n’ont ni lu ni décidé, notent le dossier. Le classement reçoit une nouvelle version ; le comité décide de ce qui change.',
  'rereading.title': 'Seconde lecture',
  'rereading.lede':
    'Des personnes qui n’ont pas eu part au dossier le notent de nouveau. Leurs seules fiches font sa place dans la prochaine version du classement ; tous les autres dossiers gardent les notes fixées.',
  'rereading.readers': 'Personnes chargées de la seconde lecture',
  'rereading.readers.lede':
    'Demandez à deux personnes d’organisations différentes ; à une troisième si leurs notes sont trop éloignées ou si l’une est récusée.',
  'rereading.readers.hint': 'Personne qui ait lu, vérifié ou décidé ce dossier, ni répondu à la réclamation.',
  'rereading.nobody-asked': 'Personne n’a encore été chargé de relire le dossier.',
  'rereading.under-way': 'De nouvelles personnes lisent le dossier.',
  'rereading.over': 'La seconde lecture est terminée : elle a donné la version {number, number} du classement.',
  'rereading.open': 'Avancement et résultat',
  'rereading.result': 'Ce qu’elle a donné',
  'rereading.before': 'Dans la version en vigueur',
  'rereading.after': 'Après la seconde lecture',
  'rereading.moved': 'Places qui changent',
  'rereading.moved.none': 'Aucune place ne change',
  'rereading.moved.none.body': 'Le dossier garde son rang, et tous les autres aussi.',
  'rereading.fix': 'Fixer la version {number, number} du classement',
  'rereading.fix.body':
    'La version précédente reste, avec son empreinte. Après les lettres, le dossier passe en réserve, où le comité en décide ; sous un seuil, il est rejeté. L’argent promis à d’autres reste promis.',
  'rereading.versions': 'Versions et secondes lectures',
  'rereading.version': 'Version {number, number}',
  'rereading.version-label': 'Version',
  'rereading.previous': 'Empreinte de la version précédente',
  'rereading.reason': 'Seconde lecture du dossier {reference} après une réclamation accueillie',
  'awards.result.reread': 'Votre demande a été relue par de nouvelles personnes. Voici leurs notes.',
  'notice.ranking-revised': 'Le classement de l’appel {reference} a une nouvelle version après une seconde lecture.',
  'notice.reread-in-reserve': 'La demande {reference} a été relue et se trouve en réserve ; le comité en décide.',
  'notice.reread-rejected':
    'La demande {reference} a été relue et reste sous le niveau requis. Vous pouvez lire les notes.',
  'refusal.reread-not-possible': 'Seul un dossier écarté ou en réserve peut être relu.',
  'refusal.ranking-revised':
    'Le classement a une nouvelle version : enregistrez de nouveau la liste avant de la recommander.',
  'refusal.reader-had-part': 'A eu part au dossier ou à ce qui en a été décidé.',
  'refusal.two-new-readers': 'Une seconde lecture commence avec deux personnes.',
  'refusal.list-under-way':
    'Une liste de cet appel attend ses approbations ou ses lettres ; la nouvelle version doit attendre.',
  'trail.event.rereading.ordered': 'Une seconde lecture a été demandée',
  'trail.event.ranking.revised': 'Une nouvelle version du classement a été fixée',
};
