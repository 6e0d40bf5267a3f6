import type { assurance as en } from '../en/assurance.ts';
import type { Words } from '../../words.ts';

export const assurance: Words<typeof en> = {
  'assurance.title': 'Sala de auditoría',
  'assurance.lede':
    'Las cuentas de la acción, lo que las prueba y todo lo que puede llevarse. Aquí no se puede cambiar nada.',
  'assurance.scope.rights': 'Lo que ve',
  'assurance.scope.rights.body':
    'Los expedientes y el dinero de este período, solo lectura. Las organizaciones figuran con su alias; los mensajes están cerrados para usted. Cada archivo que se lleva queda registrado.',
  'assurance.downloads': 'Descargas',
  'assurance.downloads.about':
    'Cada archivo lleva totales de control y una huella en cada fila. Si las cuentas no cuadran al céntimo, no se produce ningún archivo.',
  'assurance.downloads.name': 'Archivo',
  'assurance.downloads.rows': 'Filas',
  'assurance.downloads.total': 'Total de control EUR',
  'assurance.downloads.link': '{code} en formato {format}',
  'assurance.downloads.blocked': 'No disponible mientras las cuentas no cuadren',
  'assurance.download.D01.title': 'Terceros',
  'assurance.download.D01.body':
    'Cada tercero con una adjudicación al final del período: lo adjudicado, pagado y aceptado, y cuánto del tope se ha usado.',
  'assurance.download.D02.title': 'Convocatorias',
  'assurance.download.D02.body':
    'Cada convocatoria aprobada al final del periodo, con sus condiciones y la huella de la versión vigente.',
  'assurance.download.D03.title': 'Solicitudes',
  'assurance.download.D03.body': 'Cada solicitud presentada al final del periodo, y qué fue de ella.',
  'assurance.download.D04.title': 'Comprobaciones de admisibilidad',
  'assurance.download.D04.body': 'Cada línea de las listas publicadas que se respondió hasta el final del periodo.',
  'assurance.download.D05.title': 'Puntuaciones',
  'assurance.download.D05.body': 'Cada puntuación y comentario de las convocatorias cuya clasificación está fijada.',
  'assurance.download.D06.title': 'Comités y conflictos de intereses',
  'assurance.download.D06.body': 'Quién votó, y qué declararon las personas evaluadoras antes de abrir un expediente.',
  'assurance.download.D07.title': 'Clasificación y adjudicaciones',
  'assurance.download.D07.body':
    'Cada puesto de las clasificaciones fijadas, lo recomendado y lo adjudicado, y por quién.',
  'assurance.download.D08.title': 'Diligencia debida',
  'assurance.download.D08.body': 'Cada comprobación fechada de las organizaciones solicitantes, y hasta cuándo vale.',
  'assurance.download.D09.title': 'Convenios',
  'assurance.download.D09.body':
    'Cada convenio de subsubvención firmado por ambas partes al final del período, con su plan y la huella del documento firmado.',
  'assurance.download.D10.title': 'Modificaciones',
  'assurance.download.D10.body':
    'Modificaciones en vigor: cada importe que pasó de una rúbrica a otra, prórrogas, motivos y las dos aprobaciones.',
  'assurance.download.D11.title': 'Libro diario',
  'assurance.download.D11.body':
    'Cada asiento del período en el orden de la cadena, con tipo de cambio, personas y huellas.',
  'assurance.download.D12.title': 'Pagos',
  'assurance.download.D12.body':
    'Cada pago ejecutado por el banco en el período, con su condición, sus dos aprobaciones y la referencia del banco.',
  'assurance.download.D13.title': 'Transacciones',
  'assurance.download.D13.body':
    'Cada coste declarado sobre el que se decidió en el período, con su tipo de cambio y sus pruebas: la población para el muestreo.',
  'assurance.download.D21.title': 'Dispensas, excepciones y daños',
  'assurance.download.D21.body':
    'Excepciones a las obligaciones del contrato, quién las aprobó y hasta cuándo, y daños por categoría, sin relato.',
  'assurance.download.D14.title': 'Muestras y tabla de errores',
  'assurance.download.D14.body':
    'Cada transacción extraída en una muestra del período, si se verificó, y cada constatación con lo que dijeron ambas partes.',
  'assurance.download.D15.title': 'Presupuesto y ejecución',
  'assurance.download.D15.body':
    'Presupuesto, costes aceptados del período y acumulados, y saldo: por partida de cada convenio y luego todos los convenios juntos.',
  'assurance.download.D16.title': 'Antigüedad de los anticipos',
  'assurance.download.D16.body':
    'Cada tramo pagado: qué parte cubren los costes aceptados, qué queda pendiente y desde cuándo, y si puede pedirse el siguiente.',
  'assurance.download.D17.title': 'Tipos de cambio usados',
  'assurance.download.D17.body':
    'Cada tipo en que se basa un asiento o un coste decidido del período, con su mes y su fuente.',
  'assurance.download.D18.title': 'Recuperaciones e irregularidades',
  'assurance.download.D18.body':
    'Cada importe por recuperar conocido al final del período y lo recuperado hasta entonces.',
  'assurance.download.D19.title': 'Informes e hitos',
  'assurance.download.D19.body':
    'Cada hito, y cada informe cuyo período había empezado: cuándo vencía y llegó, cuántas veces se envió, qué se decidió y aceptó.',
  'assurance.download.D20.title': 'Equipos',
  'assurance.download.D20.body':
    'Cada coste de equipos aceptado, con la región donde está, su propietario después de la acción y el documento de la cesión.',
  'assurance.download.D22.title': 'Registro de accesos y auditoría',
  'assurance.download.D22.body':
    'Quién hizo y vio qué en el período: actos, identidades abiertas, archivos tomados e inicios de sesión del personal, con las huellas de la cadena.',
  'assurance.download.D23.title': 'Índice de justificantes',
  'assurance.download.D23.body':
    'Cada documento que prueba un coste declarado y decidido en el período, con su SHA-256 y lo que es; sin nombres de archivo.',
  'assurance.download.D24.title': 'Balance de comprobación y conciliación',
  'assurance.download.D24.body':
    'Cada cuenta en el período y, al lado, lo que suman el banco, los informes y los convenios.',
  'assurance.bundle.title': 'Paquete de pruebas',
  'assurance.bundle.about':
    'Un archivo ZIP con el registro de eventos y el diario tal como se les calculó el hash, los puntos de control firmados, todas las descargas y un programa que lo comprueba todo en su propia máquina, sin red. Lo que queda fuera de su período figura solo con su hash.',
  'assurance.bundle.key': 'Clave de verificación del registro',
  'assurance.bundle.command': 'Orden en la carpeta descomprimida',
  'assurance.bundle.link': 'Llevarse el paquete de pruebas',
  'assurance.bundle.readme': `Paquete de pruebas de Passerelle (BagIt, RFC 8493)

Compruébelo con Node 20 o posterior, sin red:

node verify.mjs --key ‹clave de verificación›

La clave de verificación está en la página de auditoría del portal. Pídala también por otra vía: la clave de este paquete solo prueba que el paquete concuerda consigo mismo. El programa es corto; léalo antes de ejecutarlo.

data/about.json: qué, cuándo, para quién y los saldos del período
data/trail.jsonl: cada evento, con su hash y encadenado (SHA-256)
data/journal.jsonl: cada asiento del libro, con su hash y encadenado
data/checkpoints: notas firmadas de hasta dónde habían llegado ambos (C2SP, Ed25519, RFC 6962)
data/downloads: las tablas, con totales de control y un hash por fila
data/documents.csv: índice de los justificantes (D23) con su idioma, sus partes tachadas y sus traducciones
data/ro-crate-metadata.json: lo mismo descrito para programas (RO-Crate 1.2)

Los eventos y asientos fuera del período de la auditoría figuran solo con su hash.`,
  'assurance.bundle.signature':
    'signature.txt: la lista de todos los archivos, firmada con la misma clave (C2SP, Ed25519); el programa también la comprueba',
  'assurance.checkpoints': 'Puntos de control',
  'assurance.checkpoints.about':
    'Cada diez minutos como máximo el portal firma hasta dónde han llegado el registro y el diario. Guarde una nota fuera del portal: solo así se descubre un registro al que le cortaron el final.',
  'assurance.checkpoints.empty': 'Todavía no hay nada firmado',
  'assurance.checkpoints.at': '{count, plural, one {# evento} many {# de eventos} other {# eventos}} · {at}',
  'assurance.checkpoints.kept': 'Una nota que usted guardó',
  'assurance.checkpoints.kept.hint': 'Péguela entera, con su última línea.',
  'assurance.checkpoints.compare': 'Comparar con el registro',
  'assurance.checkpoints.unreadable': 'No es una nota firmada para este registro. Compruebe que está completa.',
  'assurance.checkpoints.compared':
    'Su nota se firmó para este registro con {count, plural, one {# evento} many {# de eventos} other {# eventos}}. El veredicto de arriba la tiene en cuenta.',
  'assurance.checks': 'Lo que debe cuadrar',
  'assurance.checks.agree': 'La contabilidad, los convenios, los pagos y los informes cuadran al céntimo.',
  'assurance.checks.differ': 'Hay una diferencia que nada explica. Ningún archivo puede salir hasta que se encuentre.',
  'assurance.checks.what': 'Comparación',
  'assurance.checks.ledger': 'Contabilidad EUR',
  'assurance.checks.other': 'Comparado con EUR',
  'assurance.checks.explained': 'Explicado',
  'assurance.checks.difference': 'Sin explicar EUR',
  'assurance.checks.ok': 'Cuadra',
  'assurance.checks.broken': 'Difiere',
  'assurance.check.entries': 'Cada asiento está equilibrado',
  'assurance.check.debits-credits': 'Debe y haber del período',
  'assurance.check.closing': 'Los saldos finales suman cero',
  'assurance.check.journal': 'D11 y la balance de comprobación',
  'assurance.check.balances': 'Saldos llevados por convenio y sus apuntes',
  'assurance.check.commitments': 'Convenios (D09) y cuenta 9000',
  'assurance.check.payments': 'Pagos del período (D12) y cuenta 1000',
  'assurance.check.bank': 'Lo confirmado por el banco y cuenta 1000',
  'assurance.check.accepted': 'Costes aceptados (D13) y cuenta 5000',
  'assurance.check.disallowed': 'Costes rechazados (D13) y cuenta 1300',
  'assurance.check.budgets': 'Presupuestos por partida (D15) y cuenta 9000',
  'assurance.check.expenditure': 'Gasto por partida (D15) y cuenta 5000',
  'assurance.check.expenditure-of-period': 'Gasto del período (D15) y cuenta 5000',
  'assurance.check.advances': 'Anticipos por tramo (D16) y cuenta 1200',
  'assurance.check.recoveries': 'Recuperaciones abiertas (D18) y cuenta 1300',
  'assurance.explanation.accepted-awaiting-advance': 'aceptado, a la espera del próximo pago',
  'assurance.explanation.disallowed-beyond-advance': 'nunca pagado por nosotros',
  'assurance.explanation.released-at-the-end': 'liberado al terminar el acuerdo',
  'assurance.explanation.besides-grants':
    'comisiones y diferencias de cambio (cuenta 5900) y prefinanciación recibida (cuenta 2000): no es dinero de una subvención',
  'assurance.taken': 'Archivos que se llevó',
  'assurance.taken.empty': 'Todavía no se ha llevado ningún archivo',
  'assurance.taken.hash': 'SHA-256 del archivo',
  'assurance.engagements.title': 'Encargos de auditoría',
  'assurance.engagements.lede':
    'Un auditor ve las cuentas solo mientras dura un encargo, y solo los días que este indica.',
  'assurance.engagements.list': 'Encargos',
  'assurance.engagements.empty': 'Todavía no hay encargos',
  'assurance.engagements.new': 'Abrir un encargo',
  'assurance.engagements.no-auditor': 'Ninguna cuenta tiene el papel de auditor',
  'assurance.engagements.no-auditor.body':
    'Primero un administrador invita al auditor; después se puede abrir aquí el encargo.',
  'assurance.engagement.auditor': 'Auditor de cuentas',
  'assurance.engagement.auditor.hint': 'Cuentas con el papel de auditor.',
  'assurance.engagement.period': 'Período de las cuentas',
  'assurance.engagement.period.hint': 'Fechas valor que ve el auditor, ambos días incluidos.',
  'assurance.engagement.period-from': 'Primer día del período',
  'assurance.engagement.period-to': 'Último día del período',
  'assurance.engagement.time': 'Duración de la auditoría',
  'assurance.engagement.time.hint':
    'La cuenta se abre {days, plural, one {# día} many {# días} other {# días}} como máximo; una auditoría más larga es un nuevo encargo.',
  'assurance.engagement.starts-on': 'Primer día de acceso',
  'assurance.engagement.ends-on': 'Último día de acceso',
  'assurance.engagement.starts': 'Se abre',
  'assurance.engagement.ends': 'Abierto hasta',
  'assurance.engagement.open': 'Abrir el encargo',
  'assurance.engagement.end': 'Terminar el encargo',
  'assurance.engagement.standing.ahead': 'Sin empezar',
  'assurance.engagement.standing.running': 'En curso',
  'assurance.engagement.standing.ended': 'Terminado',
  'assurance.trail.title': 'Pista de auditoría',
  'assurance.trail.link': 'Verificar la pista de auditoría',
  'assurance.trail.lede':
    'Quién hizo qué y cuándo. Cada registro lleva la huella del anterior, así que un cambio o un hueco se descubre.',
  'assurance.trail.verify': 'Verificar ahora',
  'assurance.trail.events': 'Últimos acontecimientos',
  'assurance.trail.empty': 'Ningún acontecimiento en este período',
  'assurance.trail.number': 'N.º en la pista',
  'assurance.trail.event': 'Acontecimiento',
  'assurance.trail.actor': 'Quién',
  'assurance.trail.about': 'Sobre qué',
  'assurance.chain.trail': 'Pista de acontecimientos',
  'assurance.chain.journal': 'Diario de la contabilidad',
  'assurance.chain.whole': 'La cadena está íntegra: nada se cambió, se quitó ni se añadió a escondidas.',
  'assurance.chain.broken': 'La cadena está rota. Lo que sigue al primer fallo no prueba nada.',
  'assurance.chain.trail.count': 'Acontecimientos verificados',
  'assurance.chain.journal.count': 'Asientos verificados',
  'assurance.chain.erased': 'Contenidos borrados legalmente',
  'assurance.chain.head': 'Huella de cabeza',
  'assurance.chain.verified-at': 'Verificado el',
  'assurance.chain.fault': 'Primer fallo',
  'assurance.chain.fault-number': 'En el número',
  'assurance.chain.fault-id': 'Registro',
  'assurance.fault.edited-event': 'Se modificó un acontecimiento',
  'assurance.fault.edited-body': 'Se modificó el contenido de un acontecimiento',
  'assurance.fault.missing-event': 'Falta un acontecimiento',
  'assurance.fault.unchained-event': 'Un acontecimiento está fuera de la cadena',
  'assurance.fault.repeated-event': 'El mismo hecho consta dos veces en el registro',
  'assurance.fault.edited-entry': 'Se modificó un asiento',
  'assurance.fault.unbalanced-entry': 'Un asiento no está equilibrado',
  'assurance.fault.missing-entry': 'Falta un asiento',
  'assurance.fault.unchained-entry': 'Un asiento está fuera de la cadena',
  'assurance.fault.broken-link': 'Un eslabón de la cadena no encaja',
  'assurance.fault.forged-checkpoint': 'Un punto de control no fue firmado por este portal',
  'assurance.fault.broken-checkpoint': 'La pista difiere de un punto de control firmado',
  'assurance.fault.cut-tail': 'Se cortó el final de la pista',
  'refusal.engagement-not-an-auditor': 'Esta cuenta no es de un auditor.',
  'refusal.engagement-period': 'El período no puede empezar antes del {from} y debe terminar después de empezar.',
  'refusal.engagement-ends-before-start': 'El último día de acceso es anterior al primero.',
  'refusal.engagement-in-past': 'El último día de acceso ya pasó.',
  'refusal.engagement-too-long':
    'Un encargo dura {days, plural, one {# día} many {# días} other {# días}} como máximo.',
  'refusal.engagement-overlaps': 'Este auditor tiene otro encargo en ese tiempo. Termínelo primero o elija otros días.',
  'refusal.engagement-ended': 'Este encargo ya terminó.',
  'refusal.downloads-do-not-reconcile':
    'Las cuentas no cuadran al céntimo, por lo que no se produjo ningún archivo. Diferencias:',
  'notice.engagement-opened': 'La sala de auditoría está abierta para usted hasta el {until}.',
  'notice.engagement-ended': 'Su encargo de auditoría ha terminado.',
};
