import type { LocalisedText } from "../../text/text.ts";
import type { Surface } from "../plan.ts";

export type Tags = ReadonlyMap<string, string>;

/** Tags of OpenStreetMap to business formats (layout.md section 1.1): the first that fits. `*` fits any value but "no". */
const formatRules: readonly (readonly [key: string, value: string, format: string])[] = [
  ["amenity", "restaurant", "dining.restaurant"],
  ["amenity", "fast_food", "dining.quick"],
  ["amenity", "food_court", "dining.quick"],
  ["amenity", "cafe", "dining.cafe"],
  ["amenity", "ice_cream", "dining.snack"],
  ["amenity", "bar", "dining.bar"],
  ["amenity", "pub", "dining.bar"],
  ["amenity", "nightclub", "dining.bar"],
  ["amenity", "toilets", "service.toilet"],
  ["amenity", "place_of_worship", "sight.temple"],
  ["amenity", "theatre", "show.indoor"],
  ["amenity", "cinema", "show.indoor"],
  ["amenity", "arts_centre", "culture.exhibition"],
  ["amenity", "library", "culture.bookshop"],
  ["amenity", "atm", "service.atm"],
  ["amenity", "bank", "service.atm"],
  ["amenity", "pharmacy", "service.medical"],
  ["amenity", "clinic", "service.medical"],
  ["amenity", "bench", "service.rest"],
  ["amenity", "shelter", "service.rest"],
  ["amenity", "parking", "transport.parking"],
  ["amenity", "bicycle_rental", "transport.bike"],
  ["tourism", "museum", "sight.museum"],
  ["tourism", "gallery", "culture.exhibition"],
  ["tourism", "hotel", "lodging.hotel"],
  ["tourism", "hostel", "lodging.hotel"],
  ["tourism", "guest_house", "lodging.homestay"],
  ["tourism", "camp_site", "lodging.camp"],
  ["tourism", "viewpoint", "sight.viewpoint"],
  ["tourism", "attraction", "sight.landmark"],
  ["tourism", "artwork", "sight.landmark"],
  ["tourism", "information", "service.info"],
  ["attraction", "*", "ride.family"],
  ["historic", "*", "sight.landmark"],
  ["shop", "gift", "retail.souvenir"],
  ["shop", "tea", "dining.teahouse"],
  ["shop", "bakery", "dining.snack"],
  ["shop", "clothes", "retail.fashion"],
  ["shop", "shoes", "retail.fashion"],
  ["shop", "jewelry", "retail.fashion"],
  ["shop", "convenience", "retail.convenience"],
  ["shop", "supermarket", "retail.convenience"],
  ["shop", "books", "culture.bookshop"],
  ["shop", "art", "retail.creative"],
  ["shop", "craft", "retail.creative"],
  ["craft", "*", "culture.workshop"],
  ["shop", "*", "retail.specialty"],
  ["leisure", "garden", "sight.garden"],
  ["leisure", "park", "sight.garden"],
  ["leisure", "playground", "leisure.play"],
  ["leisure", "sports_centre", "leisure.sport"],
  ["leisure", "beach_resort", "leisure.beach"],
  ["natural", "beach", "leisure.beach"],
];

/** The format that the tags mean; `null` where they mean none. */
export function formatOfTags(tags: Tags): string | null {
  const rule = formatRules.find(([key, value]) => {
    const found = tags.get(key);
    return (
      found !== undefined && (found === value || (value === "*" && found !== "no" && found !== "vacant"))
    );
  });
  return rule?.[2] ?? null;
}

/** Kinds of way that people walk on, and the width to assume, metres: conventions of ours. */
const usualWidthM: Readonly<Record<string, number>> = {
  footway: 2.5,
  path: 2,
  steps: 2.2,
  corridor: 3,
  pedestrian: 5,
  living_street: 5,
  track: 3,
  cycleway: 2.5,
  service: 4,
  residential: 6,
  unclassified: 5,
  tertiary: 6,
};

/** How people walk on a way; a reason where they do not. */
export function walkable(
  tags: Tags,
): { widthM: number; widthAssumed: boolean; surface: Surface } | LocalisedText | null {
  const highway = tags.get("highway");
  if (highway === undefined) return null;
  const usual = usualWidthM[Object.hasOwn(usualWidthM, highway) ? highway : ""];
  const foot = tags.get("foot");
  const welcome = foot === "yes" || foot === "designated" || foot === "permissive";
  if (usual === undefined && !welcome)
    return {
      en: "ways that nobody walks on, by kind (roads, lifts, …)",
      zh: "按类型不可步行的道路（车行道、电梯等）",
    };
  const closed = (value: string | undefined) => value === "no" || value === "private";
  if (closed(foot) || (closed(tags.get("access")) && !welcome) || (highway === "cycleway" && !welcome))
    return { en: "ways closed to people on foot or private", zh: "禁止步行或私有的道路" };
  const width = widthOf(tags);
  const surface: Surface =
    highway === "steps" ? "stairs" : (tags.get("bridge") ?? "no") === "no" ? "walk" : "bridge";
  return { widthM: width ?? usual ?? 3, widthAssumed: width === null, surface };
}

/** A measured width, metres: "3", "2.5 m". */
function widthOf(tags: Tags): number | null {
  const metres = Number(/^(\d+(?:\.\d+)?)(?: ?m)?$/.exec(tags.get("width") ?? "")?.[1] ?? Number.NaN);
  return metres > 0 && metres < 200 ? metres : null;
}

/** Name in both languages; the local one stands for a missing one. */
export function nameOfTags(tags: Tags): LocalisedText | null {
  const text = (...keys: string[]) =>
    keys.map((key) => tags.get(key)?.slice(0, 200)).find((each) => each !== undefined && each !== "");
  const en = text("name:en", "name", "name:zh");
  const zh = text("name:zh", "name:zh-Hans", "name", "name:en");
  return en !== undefined && zh !== undefined ? { en, zh } : null;
}

/** "09:00-18:00", every day of the week alike; `null` for anything more subtle. */
export function hoursOfText(text: string | undefined): { openMin: number; closeMin: number } | null {
  const match = /^(?:Mo-Su,?(?:PH)? )?(\d{1,2}):(\d{2})-(\d{1,2}):(\d{2})$/.exec(text?.trim() ?? "");
  if (!match) return null;
  const [openMin, close] = [minutes(match[1], match[2]), minutes(match[3], match[4])];
  const closeMin = close <= openMin ? close + 1_440 : close;
  return openMin < 1_440 && closeMin <= 1_800 ? { openMin, closeMin } : null;
}

function minutes(hours: string | undefined, rest: string | undefined): number {
  return 60 * Number(hours) + Number(rest);
}
