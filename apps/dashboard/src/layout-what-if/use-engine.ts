"use client";

import type { LayoutEdit } from "@touchstone/core/layout/edit";
import { startTransition, useCallback, useEffect, useRef, useState } from "react";
import type { Locale } from "../text/locale.ts";
import { EngineLine } from "./engine-line.ts";
import type { Answer, Failure, Figures, FormatGroup, Judged, PlanOutline } from "./protocol.ts";

/** A plan with edits beside the plan without them. */
export interface Shown extends Omit<Judged, "before" | "kind" | "id"> {
  edits: readonly LayoutEdit[];
  before: Figures;
}

export interface EngineState {
  /** `null` until the plan has been read. */
  outline: PlanOutline | null;
  /** What a new unit may be. */
  catalogue: readonly FormatGroup[];
  /** The newest result; `null` until there is one. */
  shown: Shown | null;
  /** The newest result that is not preliminary. */
  settled: Shown | null;
  /** Why the newest question has no result. */
  failure: { edits: readonly LayoutEdit[]; failure: Failure } | null;
  /** Why there is no plan to ask about. */
  broken: Failure | null;
}

export interface Engine extends EngineState {
  /** Simulates the edits; what was asked and not begun is asked no more. */
  run(edits: readonly LayoutEdit[], coarse: boolean): void;
}

interface Source {
  address: string;
  locale: Locale;
}

const nothing: EngineState = {
  outline: null,
  catalogue: [],
  shown: null,
  settled: null,
  failure: null,
  broken: null,
};

/** Runs the layout engine in a worker, so that the page stays free for the hand. */
export function useEngine({ address, locale }: Source): Engine {
  const [state, setState] = useState(nothing);
  const line = useRef<Conversation | null>(null);
  useEffect(() => {
    const worker = new Worker(new URL("./layout.worker.ts", import.meta.url), { type: "module" });
    const own = new Conversation(worker, (change, urgent) => {
      const apply = () => setState((before) => ({ ...before, ...change }));
      if (urgent) apply();
      else startTransition(apply);
    });
    line.current = own;
    setState(nothing);
    own.load({ address, locale });
    return () => {
      line.current = null;
      own.end();
    };
  }, [address, locale]);
  const run = useCallback<Engine["run"]>((edits, coarse) => line.current?.run(edits, coarse), []);
  return { ...state, run };
}

/** Knows which answer belongs to which edits, and keeps the plan without edits for either length of slots. */
class Conversation {
  readonly #line: EngineLine;
  readonly #tell: (change: Partial<EngineState>, urgent: boolean) => void;
  readonly #edits = new Map<number, readonly LayoutEdit[]>();
  readonly #bases = new Map<number, Figures>();
  #loading = 0;
  /** Number of the question that is asked ahead; 0 before. */
  #warming = 0;

  constructor(worker: Worker, tell: (change: Partial<EngineState>, urgent: boolean) => void) {
    this.#tell = tell;
    this.#line = new EngineLine(worker, (answer) => this.#hear(answer));
  }

  load({ address, ...rest }: Source): void {
    const absolute = new URL(address, window.location.href).href;
    this.#loading = this.#line.ask({ kind: "load", source: { address: absolute }, ...rest });
  }

  run(edits: readonly LayoutEdit[], coarse: boolean): void {
    this.#edits.set(this.#line.ask({ kind: "run", edits, coarse }), edits);
  }

  end(): void {
    this.#line.end();
  }

  #hear(answer: Answer): void {
    const { id } = answer;
    if (answer.kind === "loaded") {
      this.#tell({ outline: answer.outline, catalogue: answer.catalogue }, true);
      return;
    }
    if (answer.kind === "failed" && id === this.#loading) {
      this.#tell({ broken: answer.failure }, true);
      return;
    }
    const edits = this.#edits.get(id) ?? [];
    for (const known of this.#edits.keys()) if (known <= id) this.#edits.delete(known);
    if (answer.kind === "judged") {
      if (answer.before !== null) this.#bases.set(answer.before.slots.slotMin, answer.before);
      if (id === this.#warming) return;
      const before = this.#bases.get(answer.after.slots.slotMin);
      if (before !== undefined) {
        const shown = { ...answer, edits, before };
        this.#tell({ shown, failure: null, ...(answer.coarse ? {} : { settled: shown }) }, false);
      }
      this.#warmUp(edits);
    } else if (id !== this.#warming) this.#tell({ failure: { edits, failure: answer.failure } }, true);
  }

  /** The first coarse run needs the base in coarse slots as well: done ahead, so that the first drag need not wait. */
  #warmUp(edits: readonly LayoutEdit[]): void {
    if (this.#warming !== 0 || !this.#line.idle) return;
    this.#warming = this.#line.ask({ kind: "run", edits, coarse: true });
  }
}
