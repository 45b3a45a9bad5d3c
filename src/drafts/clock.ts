/** The time comes from outside, so that tests can set it. */
export type Clock = () => Date;

export const realClock: Clock = () => new Date();
