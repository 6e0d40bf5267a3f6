/** The content is longer than the caller allowed. Nothing of it was kept. */
export class DocumentTooLarge extends Error {
  readonly maxBytes: number;

  constructor(maxBytes: number) {
    super(`document is larger than ${maxBytes} bytes`);
    this.name = 'DocumentTooLarge';
    this.maxBytes = maxBytes;
  }
}

/** A row names a document that the store does not hold: the two have come apart. */
export class DocumentMissing extends Error {
  constructor(key: string) {
    super(`no document under ${key}`);
    this.name = 'DocumentMissing';
  }
}
