/** The stages of the curtain. What a stage has not reached is not in the page at all. */
export const VERDICTS = 1;
export const REASONS = 2;
export const BOUNDS = 3;
export const PROOF = 4;
