import type { periods as en } from '../en/periods.ts';
import type { Words } from '../../words.ts';

export const periods: Words<typeof en> = {
  'periods.title': 'Períodos cerrados',
  'periods.lede':
    'Cuando un período está cerrado, no se contabiliza nada en él. Lo reabren dos personas, con un motivo.',
  'periods.closed-through': 'Cerrado hasta el {day}',
  'periods.none-closed': 'No hay ningún período cerrado.',
  'periods.close': 'Cerrar los libros',
  'periods.through': 'Hasta este día',
  'periods.through-hint': 'Un día pasado; también se cierra.',
  'periods.reason': 'Por qué hay que reabrirlo',
  'periods.ask': 'Pedir la reapertura',
  'periods.confirm': 'Reabrir el período',
  'periods.reopened': 'Reabierto',
  'notice.period-reopening-asked': 'Reabrir los libros cerrados hasta el {day} necesita una segunda persona.',
  'refusal.period-not-over': 'Solo se puede cerrar un día pasado.',
  'refusal.period-closed-before': 'Los libros ya están cerrados hasta el {through}.',
  'refusal.period-reason-missing': 'Diga por qué hay que reabrir el período.',
  'refusal.period-asked-by-you': 'Usted pidió la reapertura. Debe aceptarla una segunda persona.',
  'refusal.period-closed':
    'Los libros están cerrados hasta ese día. Elija una fecha valor posterior o haga reabrir el período.',
};
