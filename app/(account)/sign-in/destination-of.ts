import { landing } from "#lib/domain/accounts/rules.ts";

/** Where somebody who signs in was going, from the address of the page.
 *  @param otherwise for whoever does not say; the workspace without it */
export function destinationOf(next: string | string[] | undefined, otherwise?: string): string {
  return landing(typeof next === "string" && next.length <= 500 ? next : otherwise);
}
