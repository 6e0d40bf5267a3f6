/** Ways to choose. Words: `sampling.method.<method>`. */
export const METHODS = ['monetary-unit', 'random', 'heading', 'top', 'risk'] as const;
export type Method = (typeof METHODS)[number];

/** Chosen by chance, so that what is found says something of the rest. */
export const PROJECTABLE: readonly Method[] = ['monetary-unit', 'random', 'heading'];

export type Plan = { readonly method: Method; readonly size: number; readonly seed: string };
