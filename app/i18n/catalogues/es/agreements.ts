import type { agreements as en } from '../en/agreements.ts';
import type { Words } from '../../words.ts';

export const agreements: Words<typeof en> = {
  'agreement.state.drafted': 'Borrador',
  'agreement.state.sent': 'Enviado para firma',
  'agreement.state.signed_by_grantee': 'Firmado por la organización',
  'agreement.state.countersigned': 'Refrendado',
  'agreement.state.active': 'En vigor',
  'agreement.state.suspended': 'Suspendido',
  'agreement.state.closing': 'En cierre',
  'agreement.state.closed': 'Cerrado',
  'agreement.state.terminated': 'Rescindido',

  'agreements.stage.drafted': 'Redactado',
  'agreements.stage.sent': 'Enviado',
  'agreements.stage.signed': 'Firmado',
  'agreements.stage.active': 'En vigor',
  'agreements.stage.closed': 'Cerrado',

  'agreements.list.title': 'Convenios',
  'agreements.list.desk-lede': 'Todos los convenios de subsubvención y la situación de su dinero.',
  'agreements.list.own-lede': 'Los convenios de su organización, con sus pagos e informes.',
  'agreements.list.empty': 'Todavía no hay convenios',
  'agreements.list.empty-hint': 'Se redacta un convenio en cuanto salen las cartas de adjudicación.',
  'agreements.paid': 'Pagado',
  'agreements.accepted': 'Costes aceptados',
  'agreements.outstanding': 'Anticipo por justificar',
  'agreements.receivable': 'Por devolver',
  'agreements.period': 'Período',
  'agreements.document': 'Convenio (PDF)',
  'agreements.document.preview': 'Vista previa del borrador (PDF)',

  'agreements.home.title': 'Convenio de subsubvención',
  'agreements.home.stages': 'Etapas del convenio',
  'agreements.home.money': 'Dinero',
  'agreements.home.paid-of': '{paid} de {amount}',
  'agreements.home.terms': 'Condiciones',
  'agreements.home.budget': 'Presupuesto',
  'agreements.home.heading': 'Rúbrica',
  'agreements.budget.heading-and-lines': 'Rúbricas y líneas',
  'agreements.budget.line-amount': 'Importe de la línea',
  'agreements.budget.whole': 'Toda la rúbrica',
  'agreements.home.signatures': 'Firmas',
  'agreements.home.not-signed': 'Sin firmar todavía',
  'agreements.home.special': 'Condiciones particulares',
  'agreements.side.grantee': 'Por la organización',
  'agreements.side.lead': 'Por la entidad coordinadora',

  'agreements.act.drafted.desk':
    'Compruebe el período, el presupuesto y los tramos, y envíe el convenio a la organización.',
  'agreements.act.drafted.grantee': 'La oficina de subvenciones prepara este convenio. Se le pedirá que lo firme aquí.',
  'agreements.act.sent.desk': 'Se espera la firma de la organización.',
  'agreements.act.sent.grantee': 'Lea el convenio y fírmelo. Firma la persona titular de la cuenta de su organización.',
  'agreements.act.signed_by_grantee.desk':
    'La organización ha firmado. La gestión de convocatorias o la dirección de la acción debe refrendar.',
  'agreements.act.signed_by_grantee.grantee':
    'Su organización ha firmado. A continuación refrenda la entidad coordinadora.',
  'agreements.act.active.desk': 'En vigor. Los pagos y los informes siguen el plan de abajo.',
  'agreements.act.active.grantee':
    'En vigor. Anote sus costes a medida que surjan y envíe cada informe antes de su vencimiento.',
  'agreements.act.other': 'Ahora no hay nada que hacer aquí.',

  'agreements.instalments': 'Tramos',
  'agreements.instalment': 'Tramo {number}',
  'agreements.instalment.kind': 'Tipo',
  'agreements.instalment.kind.advance': 'Prefinanciación',
  'agreements.instalment.kind.interim': 'Nueva prefinanciación',
  'agreements.instalment.kind.final': 'Saldo',
  'agreements.instalment.expected': 'Previsto',
  'agreements.instalment.needs': 'Qué hace falta',
  'agreements.instalment.needs.first': 'Ambas firmas y una cuenta bancaria verificada.',
  'agreements.instalment.needs.next':
    'El informe {report} aceptado. Los costes aceptados cubren {percent} del pago anterior y todo lo pagado antes.',
  'agreements.instalment.needs.final':
    'El informe final aceptado. El saldo paga los costes aceptados que aún no están cubiertos.',
  'agreements.instalment.payment': 'Pago',
  'agreements.instalment.payment.paid': 'Pagado',
  'agreements.instalment.payment.under-way': 'En curso',
  'agreements.instalment.payment.open': 'Aún no solicitado',

  'agreements.reports': 'Informes',
  'agreements.reports.none': 'Los informes se programan cuando ambas partes han firmado.',
  'agreements.report': 'Informe {number}',
  'agreements.report.kind.interim': 'Informe intermedio',
  'agreements.report.kind.final': 'Informe final',
  'agreements.report.covers': 'Período cubierto',
  'agreements.report.due': 'Vencimiento',

  'agreements.plan.title': 'Período, presupuesto y tramos',
  'agreements.plan.lede':
    'Las cifras vienen de la adjudicación y de la solicitud. Quedan fijadas al enviar el convenio.',
  'agreements.plan.fixed': 'El plan quedó fijado al enviar el convenio.',
  'agreements.plan.starts': 'Primer día',
  'agreements.plan.ends': 'Último día',
  'agreements.plan.limits': 'La acción permite subsubvenciones del {from} al {to}.',
  'agreements.plan.adds-up': 'Su suma debe ser exactamente {amount}.',
  'agreements.plan.amount-of': 'Importe del tramo {number}',
  'agreements.plan.date-of': 'Fecha prevista del tramo {number}',
  'agreements.plan.conditions-hint':
    'Se imprimen en el convenio tal como las escriba, en el idioma de la organización. No incluya nombres de personas ni lugares precisos.',
  'agreements.plan.save': 'Guardar el plan',
  'agreements.plan.rows':
    'Primero se guardan las cifras de arriba. Un tramo nuevo se coloca antes del saldo y toma la mitad del pago anterior. Lo que se quita pasa al saldo.',
  'agreements.plan.add': 'Añadir un tramo',
  'agreements.plan.remove': 'Quitar el tramo {number}',
  'agreements.clauses': 'Cláusulas opcionales',
  'agreements.clauses.hint': 'Se imprimen en el convenio junto a las que figuran siempre: {always}.',

  'agreements.sending.title': 'Enviar para firma',
  'agreements.sending.lede':
    'El convenio se imprime (idioma: {language}) con el nombre legal de la organización, se guarda con su huella y se abre a la firma. Después el plan ya no puede cambiarse.',
  'agreements.sending.action': 'Enviar el convenio',

  'agreements.signature.title': 'Firmar el convenio',
  'agreements.signature.lede':
    'Lea primero el documento entero. Usted firma exactamente este documento, reconocible por su huella.',
  'agreements.signature.checksum': 'Huella (SHA-256)',
  'agreements.signature.read': 'He leído el convenio y lo firmo por mi organización.',
  'agreements.signature.full-name': 'Su nombre completo',
  'agreements.signature.full-name-hint':
    'Escrito a modo de firma. No se guarda: se guardan su cuenta, la hora y la huella.',
  'agreements.signature.action': 'Firmar',
  'agreements.paper.title': 'O firmar en papel',
  'agreements.paper.how':
    'Imprima el documento, firme cada página que lo pida y envíe un escaneo o fotos en un solo archivo. La oficina lo compara antes de refrendarlo.',
  'agreements.paper.file': 'El ejemplar firmado',
  'agreements.paper.same': 'Es el documento con la huella indicada arriba, completo y firmado por mi organización.',
  'agreements.paper.action': 'Enviar el ejemplar firmado',
  'agreements.paper.open': 'Ejemplar firmado a mano',

  'agreements.countersignature.title': 'Refrendar el convenio',
  'agreements.countersignature.lede':
    'Con su firma el convenio entra en vigor y su importe pasa a ser un compromiso en el libro mayor.',
  'agreements.countersignature.read': 'He leído el convenio y lo firmo por la entidad coordinadora.',
  'agreements.countersignature.checks': 'Declaración de exclusión y control de sanciones',
  'agreements.countersignature.checks-clear': 'Sin objeciones y vigentes',
  'agreements.countersignature.checks-not-clear': 'Ausentes, vencidos o con coincidencia',
  'agreements.countersignature.action': 'Refrendar',

  'agreements.pdf.title': 'Convenio de subsubvención',
  'agreements.pdf.lead': 'Entidad coordinadora de las subsubvenciones',
  'agreements.pdf.grantee': 'Organización (tercero)',
  'agreements.pdf.action': 'Acción',
  'agreements.pdf.contract': 'Contrato de subvención con la Unión Europea',
  'agreements.pdf.application': 'Solicitud',
  'agreements.pdf.application-hash': 'Huella de la solicitud presentada',
  'agreements.pdf.amount': 'Importe de la subsubvención',
  'agreements.pdf.conditions': 'Condiciones generales',
  'agreements.pdf.annexes': 'Presupuesto, tramos e informes',
  'agreements.pdf.payment-conditions': 'Condiciones de los pagos',
  'agreements.pdf.signatures': 'Firmas',
  'agreements.pdf.electronic':
    'Cada parte firma electrónicamente en el portal, sobre la huella de este documento. Allí quedan registradas las cuentas y las horas de firma; no se necesita firma manuscrita.',
  'agreements.pdf.draft': 'Borrador: no válido para la firma',
  'agreements.pdf.page': 'Página {page} de {pages}',

  'agreements.clause.object': 'Objeto',
  'agreements.clause.object.text':
    'La entidad coordinadora concede a la organización una subsubvención con cargo a la subvención que recibe de la Unión Europea, para realizar las actividades descritas en su solicitud {application}. La solicitud forma parte de este convenio.',
  'agreements.clause.duration': 'Duración',
  'agreements.clause.duration.text':
    'Las actividades tienen lugar del {from} al {to}. Las obligaciones sobre documentos, controles, recuperación y datos continúan después.',
  'agreements.clause.payment': 'Pagos',
  'agreements.clause.payment.text':
    'La subsubvención es de {amount} como máximo. Se paga en los tramos indicados abajo, en la cuenta verificada de la organización. Un tramo posterior al primero se paga cuando se acepta el informe que lo precede y los costes aceptados cubren {percent} del pago anterior y todo lo pagado antes. El saldo nunca supera los costes aceptados menos lo pagado.',
  'agreements.clause.costs': 'Costes subvencionables',
  'agreements.clause.costs.text':
    'Se aceptan los costes que surgen en el período indicado, figuran en el presupuesto, son necesarios, razonables y lícitos, constan en la contabilidad y se apoyan en documentos. No se aceptan deudas, intereses, pérdidas por cambio, aportaciones en especie, impuestos recuperables ni costes financiados por terceros.',
  'agreements.clause.reporting': 'Informes',
  'agreements.clause.reporting.text':
    'La organización informa en el portal sobre actividades, resultados y costes en las fechas indicadas abajo, y responde a las preguntas en 30 días. No se incluyen nombres de víctimas, testigos ni otras personas en riesgo.',
  'agreements.clause.records': 'Conservación de documentos',
  'agreements.clause.records.text':
    'Las cuentas y los originales de los documentos justificativos se conservan al menos {years, plural, one {# año} many {# de años} other {# años}} después del último pago de la subvención principal, y más tiempo mientras haya una auditoría, un litigio o una investigación en curso.',
  'agreements.clause.control': 'Controles y auditorías',
  'agreements.clause.control.text':
    'La Comisión Europea, la Oficina Europea de Lucha contra el Fraude (OLAF), la Fiscalía Europea (EPPO), el Tribunal de Cuentas Europeo y quienes estos designen para auditar pueden examinar documentos, cuentas, datos electrónicos y locales, cuidando la seguridad de las personas.',
  'agreements.clause.visibility': 'Visibilidad',
  'agreements.clause.visibility.text':
    'La organización da a conocer el apoyo de la Unión Europea con el emblema, la mención de la financiación y la cláusula de exención. Si ello pone en peligro a personas, pide una dispensa y no muestra nada hasta recibir respuesta.',
  'agreements.clause.data': 'Protección de datos',
  'agreements.clause.data.text':
    'Ambas partes tratan los datos personales de forma lícita, no guardan más de lo necesario y los protegen. Las identidades se guardan aparte y se abren solo para un fin declarado. Toda violación de datos que afecte a la subsubvención se comunica de inmediato.',
  'agreements.clause.safeguarding': 'Salvaguardia de las personas',
  'agreements.clause.safeguarding.text':
    'La organización no tolera la explotación, el abuso ni el acoso sexuales, no causa daño a las personas con quienes trabaja y da curso a cada preocupación. Puede modificar o detener actividades que dejen de ser seguras, y lo comunica.',
  'agreements.clause.conflict': 'Conflictos de intereses',
  'agreements.clause.conflict.text':
    'La organización evita las situaciones en que los lazos familiares o afectivos, la afinidad política o nacional o los intereses económicos o de otro tipo debiliten su imparcialidad, y las comunica sin demora.',
  'agreements.clause.sanctions': 'Exclusión y medidas restrictivas',
  'agreements.clause.sanctions.text':
    'Ningún fondo ni recurso económico llega a personas o entidades sujetas a medidas restrictivas de la Unión Europea. La organización confirma que no le afecta ningún motivo de exclusión y comunica todo cambio. Las personas que reciben ayuda de las actividades no son objeto de control.',
  'agreements.clause.recovery': 'Recuperación',
  'agreements.clause.recovery.text':
    'Los importes pagados y no cubiertos por costes aceptados, o pagados por error o fraude, se devuelven en los 45 días siguientes a la petición o se compensan con pagos posteriores.',
  'agreements.clause.equipment': 'Equipos',
  'agreements.clause.equipment.text':
    'Los equipos pagados con la subsubvención se inventarían, se usan para las actividades y se mantienen seguros. Al final quedan en la organización para el mismo fin o pasan a otra organización que continúe el trabajo; el cierre de la subsubvención lo hace constar.',
  'agreements.clause.results': 'Resultados y su uso',
  'agreements.clause.results.text':
    'Los resultados pertenecen a la organización. Esta permite a la entidad coordinadora y a la Unión Europea usarlos gratuitamente, salvo aquellos cuya difusión pondría en peligro a personas.',
  'agreements.clause.testimony': 'Testimonios y pruebas',
  'agreements.clause.testimony.text':
    'Las declaraciones de víctimas y testigos se toman solo con su consentimiento informado, por personas formadas, y no dos veces sin necesidad. Se registran su origen y cada mano por la que pasan, y los originales se guardan donde solo acceda quien los necesite.',
  'agreements.clause.host': 'Entidad anfitriona fiscal',
  'agreements.clause.host.text':
    'Cuando otra organización recibe los pagos, los transfiere íntegros en 10 días hábiles, guarda la prueba y responde del dinero junto con la organización.',
  'agreements.clause.exchange': 'Aprendizaje e intercambio',
  'agreements.clause.exchange.text':
    'La organización participa en los intercambios con otras organizaciones de la acción y en el acompañamiento acordado. Puede rechazar, sin dar motivos, todo lo que pueda poner en peligro a personas.',
  'agreements.clause.changes': 'Modificaciones',
  'agreements.clause.changes.text':
    'Hasta {percent} de cada rúbrica del presupuesto puede trasladarse con un aviso en el portal, si los resultados esperados se mantienen. Cualquier otra modificación requiere un apéndice firmado antes de que surja el coste.',
  'agreements.clause.termination': 'Suspensión y rescisión',
  'agreements.clause.termination.text':
    'Cada parte puede suspender o rescindir el convenio por escrito si la otra incumple una obligación esencial, si la seguridad lo exige o si termina la subvención principal. Los costes aceptados hasta entonces se pagan dentro del importe de la subsubvención.',
  'agreements.clause.disputes': 'Controversias',
  'agreements.clause.disputes.text':
    'Las partes intentan primero resolver la controversia dialogando, en 60 días. Después se aplican el derecho y los tribunales de la sede de la entidad coordinadora. La Unión Europea no es parte en este convenio.',

  'notice.agreement-drafted': 'El convenio {reference} está redactado y puede comprobarse.',
  'notice.agreement-sent': 'El convenio {reference} espera su firma.',
  'notice.agreement-signed': 'La organización ha firmado el convenio {reference}; puede refrendarse.',
  'notice.agreement-activated': 'El convenio {reference} está en vigor.',

  'refusal.agreement-outside-action': 'La acción permite subsubvenciones del {from} al {to}.',
  'refusal.agreement-period-reversed': 'El último día debe ser posterior al primero.',
  'refusal.plan-not-exact': 'La suma de los tramos debe ser igual al importe del convenio, al céntimo.',
  'refusal.plan-amount-zero': 'Cada tramo necesita un importe.',
  'refusal.plan-dates-unordered':
    'Los tramos van uno tras otro dentro del período; solo el saldo puede venir después del final.',
  'refusal.plan-advance-too-high':
    'La prefinanciación puede ser como máximo el {percent} % del importe. El resto es el saldo.',
  'refusal.plan-too-many': 'Hay como máximo {most, plural, one {# tramo} many {# de tramos} other {# tramos}}.',
  'refusal.plan-no-day-left': 'No queda ningún día entre este tramo y el último día del convenio.',
  'refusal.plan-reimbursed':
    'Una subvención que se reembolsa se paga de una vez, tras el informe final. Para pagos anteriores, elija otro plan.',
  'refusal.plan-row-stays': 'El primer pago y el saldo permanecen; los demás tramos se pueden quitar.',
  'refusal.instalment-awaited':
    'Una condición se refiere al tramo {number}. Los tramos anteriores conservan su número mientras exista la condición.',
  'refusal.budget-not-exact': 'La suma de las rúbricas debe ser igual al importe del convenio, al céntimo.',
  'refusal.agreement-not-confirmed': 'Confirme que ha leído el convenio.',
  'refusal.agreement-changed': 'El documento ya no es el que usted abrió. Léalo de nuevo.',
  'refusal.agreement-signed-by-you': 'Quien redactó el convenio o lo firmó por la otra parte no puede refrendarlo.',
  'refusal.agreement-checks-not-clear':
    'La declaración de exclusión o el control de sanciones falta, ha vencido o muestra una coincidencia.',
  'refusal.agreement-award-gone':
    'La adjudicación en la que se basa este convenio fue rechazada o liberada. Ya no se puede enviar ni firmar.',
};
