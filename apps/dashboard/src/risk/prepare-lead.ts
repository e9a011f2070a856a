import type { RisksQuery } from "../api/documents.generated.ts";

/** The four risks, in the order of the page. */
const riskNames = ["inconsistency", "overPromise", "technology", "feedback"] as const;
export type RiskName = (typeof riskNames)[number];

/** Which risks can be judged here, which were not asked about, and on which there is too little. */
export interface Lead {
  measured: RiskName[];
  notAsked: RiskName[];
  unclear: RiskName[];
}

type Kind = keyof Lead;

/** Sorts the four risks by what can be said. Deliberately no total: they do not add up. */
export function prepareLead(risks: RisksQuery["risks"]): Lead {
  const { inconsistency, overPromise, technology, feedback } = risks;
  const kinds: Record<RiskName, Kind> = {
    inconsistency: kindOf(inconsistency.spread.status),
    overPromise: kindOf(overPromise.gap.status),
    technology: kindOf(technology.dependence.status),
    feedback: best([
      kindOf(feedback.response.rate.status),
      ...feedback.closedLoop.closedWithin.map(({ figure }) => kindOf(figure.status)),
    ]),
  };
  const of = (kind: Kind) => riskNames.filter((name) => kinds[name] === kind);
  return { measured: of("measured"), notAsked: of("notAsked"), unclear: of("unclear") };
}

function kindOf(status: string): Kind {
  if (status === "MEASURED") return "measured";
  return status === "NOT_ASKED" ? "notAsked" : "unclear";
}

function best(kinds: readonly Kind[]): Kind {
  return (["measured", "unclear", "notAsked"] as const).find((kind) => kinds.includes(kind)) ?? "notAsked";
}
