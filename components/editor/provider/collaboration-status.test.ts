import { expect, test } from "vitest";
import { closeCodes } from "#server/collab/socket.ts";
import { readCloseCode, readRefusal, statusOf } from "./collaboration-status.ts";

const settled = { refusal: null, reachable: true, acknowledged: true, loaded: true } as const;

test("saved needs both the server's acknowledgement and what the device kept", () => {
  expect(statusOf(settled)).toBe("saved");
  expect(statusOf({ ...settled, acknowledged: false })).toBe("saving");
  expect(statusOf({ ...settled, loaded: false })).toBe("saving");
});

test("a page that cannot reach the server never says saved", () => {
  expect(statusOf({ ...settled, reachable: false })).toBe("offline");
});

test("a page that still connects for the first time does not call itself offline", () => {
  expect(statusOf({ ...settled, reachable: null, acknowledged: false })).toBe("saving");
});

test("a refusal outlives the connection", () => {
  expect(statusOf({ ...settled, reachable: false, refusal: "closed" })).toBe("closed");
});

test("the close codes mean to the page what the server means by them", () => {
  for (const [reason, code] of Object.entries(closeCodes))
    expect(readCloseCode(code)).toBe(readRefusal(reason));
});
