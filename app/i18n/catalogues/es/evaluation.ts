import type { Words } from '../../words.ts';
import type { evaluation as english } from '../en/evaluation.ts';

export const evaluation: Words<typeof english> = {
  'evaluation.title': 'Informe de evaluación',
  'evaluation.about':
    'Procedimiento, miembros, conflictos, comprobaciones, puntuaciones, clasificación y decisiones de esta convocatoria, impresos de los mismos registros que el archivo de selección. Las personas figuran con su alias. El libro de cálculo del mismo nombre contiene todas las columnas.',
  'evaluation.none': 'No hay nada registrado.',
  'evaluation.left':
    '{count, plural, one {Hay # línea más en el libro de cálculo.} many {Hay # de líneas más en el libro de cálculo.} other {Hay # líneas más en el libro de cálculo.}}',
  'evaluation.annexes': 'Anexos y sus huellas',
  'evaluation.annex.version': 'Texto publicado, versión {number, number}',
  'evaluation.annex.ranking': 'Clasificación fijada, versión {number, number}',
  'evaluation.annex.minutes': 'Acta de la reunión {number, number} del comité',
  'evaluation.take-pdf': 'Informe de evaluación (PDF)',
  'evaluation.take-xlsx': 'Informe de evaluación (XLSX)',
};
