import { describe, expect, it } from "vitest";
import { readEnvironment } from "./environment.ts";
import { checkListening, isLoopback } from "./host.ts";

describe("the environment", () => {
  it("has defaults that keep everything on this computer", () => {
    expect(readEnvironment({ XDG_DATA_HOME: "/data", HOME: "/home/x" })).toMatchObject({
      databaseUrl: undefined,
      port: 4000,
      host: "127.0.0.1",
      allowRemote: false,
      sample: true,
      locale: "en",
    });
  });

  it("takes an empty variable for one that is not set", () => {
    expect(readEnvironment({ DATABASE_URL: "", TOUCHSTONE_API_PORT: "" })).toMatchObject({
      databaseUrl: undefined,
      port: 4000,
    });
  });

  it.each([
    [{ TOUCHSTONE_API_PORT: "70000" }, "TOUCHSTONE_API_PORT"],
    [{ TOUCHSTONE_SAMPLE: "yes" }, "TOUCHSTONE_SAMPLE"],
    [{ DATABASE_URL: "mysql://x" }, "DATABASE_URL"],
  ])("refuses %o and says what it found", (source, name) => {
    expect(() => readEnvironment(source)).toThrow(name);
    expect(() => readEnvironment(source)).toThrow(Object.values(source)[0]);
  });

  it("never repeats a secret, not even one that is too short", () => {
    const read = () => readEnvironment({ TOUCHSTONE_STAFF_KEY: "hush" });
    expect(read).toThrow("TOUCHSTONE_STAFF_KEY: found 4 characters, expected at least 16 characters");
    expect(read).not.toThrow("hush");
  });

  it.each([
    [{ TOUCHSTONE_LANG: "zh" }, "zh"],
    [{ LANG: "zh_CN.UTF-8" }, "zh"],
    [{ LANG: "zh_CN.UTF-8", TOUCHSTONE_LANG: "en" }, "en"],
    [{ LANG: "de_DE.UTF-8" }, "en"],
  ])("speaks by %o: %s", (source, locale) => {
    expect(readEnvironment(source).locale).toBe(locale);
  });
});

describe("listening", () => {
  it.each(["127.0.0.1", "localhost", "::1", "[::1]", "127.8.9.1"])("on %s needs no leave", (host) => {
    expect(isLoopback(host)).toBe(true);
    expect(checkListening(host, false)).toBeNull();
  });

  it.each(["0.0.0.0", "192.168.1.4", "::", "example.org", "127.0.0.1.evil.example"])(
    "on %s is refused",
    (host) => {
      expect(() => checkListening(host, false)).toThrow("TOUCHSTONE_ALLOW_REMOTE=1");
      expect(checkListening(host, true)).toContain("no accounts");
    },
  );
});
