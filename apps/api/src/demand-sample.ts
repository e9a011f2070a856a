import type { LocalisedText } from "@touchstone/core/text";
import { type Database, ORGANISATION } from "@touchstone/db";
import { readResources } from "@touchstone/db/demand/read-resources";
import { scoreResource, writeResource } from "@touchstone/db/demand/write-resource";

const VENUE = "willow-canal";

/** Uniqueness, feasibility and demand as one simulated person sees them. */
type Ratings = readonly [uniqueness: number, feasibility: number, demand: number];

/** Latent resources of the water town that does not exist, so that the page can be judged. All of it is made up. */
const simulatedResources: readonly {
  key: string;
  name: LocalisedText;
  note: LocalisedText;
  ratings: readonly Ratings[];
}[] = [
  {
    key: "night-boats",
    name: { en: "Lantern boats after closing", zh: "闭园后的灯船夜游" },
    note: {
      en: "The canals are empty after nine; the boats and landings are there already.",
      zh: "晚九点后水道闲置，船只与码头现成可用。",
    },
    ratings: [
      [75, 80, 85],
      [70, 75, 80],
      [80, 70, 78],
    ],
  },
  {
    key: "dye-house",
    name: { en: "The disused indigo dye house", zh: "闲置的蓝染作坊" },
    note: {
      en: "Vats and drying poles still stand; two old masters live in the town.",
      zh: "染缸与晾布架尚存，镇上还有两位老师傅。",
    },
    ratings: [
      [90, 45, 60],
      [85, 35, 55],
      [88, 50, 40],
    ],
  },
  {
    key: "morning-market",
    name: { en: "The residents' morning market", zh: "居民早市" },
    note: {
      en: "Guests who stay overnight could breakfast where the town does.",
      zh: "住宿客人可与居民一同吃早市。",
    },
    ratings: [[55, 85, 60]],
  },
];

const scorers = ["Simulated planner A", "Simulated planner B", "Simulated planner C"];

/** Writes the simulated resources of the water town down; where somebody has written any, those hold alone. */
export async function writeSampleResources(database: Database): Promise<void> {
  const author = "Touchstone";
  await database.scoped({ organisationId: ORGANISATION, readOnly: false }, async (tx) => {
    if ((await readResources(tx, VENUE)).length > 0) return;
    for (const { key, name, note, ratings } of simulatedResources) {
      const clientKey = `sample/demand/${key}`;
      const first = { name, note, kept: true, author, clientKey };
      const { id } = await writeResource(tx, { venue: VENUE, simulated: true, first });
      for (const [place, [uniqueness, feasibility, demand]] of ratings.entries())
        await scoreResource(tx, id, {
          scorer: scorers[place] as string,
          uniqueness,
          feasibility,
          demand,
          clientKey: `${clientKey}/${place}`,
        });
    }
  });
}
