import type { Words } from '../../words.ts';
import type { verify as english } from '../en/verify.ts';

export const verify: Words<typeof english> = {
  'verify.title': 'Verificar un documento',
  'verify.lede': 'Si este portal emitió un documento, de qué tipo es y de qué día. Nunca dice de quién es.',
  'verify.hash': 'Huella (SHA-256)',
  'verify.hash.hint':
    '64 caracteres, como figuran en recibos, actas, clasificaciones y convenios, o calculados a partir de un archivo. Los espacios no importan.',
  'verify.hash.wrong': 'Una huella tiene 64 caracteres de 0–9 y a–f.',
  'verify.letter': 'O una carta de resultado',
  'verify.letter.hint': 'La referencia y el código figuran al pie de la carta.',
  'verify.code': 'Código de la carta',
  'verify.code.wrong': 'Un código tiene cinco grupos de cuatro caracteres de 0–9 y a–f.',
  'verify.send': 'Verificar',
  'verify.known': 'Este documento es conocido',
  'verify.unknown': 'No se conoce nada nuestro con este dato',
  'verify.unknown.body': 'No lo emitió este portal, o se cambió después, o hay un carácter erróneo.',
  'verify.kind.call': 'Texto publicado de una convocatoria',
  'verify.kind.application': 'Solicitud presentada (recibo)',
  'verify.kind.ranking': 'Clasificación fijada',
  'verify.kind.minutes': 'Acta de un comité',
  'verify.kind.agreement': 'Convenio impreso',
  'verify.kind.download': 'Archivo sacado de los registros',
  'verify.kind.letter': 'Carta de resultado',
  'awards.letter.check': '¿Es auténtica esta carta?',
  'awards.letter.check.body':
    'Quien reciba esta carta puede consultar {address} con la referencia y el código de abajo. La respuesta dice si la carta es nuestra y de qué día; no nombra a nadie.',
};
