import "#server-only";
import { cookies, headers } from "next/headers";
import { deviceCookieName } from "#lib/base/session-cookie.ts";
import type { SignInOrigin } from "#lib/domain/accounts/sign-in.ts";
import { settings } from "#lib/infra/settings.ts";
import { deviceName } from "./device-name.ts";

/** Where this request comes from, for counting failed tries and for the list of sign-ins. */
export async function requestOrigin(): Promise<SignInOrigin> {
  const sent = await headers();
  // Our own server writes this header and drops whatever came in its place from outside.
  const network = sent.get("x-forwarded-for")?.split(",")[0]?.trim() ?? "";
  const { loopback, appUrl } = settings();
  const deviceToken = (await cookies()).get(deviceCookieName(appUrl.startsWith("https:")))?.value;
  return {
    network,
    device: deviceName(sent.get("user-agent") ?? ""),
    sampleAllowed: loopback,
    // One of ours; whatever else a browser sends is not looked at.
    deviceToken: deviceToken && /^[\w-]{43}$/.test(deviceToken) ? deviceToken : undefined,
  };
}
