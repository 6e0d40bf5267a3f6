import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { REFUSAL_CODES } from '#app/http/refusals.ts';
import { messagesOf } from '#app/i18n/catalogue.server.ts';
import { LANGUAGES } from '#app/kernel/languages.ts';
import { noticeLink } from '#app/messages/notice-links.ts';
import { at, codeFiles, isCatalogue, literal, nodesOf, treeOf } from './sources.ts';

const english = messagesOf('en');
const files = codeFiles('app').filter((path) => /\.tsx?$/.test(path) && !isCatalogue(path));
const servers = files.filter((path) => path.endsWith('.server.ts'));

const property = (node: ts.ObjectLiteralExpression, name: string) =>
  node.properties.find((each) => each.name?.getText() === name);

function valueOf(node: ts.ObjectLiteralExpression, name: string): ts.Expression | null {
  const found = property(node, name);
  return found && ts.isPropertyAssignment(found) ? found.initializer : null;
}

const objects = servers.flatMap((path) => [...nodesOf(treeOf(path))].filter(ts.isObjectLiteralExpression));

/** Objects with an account and a kind: the shape of a notice. */
const notices = objects.filter((node) => property(node, 'accountId') && valueOf(node, 'kind'));

/** A template as a pattern: `payee-${state}` is `payee-…`. */
function patternOf(node: ts.TemplateExpression): RegExp {
  const parts = [node.head.text, ...node.templateSpans.map((span) => span.literal.text)];
  return new RegExp(`^${parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[a-z_-]+')}$`);
}

/** Kinds by name: written into a notice, or handed to a function that makes notices. */
function writtenKinds(): readonly { kind: string; node: ts.Node }[] {
  const inside = notices.flatMap((node) => [...nodesOf(valueOf(node, 'kind') ?? node)]);
  const handed = servers.flatMap((path) =>
    [...nodesOf(treeOf(path))].filter(ts.isCallExpression).flatMap((call) => {
      return /[nN]otices$|^tell/.test(call.expression.getText()) ? [...call.arguments] : [];
    }),
  );
  const named = objects.flatMap((node) => valueOf(node, 'noticeKind') ?? []);
  return [...inside, ...handed, ...named].flatMap((node) => {
    const kind = literal(node);
    return kind !== null && /^[a-z]+(-[a-z]+)+$/.test(kind) ? [{ kind, node }] : [];
  });
}

describe('refusals', () => {
  it.each(LANGUAGES)('every code has words in %s', (language) => {
    expect(REFUSAL_CODES.length).toBeGreaterThan(50);
    expect(REFUSAL_CODES.filter((code) => !messagesOf(language)[`refusal.${code}`])).toEqual([]);
  });

  it('every code can be uttered: some rule or command names it, or puts it together', () => {
    const uttered = new Set<string>();
    const patterns: RegExp[] = [];
    for (const path of files.filter((each) => !each.endsWith('/refusals.ts'))) {
      for (const node of nodesOf(treeOf(path))) {
        uttered.add(literal(node) ?? '');
        if (ts.isTemplateExpression(node) && /^[a-z]+-$/.test(node.head.text)) patterns.push(patternOf(node));
      }
    }
    const silent = REFUSAL_CODES.filter((code) => !uttered.has(code) && !patterns.some((each) => each.test(code)));
    expect(silent).toEqual([]);
  });

  it('every refusal with words has a code', () => {
    const codes: readonly string[] = REFUSAL_CODES;
    const words = Object.keys(english).filter((key) => /^refusal\.[a-z0-9-]+$/.test(key));
    expect(words.filter((key) => !codes.includes(key.slice('refusal.'.length)))).toEqual([]);
  });
});

describe('notices', () => {
  it('every kind has words', () => {
    expect(notices.length).toBeGreaterThan(5);
    expect(
      writtenKinds()
        .filter(({ kind }) => !english[`notice.${kind}`])
        .map(({ node }) => at(node)),
    ).toEqual([]);
  });

  it('every kind put together from parts has words for at least one outcome', () => {
    const keys = Object.keys(english).filter((key) => key.startsWith('notice.'));
    const templates = notices
      .map((node) => valueOf(node, 'kind'))
      .filter((node) => node && ts.isTemplateExpression(node));
    const wrong = templates.filter((node) => {
      const pattern = patternOf(node as ts.TemplateExpression);
      return !keys.some((key) => pattern.test(key.slice('notice.'.length)));
    });
    expect(wrong.map((node) => node && at(node))).toEqual([]);
  });

  it('every notice with words is sent by some command', () => {
    const texts = new Set(servers.flatMap((path) => [...nodesOf(treeOf(path))].flatMap((node) => literal(node) ?? [])));
    const patterns = notices.flatMap((node) => {
      const kind = valueOf(node, 'kind');
      return kind && ts.isTemplateExpression(kind) ? [patternOf(kind)] : [];
    });
    const kinds = Object.keys(english).flatMap((key) => (key.startsWith('notice.') ? [key.slice(7)] : []));
    const silent = kinds.filter(
      (kind) => !texts.has(kind) && !texts.has(kind.replace('-', '.')) && !patterns.some((each) => each.test(kind)),
    );
    expect(silent).toEqual([]);
  });

  it('what a notice is about has a page', () => {
    const telling = new Set(notices.map((node) => node.getSourceFile().fileName));
    const about = objects.filter(
      (node) => telling.has(node.getSourceFile().fileName) && node.properties.length === 2 && property(node, 'id'),
    );
    const lost = about.filter((node) => {
      const kind = literal(valueOf(node, 'kind') ?? undefined);
      return kind !== null && noticeLink({ kind, id: 'dummy' }, []) === null;
    });
    expect(lost.map(at)).toEqual([]);
  });
});
