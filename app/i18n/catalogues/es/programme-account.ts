import type { programmeAccount as en } from '../en/programme-account.ts';
import type { Words } from '../../words.ts';

export const programmeAccount: Words<typeof en> = {
  'programme-account.title': 'Cuenta de la que salen los pagos',
  'programme-account.lede':
    'La cuenta bancaria propia del programa. Una persona indica otra cuenta; una segunda escribe su número a partir del documento del banco y la pone en vigor; ambas confirman quiénes son. Los ficheros de pago ya hechos conservan la cuenta que tenían.',
  'programme-account.in-force': 'Los pagos salen de',
  'programme-account.none': 'No hay ninguna cuenta en vigor: no se puede hacer ningún fichero de pago',
  'programme-account.proposal': 'Espera a una segunda persona',
  'programme-account.first': 'El programa se creó con ella',
  'programme-account.number': 'Cuenta',
  'programme-account.version': 'Versión',
  'programme-account.proposed': 'Indicada por',
  'programme-account.decided': 'Decidida por',
  'programme-account.propose': 'Indicar otra cuenta',
  'programme-account.propose.button': 'Indicar esta cuenta',
  'programme-account.reason.hint': 'Por ejemplo la carta del banco, con su fecha. Aquí ningún número de cuenta.',
  'programme-account.again.hint': 'Escríbalo a partir del documento del banco: debe ser el número que se indicó.',
  'programme-account.confirm': 'Poner en vigor esta cuenta',
  'programme-account.history.none': 'Todavía no se ha decidido ninguna cuenta',
  'refusal.programme-account-same': 'Los pagos ya salen de esta cuenta.',
  'refusal.programme-account-differs':
    'No es el número que se indicó. Compruebe el documento del banco; si el número indicado está mal, rechácelo.',
  'refusal.programme-account-open': 'Ya hay una cuenta que espera a una segunda persona.',
  'refusal.programme-account-by-another': 'Quien indicó la cuenta no puede ponerla en vigor.',
  'trail.event.programme-account.proposed': 'Se indicó otra cuenta de la que salen los pagos',
  'trail.event.programme-account.approved': 'Se puso en vigor otra cuenta de la que salen los pagos',
  'trail.event.programme-account.refused': 'Se rechazó una cuenta de la que saldrían los pagos',
  'notice.programme-account-proposed':
    'Otra cuenta de la que salen los pagos (versión {number}) necesita a una segunda persona.',
  'notice.programme-account-approved': 'Los pagos salen ahora de otra cuenta (versión {number}).',
  'notice.programme-account-refused': 'Se rechazó una cuenta de la que saldrían los pagos (versión {number}).',
};
