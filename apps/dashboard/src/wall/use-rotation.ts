import { useEffect, useState } from "react";
import { beginRotation, hold, type Rotation, release, tick, toggle, turn } from "./rotation.ts";

const TICK_MS = 250;
/** A pointer that has not moved for so long was left lying. */
const POINTER_MS = 15_000;

/** The rotation by the browser's clock; it begins once the page is alive. */
export function useRotation(panels: number, everyMs: number) {
  const [rotation, setRotation] = useState<Rotation>(() => ({
    panel: 0,
    panels,
    everyMs,
    holds: [],
    nextAt: null,
  }));
  const [pointerAt, setPointerAt] = useState<number | null>(null);
  useEffect(() => {
    const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    setRotation(beginRotation(panels, everyMs, Date.now(), !still));
  }, [panels, everyMs]);
  useEffect(() => {
    const timer = setInterval(() => {
      const now = Date.now();
      if (pointerAt !== null && now - pointerAt > POINTER_MS) {
        setPointerAt(null);
        setRotation((one) => release(one, "pointer", now));
      }
      setRotation((one) => tick(one, now));
    }, TICK_MS);
    return () => clearInterval(timer);
  }, [pointerAt]);
  return {
    rotation,
    pause: () => setRotation((one) => toggle(one, Date.now())),
    turn: (by: number) => setRotation((one) => turn(one, by, Date.now())),
    focused: (inside: boolean) =>
      setRotation((one) => (inside ? hold(one, "focus") : release(one, "focus", Date.now()))),
    pointed: (inside: boolean) => {
      setPointerAt(inside ? Date.now() : null);
      setRotation((one) => (inside ? hold(one, "pointer") : release(one, "pointer", Date.now())));
    },
  };
}
