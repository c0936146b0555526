/** A change of the database that the release before would not survive, and why. */
export type UnsafeChange = { statement: string; why: string };

// The release before goes on running while a migration is applied, and after it until its instances are replaced.
const unsafe: { pattern: RegExp; why: string }[] = [
  {
    pattern: /\bDROP\s+(TABLE|COLUMN|TYPE|VIEW|MATERIALIZED\s+VIEW|SCHEMA|SEQUENCE|DEFAULT)\b/i,
    why: "takes away what the release before asks for; take it away one release later",
  },
  {
    pattern:
      /\bALTER\s+TABLE\b[\s\S]*\bDROP\s+(?!CONSTRAINT\b|NOT\b|EXPRESSION\b|IDENTITY\b)(IF\s+EXISTS\s+)?"/i,
    why: "takes away a column that the release before asks for; take it away one release later",
  },
  { pattern: /\bRENAME\b/i, why: "the release before knows the old name; add the new one beside it" },
  {
    pattern:
      /\bADD\s+(COLUMN\s+)?(IF\s+NOT\s+EXISTS\s+)?"\w+"(?:(?!\bDEFAULT\b|\bGENERATED\b|,)[\s\S])*\bNOT\s+NULL\b(?![^,]*\b(DEFAULT|GENERATED)\b)/i,
    why: "the release before writes rows without it; give it a default",
  },
  {
    pattern: /\bSET\s+NOT\s+NULL\b/i,
    why: "the release before may leave it empty; demand it one release later",
  },
  {
    pattern: /\bALTER\s+(COLUMN\s+)?"\w+"\s+(SET\s+DATA\s+)?TYPE\b/i,
    why: "the release before reads and writes the old type; add a column beside it",
  },
];

/**
 * Finds what in a migration breaks the release before. A statement with `-- safe: why` above it is believed, as where nothing
 * has ever written the table it changes.
 */
export function findUnsafe(sql: string): UnsafeChange[] {
  return statementsOf(sql).flatMap(({ text, isDeclaredSafe }) => {
    if (isDeclaredSafe) return [];
    return unsafe
      .filter(({ pattern }) => pattern.test(text))
      .map(({ why }) => ({ statement: text.replace(/\s+/g, " ").slice(0, 120), why }));
  });
}

/** Statements without comments, words in quotes and bodies of functions. */
function statementsOf(sql: string): { text: string; isDeclaredSafe: boolean }[] {
  const plain = sql
    .replace(/\$(\w*)\$[\s\S]*?\$\1\$/g, "''")
    .replace(/--[ \t]*safe:[ \t]*\S.*$/gim, "\u0000")
    .replace(/--.*$/gm, "")
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/'(?:[^']|'')*'/g, "''");
  return plain.split(";").map((part) => ({
    text: part.replaceAll("\u0000", "").trim(),
    isDeclaredSafe: part.includes("\u0000"),
  }));
}
