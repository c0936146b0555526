import { landing } from "#lib/domain/accounts/rules.ts";

/** Where somebody who signs in was going, from the address of the page. */
export function destinationOf(next: string | string[] | undefined): string {
  return landing(typeof next === "string" && next.length <= 500 ? next : undefined);
}
