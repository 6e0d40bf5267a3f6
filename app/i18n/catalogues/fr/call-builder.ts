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
} as const;
