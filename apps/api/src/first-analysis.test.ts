import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, it } from "vitest";
import { FirstAnalysis } from "./first-analysis.ts";

let http: Server;
afterEach(() => http.close());

/** A server whose analysis answers when it is let to. */
async function serving() {
  const begun: string[] = [];
  const given: string[] = [];
  const open: (() => void)[] = [];
  http = createServer(async (request, response) => {
    let body = "";
    for await (const piece of request) body += piece;
    if (!body.includes("moments")) {
      response.end(
        JSON.stringify({
          data: {
            venueGroups: [
              { code: "made-up", venues: [{ fictional: true }] },
              { code: "real", venues: [{ fictional: false }] },
            ],
          },
        }),
      );
      return;
    }
    begun.push(JSON.parse(body).variables.group);
    response.on("close", () => {
      if (!response.writableEnded) given.push("up");
    });
    open.push(() => response.end(JSON.stringify({ data: {} })));
  });
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`, begun, given, open };
}

const until = (met: () => boolean) => expect.poll(met, { timeout: 10_000 }).toBe(true);
const quick = { quietMs: 20, graceMs: 1, log: () => undefined };

it("makes way for whoever asks, begins anew when it is quiet, and ends with the analysis of the real venues", async () => {
  const { url, begun, given, open } = await serving();
  const first = new FirstAnalysis(http, url, quick);
  const made = first.start();
  await until(() => begun.length === 1);
  await (await fetch(url, { method: "POST", body: "{}" })).text();
  await until(() => given.length === 1 && begun.length === 2);
  open[1]?.();
  await made;
  expect(begun).toEqual(["real", "real"]);
  await first.close();
});

it("is given up when the server stops", async () => {
  const { url, begun, given } = await serving();
  const first = new FirstAnalysis(http, url, quick);
  void first.start();
  await until(() => begun.length === 1);
  await first.close();
  await until(() => given.length === 1);
});
