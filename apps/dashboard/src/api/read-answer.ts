import { ApiRefused, ApiUnreachable } from "./failure.ts";

interface GraphQLProblem {
  message: string;
  extensions?: { code?: string };
}

/**
 * The data of a GraphQL-over-HTTP response. Data and errors together count as refused: half an answer would be shown
 * as a whole one.
 *
 * @throws ApiRefused with every code when the response names errors; ApiUnreachable when it is not GraphQL
 */
export function readAnswer<Result>(body: unknown, status: number): Result {
  if (typeof body !== "object" || body === null)
    throw new ApiUnreachable(`expected a GraphQL response, found ${typeof body} with status ${status}`);
  const { data, errors } = body as { data?: Result | null; errors?: GraphQLProblem[] };
  if (errors !== undefined && errors.length > 0)
    throw new ApiRefused(
      errors.map(({ message, extensions }) => ({ code: extensions?.code ?? "UNKNOWN", message })),
    );
  if (data === undefined || data === null)
    throw new ApiUnreachable(`expected data in the GraphQL response, found none with status ${status}`);
  return data;
}
