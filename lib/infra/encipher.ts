import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

/** What a text is enciphered with, 256 bits, and whose it is: who does not name the same cannot read it. */
type Use = { key: Buffer; of: string };

const algorithm = "aes-256-gcm";
const ivBytes = 12;
const tagBytes = 16;

/** Makes a text unreadable without the key, unchangeable, and of no use in anybody else's row. */
export function encipher(text: string, { key, of }: Use): string {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv(algorithm, key, iv).setAAD(Buffer.from(of));
  const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString("base64url");
}

/** The text again; null where it was changed, is another's, or the key is another. */
export function decipher(enciphered: string, { key, of }: Use): string | null {
  const bytes = Buffer.from(enciphered, "base64url");
  if (bytes.length < ivBytes + tagBytes) return null;
  const [iv, tag] = [bytes.subarray(0, ivBytes), bytes.subarray(ivBytes, ivBytes + tagBytes)];
  const decipherer = createDecipheriv(algorithm, key, iv, { authTagLength: tagBytes })
    .setAAD(Buffer.from(of))
    .setAuthTag(tag);
  try {
    return (
      decipherer.update(bytes.subarray(ivBytes + tagBytes), undefined, "utf8") + decipherer.final("utf8")
    );
  } catch {
    return null;
  }
}
