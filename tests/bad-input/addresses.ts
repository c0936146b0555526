import { bait, type Case, shown } from "./case.ts";

const schemes = [
  "http",
  "https",
  "ftp",
  "file",
  "gopher",
  "dict",
  "data",
  "javascript",
  "vbscript",
  "blob",
  "ws",
  "jar",
  "HTTP",
];
const hosts = [
  bait,
  `user:pass@${bait}`,
  "127.0.0.1",
  "localhost",
  "[::1]",
  "0.0.0.0",
  "169.254.169.254",
  "2130706433",
  "0x7f.1",
];
const paths = ["/", "/a?b=c#d", "/../../etc/passwd", "/%2e%2e/%2e%2e/", "//x", "/\\x", "/a b", "/<script>"];

/** Addresses of the web: nothing may ever ask for one. */
export const urlCases: Case[] = [
  ...schemes.flatMap((scheme) => hosts.map((host) => `${scheme}://${host}/`)),
  ...paths.flatMap((path) => [`http://${bait}/.${path}`, `https://example.org${path}`, path]),
  ...[
    "//",
    "///",
    "http:",
    "http://",
    "://",
    "http:///x",
    "http://a b",
    "https://[",
    "https://%",
    `//${bait}`,
    "\\\\x\\y",
  ],
  ...[
    `https://example.org/${"a".repeat(3000)}`,
    "https://example.org:99999/",
    "https://ex\u0000ample.org/",
    "HTTPS://例え.jp/パス",
  ],
].map((value) => ({ name: `address: ${shown(value)}`, value }));

const climbing = [
  "../",
  "..\\",
  "%2e%2e/",
  "..%2f",
  "..%5c",
  "%252e%252e%252f",
  "....//",
  "..;/",
  "..%c0%af",
  "..%u2215",
];
const targets = [
  "etc/passwd",
  "auth-secret",
  "postgres.password",
  "package.json",
  ".env",
  ".git/config",
  "outbox",
  "files",
];

/** What climbs out of a folder. */
export const pathCases: Case[] = climbing.flatMap((up) =>
  targets.map((target) => ({ name: `path: ${up.repeat(3)}${target}`, value: up.repeat(3) + target })),
);
