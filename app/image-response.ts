import type { AskedForm, ServedImage } from "#lib/infra/images/types.ts";

/** What the last part of a picture's address asks for, "960.webp" or "960.avif"; null where it is neither. */
export function askedForm(form: string): AskedForm | null {
  const [, digits, type] = /^(\d{1,4})\.(webp|avif)$/.exec(form) ?? [];
  const width = Number(digits);
  return width > 0 ? { width, type: type === "avif" ? "avif" : "webp" } : null;
}

/** Opened by itself a picture is a document too: one that may do nothing. */
const harmless = "default-src 'none'; sandbox";

/** For as long as what is answered may still become AVIF. */
const forNow = "max-age=120";

/**
 * A picture.
 * @param lasting how long who may keep it, once it is settled: "public, max-age=…"
 */
export function imageResponse({ bytes, type, settled }: ServedImage, lasting: string): Response {
  return new Response(bytes, {
    headers: {
      "content-type": `image/${type}`,
      "content-length": String(bytes.byteLength),
      "content-security-policy": harmless,
      "cache-control": settled ? lasting : lasting.replace(/max-age=.*/, forNow),
    },
  });
}
