/** Every "no" of this room and its HTTP status. Words: `refusal.<code>` in the room's catalogue. */
export const agreementRefusals = {} as const satisfies Record<string, number>;
