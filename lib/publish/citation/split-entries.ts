/** A file of sources cut into its entries, so that one that cannot be read does not take the others along. */
export type SplitFile = {
  format: SourceFormat;
  entries: string[];
  /** Beginnings of entries that never end. */
  broken: string[];
};

export type SourceFormat = "bibtex" | "ris" | "csl";

/** Finds out what a file is by what stands in it, and cuts it. Takes no more time than reading it.
 *  @param limit entries, broken ones too, after which it stops; one more than the limit says that there are too many
 *  @returns null where it is none of the formats */
export function splitEntries(text: string, limit: number): SplitFile | null {
  if (/^\s*[[{]/.test(text)) return splitCslJson(text);
  if (/^TY {1,2}- ?/m.test(text)) return splitRis(text, limit);
  if (entryStart.test(text)) return splitBibtex(text, limit);
  return null;
}

function splitCslJson(text: string): SplitFile | null {
  try {
    const read: unknown = JSON.parse(text);
    const list = Array.isArray(read) ? read : ((read as { items?: unknown }).items ?? [read]);
    const items = Array.isArray(list) ? list : [];
    return { format: "csl", entries: items.map((item) => JSON.stringify(item)), broken: [] };
  } catch {
    return null;
  }
}

function splitRis(text: string, limit: number): SplitFile {
  const entries: string[] = [];
  const broken: string[] = [];
  let lines: string[] = [];
  for (const line of text.split(/\r\n|[\r\n]/)) {
    if (/^TY {1,2}- ?/.test(line) && lines.length > 0) broken.push(startOf(lines.join(" ")));
    if (/^TY {1,2}- ?/.test(line)) lines = [];
    if (lines.length > 0 || line.startsWith("TY")) lines.push(line);
    if (!/^ER {1,2}-/.test(line) || lines.length === 0) continue;
    entries.push(`${lines.join("\n")}\n`);
    lines = [];
    if (entries.length > limit) break;
  }
  if (lines.length > 0) broken.push(startOf(lines.join(" ")));
  return { format: "ris", entries, broken };
}

const entryStart = /^[ \t]*@[ \t]*[a-z]+[ \t]*[{(]/im;

function splitBibtex(text: string, limit: number): SplitFile {
  const strings: string[] = [];
  const entries: string[] = [];
  const broken: string[] = [];
  const starts = new RegExp(entryStart, "gim");
  const isWithin = () => entries.length + broken.length <= limit;
  for (let found = starts.exec(text); found && isWithin(); found = starts.exec(text)) {
    const end = endOf(text, found.index + found[0].length);
    if (end === null) {
      broken.push(startOf(text.slice(found.index, found.index + 200)));
      continue;
    }
    starts.lastIndex = end;
    const entry = text.slice(found.index, end);
    if (/^\s*@\s*string\b/i.test(entry)) strings.push(entry);
    else if (!/^\s*@\s*(comment|preamble)\b/i.test(entry)) entries.push(entry);
  }
  return { format: "bibtex", entries: withStrings(entries, strings.join("\n")), broken };
}

/** Abbreviations hold for every entry after them. */
function withStrings(entries: string[], strings: string): string[] {
  const few = strings.length > 0 && strings.length <= 10_000;
  return few ? entries.map((entry) => `${strings}\n${entry}`) : entries;
}

const longestEntry = 100_000;

/** Where the brace that was just opened is closed again; null where it is not, within any length an entry has. */
function endOf(text: string, from: number): number | null {
  const until = Math.min(text.length, from + longestEntry);
  const open = text[from - 1] === "(" ? "(" : "{";
  let depth = 1;
  for (let index = from; index < until; index += 1) {
    const sign = text[index];
    if (sign === "\\") index += 1;
    else if (sign === "{") depth += 1;
    else if (sign === "}") depth -= 1;
    else if (sign === ")" && open === "(" && depth === 1) depth = 0;
    if (depth === 0) return index + 1;
  }
  return null;
}

/** The first words of an entry, to find it again. */
export function startOf(entry: string): string {
  return entry.replaceAll(/\s+/g, " ").trim().slice(0, 80).toWellFormed();
}
