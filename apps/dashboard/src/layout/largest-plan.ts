/** Longest plan that the API takes, bytes. */
export const LARGEST_PLAN = 16 * 1024 * 1024;
