import { hashOf } from "#lib/infra/tokens.ts";

/** Without vowels, so that no word appears, and without letters that are taken for numbers. */
const letters = "0123456789bcdfghjkmnpqrstvwxz";
const length = 10;

/**
 * The DOI of an edition: the prefix, ten letters that stand for its publication, and its number. It says nothing of title, group or
 * address, which may all change. Pure.
 * @param prefix "10.5555"
 */
export function doiOf(prefix: string, { publicationId, number }: Identified): string {
  const base = BigInt(letters.length);
  let rest = BigInt(`0x${hashOf(publicationId)}`);
  let code = "";
  while (code.length < length) {
    code += letters[Number(rest % base)];
    rest /= base;
  }
  return `${prefix}/${code}.${number}`;
}

type Identified = { publicationId: string; number: number };
