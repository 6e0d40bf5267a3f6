const WORDS: Readonly<Record<number, string>> = {
  400: 'This request could not be read.',
  403: 'This form was not sent from a page of the portal. Open the page again and send it from there.',
  404: 'There is no such page.',
  405: 'This kind of request is not answered.',
  408: 'The form took too long to arrive. Please send it again.',
  411: 'The length of the file was not said.',
  413: 'This is larger than the portal accepts.',
  414: 'This address is too long.',
  415: 'This kind of content is not accepted.',
  500: 'Something went wrong on our side. Nothing was lost that had been saved.',
  503: 'The portal is not available at the moment. Please try again in a few minutes.',
};

/** The page for requests that never reach Remix: plain English, no styles, no scripts. `id` finds the line in the log. */
export function refusalPage(status: number, id?: string): string {
  const words = WORDS[status] ?? WORDS[500] ?? '';
  const reference = id === undefined ? '' : `<p>Reference: <code>${id}</code></p>`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${status}</title></head><body><main><h1>${words}</h1>${reference}<p><a href="/">Start page</a></p></main></body></html>
`;
}
