import type { costFile as en } from '../en/cost-file.ts';
import type { Words } from '../../words.ts';

export const costFile: Words<typeof en> = {
  'cost-file.title': 'Tomar gastos de una hoja de cálculo',
  'cost-file.lede': 'Lleve sus gastos en una tabla y envíela aquí. Se toma entera, o nada y se le dice qué corregir.',
  'cost-file.take': 'La tabla que hay que rellenar',
  'cost-file.template': 'Plantilla en {format}',
  'cost-file.lists': 'Qué se puede escribir',
  'cost-file.how.row':
    'Una fila por cada comprobante. Los títulos se quedan; el orden de las columnas es libre y las demás se ignoran.',
  'cost-file.how.words':
    'Partidas y tipos de gasto con las palabras de este sitio, en cualquiera de sus idiomas. La segunda hoja del XLSX los enumera.',
  'cost-file.how.line':
    'La línea del presupuesto es su número dentro de la partida; si la partida tiene una sola línea, puede quedar vacía.',
  'cost-file.how.days': 'Los días como fechas de la hoja, o escritos 2026-11-30.',
  'cost-file.how.share':
    'El importe es el del comprobante entero; la parte dice cuánto paga esta subvención. Vacía, es el 100 %.',
  'cost-file.how.procurement':
    'El expediente de contratación es el número de la licitación o de los presupuestos de una compra; puede quedar vacío.',
  'cost-file.send.title': 'Enviar la tabla',
  'cost-file.file': 'La tabla rellenada',
  'cost-file.file.hint':
    'XLSX, o CSV en UTF-8; se lee la primera hoja. Si algo falla, elija otra vez el archivo ya corregido.',
  'cost-file.send': 'Añadir estos gastos',
  'cost-file.error': 'Fila {line}, columna {letter} ({column}): {what}',
  'cost-file.error.column': 'Fila {line} ({column}): {what}',
  'cost-file.more':
    '{left, plural, one {Hay # lugar más} many {Hay # de lugares más} other {Hay # lugares más}} por corregir. Empiece por estos.',
  'cost-file.column-missing': 'La tabla no tiene esta columna. Use los títulos de la plantilla.',
  'cost-file.type-unknown': 'Este no es un tipo de gasto de aquí.',
  'cost-file.answer-unknown': 'Escriba sí o no.',
  'cost-file.entered': 'Este comprobante ya está en el informe, como gasto {number, number}.',
  'cost-file.twice': 'El mismo comprobante ya está en la fila {line}.',
  'refusal.cost-file-empty':
    'No se encontró ningún gasto en este archivo. La primera hoja necesita los títulos de la plantilla y una fila por comprobante.',
  'refusal.cost-file-wrong': 'Algo en la tabla no es correcto. No se tomó nada.',
  'field.noNumber': 'Indique el número del expediente, con una cifra al menos, o deje el campo vacío.',
  'field.notAShare': 'Indique una parte mayor que 0 y hasta el 100 %, con dos decimales como máximo.',
  'reports.cost.share': 'Parte que paga esta subvención, en porcentaje',
  'reports.cost.share.hint':
    '100 si la subvención paga todo el comprobante. Anote el importe y el IVA del comprobante entero; el portal toma la parte de ambos.',
  'reports.line.share': '{percent} de {amount}',
};
