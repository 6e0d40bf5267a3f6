import type { Words } from '../../words.ts';
import type { callLetters as english } from '../en/call-letters.ts';

export const callLetters: Words<typeof english> = {
  'calls.part.letters': 'Cartas',
  'calls.change.letters': 'Cartas',
  'calls.letters.lede':
    'Cómo empieza cada carta de esta convocatoria. Lo decidido (resultado, importe, puntos, últimos días) figura por sí solo en cada carta, igual que lo que el portal añade después. Donde no escriba nada, la carta empieza con el texto de la casa.',
  'calls.letters.house': 'Texto de la casa',
  'calls.letters.own': 'Adaptada para esta convocatoria',
  'calls.letters.adapt': 'Adaptar: {letter}',
  'calls.letters.fields': 'El portal rellena estos campos fijos. Escríbalos exactamente así:',
  'calls.letters.body': 'Comienzo de la carta',
  'calls.letters.body.hint': 'En todas las lenguas de la convocatoria o en ninguna. Vacío: el texto de la casa.',
  'calls.letters.preview': 'Vista previa: {letter}',
  'calls.letters.preview.hint': 'Los importes, los días y las referencias son ejemplos.',
  'calls.letter.ineligible': 'No elegible',
  'calls.letter.award': 'Seleccionada para una subvención',
  'calls.letter.reserve': 'En la lista de reserva',
  'calls.letter.reject': 'No seleccionada',
  'calls.letter.shortlisted': 'Nota conceptual preseleccionada',
  'calls.letter.not-shortlisted': 'Nota conceptual no preseleccionada',
  'calls.letter-field.reference': 'Referencia de la solicitud',
  'calls.letter-field.call': 'Título de la convocatoria',
  'calls.letter-field.organisation': 'Código de la organización; ninguna carta lleva un nombre',
  'calls.letter-field.requested': 'Importe solicitado',
  'calls.letter-field.amount': 'Importe concedido',
  'calls.letter-field.accept-until': 'Último día para aceptar la subvención',
  'calls.letter-field.complain-until': 'Último día para reclamar',
  'calls.letter-field.deadline': 'Plazo de la propuesta completa',
  'calls.check.letters': 'Cartas adaptadas en todas las lenguas',
  'calls.check-reason.letters-incomplete':
    'Una carta está adaptada solo en algunas lenguas, o nombra un campo que no conoce.',
  'field.letter-field': 'Esta carta no tiene ningún campo fijo «{name}».',
};
