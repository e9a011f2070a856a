import { readWrittenText } from "./written-text.ts";

/** Most characters of a name and of a key. */
const MOST = 100;

/** The argument that says who writes. @param does what they do, such as "Who accepts them" */
export const whoArgument = (does: string) =>
  ({ required: true, description: `${does}: a name, as they call themselves.` }) as const;

/** The argument by which something is written once, however often it is sent. */
export const clientKeyArgument = {
  required: true,
  description: "A new key of the caller's choosing, such as a UUID; sent again it changes nothing.",
} as const;

/** Who writes, and under which key. @throws InputError where either is empty, too long or no text */
export function readWriter({ who, clientKey }: { who: string; clientKey: string }): {
  author: string;
  clientKey: string;
} {
  return {
    author: readWrittenText("who", who, MOST),
    clientKey: readWrittenText("clientKey", clientKey, MOST),
  };
}
