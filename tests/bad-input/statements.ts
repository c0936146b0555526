import { bait, crossed } from "./case.ts";

const statements: Record<string, string> = {
  "a quote": "'",
  "two quotes": "''",
  "a statement": `'; DROP TABLE "Account"; --`,
  "a union": "' UNION SELECT NULL, NULL --",
  "always true": "' OR '1'='1",
  "a wait": "'; SELECT pg_sleep(10); --",
  "a wait in a condition": "1) OR (SELECT 1 FROM pg_sleep(10)) IS NULL --",
  "a dollar quote": "$$; SELECT pg_sleep(10); $$",
  "a backslash": "\\",
  "a backslash and a quote": "\\'",
  "a comment": "/* */--",
  "a wildcard": "%%%%____",
  "a parameter": "$1",
  "an identifier": '"Account"."passwordHash"',
  "a shell": "; sleep 10 #",
  "a shell in quotes": "$(sleep 10)",
  "a shell in ticks": "`sleep 10`",
  "a pipe": "| sleep 10",
  "an object of a query": '{"$ne": null}',
  "another object": '{"contains": "a"}',
  "a prototype": '{"__proto__": {"administrator": true}}',
  "an address book": "*)(uid=*))(|(uid=*",
  "a path of XML": "' or count(/*)>0 or '",
  "an entity": `<!DOCTYPE x [<!ENTITY y SYSTEM "http://${bait}/entity">]><x>&y;</x>`,
  "an entity of a file": '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]><x>&y;</x>',
  "a typesetter's": '#read("/etc/passwd") #panic("no")',
  "a formula": '=HYPERLINK("http://x","y")',
  "another formula": "@SUM(1+1)*cmd|' /C calc'!A0",
  "a format": "%s%s%s%n%x",
  "a log's line": 'ok\n{"level":60,"msg":"forged"}',
  "an escape of a terminal": "\u001b]0;title\u0007\u001b[2J",
  "a pattern that never ends": "(((((a+)+)+)+)+)+$",
  "what a pattern never ends on": `${"a".repeat(60)}!`,
  "many spaces": `x${" ".repeat(5000)}x`,
  "many quotes": "\"'".repeat(2000),
};
const settings: Record<string, (value: string) => string> = {
  alone: (value) => value,
  "after a word": (value) => `sea ${value}`,
  "before a word": (value) => `${value} sea`,
  "in quotes": (value) => `"${value}"`,
  "in brackets": (value) => `(${value})`,
};

/** What would be taken for a statement of some language. */
export const statementCases = crossed("statement", settings, statements);
