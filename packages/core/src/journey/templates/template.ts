import {
  type Channel,
  type Driver,
  type Journey,
  journey,
  type Nature,
  type Stage,
  type Touchpoint,
} from "../journey.ts";

/** A text written as [English, Chinese]. */
type Pair = readonly [en: string, zh: string];

type Risk = NonNullable<NonNullable<Touchpoint["designed"]>["risk"]>;

/** One contact as a template writes it down. The first channel and nature are the main ones, the rest come with them. */
interface Contact {
  name: Pair;
  at: readonly [Channel, ...Channel[]];
  by: readonly [Nature, ...Nature[]];
  driver: Driver;
  /** What planners hope and fear before any data. */
  hope?: Pair;
  fear?: Pair;
  /** Prior strength 0–3 of emotional connection, instant decision and long-term impact. */
  prior?: readonly [emotion: number, decision: number, longTerm: number];
  risk?: Risk;
}

interface Part {
  code: string;
  canonical: Stage["canonical"];
  name: Pair;
  touchpoints: Readonly<Record<string, Contact>>;
}

/** Makes a checked journey out of stages written with their contacts inside, in the order guests meet them. */
export function template(
  definition: Pick<Journey, "code" | "version" | "sector"> & { name: Pair; stages: readonly Part[] },
): Journey {
  const { stages, name, ...identity } = definition;
  return journey.parse({
    ...identity,
    name: text(name),
    stages: stages.map((part) => ({ code: part.code, canonical: part.canonical, name: text(part.name) })),
    touchpoints: stages.flatMap((part) =>
      Object.entries(part.touchpoints).map(([code, contact]) => touchpoint(code, part.code, contact)),
    ),
  });
}

function touchpoint(code: string, stage: string, contact: Contact): unknown {
  const [channel, ...secondaryChannels] = contact.at;
  const [nature, ...secondaryNatures] = contact.by;
  const designed = {
    ...(contact.hope && { positivePeak: text(contact.hope) }),
    ...(contact.fear && { negativePeak: text(contact.fear) }),
    ...(contact.prior && {
      emotion: contact.prior[0],
      decision: contact.prior[1],
      longTerm: contact.prior[2],
    }),
    ...(contact.risk && { risk: contact.risk }),
  };
  return {
    code,
    name: text(contact.name),
    stage,
    channel,
    secondaryChannels,
    nature,
    secondaryNatures,
    driver: contact.driver,
    ...(Object.keys(designed).length > 0 && { designed }),
  };
}

const text = ([en, zh]: Pair) => ({ en, zh });
