export const certification = {
  'certification.title': 'Certificación del representante legal',
  'certification.lede':
    'Esta convocatoria pide que un representante legal de su organización certifique la solicitud antes de presentarla.',
  'certification.deadline':
    'La certificación y la presentación deben hacerse ambas antes del plazo. Lo que se certifica demasiado tarde no se presenta.',
  'certification.state.asked': 'A la espera del representante',
  'certification.state.certified': 'Certificada',
  'certification.state.declined': 'Rechazada',
  'certification.state.void': 'Ya no es válida',
  'certification.state.used': 'Presentada',
  'certification.none': 'Todavía no se ha pedido a ningún representante.',
  'certification.asked-by': 'Pedida por {alias}, {when}',
  'certification.answered-by': 'Respuesta de {alias}, {when}',
  'certification.void.body': 'Después se cambió algo en la solicitud. Pídala de nuevo cuando todo esté bien.',
  'certification.next':
    'Está certificada tal como está. Una persona responsable de su equipo puede presentarla ahora; cualquier cambio anula la certificación.',
  'certification.open': 'Abrir la certificación',
  'certification.certified': 'Certificada por el representante legal',
  'certification.representatives': 'Representantes legales de su equipo',
  'certification.representatives.none':
    'Su equipo aún no tiene representante legal. Una persona responsable designa a alguien del equipo o lo invita con un código:',
  'certification.ask.title': 'Pedir la certificación',
  'certification.ask.hint':
    'Compruebe antes la solicitud. Quien la pide no certifica: hacen falta dos personas. Se avisa a los representantes.',
  'certification.ask.button': 'Someterla a los representantes',
  'certification.sign.title': 'Certificar',
  'certification.sign.declarations': 'Las firma bajo su honor, en nombre de su organización.',
  'certification.sign.read': 'He leído toda la solicitud y certifico, como representante legal, que es correcta.',
  'certification.sign.button': 'Certificar la solicitud',
  'certification.decline.title': 'Rechazar',
  'certification.decline.reason': 'Qué no está bien',
  'certification.decline.hint': 'Solo lo lee su equipo. Puede cambiar la solicitud y pedir la certificación de nuevo.',
  'certification.decline.button': 'Negarse a certificar',
  'calls.certification': 'Un representante legal certifica cada solicitud',
  'calls.certification.hint':
    'Antes de presentarla, una segunda persona de la organización la lee y firma las declaraciones.',
  'calls.certification.public':
    'Una segunda persona, que representa legalmente a su organización, certifica la solicitud antes del plazo',
  'calls.change.certification': 'Certificación',
  'team.representative': 'Representante legal',
  'team.representative.title': 'Representantes legales',
  'team.representative.hint':
    'Certifica las solicitudes cuando una convocatoria lo pide. Sirve cualquier función, también «Lectura».',
  'team.representative.name': 'Designar como representante legal',
  'team.representative.end': 'Retirar esta condición',
  'application.event.certified': 'Certificada por el representante legal',
  'trail.event.organisation.representative-named': 'Un miembro de un equipo fue designado representante legal',
  'trail.event.organisation.representative-ended': 'Un miembro de un equipo ya no es representante legal',
  'trail.event.application.certification-asked': 'Una solicitud se sometió a sus representantes legales',
  'trail.event.application.certified': 'Un representante legal certificó una solicitud',
  'trail.event.application.certification-declined': 'Un representante legal se negó a certificar una solicitud',
  'trail.event.application.certification-voided': 'Un cambio anuló la certificación de una solicitud',
  'notice.certification-asked': 'La solicitud {reference} espera su certificación.',
  'notice.certification-given': 'La solicitud {reference} está certificada. Ya se puede presentar.',
  'notice.certification-declined': 'Su representante legal se negó a certificar la solicitud {reference}.',
  'notice.certification-voided': 'Se cambió la solicitud {reference}: su certificación ya no es válida.',
  'refusal.certification-missing':
    'Su representante legal no ha certificado la solicitud tal como está. Pida antes la certificación.',
  'refusal.certification-not-asked': 'Esta convocatoria no pide certificación.',
  'refusal.certification-asked-already': 'Ya se pidió a los representantes, y desde entonces nada ha cambiado.',
  'refusal.certification-own': 'Usted mismo pidió la certificación. Debe responder otro representante.',
  'refusal.certification-changed':
    'La solicitud ha cambiado desde entonces, o ya hubo respuesta. No se firmó nada; vuelva a leerla.',
  'refusal.representative-missing':
    'Su equipo no tiene otro representante legal que usted. Una persona responsable lo designa o lo invita.',
  'refusal.not-representative': 'Solo puede responder un representante legal de su equipo.',
} as const;
