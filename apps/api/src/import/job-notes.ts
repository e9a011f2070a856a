import { readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileDeclaration } from "@touchstone/core/intake/file/declaration";
import { z } from "zod";

const note = z.object({
  /** The job's identifier, and the held file that it imports. */
  id: z.uuid(),
  upload: z.uuid(),
  /** By what the file is imported: the mapping's text, and what else was said of the file. */
  mapping: z.string(),
  declared: fileDeclaration,
  correction: z.boolean(),
  /** Was it given up? */
  cancelled: z.boolean(),
});

/** What an import was told, as long as it has neither stored its file nor been refused. */
export type JobNote = z.infer<typeof note>;

/**
 * Notes of running imports, beside the held files: a server that is started anew knows from them what its predecessor was
 * doing, and can do it again.
 */
export class JobNotes {
  readonly #directory: string;

  constructor(directory: string) {
    this.#directory = directory;
  }

  /** Notes an import; a file has one note, of its last import. */
  async write(told: JobNote): Promise<void> {
    const path = this.#path(told.upload);
    await writeFile(`${path}.new`, JSON.stringify(told), { mode: 0o600 });
    await rename(`${path}.new`, path);
  }

  async remove(upload: string): Promise<void> {
    await rm(this.#path(upload), { force: true });
  }

  async ofUpload(upload: string): Promise<JobNote | null> {
    return this.#read(this.#path(upload));
  }

  async ofJob(id: string): Promise<JobNote | null> {
    return (await this.all()).find((told) => told.id === id) ?? null;
  }

  /** Every note that there is. */
  async all(): Promise<JobNote[]> {
    const names = (await readdir(this.#directory)).filter((name) => /^held-[0-9a-f-]{36}\.job$/.test(name));
    const told = await Promise.all(names.map((name) => this.#read(join(this.#directory, name))));
    return told.filter((one) => one !== null);
  }

  async #read(path: string): Promise<JobNote | null> {
    try {
      return note.parse(JSON.parse(await readFile(path, "utf8")));
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
      throw error;
    }
  }

  #path(upload: string): string {
    return join(this.#directory, `held-${upload}.job`);
  }
}
