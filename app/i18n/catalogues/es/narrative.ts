import type { narrative as en } from '../en/narrative.ts';
import type { Words } from '../../words.ts';

export const narrative: Words<typeof en> = {
  'reports.narrative.security': 'Riesgos y seguridad',
  'reports.narrative.security.hint':
    'Incidentes, amenazas y qué cambiaron por ello. Solo lo leen la oficina de subvenciones y la dirección general. Sin nombres ni lugares.',
  'reports.narrative.security.hidden': 'La parte sobre riesgos y seguridad no se muestra a su función.',
  'reports.narrative.exchange': 'Intercambio entre pares',
  'reports.narrative.exchange.hint':
    'De quién aprendieron o a quién apoyaron, y qué aportaron la mentoría y los encuentros comunes.',
  'reports.indicator.others': 'De ellas, otro sexo o sin precisar',
  'reports.indicator.children': 'De ellas, menores de 18',
  'reports.indicator.youth': 'De ellas, de 18 a 29',
  'reports.indicator.older': 'De ellas, de 60 o más',
  'reports.indicators.small':
    'Donde un grupo tiene menos de 5 personas se omite todo el desglose, para que nadie sea reconocible.',
  'reports.task.forecast': 'Previsión para el período siguiente',
  'reports.forecast.lede':
    'Lo que espera gastar en el período siguiente en cada partida, en euros. Deje vacías las partidas sin gasto.',
  'refusal.indicator-above-total': 'Estas personas suman más que lo alcanzado ({total, number}).',
  'refusal.forecast-above-budget': 'El total supera lo que queda del presupuesto.',
  'refusal.forecast-final': 'Tras el informe final no hay período siguiente.',
};
