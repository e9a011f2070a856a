"use client";

import {
  type PointerEvent as ReactPointerEvent,
  startTransition,
  useCallback,
  useEffect,
  useRef,
} from "react";
import type { ToPlan } from "../layout/plan-view.tsx";
import { DragStore } from "./drag-store.ts";
import { nearestNode, type Position } from "./near-nodes.ts";
import type { PlanOutline } from "./protocol.ts";
import { moveEdit } from "./unit-moves.ts";
import type { WhatIf } from "./use-what-if.ts";

/** Pixels that the hand must travel before a press is a drag and no click. */
const STARTS_AFTER = 4;

/** Drags units from door to door: each node that it comes nearest to is tried at once, the last one is kept. */
export function useDrag(
  outline: PlanOutline | null,
  spotOfUnit: (unit: string) => Position | null,
  whatIf: Pick<WhatIf, "attempt" | "apply" | "settled" | "failure">,
  /** Told of the unit that was let go at another door. */
  dropped: (unit: string) => void,
) {
  const { attempt, apply, settled, failure } = whatIf;
  const store = useRef<DragStore | null>(null);
  store.current ??= new DragStore();
  const end = useRef<(() => void) | null>(null);
  useEffect(() => () => end.current?.(), []);
  // What was let go lies where it was put until the plan shows it there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever the plan has been drawn anew
  useEffect(() => {
    if (end.current === null) store.current?.set(null);
  }, [settled, failure]);
  const grab = useCallback(
    (unit: string, event: ReactPointerEvent, toPlan: ToPlan) => {
      const known = outline?.units.find(({ id }) => id === unit);
      const from = spotOfUnit(unit);
      if (outline === null || known === undefined || known.locked || from === null) return;
      if (event.button !== 0 || end.current !== null) return;
      const own = store.current as DragStore;
      own.set(null);
      const [startX, startY, pointer] = [event.clientX, event.clientY, event.pointerId];
      let tried = known.node;
      const move = (moved: PointerEvent) => {
        if (moved.pointerId !== pointer) return;
        const travelled = Math.hypot(moved.clientX - startX, moved.clientY - startY);
        if (own.get() === null && travelled < STARTS_AFTER) return;
        const at = toPlan(moved.clientX, moved.clientY);
        const target = nearestNode(outline.nodes, at);
        if (target === null) return;
        own.set({ unit, from, at, target });
        if (target.id === tried) return;
        tried = target.id;
        attempt(moveEdit(known, target.id));
      };
      const finish = (kept: boolean) => {
        const dragged = own.get();
        end.current?.();
        if (dragged === null) return;
        ignoreClick();
        const edit = kept ? moveEdit(known, dragged.target.id) : null;
        own.set(edit === null ? null : { ...dragged, at: dragged.target.at });
        // In pieces between other things: the hand is free again at once.
        startTransition(() => {
          if (edit === null) attempt(null);
          else apply(edit);
          if (kept) dropped(unit);
        });
      };
      const up = (released: PointerEvent) => released.pointerId === pointer && finish(true);
      const cancel = (lost: PointerEvent) => lost.pointerId === pointer && finish(false);
      // A second finger enlarges the plan.
      const second = (pressed: PointerEvent) => pressed.pointerId !== pointer && finish(false);
      const key = (pressed: KeyboardEvent) => pressed.key === "Escape" && finish(false);
      window.addEventListener("pointermove", move);
      window.addEventListener("pointerup", up);
      window.addEventListener("pointercancel", cancel);
      window.addEventListener("pointerdown", second);
      window.addEventListener("keydown", key);
      end.current = () => {
        end.current = null;
        window.removeEventListener("pointermove", move);
        window.removeEventListener("pointerup", up);
        window.removeEventListener("pointercancel", cancel);
        window.removeEventListener("pointerdown", second);
        window.removeEventListener("keydown", key);
      };
    },
    [outline, spotOfUnit, attempt, apply, dropped],
  );
  return { store: store.current, grab };
}

/** The click that ends a drag is no click on whatever lies below the hand. */
function ignoreClick(): void {
  const ignore = (event: MouseEvent) => event.stopPropagation();
  window.addEventListener("click", ignore, { capture: true, once: true });
  setTimeout(() => window.removeEventListener("click", ignore, { capture: true }));
}
