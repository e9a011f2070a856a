import { createHmac } from "node:crypto";
import { type Channel, NotDelivered, type Outgoing, type WebhookService } from "./channel.ts";

type Webhook = Extract<Channel, { kind: "webhook" }>;

interface Call {
  url: string;
  headers: Record<string, string>;
  body: string;
}

const TIMEOUT_MS = 15_000;
/** Longest text, in bytes, that a robot of WeCom shows. */
const WECOM_BYTES = 4_096;

/**
 * Tells a server of a report. Services sign differently:
 * generic `touchstone-signature: t=SECONDS,v1=HEX`, HMAC-SHA256 of `SECONDS.BODY` by the secret ·
 * DingTalk `timestamp` and `sign` in the address, HMAC-SHA256 of `MILLISECONDS\nSECRET` by the secret
 * (open.dingtalk.com, custom robots) ·
 * Feishu `timestamp` and `sign` in the body, HMAC-SHA256 of nothing by `SECONDS\nSECRET` (open.feishu.cn, custom bots) ·
 * WeCom none, its address is the secret (developer.work.weixin.qq.com, group robots).
 *
 * @throws NotDelivered saying whether it may be sent again
 */
export async function callWebhook(channel: Webhook, outgoing: Outgoing, now: Date): Promise<void> {
  const { url, headers, body } = calls[channel.service](channel, outgoing, now);
  let response: Response;
  try {
    response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body,
      redirect: "error",
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  } catch (error) {
    throw new NotDelivered(`the server did not answer: ${reasonOf(error)}`, neverArrived(error), error);
  }
  const answer = await response.text().catch(() => "");
  if (!response.ok)
    throw new NotDelivered(`the server answered ${response.status}: ${answer.slice(0, 200)}`, true);
  const refused = refusal(channel.service, answer);
  if (refused) throw new NotDelivered(`the robot refused: ${refused}`, true);
}

const calls: Record<WebhookService, (channel: Webhook, outgoing: Outgoing, now: Date) => Call> = {
  generic({ url, secret }, outgoing, now) {
    const { id, locale, title, lines, files } = outgoing;
    const attached = files.map(({ name, mediaType, bytes }) => ({
      name,
      mediaType,
      base64: Buffer.from(bytes).toString("base64"),
    }));
    const body = JSON.stringify({ id, locale, title, lines, files: attached });
    const seconds = Math.floor(now.getTime() / 1_000);
    const headers: Record<string, string> = { "idempotency-key": id };
    if (secret !== null)
      headers["touchstone-signature"] =
        `t=${seconds},v1=${createHmac("sha256", secret).update(`${seconds}.${body}`).digest("hex")}`;
    return { url, headers, body };
  },
  wecom({ url }, outgoing) {
    const content = fitting(markdown(outgoing), WECOM_BYTES);
    return { url, headers: {}, body: JSON.stringify({ msgtype: "markdown", markdown: { content } }) };
  },
  dingtalk({ url, secret }, outgoing, now) {
    const signed = new URL(url);
    if (secret !== null) {
      const timestamp = String(now.getTime());
      signed.searchParams.set("timestamp", timestamp);
      signed.searchParams.set(
        "sign",
        createHmac("sha256", secret).update(`${timestamp}\n${secret}`).digest("base64"),
      );
    }
    const text = { title: outgoing.title, text: markdown(outgoing) };
    return { url: signed.href, headers: {}, body: JSON.stringify({ msgtype: "markdown", markdown: text }) };
  },
  feishu({ url, secret }, outgoing, now) {
    const timestamp = String(Math.floor(now.getTime() / 1_000));
    const sign =
      secret === null
        ? {}
        : { timestamp, sign: createHmac("sha256", `${timestamp}\n${secret}`).update("").digest("base64") };
    const text = [outgoing.title, ...outgoing.lines].join("\n");
    return { url, headers: {}, body: JSON.stringify({ ...sign, msg_type: "text", content: { text } }) };
  },
};

const markdown = ({ title, lines }: Outgoing): string =>
  [`**${plain(title)}**`, ...lines.map((line) => `> ${plain(line)}`)].join("\n\n");

/** Signs that robots would take for formatting. */
const plain = (text: string): string => text.replaceAll(/[*_`[\]<>#]/g, " ");

/** A text of so many bytes at most; one that is cut says so. */
function fitting(text: string, bytes: number): string {
  if (Buffer.byteLength(text) <= bytes) return text;
  const room = bytes - Buffer.byteLength("…");
  let end = text.length;
  while (Buffer.byteLength(text.slice(0, end)) > room) end--;
  return `${text.slice(0, end)}…`;
}

/** Why a robot that answered 200 took nothing; `null` where it did. */
function refusal(service: WebhookService, answer: string): string | null {
  if (service === "generic") return null;
  let read: { errcode?: unknown; code?: unknown; StatusCode?: unknown; errmsg?: unknown; msg?: unknown };
  try {
    read = JSON.parse(answer);
  } catch {
    return `found "${answer.slice(0, 100)}", expected its usual answer`;
  }
  const code = service === "feishu" ? (read.code ?? read.StatusCode) : read.errcode;
  return code === 0 ? null : `${code} ${read.errmsg ?? read.msg ?? ""}`.trim();
}

/** Whether a request surely reached nobody: the connection was never made. */
function neverArrived(error: unknown): boolean {
  const { cause } = error as { cause?: { code?: string } };
  return [
    "ECONNREFUSED",
    "ENOTFOUND",
    "EAI_AGAIN",
    "EHOSTUNREACH",
    "ENETUNREACH",
    "CERT_HAS_EXPIRED",
  ].includes(cause?.code ?? "");
}

const reasonOf = (error: unknown): string => {
  const { cause, message } = error as Error & { cause?: { code?: string; message?: string } };
  return cause?.code ?? cause?.message ?? message;
};
