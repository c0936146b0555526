import "#server-only";
import { headers } from "next/headers";
import { deviceCookieName } from "#lib/base/session-cookie.ts";
import type { SignInOrigin } from "#lib/domain/accounts/sign-in.ts";
import { settings } from "#lib/infra/settings.ts";
import { deviceName } from "./device-name.ts";
import { readCookie } from "./own-cookies.ts";

/** Where this request comes from, for counting failed tries and for the list of sign-ins. */
export async function requestOrigin(): Promise<SignInOrigin> {
  const sent = await headers();
  // Our own server writes this header and drops whatever came in its place from outside.
  const network = sent.get("x-forwarded-for")?.split(",")[0]?.trim() ?? "";
  const deviceToken = await readCookie(deviceCookieName);
  return {
    network,
    device: deviceName(sent.get("user-agent") ?? ""),
    // Everybody knows their password: not even a proxy on this machine lets others in by it.
    sampleAllowed: settings().loopback && sent.get("x-colloquy-here") === "yes",
    // One of ours; whatever else a browser sends is not looked at.
    deviceToken: deviceToken && /^[\w-]{43}$/.test(deviceToken) ? deviceToken : undefined,
  };
}
