import type { Words } from '../../words.ts';
import type { kernel as english } from '../en/kernel.ts';

export const kernel: Words<typeof english> = {
  'refusal.not-found': 'Esta página no existe o no tiene acceso a ella.',
  'refusal.stale': 'Otra persona modificó esto mientras tanto. Consulte la nueva versión e inténtelo de nuevo.',
  'refusal.move-not-allowed': 'Este paso no es posible en el estado actual.',
  'refusal.key-used-for-another-form':
    'Este formulario ya se envió con otro contenido. Abra la página de nuevo y repita.',
  'refusal.role-may-not': 'Su función no lo permite.',
  'field.required': 'Rellene este campo.',
  'field.invalid': 'No se entiende esta respuesta.',
  'field.forbiddenCharacters': 'Este texto contiene caracteres que no se pueden usar aquí.',
  'field.tooLong':
    'Acorte el texto a {max, plural, one {# carácter} many {# de caracteres} other {# caracteres}} como máximo.',
  'field.tooManyWords':
    'Acorte el texto a {max, plural, one {# palabra} many {# de palabras} other {# palabras}} como máximo.',
  'field.notAnAmount': 'Escriba un importe en cifras, por ejemplo 1250,50.',
  'field.tooManyDecimals':
    'Esta moneda tiene {places, plural, =0 {cero decimales} one {# decimal} many {# de decimales} other {# decimales}}.',
  'field.amountTooLarge': 'Este importe es demasiado alto.',
  'field.negative': 'El importe no puede ser negativo.',
  'field.zero': 'El importe debe ser mayor que cero.',
  'field.notWhole': 'Escriba un número entero.',
  'field.range': 'Escriba un número de {min, number} a {max, number}.',
  'field.notADate': 'Escriba una fecha como año-mes-día, por ejemplo 2026-11-30.',
  'field.notATime': 'Escriba una hora, por ejemplo 17:30.',
  'field.notAnEmail': 'Escriba una dirección de correo, por ejemplo nombre@ejemplo.org.',
  'field.choose': 'Elija una opción.',
  'field.mustTick': 'Marque esta casilla para continuar.',
  'field.chooseAtLeast': 'Elija al menos {min, plural, one {# respuesta} many {# de respuestas} other {# respuestas}}.',
  'field.tooLarge': 'El número debe ser {max} o menor.',
  'field.notACurrency': 'Elija una moneda de la lista.',
  'field.notACountry': 'Elija un país de la lista.',
  'field.dateTooEarly': 'La fecha debe ser {date} o posterior.',
  'field.dateTooLate': 'La fecha debe ser {date} o anterior.',
  'field.endBeforeStart': 'El final debe ser posterior al comienzo.',
  'field.notAnIban': 'Revise el IBAN: sus cifras no concuerdan.',
  'field.notABic': 'Revise el BIC: tiene 8 u 11 letras y cifras.',
};
