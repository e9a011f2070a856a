import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** Folder of databases with sample data that this run has made. */
    touchstoneSamples: string;
  }
}

/** A folder for this run's databases with sample data; what it returns removes it. */
export default function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), "touchstone-samples-"));
  project.provide("touchstoneSamples", folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
