import { hashOf } from "#lib/infra/tokens.ts";

/** Enough of a hash to tell that a secret is another one, too little to find it out. */
export function checkOf(secret: string): string {
  return hashOf(`colloquy backup ${secret}`).slice(0, 8);
}
