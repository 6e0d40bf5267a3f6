import type { reviewPack as en } from '../en/review-pack.ts';
import type { Words } from '../../words.ts';

export const reviewPack: Words<typeof en> = {
  'reviews.pack.title': 'Travailler sans réseau',
  'reviews.pack.lede':
    'Emportez vos dossiers ouverts en une seule page, notez-les sans réseau, puis rapportez les grilles.',
  'reviews.pack.take': 'Emporter les dossiers',
  'reviews.pack.take.body':
    'La page contient ce que vous voyez ici : alias, réponses ouvertes, budgets, vos brouillons et notes privées. Gardez-la sur un appareil chiffré et supprimez-la une fois les grilles rapportées. Le fait de l’emporter est consigné.',
  'reviews.pack.bring': 'Rapporter les grilles',
  'reviews.pack.file': 'Le fichier enregistré par votre page',
  'reviews.pack.file.hint': 'review-answers.json. Les grilles sont gardées comme brouillons ; vous les envoyez ici.',
  'reviews.pack.unreadable': 'Ce fichier ne vient pas de la page hors ligne, ou il est tronqué. Rien n’a changé.',
  'reviews.pack.report': 'Ce que sont devenues les grilles',
  'reviews.pack.outcome.saved': 'Gardée comme brouillon',
  'reviews.pack.outcome.elsewhere': 'Non gardée : enregistrée ailleurs depuis',
  'reviews.pack.outcome.locked': 'Non gardée : déjà envoyée ou close',
  'reviews.pack.outcome.wrong': 'Non gardée : un champ est illisible',
  'reviews.pack.outcome.unknown': 'Pas l’un de vos dossiers',
  'reviews.pack.made': 'Emporté le {when}',
  'reviews.pack.how':
    'Remplissez les grilles, enregistrez les réponses avec le bouton à la fin, puis apportez ce fichier au portail. Cette page ne garde rien : la fermer perd ce qui n’est pas enregistré.',
  'reviews.pack.save': 'Enregistrer les réponses dans un fichier',
  'trail.event.review.pack-taken': 'Un dossier ouvert a été emporté pour une évaluation hors ligne',
  'reviews.translation.title': 'Traductions des réponses',
  'reviews.translation.lede':
    'Elles figurent à côté de l’original, qui reste ce qui a été envoyé. Les réponses confidentielles ne sont pas traduites ici.',
  'reviews.translation.human': 'traduction humaine',
  'reviews.translation.machine': 'traduction automatique',
  'reviews.translation.text': 'Traduction ({language})',
  'reviews.translation.by': 'Origine',
  'reviews.translation.none': 'Rien à traduire',
  'reviews.translation.none.body': 'Ce dossier n’a pas de texte ouvert à traduire.',
  'trail.event.answer.translated': 'Une réponse a été traduite',
};
