import { describe, expect, test } from "vitest";
import { readSettings } from "./settings.ts";
import { StartError } from "./start-error.ts";

const secret = "a".repeat(32);

describe("settings", () => {
  test("an empty environment is enough", () => {
    expect(readSettings({})).toMatchObject({
      port: 3000,
      host: "127.0.0.1",
      loopback: true,
      appUrl: "http://localhost:3000",
      databaseUrl: null,
      sample: true,
    });
  });

  test("an empty variable counts as absent", () => {
    expect(readSettings({ PORT: "", DATABASE_URL: " " })).toMatchObject({ port: 3000, databaseUrl: null });
  });

  test("proxies are named by address, by range, or as this machine", () => {
    const { proxies } = readSettings({ TRUSTED_PROXIES: "loopback, 10.0.0.0/8,2001:db8::1" });
    expect(["127.0.0.1", "10.9.8.7", "2001:db8::1", "203.0.113.1"].map(proxies.has)).toEqual([
      ...[true, true, true],
      false,
    ]);
    expect(readSettings({}).proxies.has("127.0.0.1")).toBe(false);
  });

  test.each(["everybody", "10.0.0.0/33", "0.0.0.0/0", "::/0", "10.0.0/8", "2001:db8::/129"])(
    "%s is no proxy",
    (list) => {
      expect(() => readSettings({ TRUSTED_PROXIES: list })).toThrow(/^TRUSTED_PROXIES must be addresses/);
    },
  );

  test("metrics have a port of their own, or none", () => {
    expect(readSettings({}).metricsPort).toBeNull();
    expect(readSettings({ METRICS_PORT: "9100" }).metricsPort).toBe(9100);
    expect(() => readSettings({ METRICS_PORT: "3000" })).toThrow(
      "METRICS_PORT must be another port than PORT.",
    );
  });

  test("the public address follows the port and loses its last slash", () => {
    expect(readSettings({ PORT: "8080" }).appUrl).toBe("http://localhost:8080");
    expect(readSettings({ APP_URL: "https://portal.example.org/" }).appUrl).toBe(
      "https://portal.example.org",
    );
  });

  test.each([
    ["127.0.0.1", true],
    ["127.9.9.9", true],
    ["::1", true],
    ["localhost", true],
    ["0.0.0.0", false],
    ["::", false],
    ["127.example.org", false],
  ])("host %s is reachable from this machine alone: %s", (host, loopback) => {
    expect(readSettings({ HOST: host }).loopback).toBe(loopback);
  });

  test.each([
    [{ PORT: "http" }, "PORT must be a whole number from 1 to 65535."],
    [{ PORT: "70000" }, "PORT must be a whole number from 1 to 65535."],
    [{ PORT: "1.5" }, "PORT must be a whole number from 1 to 65535."],
    [{ HOST: "a b" }, "HOST must be an IP address or a host name."],
    [{ APP_URL: "portal" }, "APP_URL must be an address such as https://portal.example.org."],
    [
      { APP_URL: "https://a.example/b" },
      "APP_URL must be an address without a path, such as https://portal.example.org.",
    ],
    [
      { DATABASE_URL: "mysql://a" },
      "DATABASE_URL must be an address such as postgresql://user:password@host:5432/name.",
    ],
    [{ AUTH_SECRET: "short" }, "AUTH_SECRET must have at least 32 characters."],
    [{ SMTP_URL: "smtp://mail" }, "MAIL_FROM is missing; sending mail (SMTP_URL) needs it."],
    [
      { MAIL_FROM: "a@b.example\r\nBcc: c@d.example" },
      "MAIL_FROM must be a mail address such as Colloquy <portal@example.org>.",
    ],
    [
      { OIDC_ISSUER: "https://a", OIDC_CLIENT_ID: "b" },
      "OIDC_CLIENT_SECRET is missing; OIDC_ISSUER needs it.",
    ],
    [{ SAMPLE: "perhaps" }, "SAMPLE must be one of on, off."],
    [{ LOG_FORMAT: "xml" }, "LOG_FORMAT must be one of pretty, json."],
  ])("a wrong variable is one sentence: %o", (environment, sentence) => {
    expect(() => readSettings(environment)).toThrow(new StartError(sentence));
  });

  test("two wrong variables are two sentences", () => {
    expect(() => readSettings({ PORT: "x", SAMPLE: "y" })).toThrow(/PORT .*\n.*SAMPLE /);
  });

  test("a database of one's own is taken with its secret", () => {
    const url = "postgresql://user:password@db.example.org/colloquy";
    expect(readSettings({ DATABASE_URL: url, AUTH_SECRET: secret })).toMatchObject({
      databaseUrl: url,
      authSecret: secret,
    });
  });
});
