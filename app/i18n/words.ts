/** The same keys as the English room, with that language's words: a missing key does not compile. */
export type Words<English> = { readonly [Key in keyof English]: string };

/** Messages by key, ICU syntax. */
export type Messages = Readonly<Record<string, string>>;
