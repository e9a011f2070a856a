import { type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import type { Grain } from "./histogram-request.ts";

/** The first day of the period that a day lies in, as text; '' without a grain. */
export function periodOf(grain: Grain | null, day: AnyPgColumn): SQL {
  switch (grain) {
    case null:
      return sql`''`;
    case "day":
      return sql`to_char(${day}, 'YYYY-MM-DD')`;
    case "month":
      return sql`to_char(${day}, 'YYYY-MM-01')`;
    case "quarter":
      return sql`to_char(date_trunc('quarter', ${day}::timestamp), 'YYYY-MM-DD')`;
    case "year":
      return sql`to_char(${day}, 'YYYY-01-01')`;
  }
}
