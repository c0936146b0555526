import type { MemberRole } from "#lib/base/actor.ts";
import { endOfDay } from "#lib/base/day-end.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { type CsvRow, type CsvUnreadable, readCsv } from "#lib/import/csv/read-csv.ts";
import { invitedSchema } from "./schema.ts";
import { type LineProblem, type ListColumn, type ListedLine, listColumns, mostLines } from "./types.ts";

export type ListRefusal =
  | CsvUnreadable
  | { kind: "NoListedPeople" }
  | { kind: "ListColumnsMissing" }
  | { kind: "ListTooLong"; count: number };

/** What a line is compared with: lower-case addresses of members and of those whose invitation waits, and the present. */
export type ListSurroundings = { members: ReadonlySet<string>; invited: ReadonlySet<string>; now: Date };

type Cells = Record<ListColumn, string>;
type Line = { line: number; cells: Cells };

/**
 * The lines of a list of people: a table whose first row names its columns, in any order and in any of the interface's languages.
 * Refuses: CsvUnreadable, NoListedPeople, ListColumnsMissing (no name or no email), ListTooLong.
 */
export function readLines(text: string): Result<Line[], ListRefusal> {
  const rows = readCsv(text, mostLines + 2);
  if (!rows.ok) return rows;
  const [head, ...rest] = rows.value;
  if (!head) return refuse({ kind: "NoListedPeople" });
  const columns = head.cells.map(columnOf);
  if (!columns.includes("name") || !columns.includes("email")) return refuse({ kind: "ListColumnsMissing" });
  if (rest.length === 0) return refuse({ kind: "NoListedPeople" });
  if (rest.length > mostLines) return refuse({ kind: "ListTooLong", count: mostLines });
  return ok(rest.map((row) => ({ line: row.line, cells: cellsOf(row, columns) })));
}

/** What each line would do, or what is wrong with it. Of two lines with one address the second is. */
export function decideLines(lines: readonly Line[], around: ListSurroundings): ListedLine[] {
  const seen = new Set<string>();
  return lines.map((line) => {
    const decided = decideLine(line, around);
    const isTwice = seen.has(decided.email);
    seen.add(decided.email);
    if (!isTwice || decided.email === "") return decided;
    return { ...decided, invited: null, problems: [...decided.problems, "emailTwice"] };
  });
}

function decideLine({ line, cells }: Line, { members, invited, now }: ListSurroundings): ListedLine {
  const { role, until, ...plain } = cells;
  const parsed = invitedSchema.safeParse({
    ...plain,
    role: role === "" ? "expert" : roleOf(role),
    until: until === "" ? undefined : until,
  });
  const email = cells.email.toLowerCase();
  const problems = new Set<LineProblem>(dangers(cells));
  for (const issue of parsed.error?.issues ?? []) problems.add(problemOf(issue, cells));
  if (members.has(email)) problems.add("member");
  if (parsed.data?.until && endOfDay(parsed.data.until) <= now) problems.add("untilPast");
  return {
    ...{ line, ...cells, email },
    again: invited.has(email),
    problems: [...problems],
    invited: problems.size === 0 ? (parsed.data ?? null) : null,
  };
}

function problemOf({ path, code }: { path: PropertyKey[]; code: string }, cells: Cells): LineProblem {
  const column = path[0] as ListColumn;
  if (code === "too_big") return "tooLong";
  if (column === "email") return cells.email === "" ? "emailMissing" : "emailBad";
  if (column === "name") return cells.name === "" ? "nameMissing" : "nameBad";
  return column === "role" ? "roleUnknown" : "untilBad";
}

/** What a spreadsheet would calculate is nobody's name; and of what was not written as UTF-8, only this mark is left. */
function dangers({ word, ...cells }: Cells): LineProblem[] {
  const short = Object.values(cells);
  const isFormula = short.some((cell) => /^[=+\-@|%]/.test(cell)) || /^[=@|]/.test(word);
  const isGarbled = [...short, word].some((cell) => cell.includes("\uFFFD"));
  return [...(isFormula ? (["formula"] as const) : []), ...(isGarbled ? (["garbled"] as const) : [])];
}

function columnOf(head: string): ListColumn | null {
  const name = plainly(head);
  return listColumns.find((column) => namesOf[column].includes(name)) ?? null;
}

/** A column that stands there twice counts where it stands first. */
function cellsOf({ cells }: CsvRow, columns: readonly (ListColumn | null)[]): Cells {
  const entries = listColumns.map((column) => [column, cells[columns.indexOf(column)] ?? ""]);
  return Object.fromEntries(entries) as Cells;
}

function roleOf(cell: string): MemberRole | undefined {
  const name = plainly(cell);
  return roles.find((role) => roleNames[role].includes(name));
}

const plainly = (text: string) => text.trim().toLowerCase().replace(/\s+/g, " ").normalize("NFC");

// As the forms of the interface call them, in its languages.
const namesOf: Record<ListColumn, string[]> = {
  name: ["name", "nom", "氏名", "이름"],
  email: ["email", "e-mail", "mail", "courriel", "メールアドレス", "이메일"],
  role: ["role", "rôle", "役割", "역할"],
  perspective: ["perspective", "視点", "관점"],
  until: ["until", "jusqu’au", "jusqu'au", "最終日", "기한"],
  word: ["word", "mot", "ことば", "말"],
};

const roles = ["moderator", "expert", "observer"] as const;

const roleNames: Record<MemberRole, string[]> = {
  moderator: ["moderator", "modération", "モデレーター", "간사"],
  expert: ["expert", "membre expert", "専門家", "전문가"],
  observer: ["observer", "membre observateur", "オブザーバー", "옵서버"],
};
