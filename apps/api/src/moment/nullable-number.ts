import type { Fields } from "../builder.ts";

/** A nullable number taken over as it is. */
export function number<Parent>(
  t: Fields<Parent>,
  description: string,
  read: (parent: Parent) => number | null,
) {
  return t.float({ nullable: true, description, resolve: read });
}

/** The same of a whole number. */
export function whole<Parent>(
  t: Fields<Parent>,
  description: string,
  read: (parent: Parent) => number | null,
) {
  return t.int({ nullable: true, description, resolve: read });
}
