import type { LocalisedText } from "../../text/text.ts";
import type { Surface } from "../plan.ts";
import type { LonLat } from "../reading/shape.ts";

/** A plan as an importer finds it, in degrees, before it is a plan. */
export interface Draft {
  id: string;
  name: LocalisedText;
  kind: string;
  ground: string;
  provenance: string;
  license: string | null;
  /** `null` where the source does not say. */
  hours: { openMin: number; closeMin: number } | null;
  nodes: ReadonlyMap<string, LonLat>;
  paths: readonly DraftPath[];
  units: readonly DraftUnit[];
  /** Ids of nodes by which people come in; they may be none. */
  entrances: readonly { node: string; name: LocalisedText | null }[];
}

export interface DraftPath {
  id: string;
  name: LocalisedText | null;
  from: string;
  to: string;
  line: readonly LonLat[];
  /** Metres; `null`: by the line. */
  lengthM: number | null;
  widthM: number;
  widthAssumed: boolean;
  surface: Surface;
}

export interface DraftUnit {
  id: string;
  name: LocalisedText | null;
  format: string;
  formatAssumed: boolean;
  at: LonLat;
  /** A closed ring; `null` where it is a point. */
  outline: readonly LonLat[] | null;
  hours: { openMin: number; closeMin: number } | null;
  capacity: number | null;
}
