/** The units and zones that a touchpoint stands for. */
export interface Link {
  touchpoint: string;
  units: string[];
  zones: string[];
}

/** One place of one touchpoint, to be linked or unlinked. */
export interface LinkChange {
  how: "add" | "remove";
  journey: string;
  touchpoint: string;
  kind: "unit" | "zone";
  id: string;
}

/**
 * What a form asks for: `add` with a touchpoint (`journey/code`) and a place (`unit:U001`), or `remove` with all of it
 * (`journey/code/unit:U001`). `null` where anything of it is missing.
 */
export function readLinkChange(form: FormData): LinkChange | null {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const remove = text("remove");
  const how = remove === "" ? "add" : "remove";
  const [journey = "", touchpoint = "", ...rest] = (
    remove === "" ? `${text("touchpoint")}/${text("place")}` : remove
  ).split("/");
  const place = rest.join("/");
  const kind = place.startsWith("unit:") ? "unit" : place.startsWith("zone:") ? "zone" : null;
  const id = place.slice(5);
  if (journey === "" || touchpoint === "" || kind === null || id === "") return null;
  return { how, journey, touchpoint, kind, id };
}

/** The links after a change; a touchpoint that stands for nothing any more is left out. */
export function changedLinks(
  links: readonly Readonly<Link>[],
  { how, touchpoint, kind, id }: LinkChange,
): Link[] {
  const known = links.find((link) => link.touchpoint === touchpoint) ?? { touchpoint, units: [], zones: [] };
  const member = kind === "unit" ? "units" : "zones";
  const others = known[member].filter((each) => each !== id);
  const changed = { ...known, [member]: how === "add" ? [...others, id] : others };
  const next = links.some((link) => link.touchpoint === touchpoint)
    ? links.map((link) => (link.touchpoint === touchpoint ? changed : link))
    : [...links, changed];
  return next.filter(({ units, zones }) => units.length + zones.length > 0);
}
