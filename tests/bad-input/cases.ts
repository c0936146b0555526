import { oddWords } from "#tests/world/odd-editions.ts";
import { pathCases, urlCases } from "./addresses.ts";
import { type Case, counted, named, times } from "./case.ts";
import { lengthCases } from "./lengths.ts";
import { letterCases } from "./letters.ts";
import { mailCases } from "./mails.ts";
import { scriptCases } from "./scripts.ts";
import { statementCases } from "./statements.ts";
import { idCases, numberCases, timeCases } from "./values.ts";

/** Words of every script, and what is odd in other ways. */
const wordCases: Case[] = named("words", oddWords);

/** What a list, a name of a field or a nested one may not be. */
const shapeCases: Case[] = counted("shape", [
  ...[
    "a,b,c",
    "a\nb\nc",
    "[1,2,3]",
    '["a"]',
    '{"a":1}',
    times("x\n", 20_000),
    times("a;b\n", 20_000),
    '{"a":'.repeat(500),
  ],
  ...[
    "[".repeat(5_000),
    "---\na: &a [*a]",
    "a=b&c=d",
    "a[b]=c",
    "__proto__",
    "constructor",
    "toString",
    "hasOwnProperty",
  ],
  ...["then", "$ACTION_ID_x", "$K1", "$@1", "$undefined", "$Infinity", "$D2026", "$n1", "$F1", "$T"],
]);

/** Every case by its kind. */
export const kinds: Record<string, Case[]> = {
  ...{
    words: wordCases,
    scripts: scriptCases,
    statements: statementCases,
    lengths: lengthCases,
    letters: letterCases,
  },
  ...{
    numbers: numberCases,
    times: timeCases,
    ids: idCases,
    mails: mailCases,
    addresses: urlCases,
    paths: pathCases,
  },
  shapes: shapeCases,
};

export const allCases: Case[] = Object.values(kinds).flat();
