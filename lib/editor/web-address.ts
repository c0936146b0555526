const allowedProtocols = new Set(["http:", "https:", "mailto:"]);
const maxLength = 2048;

/** Answers the address in its normal form if a text may link to it, else null.
 *  Allowed are http, https and mailto, absolute, at most 2048 characters, without a user name or password
 *  (which only disguise where a link leads). */
export function checkedHref(value: unknown): string | null {
  if (typeof value !== "string" || value.length > maxLength) return null;
  const url = URL.parse(value.trim());
  if (!url || !allowedProtocols.has(url.protocol)) return null;
  if (url.protocol === "mailto:") return url.pathname.includes("@") ? url.href : null;
  return url.username || url.password ? null : url.href;
}
