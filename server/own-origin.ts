import { isIPv6 } from "node:net";

/** Where this process reaches itself, whatever is in front of it: in plain HTTP, and on loopback where it listens everywhere. */
export function ownOrigin({ host, port }: { host: string; port: number }): string {
  const own = everywhere[host] ?? host;
  return `http://${isIPv6(own) ? `[${own}]` : own}:${port}`;
}

const everywhere: Record<string, string> = { "0.0.0.0": "127.0.0.1", "::": "::1" };
