/** An end so long is told from another by its last signs, and still cannot be guessed from them. */
const LONG = 24;
const TOLD = 4;

/**
 * The address of a webhook as it may be shown: its server, and the last signs of what is long enough to hide the rest:
 * `https://open.feishu.cn/…9f3a`. Keys stand in the path (Feishu), in the search (WeCom, DingTalk) or before the server.
 */
export function maskedAddress(address: string): string {
  const { origin, pathname, search } = new URL(address);
  const end = pathname + search;
  return `${origin}/…${end.length > LONG ? end.slice(-TOLD) : ""}`;
}
