import { type Case, shown, times } from "./case.ts";

const who = [
  "a",
  "first.last",
  "a+b",
  '"a b"',
  "a'b",
  "ａ",
  "用户",
  "user%x.org",
  "a..b",
  ".a",
  "a.",
  "a@b",
  "<a>",
  "a,b",
];
const where = [
  "example.org",
  "example",
  "localhost",
  "[127.0.0.1]",
  "127.0.0.1",
  "例え.jp",
  "xn--r8jz45g.jp",
  "example..org",
];
const moreWhere = [
  "-example.org",
  "example.org.",
  "EXAMPLE.ORG",
  "exam ple.org",
  `${"a".repeat(64)}.org`,
  `${times("a.", 250)}org`,
];
const second = ["victim@example.org"];
const breaks = ["\r\n", "\n", "\r", "%0d%0a", "\u2028", "\u0085", "\\r\\n", "\u0000", "\t", "\v"];
const headers = [
  "Bcc: ",
  "Cc: ",
  "To: ",
  "bcc:",
  "Content-Type: text/html\r\n\r\n<b>",
  "Reply-To: ",
  "Resent-To: ",
];

/** Addresses: of every make, and those that would be two. */
export const mailCases: Case[] = [
  ...who.flatMap((user) => [...where, ...moreWhere].map((host) => `${user}@${host}`)),
  ...breaks.flatMap((end) => headers.map((header) => `a@example.org${end}${header}${second[0]}`)),
  ...[",", ";", " ", ", ", "%2c", "\u0000", "\n"].map((between) => `a@example.org${between}${second[0]}`),
  ...[
    `Some Body <${second[0]}>`,
    `<${second[0]}>`,
    `a@example.org (${second[0]})`,
    `"${second[0]}"@example.org`,
  ],
  ...[
    `mailto:${second[0]}`,
    `a@example.org>,<${second[0]}`,
    "@",
    "a@",
    "@b",
    "a",
    "a@@b.org",
    "a@b@c.org",
    "",
  ],
].map((value) => ({ name: `mail: ${shown(value)}`, value }));
