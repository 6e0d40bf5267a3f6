import type { React } from '#app/kernel/world.ts';

/**
 * When this happens in an earlier room, that follows in a later one, in the same transaction. No room reaches
 * forward by itself, and the whole chain is on this screen.
 */
export const react: React = async () => [];
