import type { Scaling } from "./scaling.ts";

/** A share of which all is best: 0 → 0, 100 % → 100. */
export const shareMet: Scaling = {
  points: [
    [0, 0],
    [1, 100],
  ],
  source: { en: "the share itself, in percent", zh: "比例本身（百分数）" },
};

/** A share of which none is best: 0 → 100, 100 % → 0. */
export const shareAvoided: Scaling = {
  points: [
    [0, 100],
    [1, 0],
  ],
  source: { en: "100 minus the share in percent", zh: "100 减去该比例（百分数）" },
};

/** A figure that stands on 0–100 already. */
export const ownScale: Scaling = {
  points: [
    [0, 0],
    [100, 100],
  ],
  source: { en: "stands on 0–100 already", zh: "本身即为百分制" },
};
