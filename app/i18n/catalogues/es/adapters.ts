import type { Words } from '../../words.ts';
import type { adapters as english } from '../en/adapters.ts';

export const adapters: Words<typeof english> = {
  'refusal.file-wrong-type':
    'No se puede usar este archivo. Envíe un archivo PDF, Word, Excel u OpenDocument sin macros, o una imagen JPEG o PNG.',
  'refusal.sheet-unreadable':
    'Este archivo no se puede leer como tabla. Guárdelo como XLSX o como CSV en UTF-8 e inténtelo de nuevo.',
  'refusal.sheet-too-large':
    'La tabla tiene demasiadas filas o es demasiado grande una vez descomprimida. El máximo es de {rows, plural, one {# fila} many {# de filas} other {# filas}}.',
  'refusal.file-infected':
    'El antivirus rechazó este archivo y no se ha guardado. Haga revisar el dispositivo y envíe después una copia limpia del documento.',
  'refusal.file-empty': 'El archivo está vacío.',
  'refusal.file-too-large':
    'El archivo es demasiado grande. Puede tener como máximo {megabytes, plural, one {# megabyte} many {# de megabytes} other {# megabytes}}.',
  'refusal.file-name-bad':
    'No se puede usar el nombre del archivo. Use como máximo {max, plural, one {# carácter} many {# de caracteres} other {# caracteres}}, sin signos especiales.',
  'refusal.name-not-latin':
    'El nombre no se puede escribir en letras latinas. Indique el nombre de titular de la cuenta tal como el banco lo escribe en letras latinas.',
  'refusal.payment-batch-empty': 'No hay ningún pago que incluir en el archivo bancario.',
  'refusal.payment-amount-not-positive': 'Pago {payment}: el importe debe ser superior a cero.',
  'refusal.payment-reference-wrong':
    'Pago {payment}: la referencia no se puede usar en un archivo bancario o se usa dos veces.',
  'refusal.payment-iban-wrong': 'Pago {payment}: el IBAN es incorrecto.',
  'refusal.payment-bic-wrong': 'Pago {payment}: el BIC es incorrecto o faltan datos del banco.',
  'refusal.payment-account-wrong': 'Pago {payment}: el número de cuenta es incorrecto.',
  'refusal.payment-address-incomplete':
    'Pago {payment}: la dirección de la parte beneficiaria necesita una localidad y un país.',
};
