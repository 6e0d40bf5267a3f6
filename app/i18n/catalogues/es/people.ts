import type { people as en } from '../en/people.ts';
import type { Words } from '../../words.ts';

export const people: Words<typeof en> = {
  'people.email': 'Correo electrónico',
  'people.password': 'Contraseña',
  'people.alias': 'Nombre visible',
  'people.full-name': 'Nombre completo',

  'people.sign-in.title': 'Iniciar sesión',
  'people.sign-in.no-account': '¿Aún no tiene cuenta?',
  'people.sign-in.registered': 'Si esta dirección era nueva, su cuenta está lista: ya puede iniciar sesión.',
  'people.sign-in.registered.hint': 'Si ya tenía una cuenta, hemos enviado un mensaje a la dirección.',
  'people.sign-in.forgotten': '¿Ha olvidado la contraseña?',
  'people.sign-in.reset': 'Su contraseña ha cambiado: inicie sesión con la nueva.',
  'people.sign-in.reset.hint':
    'Todas sus sesiones se han cerrado. Si usa un código de su teléfono, se le seguirá pidiendo.',

  'people.code.title': 'Introduzca su código',
  'people.code.lede': 'Abra la aplicación de autenticación de su teléfono y copie el código de este sitio.',
  'people.code.label': 'Código de seis cifras',
  'people.code.hint': 'Cada 30 segundos aparece un código nuevo. Cada uno sirve una sola vez.',
  'people.code.lost':
    'Si ya no tiene el teléfono, llame a la oficina: dos personas confirman quién es usted y dos días después configura otro.',
  'people.step-up.by.totp': 'confirmada con código',
  'people.step-up.by.password': 'confirmada con contraseña',
  'people.step-up.password': 'Su contraseña',
  'people.step-up.password.hint': 'Confirma que es usted. Esta cuenta no tiene segundo paso al iniciar sesión.',

  'people.register.title': 'Crear una cuenta',
  'people.register.lede':
    'Para organizaciones, grupos y personas que quieran presentar una solicitud. Se tarda dos minutos; no se publica nada.',
  'people.register.alias.hint':
    'Se muestra en lugar de su nombre. No tiene que parecerse a él, por ejemplo «Coordinación» o «Nour».',
  'people.register.full-name.hint': 'Se cifra y solo se abre cuando lo exigen las reglas de la subvención.',
  'people.register.email.hint': 'Los mensajes nunca dicen de qué se trata. Use una dirección que nadie más lea.',
  'people.register.password.hint':
    'Al menos {min, plural, one {# carácter} many {# caracteres} other {# caracteres}}. Unas cuantas palabras seguidas son fáciles de recordar.',
  'people.register.have-account': '¿Ya tiene una cuenta?',

  'people.reset.title': 'Contraseña olvidada',
  'people.reset.lede': 'Enviamos un código a la dirección de su cuenta. Con él elige una contraseña nueva.',
  'people.reset.email.hint': 'La dirección con la que inicia sesión.',
  'people.reset.ask': 'Envíenme un código',
  'people.reset.have-code': 'Ya tengo un código',
  'people.reset.new.title': 'Elija una contraseña nueva',
  'people.reset.asked': 'Si esta dirección tiene una cuenta, el código está en camino.',
  'people.reset.asked.body':
    'Vale {minutes, plural, one {# minuto} many {# minutos} other {# minutos}}. ¿No llegó nada? Mire en el correo no deseado o vuelva a pedirlo pasados cinco minutos. Quien nunca haya iniciado sesión con una contraseña propia debe acudir a la administración.',
  'people.reset.code': 'Código del correo',
  'people.reset.code.hint': 'Doce letras y cifras, en tres grupos.',
  'people.reset.password.hint':
    'Al menos 12 caracteres, 15 para el personal. Unas cuantas palabras seguidas son fáciles de recordar.',
  'people.reset.send': 'Cambiar la contraseña',

  'people.account.title': 'Mi cuenta',
  'people.account.roles': 'Sus funciones',
  'people.account.no-roles': 'Por ahora no tiene ninguna función.',
  'people.account.preferences': 'Idioma y mensajes',
  'people.account.mail-notices': 'Enviarme un correo cuando haya algo esperándome aquí',
  'people.account.mail-notices.hint': 'Solo dice que hay un mensaje, nunca de qué se trata.',
  'people.account.saved': 'Sus preferencias se han guardado.',
  'people.account.password': 'Cambiar la contraseña',
  'people.account.password.current': 'Contraseña actual',
  'people.account.password.new': 'Contraseña nueva',
  'people.account.password.changed': 'Su contraseña ha cambiado. Todas sus demás sesiones se han cerrado.',
  'people.account.second-factor': 'Segundo paso al iniciar sesión',
  'people.account.second-factor.on': 'Activado: además de la contraseña se pide un código de su teléfono.',
  'people.account.second-factor.off':
    'Desactivado: su contraseña basta para abrir esta cuenta. Un código de su teléfono la protege mejor.',
  'people.account.second-factor.set-up': 'Activar el segundo paso',
  'people.account.sessions': 'Sus sesiones abiertas',
  'people.account.sessions.started': 'Iniciada',
  'people.account.sessions.seen': 'Último uso',
  'people.account.sessions.here': 'Esta sesión',
  'people.account.sessions.other': 'Otra sesión',
  'people.account.sessions.end-others': 'Cerrar todas las demás sesiones',
  'people.account.sessions.ended': 'Todas sus demás sesiones se han cerrado.',

  'people.second-factor.title': 'Activar el segundo paso',
  'people.second-factor.lede':
    'A partir de ahora iniciará sesión con su contraseña y un código de su teléfono. Conocer solo la contraseña no servirá de nada.',
  'people.second-factor.scan': '1. Añada este sitio a una aplicación de autenticación',
  'people.second-factor.scan.help':
    'Sirve cualquier aplicación de autenticación; no necesita conexión y no envía nada. Escanee la imagen o escriba la clave.',
  'people.second-factor.picture': 'Imagen para la aplicación de autenticación; la clave de abajo dice lo mismo',
  'people.second-factor.key': 'Clave',
  'people.second-factor.confirm': '2. Compruebe que funciona',
  'people.second-factor.own-password': 'Su propia contraseña',
  'people.second-factor.own-password.hint':
    'Sustituye a la que recibió. Al menos {min, plural, one {# carácter} many {# caracteres} other {# caracteres}}.',
  'people.second-factor.turn-on': 'Activar el segundo paso',
  'people.second-factor.done': 'El segundo paso está activado.',

  'people.list.title': 'Personas',
  'people.list.lede': 'Las cuentas por su nombre visible. Aquí no se muestran nombres ni direcciones.',
  'people.list.caption': 'Cuentas',
  'people.list.roles': 'Funciones',
  'people.list.second-factor': 'Segundo paso',
  'people.list.second-factor.on': 'Activado',
  'people.list.second-factor.off': 'Todavía no',
  'people.list.change-roles': 'Cambiar funciones',
  'people.list.empty': 'Todavía no hay cuentas',
  'people.roles.title': 'Funciones de {alias}',
  'people.roles.none': 'Esta cuenta no tiene ninguna función.',
  'people.roles.end': 'Terminar esta función',
  'people.roles.give': 'Dar una función',
  'people.roles.role': 'Función',
  'people.roles.member': 'Miembro del consorcio',
  'people.roles.give.hint': 'Se cierran todas las sesiones de la persona, que vuelve a empezar con esta función.',
  'people.roles.at': '{role}, {member}',

  'people.invite.title': 'Invitar a una persona del equipo',
  'people.invite.lede':
    'Crea una cuenta con una función. No se envía nada: usted entrega la contraseña por un medio seguro.',
  'people.invite.alias.hint': 'Se muestra junto a lo que la persona hace aquí.',
  'people.invite.full-name.hint': 'Se cifra; las demás personas solo ven aquí el nombre visible.',
  'people.invite.language': 'Idioma de sus páginas',
  'people.invite.button': 'Crear la cuenta',
  'people.invite.done': 'La cuenta de {alias} está lista',
  'people.invite.password': 'Contraseña de un solo uso',
  'people.invite.password.hint':
    'Solo se muestra esta vez. Al iniciar sesión por primera vez, la persona elige otra y activa el segundo paso.',
  'people.invite.again': 'Invitar a otra persona',

  'account.state.active': 'Activa',
  'account.state.suspended': 'Suspendida',

  'refusal.sign-in-failed': 'Esta dirección y esta contraseña no se corresponden.',
  'refusal.wait-before-trying':
    'Demasiados intentos. Espere {seconds, plural, one {# segundo} many {# segundos} other {# segundos}} y vuelva a intentarlo.',
  'refusal.code-not-accepted': 'Este código no es válido. Espere al siguiente y vuelva a intentarlo.',
  'refusal.reset-code-wrong':
    'Este código no corresponde a la dirección o ya no vale. Compruebe ambos o pida otro código.',
  'refusal.second-factor-exists': 'El segundo paso ya está activado.',
  'refusal.session-over': 'Su sesión ha terminado. Vuelva a iniciar sesión.',
  'refusal.password-too-short':
    'Use al menos {min, plural, one {# carácter} many {# caracteres} other {# caracteres}}; unas cuantas palabras seguidas son fáciles de recordar.',
  'refusal.password-too-long':
    'Esta contraseña es demasiado larga: {max, plural, one {# byte} many {# bytes} other {# bytes}} como máximo.',
  'refusal.password-too-common': 'Esta contraseña es de las primeras que se prueban. Elija otra.',
  'refusal.password-has-context':
    'Esta contraseña está hecha con su nombre, su dirección o el nombre de este sitio. Elija otra.',
  'refusal.password-unchanged': 'Esta es la contraseña que ya tiene. Elija otra.',
  'refusal.password-not-yours': 'Esta no es su contraseña actual.',
  'refusal.email-taken': 'Esta dirección ya tiene una cuenta.',
  'refusal.roles-do-not-mix': 'Una misma cuenta no puede reunir estas funciones.',
  'refusal.role-already-held': 'La cuenta ya tiene esta función allí.',
  'refusal.own-roles': 'No puede cambiar sus propias funciones.',

  'people.suspend': 'Suspender la cuenta',
  'people.suspend.body':
    'Todas las sesiones de la persona se cierran enseguida y nadie puede entrar en la cuenta. Las funciones y todo lo hecho quedan. Se avisa a la dirección general.',
  'people.restore': 'Volver a admitir la cuenta',
  'people.restore.body':
    'La persona puede entrar de nuevo, con las funciones que tiene. Se avisa a la dirección general.',
  'trail.event.account.suspended': 'Se suspendió una cuenta',
  'trail.event.account.restored': 'Se volvió a admitir una cuenta suspendida',
  'notice.account-suspended': 'La administración suspendió la cuenta de {alias}.',
  'notice.account-restored': 'La administración volvió a admitir la cuenta de {alias}.',
  'notice.password-reset':
    'Se eligió una contraseña nueva para su cuenta con un código enviado a su correo electrónico. Si no fue usted, avísenos de inmediato.',
  'notice.team-password-reset':
    '{alias}, de su equipo, eligió una contraseña nueva con un código enviado por correo. Si le parece extraño, pregunte y retire a esa persona del equipo.',
  'refusal.own-account': 'Nadie suspende su propia cuenta.',
  'notice.staff-role-given': 'La administración dio una función a {alias}.',
  'notice.role-given': 'Se le ha dado una nueva función.',
  'notice.role-ended': 'Una de sus funciones ha terminado.',
};
