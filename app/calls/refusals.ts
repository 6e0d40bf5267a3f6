/** Every "no" of this room and its HTTP status. Words: `refusal.<code>` in the room's catalogue. */
export const callRefusals = {} as const satisfies Record<string, number>;
