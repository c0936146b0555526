import type { IncomingMessage } from "node:http";
import { maxImportBytes } from "#lib/domain/imports/rules.ts";
import { maxSourceFileBytes } from "#lib/domain/sources/types.ts";
import { maxImageBytes, maxLogoBytes } from "#lib/infra/images/limits.ts";

/** As much as one form may send. What a person types in one go is far below; Next reads no more. */
export const maxBodyBytes = 1_000_000;

/** Addresses that take a whole file as their body. */
const maxFileBytes = new Map([
  ["/pictures", maxImageBytes],
  // The form wraps the file.
  ["/portraits", maxImageBytes + 10_000],
  ["/institution/logo", maxLogoBytes + 10_000],
  ["/source-files", maxSourceFileBytes],
  // A form without script wraps the file.
  ["/imports", maxImportBytes + 10_000],
]);

/** Those addresses. */
export const fileAddresses: readonly string[] = [...maxFileBytes.keys()];

/** Whether a request announces more than it may send, or does not say how much it sends. */
export function isTooLarge({ headers, url = "" }: Pick<IncomingMessage, "headers" | "url">): boolean {
  if (headers["transfer-encoding"] !== undefined) return true;
  const most = maxFileBytes.get(url.split("?", 1)[0] ?? "") ?? maxBodyBytes;
  return Number(headers["content-length"] ?? 0) > most;
}
