import type { declarations as en } from '../en/declarations.ts';
import type { Words } from '../../words.ts';

export const declarations: Words<typeof en> = {
  'reports.declaration.title': 'Si no hay comprobante',
  'reports.declaration.lede':
    'Un comprobante puede perderse, ser confiscado, no ser seguro de guardar o no haberse entregado. Declárelo aquí. Una segunda persona de la oficina examina cada declaración.',
  'reports.declaration.reason': 'Por qué no hay',
  'reports.declaration.reason.hint': 'No se pide nada más, para que ninguna explicación ponga en peligro a nadie.',
  'reports.declaration.lost': 'El comprobante se perdió',
  'reports.declaration.taken': 'Otros se llevaron o destruyeron el comprobante',
  'reports.declaration.unsafe': 'Guardar el comprobante pondría en peligro a alguien',
  'reports.declaration.not-issued': 'No se entregó comprobante',
  'reports.declaration.declare': 'Declarar',
  'reports.declaration.withdraw': 'Retirar la declaración',
  'reports.declaration.countersign': 'Refrendar',
  'reports.declaration.signed': 'Refrendada por una segunda persona',
  'reports.declaration.unsigned': 'Aún sin refrendar: no se puede aceptar nada de este gasto.',
  'reports.declarations.title': 'Gastos sin comprobante',
  'reports.declarations.lede': 'Refrende lo que dé por comprobante. Quien refrenda no decide sobre el mismo gasto.',
  'reports.declarations.share':
    'Por declaración: {minor} de un máximo de {most}, es decir, el {percent} de lo que reclama el informe.',
  'refusal.declaration-not-countersigned':
    'Este gasto no tiene comprobante. Una segunda persona de la oficina debe refrendar su declaración antes de aceptar nada.',
  'refusal.declaration-signed-by-decider': 'Usted refrendó la declaración de este gasto. Decide otra persona.',
  'refusal.declarations-above-share':
    'Con este gasto, más del {percent} % del informe se basaría en declaraciones. Acepte menos.',
  'programme.rule.declared': 'Gastos por declaración, sin comprobante, como máximo',
};
