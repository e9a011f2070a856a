"use client";

import { type ComponentProps, type ReactNode, useState } from "react";

type Props = ComponentProps<"select"> & {
  /** The entry that is chosen: all that stands in the list until it is about to be opened. */
  chosen: ReactNode;
};

/** A list of hundreds of entries, which are made when it is focused or pressed; until then it costs nothing. */
export function LongSelect({ chosen, children, ...select }: Props) {
  const [wanted, want] = useState(false);
  return (
    <select
      {...select}
      onFocus={() => want(true)}
      onPointerDown={() => want(true)}
      onBlur={() => want(false)}
    >
      {wanted ? children : chosen}
    </select>
  );
}
