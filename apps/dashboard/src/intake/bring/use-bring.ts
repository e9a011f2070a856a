import { useCallback, useEffect, useRef, useState } from "react";
import type { CheckResult, Choice, Draft, Heading, ImportResult, Job, Preview, Text } from "./answers.ts";
import { keep, kept } from "./kept.ts";
import {
  askDraft,
  askPreview,
  askSaved,
  begin,
  cancelJob,
  follow,
  giveUp,
  Refused,
  sendFile,
} from "./send.ts";

/** What was decided about a column, apart from the guess. */
export type Decision = Partial<Choice> & { column: string };

/** How the file is written, as far as somebody says so. */
export type How = Readonly<Record<string, string>>;

interface State {
  id: string | null;
  file: string;
  how: How;
  preview: Preview | null;
  decisions: Readonly<Record<string, Decision>>;
  heading: Heading | null;
  draft: Draft | null;
  check: Job<CheckResult> | null;
  commit: Job<ImportResult> | null;
  busy: "sending" | "looking" | "writing" | null;
  refusal: Text | null;
  /** Does the file replace rows that are stored with other contents? */
  correction: boolean;
}

const nothing: State = {
  id: null,
  file: "",
  how: {},
  preview: null,
  decisions: {},
  heading: null,
  draft: null,
  check: null,
  commit: null,
  busy: null,
  refusal: null,
  correction: false,
};

const textOf = (error: unknown): Text => {
  if (error instanceof Refused) return error.text;
  const message = error instanceof Error ? error.message : String(error);
  return { en: message, zh: message };
};

/** One file on its way in: what is known of it, what was decided, and how far it is. Decisions outlive a reload. */
export function useBring(timeZone: string) {
  const [state, setState] = useState<State>(nothing);
  const set = useCallback((change: Partial<State>) => setState((now) => ({ ...now, ...change })), []);
  const stop = useRef<() => void>(() => undefined);
  useEffect(() => () => stop.current(), []);

  const look = useCallback(
    async (id: string, file: string, how: How, before: Pick<State, "decisions" | "heading"> | null) => {
      set({ id, file, how, busy: "looking", refusal: null });
      try {
        const preview = await askPreview(id, { ...how, timeZone });
        const heading = before?.heading ?? preview.heading;
        set({ preview, heading, decisions: before?.decisions ?? {}, busy: null, draft: null, check: null });
      } catch (error) {
        const gone = error instanceof Refused && error.status === 404;
        set(gone ? nothing : { busy: null, preview: null, refusal: textOf(error) });
      }
    },
    [set, timeZone],
  );

  useEffect(() => {
    const before = kept();
    if (before) void look(before.id, before.file, before.how, before);
  }, [look]);

  const { id, file, how, decisions, heading, preview } = state;
  useEffect(() => {
    if (id !== null && heading !== null) keep({ id, file, how, decisions, heading });
  }, [id, file, how, decisions, heading]);

  const bring = async (chosen: File) => {
    set({ ...nothing, file: chosen.name, busy: "sending" });
    const over = new AbortController();
    stop.current = () => over.abort();
    try {
      const held = await sendFile(chosen, over.signal);
      await look(held, chosen.name, {}, null);
    } catch (error) {
      set({ busy: null, refusal: over.signal.aborted ? null : textOf(error) });
    }
  };

  const run = async (yaml: string, draft: Draft | null) => {
    if (id === null) return;
    set({ draft, busy: "writing", refusal: null, check: null, commit: null });
    try {
      const job = await begin<CheckResult>(id, "check", how, yaml);
      set({ check: job, busy: null });
      stop.current = follow<CheckResult>(job.id, (check) => set({ check }));
    } catch (error) {
      set({ busy: null, refusal: textOf(error) });
    }
  };

  const tryOut = async () => {
    if (id === null || preview === null) return;
    set({ busy: "writing", refusal: null });
    try {
      const columns = Object.values(decisions).map(({ touchpoint, ...rest }) => ({
        ...rest,
        ...(touchpoint && { touchpoint }),
      }));
      const draft = await askDraft(id, how, { columns, heading: cleaned(heading) });
      await run(draft.yaml, draft);
    } catch (error) {
      set({ busy: null, refusal: textOf(error) });
    }
  };

  const publish = async () => {
    if (id === null || state.draft === null) return;
    set({ refusal: null });
    try {
      const told = state.correction ? { ...how, correction: "true" } : how;
      const job = await begin<ImportResult>(id, "commit", told, state.draft.yaml);
      set({ commit: job });
      stop.current = follow<ImportResult>(job.id, (commit) => {
        set({ commit });
        if (commit.status === "done") keep(null);
      });
    } catch (error) {
      set({ refusal: textOf(error) });
    }
  };

  return {
    ...state,
    bring,
    tryOut,
    publish,
    readAs: (next: How) => id !== null && look(id, file, next, null),
    decide: (decision: Decision) => {
      const whole = { ...decisions[decision.column], ...decision };
      set({ decisions: { ...decisions, [decision.column]: whole }, check: null, commit: null });
    },
    say: (change: Partial<Heading>) =>
      heading && set({ heading: { ...heading, ...change }, check: null, commit: null }),
    correct: (correction: boolean) => set({ correction }),
    useSaved: async (renamed: { from: string; to: string }[], dropped: string[]) => {
      const saved = preview?.suggestion;
      if (!saved || id === null) return;
      set({ busy: "writing", refusal: null });
      try {
        const draft = await askSaved(id, { code: saved.code, renamed, dropped });
        await run(draft.yaml, draft);
      } catch (error) {
        set({ busy: null, refusal: textOf(error) });
      }
    },
    cancel: (job: string) => void cancelJob(job).catch((error: unknown) => set({ refusal: textOf(error) })),
    startOver: () => {
      stop.current();
      keep(null);
      if (id !== null) void giveUp(id).catch(() => "it is forgotten by itself in a day");
      setState(nothing);
    },
  };
}

/** What is not said is left out. */
function cleaned(heading: Heading | null): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(heading ?? {}).filter(([key, value]) => value !== "" && key !== "file"),
  );
}
