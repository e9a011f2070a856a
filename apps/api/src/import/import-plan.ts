import { createHash, randomUUID } from "node:crypto";
import type { PlanProblem } from "@touchstone/core/layout/plan-problem";
import { type Sector, sectors } from "@touchstone/core/sector";
import type { LocalisedText } from "@touchstone/core/text";
import { type Database, ORGANISATION, type Transaction } from "@touchstone/db";
import { readVenues } from "@touchstone/db/catalogue/read-venues";
import { registerVenue } from "@touchstone/db/catalogue/register-venue";
import type { LayoutHeading, StoredPlan } from "@touchstone/db/layout/read-plans";
import { writePlan } from "@touchstone/db/layout/write-plan";
import type { PlanFiles } from "./plan-source.ts";

/** A plan with errors: nothing of it was stored. */
export class PlanRejected extends Error {
  readonly problems: readonly PlanProblem[];
  readonly text: LocalisedText;

  constructor(problems: readonly PlanProblem[]) {
    const errors = problems.filter(({ severity }) => severity === "error").length;
    const text = {
      en: `The plan has ${errors === 1 ? "one error" : `${errors} errors`}; nothing of it was stored.`,
      zh: `平面图有 ${errors} 处错误，未保存任何内容。`,
    };
    super(text.en);
    this.name = "PlanRejected";
    this.problems = problems;
    this.text = text;
  }
}

/** A plan for a venue that is not known, or a new venue described wrongly. */
export class VenueUnknown extends Error {
  readonly text: LocalisedText;

  constructor(code: string, known: readonly string[]) {
    const text = {
      en: `There is no venue "${code}". Name a sector and a time zone to make it known, or choose one of ${known.join(", ") || "none"}.`,
      zh: `没有代码为“${code}”的场所。新建场所须给出行业与时区；已有场所：${known.join("、") || "无"}。`,
    };
    super(text.en);
    this.name = "VenueUnknown";
    this.text = text;
  }
}

/** What is needed to make a venue known that has a plan before it has visits. */
export interface VenueOfPlan {
  sector: Sector;
  /** IANA name. */
  timeZone: string;
  /** The plan's own name when left out. */
  name?: LocalisedText;
}

/** Whose plan it is, and who brings it. */
export interface PlanArrival {
  /** Code of the venue. */
  venue: string;
  fileName: string;
  /** Who imports it, as they call themselves. */
  author: string;
  /** The importer's own key of this import; without one, only the content tells whether it was stored before. */
  clientKey?: string;
  /** How to make the venue known, if it is not. */
  newVenue?: VenueOfPlan | null;
}

/** The same for the same document: SHA-256, hex. */
export const planHashOf = (document: string): string => createHash("sha256").update(document).digest("hex");

/**
 * Imports a plan that was read as the newest version of a venue's: whole, or not at all.
 *
 * @returns the version that holds it, and whether it was added now: the same document is not stored twice in a row
 * @throws PlanRejected with all its problems at once; VenueUnknown; DatabaseError
 */
export async function importPlan(
  database: Database,
  { document, heading, problems, assumptions }: PlanFiles,
  { venue, fileName, author, clientKey = randomUUID(), newVenue = null }: PlanArrival,
  signal?: AbortSignal,
): Promise<{ stored: StoredPlan; added: boolean }> {
  if (document === null || heading === null) throw new PlanRejected(problems);
  const scope = { organisationId: ORGANISATION, readOnly: false, ...(signal && { signal }) };
  return database.scoped(scope, async (tx) => {
    await ensureVenue(tx, venue, newVenue, heading);
    return writePlan(tx, {
      venue,
      document,
      planHash: planHashOf(document),
      heading,
      remarks: { warnings: problems, assumptions },
      fileName,
      author,
      clientKey,
    });
  });
}

async function ensureVenue(
  tx: Transaction,
  code: string,
  newVenue: VenueOfPlan | null,
  heading: LayoutHeading,
): Promise<void> {
  const known = await readVenues(tx);
  if (known.some((venue) => venue.code === code)) return;
  if (!newVenue)
    throw new VenueUnknown(
      code,
      known.map((venue) => venue.code),
    );
  const { sector, timeZone, name = heading.name } = newVenue;
  await registerVenue(tx, { code, name, sector, timeZone, fictional: heading.fictional });
}

/**
 * What somebody says of a venue that is to be made known.
 * @returns what is wrong with it instead, where something is
 */
export function readVenueOfPlan(sector: string, timeZone: string): VenueOfPlan | LocalisedText {
  const found = sectors.find((each) => each === sector);
  if (!found)
    return {
      en: `sector: found "${sector}", expected one of ${sectors.join(", ")}`,
      zh: `行业（sector）：实际为“${sector}”，应为以下之一：${sectors.join("、")}`,
    };
  if (!isTimeZone(timeZone))
    return {
      en: `time zone: found "${timeZone}", expected an IANA name such as Asia/Shanghai`,
      zh: `时区（time zone）：实际为“${timeZone}”，应为 IANA 时区名，如 Asia/Shanghai`,
    };
  return { sector: found, timeZone };
}

/** Code of a venue that may be made known: letters, digits and hyphens. */
export const venueCode = /^[a-z0-9][a-z0-9-]{0,62}$/;

/** What is told of a code that is none. @param name what the code is called where it was given */
export const wrongVenueCode = (name: string, found: string): LocalisedText => ({
  en: `${name}: found "${found}", expected the code of a venue: 1 to 63 of a–z, 0–9 and -, not beginning with -.`,
  zh: `${name}：实际为“${found}”，应为场所代码：1～63 个小写字母、数字或连字符，且不以连字符开头。`,
});

/** Longest name of who imports a plan. */
export const AUTHOR_LENGTH = 100;

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
