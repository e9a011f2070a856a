import "server-only";

/** Where the GraphQL API answers. */
export const apiUrl = process.env.TOUCHSTONE_API_URL ?? "http://127.0.0.1:4000/graphql";
