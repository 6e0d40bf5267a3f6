export const conversation = {
  'conversation.title': 'Mensajes con la oficina',
  'conversation.lede.organisation':
    'Sobre esta solicitud. La oficina lee y responde aquí; nuestros correos solo dicen que algo espera.',
  'conversation.lede.office':
    'Sobre esta solicitud. La organización lee lo que usted escribe; nada de ello se envía por correo electrónico.',
  'conversation.write.title': 'Escribir un mensaje',
  'conversation.closed': 'Se pueden escribir mensajes una vez presentada la solicitud, y ya no después de retirarla.',
  'conversation.said': 'Lo que se ha dicho',
  'conversation.none': 'Todavía no se ha dicho nada',
  'conversation.by.us': 'Escribimos',
  'conversation.by.organisation': 'La organización escribió',
  'conversation.by.office': 'La oficina escribió',
  'conversation.older': 'Mensajes anteriores',
  'conversation.body': 'Mensaje',
  'conversation.body.hint': 'No escriba nombres de personas que podrían correr peligro.',
  'conversation.send': 'Enviar',
  'conversation.audience': 'Quién lo lee en la organización',
  'conversation.audience.team': 'Todo el equipo',
  'conversation.audience.owners': 'Solo las personas responsables',
  'trail.event.application.message-sent': 'Se envió un mensaje sobre una solicitud',
  'notice.message-received': 'Hay un mensaje sobre {reference}.',
} as const;
