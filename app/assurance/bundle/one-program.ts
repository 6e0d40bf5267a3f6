const IMPORT = /^import \{([^}]*)\} from '([^']+)';\n/gm;
const OPENING_COMMENT = /^(?:\/\/[^\n]*\n)+/;

/**
 * The parts of a program as one file that is read from top to bottom and needs nothing beside it: what the main part says
 * of itself, one import of each module of Node, then part after part, the main one last. Parts import each other by name
 * and export with `export` before a declaration.
 */
export function oneProgram(main: string, parts: readonly string[]): string {
  const taken = new Map<string, Set<string>>();
  const [opening = ''] = OPENING_COMMENT.exec(main) ?? [];
  const bodies = [...parts, main.slice(opening.length)].map((part) => bodyOf(part, taken));
  const imports = [...taken]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([module, names]) => `import { ${[...names].toSorted().join(', ')} } from '${module}';\n`);
  return [opening, imports.join(''), '\n', bodies.join('\n')].join('');
}

/** A part without its imports and exports; what it takes from Node goes into `taken`, by module. */
function bodyOf(part: string, taken: Map<string, Set<string>>): string {
  for (const [, names = '', module = ''] of part.matchAll(IMPORT)) {
    if (!module.startsWith('node:')) continue;
    const known = taken.get(module) ?? new Set();
    for (const name of names.split(',')) if (name.trim() !== '') known.add(name.trim());
    taken.set(module, known);
  }
  return part
    .replaceAll(IMPORT, '')
    .replaceAll(/^export (?=(?:async )?(?:function|const|class)\b)/gm, '')
    .trimStart();
}
