import { z } from "zod";
import { sectors } from "../../sector/sector.ts";
import { localisedText } from "../../text/text.ts";
import { fileDeclaration } from "../file/declaration.ts";
import { code, timeZone } from "../survey-parts.ts";

const parts = {
  code,
  version: z.int().positive(),
  name: localisedText,
  source: z.string().min(1),
  licence: z.string().min(1),
  sector: z.enum(sectors),
  timeZone,
  /** Code of a shipped journey, or nothing: a journey of the columns is made then. */
  template: code.optional(),
  /** Touchpoints of a journey of the columns in the order guests meet them; each stays within its stage. */
  order: z.array(code).max(5_000).optional(),
  /** The only venue, where no column names one. */
  venue: z.strictObject({ code, name: localisedText }).optional(),
  /** `2026-05`, where the file tells days of a month only. */
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/, "expected a month such as 2026-05")
    .optional(),
  /** How the file is written, as far as it is to be said and not detected. */
  file: fileDeclaration,
};

/** What a mapping says besides its columns, and nobody can read from the file. */
export const mappingHeading = z.strictObject({
  ...parts,
  version: parts.version.default(1),
  source: parts.source.default("—"),
  licence: parts.licence.default("—"),
  timeZone: parts.timeZone.default("UTC"),
  file: parts.file.default({}),
});
export type MappingHeading = z.infer<typeof mappingHeading>;

/** What somebody says of it: what is left out stays open, to be guessed. */
export const saidHeading = z.strictObject(parts).partial();
