import type { renewals as en } from '../en/renewals.ts';
import type { Words } from '../../words.ts';

export const renewals: Words<typeof en> = {
  'renewals.title': 'Segundos pasos perdidos',
  'renewals.lede':
    'Dos personas confirman de quién se trata; {hours, plural, one {# hora} many {# horas} other {# horas}} después, el siguiente inicio de sesión configura otro teléfono.',
  'renewals.empty': 'Nadie ha perdido el teléfono',
  'renewals.asked-on': 'Pedido el',
  'renewals.one.title': 'Un segundo paso perdido',
  'renewals.asked-by': 'Pedido por',
  'renewals.approved-by': 'Confirmado por',
  'renewals.opens': 'Vale a partir del',
  'renewals.channel': '¿Cómo sabe de quién se trata?',
  'renewals.channel.hint': 'No por correo electrónico: puede que otra persona lea el buzón.',
  'renewals.channel.in-person': 'Nos vimos en persona',
  'renewals.channel.video': 'Por vídeo, y conozco la cara',
  'renewals.channel.known-number': 'Llamé a un número registrado de antes',
  'renewals.ask': 'Se perdió el teléfono del segundo paso',
  'renewals.ask.body':
    'Confirme de quién se trata; después lo confirma otra persona. {hours, plural, one {# hora} many {# horas} other {# horas}} más tarde el teléfono antiguo deja de valer y el siguiente inicio de sesión configura otro. La persona y su equipo reciben aviso enseguida y pueden pararlo.',
  'renewals.ask.button': 'Pedir un segundo paso nuevo',
  'renewals.approve': '¿Lo confirma usted también?',
  'renewals.approve.body':
    'Compruébelo por su cuenta, si puede por otra vía que la primera persona. La espera de {hours, plural, one {# hora} many {# horas} other {# horas}} empieza cuando confirme.',
  'renewals.approve.button': 'Confirmar',
  'renewals.take-back': 'Pararlo',
  'renewals.stopped': 'Está parado: su segundo paso sigue como estaba.',
  'renewals.own': 'Alguien pidió un segundo paso nuevo para su cuenta',
  'renewals.own.asked': 'Otra persona todavía no lo ha confirmado. Si no fue usted, párelo y avísenos.',
  'renewals.own.waiting':
    'A partir del {at}, un inicio de sesión con su contraseña configura otro teléfono. Si no fue usted, párelo y avísenos.',
  'renewals.own.stop': 'Pararlo',
  'renewals.state.asked': 'Espera a otra persona',
  'renewals.state.waiting': 'En espera',
  'renewals.state.due': 'En el próximo inicio de sesión',
  'renewals.state.used': 'Hecho',
  'renewals.state.taken-back': 'Parado',
  'refusal.second-factor-none': 'Esta cuenta no tiene segundo paso.',
  'refusal.renewal-open': 'Ya se pidió un segundo paso nuevo.',
  'refusal.renewal-by-another': 'Lo confirma otra persona que quien lo pidió.',
  'refusal.renewal-approved': 'Ya está confirmado.',
  'refusal.renewal-ended': 'Ya ha terminado.',
  'trail.event.second-factor.renewal-asked': 'Se comunicó la pérdida de un segundo paso',
  'trail.event.second-factor.renewal-approved': 'Otra persona confirmó la pérdida de un segundo paso',
  'trail.event.second-factor.renewal-taken-back': 'Se paró la renovación de un segundo paso',
  'trail.event.second-factor.renewed': 'Se retiró un segundo paso perdido',
  'notice.renewal-asked':
    'Se pidió un segundo paso nuevo para su cuenta, como si hubiera perdido el teléfono. Si no fue usted, párelo en «Mi cuenta» y avísenos.',
  'notice.team-renewal-asked':
    'Se dice que {alias}, de su equipo, perdió el teléfono del segundo paso. Si le parece extraño, avísenos de inmediato.',
  'notice.renewal-to-approve': '{alias} perdió el teléfono del segundo paso: compruebe de quién se trata y confirme.',
  'notice.renewal-approved': 'Se confirmó un segundo paso nuevo para {alias}.',
  'notice.own-renewal-approved':
    'Se confirmó el segundo paso nuevo de su cuenta: en «Mi cuenta» ve a partir de cuándo. Si no fue usted, párelo allí.',
  'notice.renewal-taken-back': 'Se paró el segundo paso nuevo de {alias}.',
  'notice.own-renewal-taken-back': 'Se paró el segundo paso nuevo de su cuenta.',
  'common.nav.renewals': 'Segundos pasos perdidos',
};
