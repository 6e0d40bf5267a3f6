import type { Words } from '../../words.ts';
import type { witness as english } from '../en/witness.ts';

export const witness: Words<typeof english> = {
  'programme.witnesses.title': 'Testigos',
  'programme.witnesses.link': 'Testigos del registro',
  'programme.witnesses.lede':
    'Organizaciones ajenas al portal que guardan sus puntos de control. Una vez al día, si se registró algo, cada una recibe la última nota firmada del día anterior: así nadie puede reescribir ni acortar el registro sin que se descubra.',
  'programme.witnesses.list': 'A quién se escribe',
  'programme.witnesses.none': 'Aún no hay testigos',
  'programme.witnesses.none.body': 'Mientras no haya ninguno, solo el portal guarda los puntos de control.',
  'programme.witness.added': 'Desde',
  'programme.witness.sent': 'Último envío',
  'programme.witness.sent.none': 'Nada todavía',
  'programme.witness.events': '{count, plural, one {# hecho} many {# de hechos} other {# hechos}}',
  'programme.witness.end': 'Fin',
  'programme.witness.new': 'Nombrar un testigo',
  'programme.witness.name.hint':
    'Un donante, una firma de auditoría, otro miembro del consorcio: alguien que no gana nada con un registro cambiado',
  'programme.witness.email': 'Dirección de correo funcional',
  'programme.witness.hint':
    'De una oficina, no de una persona. Queda sellada y no se vuelve a mostrar; para cambiarla, retire el testigo y nómbrelo de nuevo.',
  'programme.witness.language': 'Idioma de los correos',
  'programme.witness.add': 'Nombrar como testigo',
  'programme.witness.mail.subject': 'Una nota para guardar',
  'programme.witness.mail':
    'Guarde este correo sin cambios y fuera del portal que lo envió: la nota siguiente dice, con firma, hasta dónde había llegado su registro, la última línea es la clave con la que se comprueba la firma, y si algún día se pone en duda el registro, una auditoría se lo pedirá.',
  'refusal.witness-known': 'Esta dirección ya es la de un testigo',
  'refusal.witnesses-enough': 'Un programa tiene como máximo {most, number} testigos; retire primero uno',
};
