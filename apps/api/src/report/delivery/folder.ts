import { mkdir, rename, writeFile } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { NotDelivered, type Outgoing } from "./channel.ts";

/**
 * Puts a report's files into a folder. Each appears whole or not at all, and again under the same name when it is sent
 * again.
 * @throws NotDelivered where no folder was set aside, the path leads out of it, or it cannot be written
 */
export async function putIntoFolder(
  path: string,
  { id, files }: Outgoing,
  below: string | undefined,
): Promise<void> {
  if (below === undefined)
    throw new NotDelivered("no folder is set aside for reports: TOUCHSTONE_REPORT_FOLDER is not set", true);
  const folder = resolve(below, path);
  if (relative(below, folder).startsWith(".."))
    throw new NotDelivered(`found the folder "${path}", expected one below the folder of reports`, true);
  try {
    await mkdir(folder, { recursive: true });
    for (const { name, bytes } of files) {
      const draft = join(folder, `.${id}-${name}.part`);
      await writeFile(draft, bytes);
      await rename(draft, join(folder, name));
    }
  } catch (error) {
    throw new NotDelivered(`the folder cannot be written: ${(error as Error).message}`, true, error);
  }
}
