import type { recoveries as en } from '../en/recoveries.ts';
import type { Words } from '../../words.ts';

export const recoveries: Words<typeof en> = {
  'recovery.note': 'Nota de adeudo (PDF)',
  'recovery.note.title': 'Nota de adeudo',
  'recovery.note.due': 'Vence el',
  'recovery.note.text':
    'Le pedimos que devuelva {amount} antes del {day}, a la cuenta desde la que se pagó la subvención, con la referencia indicada. También puede compensarse con la subvención.',
  'recovery.note.contest':
    'Si no está de acuerdo, dígalo en el portal con sus razones. No se liquida nada hasta que reciba respuesta.',
  'recovery.contest': 'Impugnar',
  'recovery.contest.reason': 'Por qué no está de acuerdo',
  'recovery.contest.hint': 'La oficina lo lee y responde. Sin nombres de personas.',
  'recovery.contest.action': 'Impugnar la devolución',
  'recovery.contest.said': 'Qué dice la organización',
  'recovery.write-off': 'Dar de baja',
  'recovery.write-off.reason': 'Por qué se renuncia al dinero',
  'recovery.write-off.propose': 'Proponer la baja',
  'recovery.write-off.proposed': 'Se propone renunciar al dinero',
  'recovery.write-off.approve': 'Aprobar la baja',
  'recovery.write-off.refuse': 'Denegar la baja',
  'notice.recovery-contested': 'La devolución {reference} ha sido impugnada.',
  'notice.recovery-write-off-proposed': 'La baja de {reference} necesita una segunda persona.',
  'notice.recovery-write-off-refused': 'La baja de {reference} se ha denegado.',
  'notice.recovery-written-off': '{reference} se ha dado de baja.',
  'refusal.write-off-by-another': 'Quien propuso una baja no puede decidirla.',
  'refusal.write-off-reason-missing': 'Diga por qué se renuncia al dinero.',
};
