import type { z } from 'zod';
import type { FieldError } from '#app/kernel/form.ts';
import type { CallContent } from './call-content.ts';
import { freshCode, placed, put, shifted, without } from './coded-list.ts';
import { changed, type DraftEdit, type DraftPart, type EditPlace } from './draft-edit.ts';

type Coded = { readonly code: string };

/** Looks at the call as it would be with the item changed or gone, and as it is. */
type Consequences = (after: CallContent, code: string, before: CallContent) => readonly FieldError[];

type ItemKind<Item extends Coded, Shape extends z.ZodType> = {
  readonly part: DraftPart;
  /** First letters of a new item's code. */
  readonly prefix: string;
  readonly shape: (place: EditPlace) => Shape;
  readonly make: (form: z.output<Shape>, about: { code: string; before: Item | undefined; place: EditPlace }) => Item;
  /** The list an item stands in; null where its section does not exist. */
  readonly read: (content: CallContent, section: string) => readonly Item[] | null;
  readonly write: (content: CallContent, section: string, items: Item[]) => CallContent;
  /** What of the saved item is wrong beside the rest of the call. */
  readonly check?: Consequences;
  /** Why the item cannot go. */
  readonly leave?: Consequences;
};

/**
 * Adds, changes, removes or moves one item of a list of the draft. What moves an item saves it as well, so that nothing
 * typed is lost. What somebody else removed meanwhile is `stale`.
 */
export function itemEdit<Item extends Coded, Shape extends z.ZodType>(kind: ItemKind<Item, Shape>): DraftEdit {
  const list = (content: CallContent, section: string) => kind.read(content, section) ?? [];
  return (parse, place) => {
    const { section, item: code, intent, content: seen } = place;
    const before = list(seen, section).find((each) => each.code === code);
    if (!kind.read(seen, section) || (code !== '' && !before)) {
      return { ok: false, errors: [{ field: '', key: 'refusal.stale' }] };
    }
    if (intent === 'remove' && before) {
      const left = (content: CallContent) => kind.write(content, section, without(list(content, section), code));
      const needed = kind.leave?.(left(seen), code, seen) ?? [];
      return needed.length > 0 ? { ok: false, errors: needed } : changed(kind.part, left);
    }
    const parsed = parse(kind.shape(place));
    if (!parsed.ok) return parsed;
    const own = (content: CallContent) => (code === '' ? freshCode(content, kind.prefix) : code);
    const saved = (content: CallContent) => {
      const items = put(list(content, section), kind.make(parsed.value, { code: own(content), before, place }));
      return kind.write(content, section, inOrder(items, own(content), place));
    };
    const errors = kind.check?.(saved(seen), own(seen), seen) ?? [];
    return errors.length > 0 ? { ok: false, errors } : changed(kind.part, saved);
  };
}

/** `up` and `down` are buttons of the form; `place` is what dragging an item sends, with the place it is to take. */
function inOrder<Item extends Coded>(items: Item[], code: string, { intent, to }: EditPlace): Item[] {
  if (intent === 'up' || intent === 'down') return shifted(items, code, intent === 'up' ? -1 : 1);
  return intent === 'place' && to !== null ? placed(items, code, to) : items;
}
