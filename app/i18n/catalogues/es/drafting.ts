export const drafting = {
  'drafting.saved': 'Guardado a las {time}',
  'drafting.retrying': 'Aún sin guardar. Lo seguimos intentando; deje esta página abierta.',
  'drafting.signed-out':
    'Sin guardar: su sesión ha terminado. Su texto sigue en esta página. Inicie sesión en otra página y vuelva aquí.',
  'drafting.held.title': 'Lo que escribió sigue aquí, pero aún no está guardado',
  'drafting.held.body': 'Su sesión terminó mientras escribía. Léalo de nuevo y guárdelo.',
  'drafting.writing': '{alias} está escribiendo en esta sección (guardado por última vez a las {time})',
  'drafting.writing.hint':
    'Usted también puede escribir. Si ambos cambian la misma respuesta, se muestran los dos textos.',
} as const;
