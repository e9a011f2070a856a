import type { Locale } from "../text/locale.ts";

/** A problem of a plan in the language of the page. */
export interface ShownProblem {
  code: string;
  severity: "error" | "warning";
  /** `null` where it is about the whole plan. */
  featureId: string | null;
  path: string;
  message: string;
  hint: string | null;
}

/** What became of a plan that was sent. */
export type SentPlan =
  | { status: "imported"; version: number; problems: ShownProblem[] }
  | { status: "rejected"; problems: ShownProblem[] }
  | { status: "refused"; reason: string }
  | { status: "nameless" | "empty" | "large" | "unreachable" };

/** What the import route answers, or, when it did nothing, has in the extensions of its error; texts in both languages. */
interface RouteAnswer {
  layout?: { version?: unknown };
  problems?: unknown;
  text?: Partial<Record<Locale, unknown>>;
}

/**
 * Reads the answer of POST /layouts: a new version, the one that was stored before, or every problem of the plan.
 *
 * @param status HTTP status
 */
export function readImportAnswer(status: number, body: unknown, locale: Locale): SentPlan {
  if (typeof body !== "object" || body === null) return { status: "unreachable" };
  const [error] = (body as { errors?: { message?: unknown; extensions?: RouteAnswer }[] }).errors ?? [];
  const { layout, text, ...rest } = error?.extensions ?? (body as RouteAnswer);
  const problems = shownProblems(rest.problems, locale);
  if (typeof layout?.version === "number" && (status < 300 || status === 409))
    return { status: "imported", version: layout.version, problems };
  if (status === 422 && problems.length > 0) return { status: "rejected", problems };
  const reason = text?.[locale] ?? error?.message;
  return { status: "refused", reason: typeof reason === "string" ? reason : String(status) };
}

/** Errors first, in the order of the file. */
function shownProblems(found: unknown, locale: Locale): ShownProblem[] {
  if (!Array.isArray(found)) return [];
  const shown = found.map((one): ShownProblem => {
    const { code, severity, featureId, path, message, hint } = one as {
      code: string;
      severity: ShownProblem["severity"];
      featureId: string | null;
      path: string;
      message: Record<Locale, string>;
      hint: Record<Locale, string> | null;
    };
    return { code, severity, featureId, path, message: message[locale], hint: hint?.[locale] ?? null };
  });
  return [
    ...shown.filter(({ severity }) => severity === "error"),
    ...shown.filter(({ severity }) => severity !== "error"),
  ];
}
