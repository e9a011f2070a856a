import { createHmac } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SMTPServer } from "smtp-server";
import { afterEach, describe, expect, it } from "vitest";
import { type Channel, NotDelivered, type Outgoing, type Post, type WebhookService } from "./channel.ts";
import { deliver } from "./deliver.ts";

const outgoing: Outgoing = {
  id: "weekly-7-2026-11-16_2026-11-22",
  locale: "zh",
  title: "周报 *柳渡*",
  lines: ["满意度：7 家场所之间的差异均未超出偶然波动。", "=cmd|'/C calc'!A0"],
  files: [{ name: "周报.pdf", mediaType: "application/pdf", bytes: new TextEncoder().encode("%PDF-1") }],
};
const nothing: Post = { folder: undefined, smtp: undefined, mailFrom: undefined };
const now = new Date("2026-11-23T01:00:00.500Z");

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

interface Received {
  url: URL;
  headers: IncomingMessage["headers"];
  body: string;
}

/** A local receiver that keeps what it is sent. */
async function receiver(answer: { status?: number; body?: string; silent?: boolean }) {
  const received: Received[] = [];
  const server: Server = createServer(async (request, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    received.push({
      url: new URL(request.url ?? "/", "http://127.0.0.1"),
      headers: request.headers,
      body: Buffer.concat(pieces).toString(),
    });
    if (answer.silent) response.destroy();
    else response.writeHead(answer.status ?? 200).end(answer.body ?? "");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  ends.push(() => new Promise((resolve) => server.close(resolve)));
  return { received, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/robot?key=k` };
}

const webhook = (service: WebhookService, url: string, secret: string | null = "s3cret"): Channel => ({
  kind: "webhook",
  service,
  url,
  secret,
});
const failure = (channel: Channel, post = nothing) =>
  deliver(channel, outgoing, post, now).then(
    () => null,
    (error: unknown) => error as NotDelivered,
  );

describe("a webhook", () => {
  it("of anybody gets the report with its files, signed, under one key", async () => {
    const { received, url } = await receiver({});
    await deliver(webhook("generic", url), outgoing, nothing, now);
    const [{ headers, body }] = received as [Received];
    const [, seconds, signature] =
      /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(headers["touchstone-signature"])) ?? [];
    expect(signature).toBe(createHmac("sha256", "s3cret").update(`${seconds}.${body}`).digest("hex"));
    expect(Number(seconds)).toBe(Math.floor(now.getTime() / 1_000));
    expect(headers["idempotency-key"]).toBe(outgoing.id);
    const read = JSON.parse(body);
    expect(read).toMatchObject({ id: outgoing.id, title: outgoing.title, lines: outgoing.lines });
    expect(Buffer.from(read.files[0].base64, "base64").toString()).toBe("%PDF-1");
  });

  it("of DingTalk is signed in its address", async () => {
    const { received, url } = await receiver({ body: '{"errcode":0,"errmsg":"ok"}' });
    await deliver(webhook("dingtalk", url), outgoing, nothing, now);
    const [{ url: called, body }] = received as [Received];
    const timestamp = called.searchParams.get("timestamp");
    expect(timestamp).toBe(String(now.getTime()));
    expect(called.searchParams.get("key")).toBe("k");
    expect(called.searchParams.get("sign")).toBe(
      createHmac("sha256", "s3cret").update(`${timestamp}\ns3cret`).digest("base64"),
    );
    expect(JSON.parse(body)).toMatchObject({ msgtype: "markdown", markdown: { title: outgoing.title } });
    expect(JSON.parse(body).markdown.text).toContain("满意度");
    expect(JSON.parse(body).markdown.text).not.toContain("*柳渡*");
  });

  it("of Feishu is signed in its body", async () => {
    const { received, url } = await receiver({ body: '{"code":0,"msg":"success"}' });
    await deliver(webhook("feishu", url), outgoing, nothing, now);
    const read = JSON.parse((received as [Received])[0].body);
    expect(read.timestamp).toBe(String(Math.floor(now.getTime() / 1_000)));
    expect(read.sign).toBe(createHmac("sha256", `${read.timestamp}\ns3cret`).update("").digest("base64"));
    expect(read).toMatchObject({ msg_type: "text" });
    expect(read.content.text).toContain(outgoing.lines[0]);
  });

  it("of WeCom gets what it can show, and what is cut says so", async () => {
    const { received, url } = await receiver({ body: '{"errcode":0}' });
    await deliver(
      webhook("wecom", url, null),
      { ...outgoing, lines: ["很长的句子。".repeat(1_000)] },
      nothing,
      now,
    );
    const { content } = JSON.parse((received as [Received])[0].body).markdown;
    expect(Buffer.byteLength(content)).toBeLessThanOrEqual(4_096);
    expect(content.endsWith("…")).toBe(true);
  });

  it.each<[WebhookService, string, RegExp]>([
    ["wecom", '{"errcode":93000,"errmsg":"invalid webhook url"}', /93000 invalid webhook url/],
    ["dingtalk", '{"errcode":310000,"errmsg":"sign not match"}', /310000 sign not match/],
    ["feishu", '{"code":19021,"msg":"sign match fail"}', /19021 sign match fail/],
    ["feishu", "<html>", /expected its usual answer/],
  ])("of %s that answers %s did not take it", async (service, body, message) => {
    const { url } = await receiver({ body });
    expect(await failure(webhook(service, url))).toMatchObject({
      certain: true,
      message: expect.stringMatching(message),
    });
  });

  it("that refuses may be asked again; one that fell silent may have it", async () => {
    const refusing = await receiver({ status: 503, body: "busy" });
    expect(await failure(webhook("generic", refusing.url))).toMatchObject({ certain: true });
    const silent = await receiver({ silent: true });
    expect(await failure(webhook("generic", silent.url))).toMatchObject({ certain: false });
    expect(await failure(webhook("generic", "http://127.0.0.1:9/nobody"))).toBeInstanceOf(NotDelivered);
  });
});

describe("a folder", () => {
  it("gets whole files under their names, also when sent again, and only below the folder of reports", async () => {
    const folder = mkdtempSync(join(tmpdir(), "touchstone-delivery-"));
    ends.push(() => rmSync(folder, { recursive: true }));
    const post = { ...nothing, folder };
    for (let time = 0; time < 2; time++)
      await deliver({ kind: "folder", path: "周报/柳渡" }, outgoing, post, now);
    expect(readdirSync(join(folder, "周报/柳渡"))).toEqual(["周报.pdf"]);
    expect(readFileSync(join(folder, "周报/柳渡/周报.pdf"), "utf8")).toBe("%PDF-1");
    for (const path of ["../elsewhere", "/etc"])
      expect(await failure({ kind: "folder", path }, post)).toMatchObject({ certain: true });
    expect((await failure({ kind: "folder", path: "x" }))?.message).toContain("TOUCHSTONE_REPORT_FOLDER");
  });
});

describe("a mail server", () => {
  async function mailServer(refuse?: string) {
    const received: { from: string; to: string[]; text: string }[] = [];
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ["STARTTLS"],
      onRcptTo: ({ address }, _session, callback) =>
        callback(address === refuse ? new Error("no such user") : null),
      onData(stream, session, callback) {
        let text = "";
        stream.on("data", (piece) => {
          text += String(piece);
        });
        stream.on("end", () => {
          const { mailFrom, rcptTo } = session.envelope;
          received.push({
            from: mailFrom ? mailFrom.address : "",
            to: rcptTo.map(({ address }) => address),
            text,
          });
          callback();
        });
      },
    });
    // A client that has its answer may hang up before the server has seen the end: nobody's mistake, anything else is.
    server.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "ECONNRESET" && error.code !== "EPIPE") throw error;
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    ends.push(() => new Promise<void>((resolve) => server.close(resolve)));
    const { port } = server.server.address() as AddressInfo;
    return {
      received,
      post: { ...nothing, smtp: `smtp://127.0.0.1:${port}`, mailFrom: "reports@venue.test" },
    };
  }
  const to = ["boss@venue.test", "planner@venue.test"];

  it("gets the report as a mail with its files", async () => {
    const { received, post } = await mailServer();
    await deliver({ kind: "email", to }, outgoing, post, now);
    expect(received).toHaveLength(1);
    expect(received[0]).toMatchObject({ from: "reports@venue.test", to });
    expect(received[0]?.text).toContain(`Message-ID: <${outgoing.id}@touchstone>`);
    expect(received[0]?.text).toContain(`=?UTF-8?B?${Buffer.from(outgoing.title).toString("base64")}`);
    expect(received[0]?.text).toContain(Buffer.from("%PDF-1").toString("base64"));
  });

  it("that refuses one of several has given it to the others: it is not sent again", async () => {
    const { received, post } = await mailServer(to[1]);
    expect(await failure({ kind: "email", to }, post)).toMatchObject({ certain: false });
    expect(received).toHaveLength(1);
  });

  it("that refuses everybody, is not there or not set up took nothing", async () => {
    const { post } = await mailServer(to[0]);
    expect(await failure({ kind: "email", to: to.slice(0, 1) }, post)).toMatchObject({ certain: true });
    const absent = { ...nothing, smtp: "smtp://127.0.0.1:9", mailFrom: "a@b.test" };
    expect(await failure({ kind: "email", to }, absent)).toMatchObject({ certain: true });
    expect((await failure({ kind: "email", to }))?.message).toContain("TOUCHSTONE_SMTP_URL");
  });
});
