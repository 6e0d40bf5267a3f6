import { describe, expect, it } from 'vitest';
import { oneProgram } from '#app/assurance/bundle/one-program.ts';

const NUMBERS = `// Numbers.
import { hash } from 'node:crypto';

/** Twice. */
export const twice = (number) => number * 2;
export async function half(number) {
  return number / 2;
}
`;
const MAIN = `// What it does.
//
// How.
import { hash as digest, sign } from 'node:crypto';
import { join } from 'node:path';
import {
  half,
  twice,
} from './numbers.mjs';

say(twice(half(2)));
`;

describe('one program of several parts', () => {
  it('says first what it does, takes each module of Node once, and needs no other file', () => {
    expect(oneProgram(MAIN, [NUMBERS])).toBe(`// What it does.
//
// How.
import { hash, hash as digest, sign } from 'node:crypto';
import { join } from 'node:path';

// Numbers.

/** Twice. */
const twice = (number) => number * 2;
async function half(number) {
  return number / 2;
}

say(twice(half(2)));
`);
  });
});
