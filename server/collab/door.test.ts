import { expect, test } from "vitest";
import { decideEntry } from "./door.ts";

const cookie = "a=b; authjs.session-token=t0ken; c=d";
const local = "http://localhost:3000";

test("a page of our own with a sign-in is let in", () => {
  expect(decideEntry({ origin: local, host: "localhost:3000", cookie }, local)).toEqual({
    ok: true,
    value: { token: "t0ken" },
  });
});

test("on loopback the page may use another loopback name, if it is the one it asks", () => {
  const origin = "http://127.0.0.1:3000";
  expect(decideEntry({ origin, host: "127.0.0.1:3000", cookie }, local).ok).toBe(true);
  expect(decideEntry({ origin, host: "localhost:3000", cookie }, local).ok).toBe(false);
});

test("a name that merely resolves to this machine is no loopback name", () => {
  const origin = "http://evil.example:3000";
  expect(decideEntry({ origin, host: "evil.example:3000", cookie }, local)).toMatchObject({
    refusal: { status: 403 },
  });
});

test("on the open network only the public address counts", () => {
  const app = "https://portal.example";
  const secure = "__Host-authjs.session-token=t0ken";
  expect(decideEntry({ origin: app, host: "portal.example", cookie: secure }, app).ok).toBe(true);
  expect(decideEntry({ origin: "http://portal.example", cookie: secure }, app).ok).toBe(false);
  expect(decideEntry({ origin: "http://localhost", host: "localhost", cookie: secure }, app).ok).toBe(false);
  expect(decideEntry({ origin: app, cookie }, app)).toMatchObject({
    refusal: { kind: "NoSignIn", status: 401 },
  });
});

test("no origin, no cookie and an endless cookie are refused", () => {
  expect(decideEntry({ cookie }, local)).toMatchObject({ refusal: { kind: "BadOrigin" } });
  expect(decideEntry({ origin: "null", cookie }, local)).toMatchObject({ refusal: { kind: "BadOrigin" } });
  expect(decideEntry({ origin: local }, local)).toMatchObject({ refusal: { kind: "NoSignIn" } });
  const long = `authjs.session-token=${"x".repeat(5000)}`;
  expect(decideEntry({ origin: local, cookie: long }, local)).toMatchObject({
    refusal: { kind: "NoSignIn" },
  });
});
