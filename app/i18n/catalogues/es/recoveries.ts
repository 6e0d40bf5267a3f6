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
  'unspent.title': 'Reclamar lo no gastado',
  'unspent.lede':
    'Todos los informes se resolvieron, o el acuerdo se rescindió, y parte del anticipo no está justificada. Pasa a ser un reintegro: la nota de adeudo llega cuando se ordena.',
  'unspent.list': 'Anticipos que ya nadie justificará',
  'unspent.claim': 'Abrir un reintegro',
  'refusal.unspent-nothing': 'Todo el anticipo está justificado.',
  'refusal.unspent-reports-open': 'Hay un informe sin resolver.',
  'refusal.offset-nothing-to-pay': 'No queda ningún tramo con el que compensarlo. Pida la devolución.',
  'refusal.offset-over-instalment': 'Iguala o supera el próximo tramo. Pida la devolución.',
  'refusal.recovery-reference-unknown': 'No hay ningún reintegro con esta referencia.',
  'disbursements.request.gross': 'Importe del tramo',
  'disbursements.request.offset': 'Debido y compensado',
  'bank.line.as.repayment': 'dinero debido que volvió',
  'bank.settled.repaid': 'Volvió dinero debido',
  'bank.line.owed': 'Reintegros de este importe',
  'disbursements.proof': 'Justificante del banco',
  'disbursements.proof.hint':
    'Una confirmación o un extracto del banco, en PDF o imagen, de hasta 10 MB. Con un fichero de extracto no hace falta confirmar a mano: lea el fichero.',
  'trail.event.disbursement.proof-opened': 'Se abrió el justificante del pago',
  'organisations.payee.held-by': 'De quién es la cuenta',
  'organisations.payee.held-by.hint':
    'Una organización anfitriona recibe el dinero de un grupo sin cuenta propia y se lo transfiere.',
  'organisations.payee.held-by.own': 'nuestra propia cuenta',
  'organisations.payee.held-by.host': 'la cuenta de nuestra organización anfitriona',
  'payee-warning.host':
    'Es la cuenta de una organización anfitriona: debe constar y estar comprobada, y demostrar que transfiere cada pago',
  'refusal.payee-host-unknown':
    'La organización anfitriona no consta: añádala antes a las personas y entidades detrás de la organización.',
  'refusal.onward-not-needed': 'Este pago fue a la cuenta de la propia organización.',
  'refusal.onward-proved-before': 'La transferencia de este pago ya se demostró.',
  'refusal.onward-proof-missing': 'La organización anfitriona no ha demostrado que transfirió el pago anterior.',
  'disbursements.onward.title': 'Transferido por la organización anfitriona',
  'disbursements.onward.lede':
    'El dinero fue a su organización anfitriona. Demuestre que se lo transfirió: el siguiente tramo depende de ello.',
  'disbursements.onward.file': 'Prueba de la transferencia',
  'disbursements.onward.hint':
    'Una confirmación del banco o un recibo firmado por ustedes, en PDF o imagen, de hasta 10 MB.',
  'disbursements.onward.send': 'Enviar la prueba',
  'disbursements.onward.done': 'La transferencia está demostrada.',
  'trail.event.disbursement.onward-proved': 'Se demostró la transferencia de la organización anfitriona',
  'notice.disbursement-onward-proved':
    'Se demostró la transferencia del pago {reference} por la organización anfitriona.',
};
