import type { NewIdeaRevision, NewPeakIdea } from "./peak-idea.ts";

/** A change of an idea for tests. */
export function testIdeaRevision(clientKey: string, over: Partial<NewIdeaRevision> = {}): NewIdeaRevision {
  return {
    kind: "turn-round",
    titleEn: "Play music in the queue",
    titleZh: null,
    textEn: null,
    textZh: null,
    state: "idea",
    actionId: null,
    reason: null,
    author: "Wei",
    clientKey,
    ...over,
  };
}

/** An idea at the venue `house-a` for tests. */
export function testPeakIdea(
  clientKey: string,
  over: Partial<Omit<NewPeakIdea, "first">> = {},
  first: Partial<NewIdeaRevision> = {},
): NewPeakIdea {
  return {
    venue: "house-a",
    journeyCode: "stay",
    journeyVersion: 1,
    touchpoint: "door",
    segmentDimension: null,
    segmentValue: null,
    first: testIdeaRevision(clientKey, first),
    ...over,
  };
}
