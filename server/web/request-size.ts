import type { IncomingMessage } from "node:http";

/** As much as one form may send. What a person types in one go is far below; Next reads no more. */
export const maxBodyBytes = 1_000_000;

/** Whether a request announces more than it may send, or does not say how much it sends. */
export function isTooLarge({ headers }: Pick<IncomingMessage, "headers">): boolean {
  if (headers["transfer-encoding"] !== undefined) return true;
  return Number(headers["content-length"] ?? 0) > maxBodyBytes;
}
