import { posix, win32 } from "node:path";

export interface Surroundings {
  platform: NodeJS.Platform;
  home: string;
  environment: Readonly<Record<string, string | undefined>>;
}

/** Where the embedded database keeps its data unless told otherwise: the user's data folder of the platform. */
export function defaultDataDirectory({ platform, home, environment }: Surroundings): string {
  if (environment.TOUCHSTONE_DATA) return environment.TOUCHSTONE_DATA;
  if (platform === "win32")
    return win32.join(environment.LOCALAPPDATA ?? win32.join(home, "AppData", "Local"), "touchstone");
  if (platform === "darwin") return posix.join(home, "Library", "Application Support", "touchstone");
  return posix.join(environment.XDG_DATA_HOME ?? posix.join(home, ".local", "share"), "touchstone");
}
