import type { Words } from '../../words.ts';
import type { assignment as english } from '../en/assignment.ts';

export const assignment: Words<typeof english> = {
  'reviews.profile.title': 'Ce que vous pouvez lire',
  'reviews.profile.link': 'Ce que vous pouvez lire : langues, thèmes, disponibilité',
  'reviews.profile.lede':
    'Le bureau vous propose des dossiers selon ce que vous indiquez ici. Vous déclarez toujours un éventuel conflit avant l’ouverture d’un dossier.',
  'reviews.profile.languages': 'Langues que vous lisez',
  'reviews.profile.languages.hint':
    'Seuls des dossiers dans ces langues vous sont proposés ; si aucune n’est cochée, dans toutes.',
  'reviews.profile.themes': 'Activités que vous connaissez bien',
  'reviews.profile.countries': 'Pays que vous connaissez bien',
  'reviews.profile.countries.choose':
    '{count, plural, =0 {Choisir des pays} one {# pays choisi} many {# de pays choisis} other {# pays choisis}}',
  'reviews.profile.capacity': 'Dossiers à la fois, au plus',
  'reviews.profile.capacity.hint':
    'Laissez vide pour ne pas fixer de limite ; 0 si vous ne pouvez pas lire en ce moment.',
  'reviews.profile.save': 'Enregistrer',
  'reviews.bids.title': 'Dossiers que vous liriez volontiers',
  'reviews.bids.lede':
    'Dossiers qui attendent des personnes pour les lire. Ce que vous indiquez ici aide le bureau à proposer et n’engage personne ; n’indiquez rien si cela vous est égal. Vous déclarez toujours un conflit éventuel avant l’ouverture d’un dossier.',
  'reviews.bids.empty': 'Aucun dossier n’attend de lecture',
  'reviews.bids.none': 'Rien d’indiqué',
  'reviews.bid.gladly': 'lirait volontiers ce dossier',
  'reviews.bid.rather-not': 'préférerait ne pas le lire',
  'reviews.bids.save': 'Enregistrer',
  'reviews.proposal.title': 'Qui lit quoi',
  'reviews.proposal.link': 'Proposer des évaluateurs pour cet appel',
  'reviews.proposal.lede':
    '{files, plural, =0 {Aucun dossier n’attend de lecture.} one {# dossier attend d’être lu.} many {# de dossiers attendent d’être lus.} other {# dossiers attendent d’être lus.}} {short, plural, =0 {} one {Pour # dossier, il manque des personnes : élargissez le vivier.} many {Pour # de dossiers, il manque des personnes : élargissez le vivier.} other {Pour # dossiers, il manque des personnes : élargissez le vivier.}} Deux personnes d’organisations différentes sont proposées pour chacun, sans conflit, et le travail est réparti équitablement. Modifiez ce que vous voulez ; personne n’est sollicité avant votre confirmation.',
  'reviews.proposal.empty': 'Chaque dossier a ses évaluateurs',
  'reviews.proposal.read': 'Ouvrir le dossier',
  'reviews.proposal.reader': 'Évaluateur ou évaluatrice {number, number}',
  'reviews.proposal.nobody': 'Personne pour le moment',
  'reviews.proposal.fit':
    '{fit, plural, =0 {Choix pour répartir le travail} one {Choix : # point commun parmi langue, thème et pays} many {Choix : # de points communs parmi langue, thème et pays} other {Choix : # points communs parmi langue, thème et pays}}',
  'reviews.proposal.confirm': 'Solliciter ces personnes',
  'reviews.proposal.unassigned': '{reference} : {reason}',
  'reviews.proposal.loads': 'Répartition du travail',
  'reviews.proposal.held': 'En cours',
  'reviews.proposal.after': 'Avec cette proposition',
  'trail.event.reviewer.bids-saved': 'Une personne a indiqué quels dossiers elle lirait volontiers',
  'trail.event.reviewer.profile-saved': 'Une personne a indiqué ce qu’elle peut évaluer',
};
