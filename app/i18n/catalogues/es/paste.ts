export const paste = {
  'paste.title': 'Tomar las líneas de una hoja de cálculo',
  'paste.lede': 'Copie allí las filas y péguelas aquí. Se añaden al presupuesto; no se reemplaza nada.',
  'paste.in': 'Pegar filas',
  'paste.columns':
    'Columnas: rúbrica, para qué es, cantidad, unidad (día, mes, viaje…; puede omitirse), coste unitario en {currency}; después, si no es la subvención, quién paga. Las demás columnas se ignoran; los importes se calculan aquí.',
  'paste.headings': 'Rúbricas, en cualquier idioma de este sitio: {headings}.',
  'paste.rows': 'Filas',
  'paste.rows.hint': 'Una primera fila de títulos se deja fuera.',
  'paste.button': 'Añadir estas líneas',
  'paste.out': 'Llevar las líneas guardadas a una hoja de cálculo',
  'paste.out.label': 'Seleccione todo, cópielo y péguelo en la hoja de cálculo',
  'paste.error': 'Fila {row, number}, {column}: {what}',
  'paste.heading-unknown': 'No es una rúbrica de presupuesto de aquí.',
  'paste.template': 'Descargar un presupuesto vacío (XLSX), para rellenarlo antes de presentar la solicitud',
} as const;
