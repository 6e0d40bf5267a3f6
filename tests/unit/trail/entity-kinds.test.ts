import { describe, expect, it } from 'vitest';
import { isEntityKind } from '#app/trail/entity-kinds.ts';
import { codeFiles, textOf } from '../../guards/sources.ts';

describe('what events are about', () => {
  it('has words for every kind of record a command names as the one its event is about', () => {
    const named = codeFiles('app').flatMap((path) => [
      ...textOf(path).matchAll(/\bentity(?:: | = )\{\s*kind: '([a-z-]+)'/g),
    ]);
    const kinds = [...new Set(named.map(([, kind = '']) => kind))];
    expect(kinds.length).toBeGreaterThan(25);
    expect(kinds.filter((kind) => !isEntityKind(kind))).toEqual([]);
  });
});
