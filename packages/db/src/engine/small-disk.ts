import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A small disk of its own: for tests of what happens when it is full. */
export interface SmallDisk {
  directory: string;
  /** Takes all but so many bytes. */
  fill(leave: number): void;
  /** Gives back what `fill` took. */
  relieve(): void;
  remove(): void;
}

/** Mounts a disk in memory; `undefined` where that is not allowed. */
export function smallDisk(megabytes: number): SmallDisk | undefined {
  const directory = mkdtempSync(join(tmpdir(), "touchstone-disk-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", directory], {
      stdio: "ignore",
    });
  } catch {
    rmSync(directory, { recursive: true });
    return undefined;
  }
  const filler = join(directory, "filler");
  return {
    directory,
    fill(leave) {
      const { bavail, bsize } = statfsSync(directory);
      writeFileSync(filler, Buffer.alloc(Math.max(bavail * bsize - leave, 0)));
    },
    relieve: () => rmSync(filler, { force: true }),
    remove() {
      execFileSync("umount", [directory]);
      rmSync(directory, { recursive: true });
    },
  };
}
