import "#server-only";
import { cookies } from "next/headers";
import { cookieAttributes } from "#lib/base/session-cookie.ts";
import { settings } from "#lib/infra/settings.ts";

/** One of `lib/base/session-cookie.ts`. */
type Name = (secure: boolean) => string;

/** Until when a browser keeps it. `sameSite`: not sent either with whoever follows a link to us. */
type Kept = ({ expires: Date } | { maxAge: number }) & { sameSite?: "strict" };

/** Whether browsers reach us over https. */
export const isSecure = () => settings().appUrl.startsWith("https:");

/** What this request brings of a cookie of ours. */
export async function readCookie(name: Name): Promise<string | undefined> {
  return (await cookies()).get(name(isSecure()))?.value;
}

/** Gives this browser a cookie of ours, which no script reads. */
export async function keepCookie(name: Name, value: string, kept: Kept): Promise<void> {
  const secure = isSecure();
  (await cookies()).set(name(secure), value, { ...cookieAttributes(secure), ...kept });
}

/** Takes a cookie of ours out of this browser. */
export async function dropCookie(name: Name): Promise<void> {
  const secure = isSecure();
  (await cookies()).delete({ name: name(secure), ...cookieAttributes(secure) });
}
