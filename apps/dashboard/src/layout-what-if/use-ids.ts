"use client";

import { useMemo } from "react";

/** The ids of things; the very same list as long as they are. */
export function useIds(things: readonly { id: string }[]): readonly string[] {
  const ids = JSON.stringify(things.map(({ id }) => id));
  return useMemo(() => JSON.parse(ids) as string[], [ids]);
}
