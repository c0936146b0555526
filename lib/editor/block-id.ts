const alphabet = "abcdefghijkmnpqrstuvwxyz23456789";
const length = 12;

/** A new id for a text block: 12 letters and digits (60 random bits), short enough for an address. */
export function newBlockId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(length));
  return Array.from(bytes, (byte) => alphabet[byte % alphabet.length]).join("");
}
