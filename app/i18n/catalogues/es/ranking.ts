import type { ranking as en } from '../en/ranking.ts';
import type { Words } from '../../words.ts';

export const ranking: Words<typeof en> = {
  'reviews.document.verify':
    'El número de control es el SHA-256 de ranking.json. Quien tenga ese archivo puede calcularlo de nuevo.',
  'reviews.statistics.title': 'Estadísticas de la clasificación',
  'reviews.statistics.lede':
    'Ayudan a leer la clasificación y no cambian nada en ella. Todas las personas que deciden ven las mismas cifras.',
  'reviews.statistics.agreement': 'Acuerdo entre evaluaciones',
  'reviews.statistics.alpha': 'Totales (alfa de Krippendorff)',
  'reviews.statistics.alpha.hint':
    '1: todas las evaluaciones de un expediente coinciden. 0: coinciden tanto como por azar. Por debajo de 0: discrepan de forma sistemática. Desde 0,667 se puede concluir con cautela, desde 0,8 con firmeza.',
  'reviews.statistics.readers': 'Personas evaluadoras',
  'reviews.statistics.readers.hint':
    'Cuántos puntos da una persona por encima (+) o por debajo (−) de lo que dan las demás a los mismos expedientes, y cómo sería la clasificación sin ella.',
  'reviews.statistics.groups':
    '{count, plural, one {# grupo de evaluación} many {# de grupos de evaluación} other {# grupos de evaluación}} sin ningún expediente en común; entre grupos no se puede comparar nada.',
  'reviews.statistics.empty': 'Aún no se ha enviado ninguna hoja de puntuación',
  'reviews.statistics.sheets': 'Hojas',
  'reviews.statistics.mean': 'Media',
  'reviews.statistics.lean': 'Frente a las demás',
  'reviews.statistics.moved': 'Otro puesto sin ella',
  'reviews.statistics.shift': 'Mayor desplazamiento',
  'reviews.statistics.entering': 'Entrarían en la dotación',
  'reviews.statistics.leaving': 'Saldrían de ella',
  'reviews.statistics.unread': 'Sin otra lectura',
  'reviews.statistics.adjusted': 'Puntuaciones sin el efecto de la severidad',
  'reviews.statistics.adjusted.hint':
    'Cada total menos lo que su autoría se aparta de las demás. Los expedientes cuyo puesto cambiaría más; la clasificación cuenta las puntuaciones sin ajustar.',
  'reviews.statistics.adjusted.score': 'Ajustada',
  'reviews.statistics.adjusted.rank': 'Puesto ajustado',
  'reviews.trial.title': 'Y si…',
  'reviews.trial.body':
    'Lo que pagaría la dotación con otros importes, siguiendo la clasificación. Aquí no se guarda ni se decide nada; una lista que se aparta del puesto necesita un motivo en el acta.',
  'reviews.trial.envelope': 'Dotación ({currency})',
  'reviews.trial.percent': 'Parte de cada solicitud (%)',
  'reviews.trial.highest': 'Ninguna subvención por encima de ({currency})',
  'reviews.trial.lowest': 'Ninguna subvención por debajo de ({currency})',
  'reviews.trial.country-percent': 'Máximo por país (% de la dotación)',
  'reviews.trial.try': 'Probar',
  'reviews.trial.files': 'Expedientes financiados',
  'reviews.trial.spent': 'Concedido',
  'reviews.trial.left': 'Queda',
  'reviews.trial.skipped.country-full': 'omitido: su país ya tiene su parte',
  'reviews.trial.skipped.too-little': 'omitido: recibiría menos que la subvención mínima',
  'reviews.trial.priorities': 'Por prioridad del país',
  'reviews.trial.priority.none': 'sin prioridad',
  'reviews.trial.priority.untold': 'país no indicado, solo la región',
  'reviews.trial.fundable': 'Expedientes financiables',
  'reviews.trial.share': 'Parte de lo concedido',
  'reviews.trial.line': 'La línea presupuestaria queda antes de',
  'reviews.trial.line.none': 'La dotación alcanza hasta el último expediente financiable.',
  'reviews.trial.balance.hint':
    'Cómo se reparte el dinero. Un expediente con varias entradas de una lista cuenta entero en cada una. Los países prioritarios figuran aunque no tengan expediente.',
  'reviews.trial.countries': 'Por país o región',
  'reviews.trial.themes': 'Por actividad',
};
