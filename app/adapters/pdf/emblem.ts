export type Point = { readonly x: number; readonly y: number };

/** Colours of the emblem: Pantone Reflex Blue and Yellow in RGB, as the graphics guide gives them. */
export const EMBLEM_BLUE = '#003399';
export const EMBLEM_YELLOW = '#ffcc00';

/**
 * The twelve stars of the European emblem for a flag of `height` (its width is 3/2 of it), as polygons. Their centres
 * lie on a circle of a third of the height; each star's points on one of an eighteenth, one point upwards.
 */
export function emblemStars(height: number): readonly (readonly Point[])[] {
  const centre = { x: height * 0.75, y: height * 0.5 };
  return Array.from({ length: 12 }, (_, hour) => star(onCircle(centre, height / 3, hour / 12), height / 18));
}

const INNER = Math.sin(Math.PI / 10) / Math.sin((7 * Math.PI) / 10);

function star(centre: Point, radius: number): readonly Point[] {
  return Array.from({ length: 10 }, (_, n) => onCircle(centre, n % 2 === 0 ? radius : radius * INNER, n / 10));
}

function onCircle(centre: Point, radius: number, turn: number): Point {
  const angle = turn * 2 * Math.PI;
  return { x: centre.x + radius * Math.sin(angle), y: centre.y - radius * Math.cos(angle) };
}
