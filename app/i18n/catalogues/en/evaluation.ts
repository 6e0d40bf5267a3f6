export const evaluation = {
  'evaluation.title': 'Evaluation report',
  'evaluation.about':
    'Procedure, members, conflicts, checks, scores, ranking and decisions of this call, printed from the same registers as the selection file. People appear by their aliases. The workbook of the same name holds every column.',
  'evaluation.none': 'Nothing is recorded.',
  'evaluation.left': '{count, plural, one {# more line is in the workbook.} other {# more lines are in the workbook.}}',
  'evaluation.annexes': 'Annexes and their check numbers',
  'evaluation.annex.version': 'Published text, version {number, number}',
  'evaluation.annex.ranking': 'Fixed ranking, version {number, number}',
  'evaluation.annex.minutes': 'Minutes of committee meeting {number, number}',
  'evaluation.take-pdf': 'Evaluation report (PDF)',
  'evaluation.take-xlsx': 'Evaluation report (XLSX)',
} as const;
