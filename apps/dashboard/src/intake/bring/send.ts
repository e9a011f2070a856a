import type { Draft, Job, Preview, Text } from "./answers.ts";

/** The API said no, and why. */
export class Refused extends Error {
  readonly status: number;
  readonly text: Text;

  constructor(status: number, text: Text) {
    super(text.en);
    this.name = "Refused";
    this.status = status;
    this.text = text;
  }
}

const own = { "apollo-require-preflight": "1" };

async function call<Answer>(path: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(`/bring/${path}`, { ...init, headers: { ...own, ...init.headers } });
  if (!response.ok) throw await refusedBy(response);
  return response.status === 204 ? (undefined as Answer) : ((await response.json()) as Answer);
}

async function refusedBy(response: Response): Promise<Refused> {
  const body: unknown = await response.json().catch(() => null);
  const [first] =
    (body as { errors?: { message: string; extensions?: { text?: Text } }[] } | null)?.errors ?? [];
  const message = first?.message ?? `HTTP ${response.status}`;
  return new Refused(response.status, first?.extensions?.text ?? { en: message, zh: message });
}

/** Sends a file, to be held. */
export async function sendFile(file: File, signal: AbortSignal): Promise<string> {
  const query = new URLSearchParams({ file: file.name, size: String(file.size) });
  const init = {
    method: "POST",
    body: file,
    signal,
    headers: { "content-type": "application/octet-stream" },
  };
  return (await call<{ upload: { id: string } }>(`uploads?${query}`, init)).upload.id;
}

/** What the file looks like, read as somebody says or as it seems. */
export async function askPreview(id: string, how: Readonly<Record<string, string>>): Promise<Preview> {
  const { preview } = await call<{ preview: Preview }>(`uploads/${id}/preview?${new URLSearchParams(how)}`);
  return preview;
}

/** The mapping that the decisions come to. */
export function askDraft(
  id: string,
  how: Readonly<Record<string, string>>,
  decided: unknown,
): Promise<Draft> {
  return call<Draft>(`uploads/${id}/mapping?${new URLSearchParams(how)}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(decided),
  });
}

/** A saved mapping with the file's column names, and without what the file lacks. */
export function askSaved(
  id: string,
  adaptation: { code: string; renamed: { from: string; to: string }[]; dropped: string[] },
): Promise<Draft> {
  return call<Draft>(`uploads/${id}/saved`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(adaptation),
  });
}

/** Begins to check or to import a held file. */
export async function begin<Result>(
  id: string,
  what: "check" | "commit",
  how: Readonly<Record<string, string>>,
  yaml: string,
): Promise<Job<Result>> {
  const init = { method: "POST", headers: { "content-type": "application/yaml" }, body: yaml };
  return (await call<{ job: Job<Result> }>(`uploads/${id}/${what}?${new URLSearchParams(how)}`, init)).job;
}

export const cancelJob = (id: string): Promise<unknown> => call(`jobs/${id}`, { method: "DELETE" });
export const giveUp = (id: string): Promise<unknown> => call(`uploads/${id}`, { method: "DELETE" });

/** Follows a job until it ends. */
export function follow<Result>(id: string, onChange: (job: Job<Result>) => void): () => void {
  const events = new EventSource(`/bring/jobs/${id}/events`);
  events.addEventListener("job", (event) => {
    const job = JSON.parse((event as MessageEvent<string>).data) as Job<Result>;
    if (job.status !== "running") events.close();
    onChange(job);
  });
  return () => events.close();
}
