import { expect, test } from "vitest";
import {
  cookieAttributes,
  deviceCookieName,
  identityCookieName,
  leavingCookieName,
  pendingCookieName,
  sessionCookieName,
  setupCookieName,
} from "./session-cookie.ts";

test("over https no cookie of ours can come from a neighbour, or be left behind", () => {
  const names = [
    ...[sessionCookieName, pendingCookieName, deviceCookieName, identityCookieName, setupCookieName],
    (secure: boolean) => leavingCookieName("state", secure),
  ];
  for (const name of names) {
    expect(name(true)).toMatch(/^__Host-[a-zA-Z.-]+$/);
    expect(name(false)).not.toContain("__");
  }
  // As browsers want it of such names, also to take one away.
  expect(cookieAttributes(true)).toEqual({ httpOnly: true, sameSite: "lax", secure: true, path: "/" });
  expect(cookieAttributes(true)).not.toHaveProperty("domain");
});
