import { InputError } from "../../error.ts";
import { isLoopback } from "../../host.ts";
import type { Channel, WebhookService } from "./channel.ts";

/** Where a report goes, as a caller says it. */
export interface GivenChannel {
  folder?: string | null | undefined;
  email?: string[] | null | undefined;
  webhook?: { service: WebhookService; url: string; secret?: string | null | undefined } | null | undefined;
}

const address = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/u;

/**
 * Exactly one place for a report to go.
 * @throws InputError that says which member is wrong
 */
export function readChannel({ folder, email, webhook }: GivenChannel): Channel {
  const given = [folder, email, webhook].filter((one) => one !== null && one !== undefined);
  if (given.length !== 1)
    throw new InputError(["channel"], {
      en: `"channel" names ${given.length} places; expected one of folder, email, webhook.`,
      zh: `“channel”指定了 ${given.length} 个去处，应为 folder、email、webhook 之一。`,
    });
  if (webhook) return readWebhook(webhook);
  if (email) return readEmail(email);
  const path = (folder ?? "").trim();
  if (path === "" || path.startsWith("/") || path.split(/[\\/]/).includes(".."))
    throw new InputError(["channel", "folder"], {
      en: `"folder" is "${folder}"; expected a path below the folder of reports, such as "weekly".`,
      zh: `“folder”为“${folder}”，应为报告文件夹之下的相对路径，例如“weekly”。`,
    });
  return { kind: "folder", path };
}

function readEmail(email: string[]): Channel {
  const to = [...new Set(email.map((one) => one.trim()))];
  const wrong = to.findIndex((one) => !address.test(one));
  if (to.length === 0 || to.length > 50)
    throw new InputError(["channel", "email"], {
      en: `"email" has ${to.length} addresses; expected 1 to 50.`,
      zh: `“email”含 ${to.length} 个地址，应为 1 至 50 个。`,
    });
  if (wrong >= 0)
    throw new InputError(["channel", "email", wrong], {
      en: `"${to[wrong]}" is no e-mail address.`,
      zh: `“${to[wrong]}”不是有效的电子邮件地址。`,
    });
  return { kind: "email", to };
}

function readWebhook({ service, url, secret }: NonNullable<GivenChannel["webhook"]>): Channel {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  const safe = parsed?.protocol === "https:" || (parsed?.protocol === "http:" && isLoopback(parsed.hostname));
  if (!safe)
    throw new InputError(["channel", "webhook", "url"], {
      en: "The address of a webhook begins with https://; http:// is for this computer only.",
      zh: "Webhook 地址须以 https:// 开头；http:// 仅限本机。",
    });
  return { kind: "webhook", service, url, secret: secret ? secret : null };
}
