import { leavingCookieName } from "#lib/base/session-cookie.ts";
import { landing } from "#lib/domain/accounts/rules.ts";
import { settings } from "#lib/infra/settings.ts";

type Jar = { get(name: string): { value: string } | undefined };

/** Where somebody was going when they left for another service, as next-auth has kept it: a path of this site. */
export function keptDestination(jar: Jar): string {
  const { appUrl } = settings();
  const kept = jar.get(leavingCookieName("callbackUrl", appUrl.startsWith("https:")))?.value;
  if (!kept || !URL.canParse(kept, appUrl)) return landing(undefined);
  const { origin, pathname, search } = new URL(kept, appUrl);
  return landing(origin === appUrl ? pathname + search : undefined);
}
