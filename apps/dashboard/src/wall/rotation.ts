/** Why the wall stands still. */
export type Hold = "button" | "pointer" | "focus" | "motion";

/** Which panel is shown, and when the next one comes. Times are milliseconds of one clock, whichever the caller has. */
export interface Rotation {
  panel: number;
  panels: number;
  everyMs: number;
  holds: readonly Hold[];
  /** When the next panel comes; `null` while it stands still. */
  nextAt: number | null;
}

/** A wall that begins with its first panel. `motion`: whoever asked for less motion turns the panels themselves. */
export function beginRotation(panels: number, everyMs: number, now: number, motion: boolean): Rotation {
  const rotation: Rotation = { panel: 0, panels, everyMs, holds: motion ? [] : ["motion"], nextAt: null };
  return scheduled(rotation, now);
}

/** Stands still for a reason, until that reason and all others are gone. */
export function hold(rotation: Rotation, reason: Hold): Rotation {
  if (rotation.holds.includes(reason)) return rotation;
  return { ...rotation, holds: [...rotation.holds, reason], nextAt: null };
}

/** A reason to stand still is gone: where it was the last, the panel is shown for its whole time again. */
export function release(rotation: Rotation, reason: Hold, now: number): Rotation {
  if (!rotation.holds.includes(reason)) return rotation;
  return scheduled({ ...rotation, holds: rotation.holds.filter((one) => one !== reason) }, now);
}

/** The pause button: stands still, or moves on whatever held it. */
export function toggle(rotation: Rotation, now: number): Rotation {
  const held = rotation.holds.includes("button") || rotation.holds.includes("motion");
  if (!held) return hold(rotation, "button");
  return release(release(rotation, "button", now), "motion", now);
}

/** Another panel by hand, so many further on or back. */
export function turn(rotation: Rotation, by: number, now: number): Rotation {
  const { panels, panel } = rotation;
  return scheduled({ ...rotation, panel: (((panel + by) % panels) + panels) % panels }, now);
}

/** Time passes: the next panel, where its time has come. A clock that leapt moves one panel on, not many. */
export function tick(rotation: Rotation, now: number): Rotation {
  return rotation.nextAt !== null && now >= rotation.nextAt ? turn(rotation, 1, now) : rotation;
}

function scheduled(rotation: Rotation, now: number): Rotation {
  const moves = rotation.holds.length === 0 && rotation.panels > 1;
  return { ...rotation, nextAt: moves ? now + rotation.everyMs : null };
}
