import type { CanonicalStage, Channel, Driver, Nature } from "../../journey/journey.ts";
import type { LocalisedText } from "../../text/text.ts";
import { aspectsAround } from "./aspects-around.ts";
import { aspectsBefore } from "./aspects-before.ts";
import { aspectsDuring } from "./aspects-during.ts";

/** Something that guests are asked to rate: where on a journey it belongs, and how questions call it. */
export interface Aspect {
  code: string;
  name: LocalisedText;
  stage: CanonicalStage;
  channel: Channel;
  nature: Nature;
  driver: Driver;
  /** Names in English, Chinese, Korean and Japanese. */
  words: string;
}

/** An aspect as it is written down: channel, nature and driver in short. */
export type AspectRow = readonly [
  code: string,
  en: string,
  zh: string,
  stage: CanonicalStage,
  kind: string,
  words: string,
];

/* Channel, nature and driver in short: o/s/p/m = online, on site, phone, message; h/t/y = human, technology, physical; s/h/m = service, hardware, marketing. */

const channelOf = { o: "online", s: "on-site", p: "phone", m: "message" } as const;
const natureOf = { h: "human", t: "technology", y: "physical" } as const;
const driverOf = { s: "service", h: "hardware", m: "marketing" } as const;

/** Everything that a rating is known to be about. */
export const aspects: readonly Aspect[] = [...aspectsBefore, ...aspectsDuring, ...aspectsAround].map(
  ([code, en, zh, stage, kind, words]) => {
    const [channel = "s", nature = "h", driver = "s"] = kind;
    return {
      code,
      name: { en, zh },
      stage,
      channel: channelOf[channel as keyof typeof channelOf],
      nature: natureOf[nature as keyof typeof natureOf],
      driver: driverOf[driver as keyof typeof driverOf],
      words,
    };
  },
);
