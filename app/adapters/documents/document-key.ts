const KEY = /^[a-z0-9-]+(?:\/[a-z0-9-]+)*$/;
const LONGEST_KEY = 200;

/** Keys are made by the server (UP-2), never from a file name: lower case letters, digits, `-`, parts apart by `/`. */
export function isDocumentKey(key: string): boolean {
  return key.length <= LONGEST_KEY && KEY.test(key);
}

/** Returns the key; any other text is a mistake of ours and throws, so that no path can leave its folder. */
export function checkDocumentKey(key: string): string {
  if (!isDocumentKey(key)) throw new Error('not a document key');
  return key;
}
