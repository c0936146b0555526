import type { ServerResponse } from "node:http";

const always = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=()",
};

/** Headers that every answer carries, whoever writes it. The content security policy is each page's own. */
export function setSecurityHeaders(response: ServerResponse, appUrl: string): void {
  for (const [name, value] of Object.entries(always)) response.setHeader(name, value);
  if (appUrl.startsWith("https:")) response.setHeader("strict-transport-security", "max-age=31536000");
}
