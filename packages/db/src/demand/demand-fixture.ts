import type { NewDigitalAnswer } from "./digital-answers.ts";
import type { NewResourceRevision, NewResourceScore } from "./latent-resource.ts";

/** An answer at the venue `house-a` for tests. */
export function testAnswer(clientKey: string, over: Partial<NewDigitalAnswer> = {}): NewDigitalAnswer {
  return {
    venue: "house-a",
    item: "load-shown",
    answer: "partly",
    evidence: { en: "On the app only", zh: "仅在 App 中" },
    author: "Wei",
    basedOn: 0,
    clientKey,
    ...over,
  };
}

/** A latent resource for tests. */
export function testResource(
  clientKey: string,
  over: Partial<NewResourceRevision> = {},
): NewResourceRevision {
  return { name: { zh: "夜游水巷" }, note: {}, kept: true, author: "Wei", clientKey, ...over };
}

/** A score for tests. */
export function testScore(clientKey: string, over: Partial<NewResourceScore> = {}): NewResourceScore {
  return { scorer: "Wei", uniqueness: 80, feasibility: 60, demand: 40, clientKey, ...over };
}
