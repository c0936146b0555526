import { listenTo } from "#lib/infra/listen.ts";
import type { Report } from "./report.ts";

/** What changed, as the database's triggers say it. */
export type AccessChange = { kind: "account" | "person" | "document"; id: string };

export type AccessWatch = { stop(): Promise<void> };

/**
 * Listens for changes of access. After a lost connection, what was said meanwhile is unknown: `onDeafness` is called
 * once listening works again.
 * Settles when listening has begun. Throws: when the first connection cannot be made.
 */
export function watchAccess(
  databaseUrl: string,
  {
    onChange,
    onDeafness,
    report,
  }: { onChange(change: AccessChange): void; onDeafness(): void; report: Report },
): Promise<AccessWatch> {
  return listenTo(databaseUrl, "access_changed", {
    onMessage(payload) {
      const change = readChange(payload);
      if (change) onChange(change);
    },
    onDeaf: () => report("access changes are not heard"),
    onBack: onDeafness,
  });
}

/** @returns null for what this server does not know (another version may say more) */
export function readChange(payload: string): AccessChange | null {
  const match = /^(account|person|document):([0-9a-f-]{36})$/.exec(payload);
  return match ? { kind: match[1] as AccessChange["kind"], id: match[2] as string } : null;
}
