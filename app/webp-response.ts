/** The width that the last part of a picture's address asks for, "960.webp"; null where it is none. */
export function webpWidth(form: string): number | null {
  return Number(/^(\d{1,4})\.webp$/.exec(form)?.[1]) || null;
}

/** Opened by itself a picture is a document too: one that may do nothing. */
const harmless = "default-src 'none'; sandbox";

/** A picture. */
export function webpResponse(bytes: Uint8Array<ArrayBuffer>, cacheControl: string): Response {
  return new Response(bytes, {
    headers: {
      "content-type": "image/webp",
      "content-length": String(bytes.byteLength),
      "content-security-policy": harmless,
      "cache-control": cacheControl,
    },
  });
}
