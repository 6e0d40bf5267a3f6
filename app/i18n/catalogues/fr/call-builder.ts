export const callBuilder = {
  'calls.question.must': 'réponse obligatoire',
  'calls.question.may': 'réponse facultative',
  'calls.question.judged': 'notée au titre de : {criterion}',
  'calls.question.asked-when': 'posée seulement si :',
  'calls.question.into': 'Section où elle se trouve',
  'calls.question.into.hint': 'Choisissez-en une autre pour y déplacer la question, à la fin, avec tous ses textes.',
  'calls.form.always': 'Demandé dans chaque appel',
  'calls.form.always.body':
    'Aucune question n’est nécessaire pour cela : le portail le demande sur des pages à part. Les activités et listes du programme, le lot, la durée et la langue ; le budget par rubriques, avec le montant demandé ; les documents et déclarations de la feuille « Documents et conditions ».',
  'calls.gaps': 'Ce qui manque',
  'calls.gaps.in':
    '{count, plural, one {{language} : # texte} many {{language} : # de textes} other {{language} : # textes}}',
  'calls.gaps.conditions': '{count, plural, one {# condition} many {# de conditions} other {# conditions}}',
  'field.sectionAsks':
    '{count, plural, one {Cette section pose encore # question. Déplacez-la dans une autre section ou supprimez-la d’abord.} many {Cette section pose encore # de questions. Déplacez-les dans une autre section ou supprimez-les d’abord.} other {Cette section pose encore # questions. Déplacez-les dans une autre section ou supprimez-les d’abord.}}',
  'field.condition-unknown-answer':
    'On ne peut pas répondre « {answer} » à la question {question}. Les codes de ses réponses figurent ci-dessous.',
  'field.condition-only-answered':
    'La réponse à la question {question} se donne en lignes. On peut seulement en dire : answered({question}).',
  'field.condition-needs-question':
    'La condition de {question} porte sur cette question. Modifiez d’abord cette condition.',
  'field.condition-needs-answer':
    'La condition de {question} porte sur la réponse « {answer} » à cette question. Modifiez d’abord cette condition.',
  'calls.cancel.title': 'Annuler l’appel',
  'calls.cancel.lede':
    'Il n’accepte plus de demandes, et toutes les personnes qui en ont une en sont informées. Ce qui a été publié reste lisible. C’est irréversible ; une personne qui n’a rien écrit dans l’appel le fait.',
  'calls.cancel.draft': 'Abandonner le brouillon',
  'calls.cancel.draft.lede': 'Le brouillon reste au dossier et n’est plus modifié. C’est irréversible.',
  'calls.cancel.reason.hint':
    'Conservé au dossier pour le bureau et l’audit ; ni le public ni les organisations demandeuses ne le lisent. N’écrivez aucun nom.',
  'calls.cancel.sure': 'Je sais que c’est irréversible',
  'call.event.cancelled': 'Annulé',
  'refusal.rolling-not-cancelled': 'Un appel ouvert en continu se clôt tour par tour, il ne s’annule pas.',
  'refusal.first-stage-first': 'Annulez d’abord les notes conceptuelles : elles mènent à ces propositions complètes.',
  'notice.call-cancelled': 'L’appel {call} a été annulé. Votre demande {reference} s’arrête là.',
  'notice.call-given-up': 'L’appel {reference} a été annulé ou abandonné. Le motif figure dans son historique.',
  'trail.event.call.cancelled': 'Un appel a été annulé ou abandonné',
  'refusal.cancelled-by-another': 'Vous avez écrit dans cet appel : une personne qui n’y a rien écrit doit l’annuler.',
} as const;
