import type { negotiation as en } from '../en/negotiation.ts';
import type { Words } from '../../words.ts';

export const negotiation: Words<typeof en> = {
  'negotiation.title': 'Versiones y cambios solicitados',
  'negotiation.lede.office':
    'Cada versión que envió a la firma, qué cambió y qué pidió la organización en lugar de firmar.',
  'negotiation.lede.organisation':
    'Cada versión que se le envió y qué cambió. Antes de firmar puede decir qué debería ser distinto.',
  'negotiation.none': 'Aún no se ha enviado nada',
  'negotiation.none.body': 'La primera versión aparece aquí cuando la oficina envía el convenio a la firma.',
  'negotiation.version': 'Versión {number, number}',
  'negotiation.sent-by': 'Enviada por',
  'negotiation.hash': 'Huella del documento',
  'negotiation.first': 'Es la primera versión.',
  'negotiation.same': 'Dice lo mismo que la versión anterior.',
  'negotiation.changes': 'Qué cambió',
  'negotiation.clause.out': 'No figura',
  'negotiation.clause.in': 'Figura, redacción {version, number}',
  'negotiation.what': 'Elemento',
  'negotiation.asked-by': 'Solicitado por',
  'negotiation.ask': 'Pedir un cambio',
  'negotiation.body': 'Qué debería ser distinto',
  'negotiation.body.hint':
    'La oficina lo lee y envía una nueva versión. Hasta entonces el convenio no se puede firmar. Escriba sin nombrar a personas en riesgo.',
  'negotiation.send': 'Pedir este cambio',
  'negotiation.instead': 'Pedir un cambio en lugar de firmar',
  'notice.agreement-change-asked': 'La organización pide un cambio del convenio {reference} antes de firmarlo.',
};
