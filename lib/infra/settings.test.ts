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
