import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";

/** The content of a file in pieces, unpacked when it is gzip (told by its first bytes, whatever it is called). */
export async function contentOf(path: string, signal?: AbortSignal): Promise<AsyncIterable<Uint8Array>> {
  const gzip = await isGzip(path);
  const raw = createReadStream(path, { highWaterMark: 256 * 1024, ...(signal && { signal }) });
  if (!gzip) return raw;
  const unpacked = createGunzip({ chunkSize: 256 * 1024 });
  // A failure of either side ends the iteration of `unpacked` with that error.
  pipeline(raw, unpacked).catch((error: Error) => unpacked.destroy(error));
  return unpacked;
}

/** Fingerprint of a file's content: the same for a file and for its gzip. */
export async function fingerprint(path: string, signal?: AbortSignal): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of await contentOf(path, signal)) hash.update(piece);
  return hash.digest("hex");
}

/** The name a file has without `.gz`, for messages. */
export function plainName(fileName: string): string {
  return fileName.replace(/\.gz$/i, "");
}

async function isGzip(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await file.close();
  }
}
