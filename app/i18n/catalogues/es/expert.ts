import type { expert as en } from '../en/expert.ts';
import type { Words } from '../../words.ts';

export const expert: Words<typeof en> = {
  'reports.check-by-expert.title': 'Verificación independiente',
  'reports.check-by-expert.lede':
    'Si la oficina lo desea, una persona experta independiente examina el informe antes de decidir. Ambas partes leen el dictamen.',
  'reports.check-by-expert.none': 'No se pidió ninguna verificación independiente.',
  'reports.check-by-expert.ask': 'Pedir una verificación independiente',
  'reports.check-by-expert.asked': 'Pedida',
  'reports.check-by-expert.open': 'Aún no está. Hasta entonces no se decide nada.',
  'reports.opinion': 'Dictamen',
  'reports.opinion.clean': 'Sin reparos',
  'reports.opinion.qualified': 'En orden salvo algunos gastos',
  'reports.opinion.adverse': 'No está en orden',
  'reports.opinion.recorded': 'Registrado',
  'reports.opinion.examined': 'Importe examinado',
  'reports.opinion.examined.hint': 'Como máximo lo que reclama el informe: {claimed}.',
  'reports.opinion.exceptions': 'De ello, no en orden',
  'reports.opinion.document': 'Dictamen firmado',
  'reports.opinion.document.open': 'Abrir el dictamen',
  'reports.opinion.record': 'Registrar el dictamen',
  'reports.opinion.send': 'Registrar',
  'notice.report-check-asked': 'Se pidió una verificación independiente del informe {reference}.',
  'notice.report-opinion': 'Llegó el dictamen de la verificación independiente del informe {reference}.',
  'refusal.check-asked': 'Ya se pidió una verificación independiente.',
  'refusal.check-open': 'La verificación independiente no ha terminado. Registre primero el dictamen.',
  'refusal.opinion-given': 'El dictamen ya se registró.',
  'refusal.opinion-above-claim': 'No se puede examinar más de lo que reclama el informe.',
  'refusal.opinion-exceptions-above': 'No puede ser más de lo examinado.',
  'refusal.opinion-not-clean': 'Con gastos que no están en orden, el dictamen lleva reparos o es negativo.',
};
