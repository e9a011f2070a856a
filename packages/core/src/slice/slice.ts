import { z } from "zod";

/** A day of the calendar, `YYYY-MM-DD`, in the venue's time zone. */
export const day = z.iso.date();

/**
 * The one way to say *which part* of the data: one type from the dashboard's URL to the filter builder in the store.
 * An absent member does not restrict.
 */
export const slice = z.strictObject({
  /** Venue codes. */
  venues: z.array(z.string().min(1)).min(1).optional(),
  /** Venue group code: all venues of the group. */
  group: z.string().min(1).optional(),
  /** Half-open period `[from, to)`. */
  from: day.optional(),
  to: day.optional(),
  /** A visit must match every dimension, with one of the codes named for it. */
  segments: z
    .array(z.strictObject({ dimension: z.string().min(1), anyOf: z.array(z.string().min(1)).min(1) }))
    .optional(),
  /** Journey code (its newest version unless `journeyVersion`). */
  journey: z.string().min(1).optional(),
  journeyVersion: z.int().positive().optional(),
  stage: z.string().min(1).optional(),
  touchpoint: z.string().min(1).optional(),
  channel: z.string().min(1).optional(),
});
export type Slice = z.infer<typeof slice>;
