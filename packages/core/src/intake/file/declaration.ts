import { z } from "zod";
import { encodingAliases, encodings } from "./encoding.ts";
import { MOST_HEADER_ROWS } from "./header-rows.ts";
import { quotes } from "./split-sample.ts";

/** What a file may hold its rows as. */
export const fileFormats = ["csv", "xlsx", "ndjson", "json"] as const;
export type FileFormat = (typeof fileFormats)[number];

/** What somebody says of how a file is written. What is left out is detected. */
export const fileDeclaration = z.strictObject({
  format: z.enum([...fileFormats, "auto"]).optional(),
  encoding: z.preprocess(
    (value) => (typeof value === "string" ? (encodingAliases[value.toLowerCase()] ?? value) : value),
    z.enum(encodings).optional(),
  ),
  /** One character between values. */
  delimiter: z.string().min(1).optional(),
  quote: z.enum(quotes).optional(),
  /** Line on which the header stands. */
  header: z.int().min(1).max(1000).optional(),
  /** In how many rows the names of the columns stand, one below the other. */
  headerRows: z.int().min(1).max(MOST_HEADER_ROWS).optional(),
  /** Name of the sheet of a workbook; the first that is not hidden where it is left out. */
  sheet: z.string().min(1).optional(),
  /** Name of the file within an archive, where it holds several. */
  entry: z.string().min(1).optional(),
});
export type FileDeclaration = z.infer<typeof fileDeclaration>;
