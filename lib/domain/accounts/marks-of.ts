import { networkOf } from "#lib/base/network-of.ts";
import { hashOf } from "#lib/infra/tokens.ts";
import { isKnownDevice } from "./is-known-device.ts";

/** Where a try comes from. `deviceToken`: as the browser's cookie holds it; absent where it has none. */
export type TriedFrom = {
  email: string;
  network: string;
  deviceToken?: string;
  /** What is tried, where it is no password: it is counted apart, so that who guesses one thing holds nobody up who knows it.
   *  What is long is beyond guessing, and counted by network alone. */
  secret?: "code" | "long";
};

/** What tries are counted under. */
export type Marks = { emailHash: string; networkHash: string };

/**
 * What a try is counted under. A device on which the account was signed in to before counts as a network of its own: what others
 * try, be it beside it in the same building, does not hold its owner up.
 */
export async function marksOf(from: TriedFrom): Promise<Marks & { isKnownDevice: boolean }> {
  const isKnown = await isKnownDevice(from);
  const place = isKnown ? `device ${from.deviceToken}` : networkOf(from.network);
  const guessed = from.secret ? `${from.secret} of ${from.email}` : from.email;
  return { emailHash: hashOf(guessed), networkHash: hashOf(place), isKnownDevice: isKnown };
}
