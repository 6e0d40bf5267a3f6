import type { messages as en } from '../en/messages.ts';
import type { Words } from '../../words.ts';

export const messages: Words<typeof en> = {
  'messages.title': 'Avisos',
  'messages.lede': 'Lo que ha ocurrido y lo que le espera.',
  'messages.unread':
    '{count, plural, =0 {Lo ha leído todo} one {# aviso nuevo} many {# avisos nuevos} other {# avisos nuevos}}',
  'messages.new': 'Nuevo',
  'messages.read-all': 'Marcar todo como leído',
  'messages.empty': 'Todavía no hay avisos',
  'messages.empty.body': 'Cuando algo le necesite, aparecerá aquí.',
  'messages.list': 'Sus avisos, del más reciente al más antiguo',

  'messages.mail.subject': 'Tiene un mensaje',
  'messages.mail.notice':
    'Hay un mensaje para usted. Inicie sesión como de costumbre para leerlo.\n\nEste correo no contiene ningún enlace. Nunca le pedimos la contraseña por correo electrónico.\n',
  'messages.mail.account-exists':
    'Alguien, quizá usted, intentó crear una cuenta con esta dirección. Ya tiene una y no se ha cambiado nada. Si fue usted, inicie sesión con la contraseña que eligió; si no, no tiene que hacer nada.\n\nEste correo no contiene ningún enlace. Nunca le pedimos la contraseña por correo electrónico.\n',
  'messages.mail.password-reset':
    'Su código: {code}\n\nUsted, o alguien que conoce esta dirección, lo ha pedido. Vale {minutes, plural, one {# minuto} many {# minutos} other {# minutos}}. Introdúzcalo en la página donde lo pidió. Si no lo ha pedido, no tiene que hacer nada.\n\nEste correo no contiene ningún enlace. Nunca le pedimos la contraseña por correo electrónico.\n',
};
