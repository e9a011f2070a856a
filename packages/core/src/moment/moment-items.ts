import type { Journey } from "../journey/journey.ts";
import { boxes, type Scale } from "../scale/scale.ts";
import { type ItemScales, itemIndex, valenceIndex } from "../visit/visit.ts";

/** One question and where its answers lie in a visit block. */
export interface AskedItem {
  /** Place of its byte within a visit. */
  item: number;
  scale: Scale;
}

/** One touchpoint that the survey asked about. */
export interface AskedTouchpoint extends AskedItem {
  /** Its place in the journey's list of touchpoints. */
  touchpoint: number;
  /** The felt valence, where it was asked besides the rating; its scale is symmetric about neutral. */
  valence?: AskedItem;
}

/** Which answers moments of truth are made from. */
export interface MomentItems {
  overall: AskedItem | null;
  recommend: AskedItem | null;
  touchpoints: readonly AskedTouchpoint[];
}

/** The items of a journey that the survey asked, by the packed order of visits. */
export function momentItems(journey: Journey, scales: ItemScales): MomentItems {
  const asked = (item: number): AskedItem | null => {
    const scale = scales[item];
    return scale ? { item, scale } : null;
  };
  return {
    overall: asked(itemIndex("overall")),
    recommend: asked(itemIndex("recommend")),
    touchpoints: journey.touchpoints.flatMap((_, touchpoint) => {
      const found = asked(itemIndex({ touchpoint }));
      const valence = asked(valenceIndex(touchpoint, journey.touchpoints.length));
      return found ? [{ ...found, touchpoint, ...(valence && { valence }) }] : [];
    }),
  };
}

/** State of a packed answer in the asymmetry model: 0 middle box, 1 low box, 2 high box, 3 not rated. */
export function boxStates(scale: Scale): Uint8Array {
  const { lowMax, highMin } = boxes(scale);
  const states = new Uint8Array(256).fill(3);
  for (let raw = scale.low; raw <= scale.high; raw++)
    states[raw - scale.low] = raw <= lowMax ? 1 : raw >= highMin ? 2 : 0;
  return states;
}

/** Sign of a strong feeling by packed valence: 1 above half of the way up, 2 below half of the way down, else 0. */
export function valenceSigns(scale: Scale): Uint8Array {
  const signs = new Uint8Array(256);
  const middle = (scale.low + scale.high) / 2;
  const reach = (scale.high - scale.low) / 2;
  for (let raw = scale.low; raw <= scale.high; raw++) {
    const valence = (raw - middle) / reach;
    signs[raw - scale.low] = valence > 0.5 ? 1 : valence < -0.5 ? 2 : 0;
  }
  return signs;
}
