export const drafting = {
  'drafting.saved': 'Guardado a las {time}',
  'budget.line.unfinished': 'Aún no guardado: esta línea no está completa.',
  'drafting.retrying': 'Aún sin guardar. Lo seguimos intentando; deje esta página abierta.',
  'drafting.signed-out':
    'Sin guardar: su sesión ha terminado. Su texto sigue en esta página. Inicie sesión en otra página y vuelva aquí.',
  'drafting.held.title': 'Lo que escribió sigue aquí, pero aún no está guardado',
  'drafting.held.body': 'Su sesión terminó mientras escribía. Léalo de nuevo y guárdelo.',
  'drafting.writing': '{alias} está escribiendo en esta sección (guardado por última vez a las {time})',
  'drafting.writing.hint':
    'Usted también puede escribir. Si ambos cambian la misma respuesta, se muestran los dos textos.',

  'drafting.upload.drop': 'O arrastre el archivo hasta este formulario.',
  'drafting.upload.bar': 'Parte del archivo que ya ha llegado',
  'drafting.upload.progress':
    'Han llegado {done} de {all} MB. Si se detiene, elija de nuevo el mismo archivo: continúa donde estaba.',
  'drafting.upload.waiting': 'La conexión está cortada. Lo que ha llegado se conserva; continuará por sí solo.',
  'drafting.upload.paused': 'Detenido. Lo que ha llegado se conserva un día.',
  'drafting.upload.pause': 'Pausar',
  'drafting.upload.resume': 'Continuar',
  'drafting.upload.signed-out':
    'Su sesión ha terminado. Lo que ha llegado se conserva. Inicie sesión en otra página, vuelva aquí y continúe.',
  'drafting.upload.failed': 'No se pudo enviar el archivo. Inténtelo de nuevo.',
  'refusal.too-many-uploads':
    'Ya {max, plural, one {está en camino # archivo} many {están en camino # de archivos} other {están en camino # archivos}} de esta solicitud. Espere a que llegue uno.',
  'refusal.chunk-damaged': 'Una parte del archivo llegó dañada. Se envía de nuevo.',
  'refusal.upload-damaged': 'El archivo llegó distinto de como se envió. Envíelo de nuevo.',
  'refusal.upload-incomplete': 'Aún falta una parte del archivo. Envíelo de nuevo: lo que ha llegado se conserva.',
} as const;
