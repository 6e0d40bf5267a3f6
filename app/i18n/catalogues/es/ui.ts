import type { ui as en } from '../en/ui.ts';
import type { Words } from '../../words.ts';

export const ui: Words<typeof en> = {
  'ui.field.optional': '(opcional)',
  'ui.field.error': 'Error:',
  'ui.select.choose': 'Elegir…',
  'ui.words.limit':
    '{words, plural, one {# palabra como máximo} many {# de palabras como máximo} other {# palabras como máximo}}',
  'ui.words.left': 'Palabras restantes: {left}',
  'ui.words.over': 'Palabras de más: {over}',
  'ui.errors.title': '{count, plural, one {Hay un problema} many {Hay # de problemas} other {Hay # problemas}}',
  'ui.task.not-started': 'Sin empezar',
  'ui.task.in-progress': 'En curso',
  'ui.task.complete': 'Completo',
  'ui.task.cannot-start': 'Aún no es posible',
  'ui.task.problem': 'Hay un problema',
  'ui.notice.info': 'Nota',
  'ui.notice.success': 'Hecho',
  'ui.notice.warning': 'Importante',
  'ui.notice.error': 'Problema',
  'ui.stage.done': '(terminado)',
  'ui.stage.current': '(etapa actual)',
  'ui.stage.ahead': '(pendiente)',
  'ui.pager.label': 'Páginas',
  'ui.pager.previous': 'Página anterior',
  'ui.pager.next': 'Página siguiente',
  'ui.file.kilobytes': '{size} kB',
  'ui.file.megabytes': '{size} MB',

  'ui.home.title': 'Pequeñas subvenciones para la sociedad civil local',
  'ui.home.headline': 'Un puente entre la financiación europea y las personas más cercanas al terreno',
  'ui.home.lede':
    'Las organizaciones locales solicitan aquí subvenciones que entidades internacionales les transfieren con fondos de la Unión Europea. Cada euro puede seguirse desde la convocatoria hasta la auditoría; las personas que hacen el trabajo siguen protegidas.',
  'ui.home.calls': 'Ver las convocatorias abiertas',
  'ui.home.cycle': 'Seis pasos, de la convocatoria a las cuentas',
  'ui.home.step.call': 'La convocatoria',
  'ui.home.step.call.body':
    'Dice qué se puede financiar, quién puede solicitar, cuánto y hasta cuándo, en cinco idiomas.',
  'ui.home.step.application': 'Su solicitud',
  'ui.home.step.application.body': 'Complétela a su ritmo, en cualquier teléfono, y revise todo antes de presentarla.',
  'ui.home.step.assessment': 'La evaluación',
  'ui.home.step.assessment.body':
    'Dos personas de organizaciones distintas la leen por separado, según los criterios publicados.',
  'ui.home.step.agreement': 'El convenio',
  'ui.home.step.agreement.body':
    'Si su solicitud es seleccionada, firma un convenio con su presupuesto y su plan de pagos.',
  'ui.home.step.payment': 'Pagos e informes',
  'ui.home.step.payment.body': 'El dinero llega por tramos. Usted informa de lo que se hizo y de lo que costó.',
  'ui.home.step.audit': 'La auditoría',
  'ui.home.step.audit.body': 'La auditoría puede verificar cada importe sin saber de las personas más de lo necesario.',
  'ui.home.promises': 'Con qué puede contar',
  'ui.home.promise.line': 'Funciona con una conexión débil',
  'ui.home.promise.line.body':
    'Las páginas son ligeras, no necesitan scripts ni aplicación, y conservan lo escrito si algo falla.',
  'ui.home.promise.names': 'Los nombres se guardan aparte',
  'ui.home.promise.names.body':
    'Nombres, contactos y datos bancarios se cifran y se guardan por separado. Todo lo demás usa un alias.',
  'ui.home.promise.mail': 'Los correos no revelan nada',
  'ui.home.promise.mail.body': 'Solo invitan a iniciar sesión. Nunca dicen de qué se trata.',
  'ui.home.promise.fair': 'Decisiones con motivos',
  'ui.home.promise.fair.body':
    'Los criterios son públicos antes de solicitar, y cada decisión queda registrada con sus motivos.',
  'ui.home.safety': '¿Alguien vigila lo que hace en línea?',
  'ui.home.safety.body':
    'Piense primero en el dispositivo y la conexión que usa. Nuestra página de seguridad dice qué protege este sitio y qué no puede proteger.',
  'ui.home.safety.link': 'Leer los consejos de seguridad',

  'ui.safety.title': 'Seguridad en línea',
  'ui.safety.lede': 'Qué hace este sitio para protegerle, qué no puede hacer y qué puede hacer usted.',
  'ui.safety.exit': 'Salir rápido',
  'ui.safety.exit.body':
    'Mientras hay una sesión abierta para una organización, «Salir de este sitio ahora» está arriba en cada página. Cierra la sesión, borra lo que este sitio guardó en el navegador y abre una página corriente. Pulsar tres veces Mayús hace lo mismo.',
  'ui.safety.exit.not':
    'No borra el historial de navegación, ni puede ocultar la visita a quien gestiona la red o controla el dispositivo.',
  'ui.safety.device': 'Su dispositivo',
  'ui.safety.device.body':
    'Use un dispositivo que nadie más pueda desbloquear. Una ventana privada no deja historial al cerrarla. Nada de lo que escribe se guarda en el dispositivo, salvo que lo pida.',
  'ui.safety.connection': 'Su conexión',
  'ui.safety.connection.body':
    'La conexión está cifrada, pero quien la ofrece puede ver qué sitio visita. Tor Browser o una VPN de confianza también lo oculta; este sitio funciona con ambos.',
  'ui.safety.mail': 'Correos electrónicos',
  'ui.safety.mail.body':
    'Nunca enviamos nombres, decisiones ni importes por correo, ni pedimos allí datos bancarios. Si un mensaje lo hace, no es nuestro.',
  'ui.safety.writing': 'Qué escribir y qué no',
  'ui.safety.writing.body':
    'Escriba lo que la solicitud necesita y nada más. Omita nombres de víctimas y testigos, testimonios y lugares precisos, salvo que una pregunta los pida.',
  'ui.safety.danger': 'Si está en peligro ahora',
  'ui.safety.danger.body':
    'Deje la solicitud para después: un plazo puede ampliarse por seguridad. Front Line Defenders (frontlinedefenders.org) tiene una línea de emergencia para personas defensoras de los derechos humanos, día y noche, en los cinco idiomas de este sitio.',

  'ui.privacy.title': 'Privacidad',
  'ui.privacy.lede': 'Qué se guarda sobre usted, quién puede verlo y durante cuánto tiempo.',
  'ui.privacy.kept': 'Qué se guarda',
  'ui.privacy.kept.body':
    'Lo que usted introduce: la organización, sus personas de contacto y su cuenta bancaria, la solicitud, los informes y los documentos. Y un registro inalterable de lo que se hizo y cuándo.',
  'ui.privacy.seen': 'Quién lo ve',
  'ui.privacy.seen.body':
    'Nombres, contactos y datos bancarios solo se abren a unas pocas personas designadas que los necesitan, cada vez con un motivo declarado y un registro. Las demás ven el alias. La auditoría de la Unión Europea puede pedir más, según exigen sus normas.',
  'ui.privacy.time': 'Durante cuánto tiempo',
  'ui.privacy.time.body':
    'El que exigen las normas de financiación, por lo general cinco años después del último pago de la subvención principal. Después, los nombres se vuelven ilegibles para siempre. Los textos de una solicitud no financiada se eliminan dos años después de la decisión.',
  'ui.privacy.cookies': 'Cookies y otros sitios',
  'ui.privacy.cookies.body':
    'Una cookie mantiene abierta la sesión y otra recuerda su idioma. No hay seguimiento, y ninguna página carga nada de otro sitio.',
  'ui.privacy.rights': 'Sus derechos',
  'ui.privacy.rights.body':
    'Puede ver, corregir y obtener sus datos, y pedir su supresión o limitación donde las normas de financiación lo permitan. La página de su cuenta le da una copia de todo. Para lo demás, escriba a la dirección indicada en la convocatoria.',

  'ui.accessibility.title': 'Accesibilidad',
  'ui.accessibility.lede': 'Toda persona debería poder solicitar, evaluar y verificar aquí.',
  'ui.accessibility.aim': 'A qué aspiramos',
  'ui.accessibility.aim.body':
    'Las Pautas de Accesibilidad para el Contenido Web (WCAG) 2.2, nivel AA. Las páginas funcionan solo con el teclado, con lector de pantalla, ampliadas al 400 %, sin scripts, en claro y oscuro, y de derecha a izquierda.',
  'ui.accessibility.tested': 'Cómo se prueba',
  'ui.accessibility.tested.body':
    'Con comprobaciones automáticas en cada página y cinco idiomas, y a mano con el teclado. Falta una evaluación por personas que usan tecnología de apoyo.',
  'ui.accessibility.limits': 'Límites conocidos',
  'ui.accessibility.limits.body':
    'Los documentos subidos por otras personas pueden no ser accesibles. Los controles de fecha y archivo del navegador cambian de uno a otro.',
  'ui.accessibility.contact': 'Díganoslo',
  'ui.accessibility.contact.body':
    'Si algo le impide avanzar, escriba a la dirección indicada en la convocatoria. Respondemos en diez días hábiles y, mientras tanto, buscamos otra forma de presentar la solicitud.',

  'ui.specimen.title': 'Muestra de la interfaz',
  'ui.specimen.lede': 'Todos los elementos con datos inventados, para mirar y probar.',
};
