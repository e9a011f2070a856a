import { type ApiProblem, ApiRefused, ApiUnreachable } from "./failure.ts";

interface GraphQLProblem {
  message: string;
  extensions?: { code?: unknown; text?: unknown; argument?: unknown; problems?: unknown };
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
  if (errors !== undefined && errors.length > 0) throw new ApiRefused(errors.map(problemOf));
  if (data === undefined || data === null)
    throw new ApiUnreachable(`expected data in the GraphQL response, found none with status ${status}`);
  return data;
}

function problemOf({ message, extensions }: GraphQLProblem): ApiProblem {
  const { code, text, argument, problems } = extensions ?? {};
  return {
    code: typeof code === "string" ? code : "UNKNOWN",
    message,
    text: isSaid(text) ? text : null,
    argument: Array.isArray(argument) ? argument : null,
    details: Array.isArray(problems) ? problems.flatMap(detailOf) : [],
  };
}

/** Problems of plans and edits have a code, those of counts have none. */
function detailOf(problem: unknown): ApiProblem["details"] {
  const { code, message } = Object(problem) as { code?: unknown; message?: unknown };
  if (!isSaid(message)) return [];
  if (typeof code !== "string") return [message];
  return [{ en: `${code}: ${message.en}`, zh: `${code}：${message.zh}` }];
}

function isSaid(value: unknown): value is { en: string; zh: string } {
  const { en, zh } = Object(value) as { en?: unknown; zh?: unknown };
  return typeof en === "string" && typeof zh === "string";
}
