import { type CslDate, type CslItem, type CslName, cslItemSchema } from "#lib/editor/csl-item.ts";
import { plainLetters } from "#lib/publish/citation/search-sources.ts";
import { nameFamilyFirst, sourceLabel } from "#lib/publish/citation/source-words.ts";
import {
  dateFields,
  fieldsOf,
  nameFields,
  type PlainSourceField,
  plainSourceFields,
  type SaveSourceInput,
  type SourceField,
} from "./schema.ts";

/** For each source, where the same one is already: in the library, or earlier in the file. Two editions, or a chapter
 *  and its book, are two sources. */
export function twinsOf(
  read: readonly CslItem[],
  library: readonly CslItem[],
): ("library" | "file" | null)[] {
  const kept = new Set(library.flatMap(identities));
  const met = new Set<string>();
  return read.map((item) => {
    const names = identities(item);
    const twin = names.some((name) => kept.has(name))
      ? "library"
      : names.some((name) => met.has(name))
        ? "file"
        : null;
    for (const name of names) met.add(name);
    return twin;
  });
}

/** By what a source is known again: its DOI; and its label, with edition and place in a volume. */
function identities(item: CslItem): string[] {
  const doi = item.DOI?.toLowerCase().replace(/^(https?:\/\/)?(dx\.)?doi\.org\//, "");
  const line = [sourceLabel(item), item.edition, item.volume, item.page];
  const words = plainLetters(line.filter(Boolean).join(" ")).replaceAll(/[^\p{L}\p{N}]+/gu, " ");
  return [...(doi ? [`doi ${doi}`] : []), words.trim()];
}

/** A source as the form shows it: names and days as people type them. */
export function typedSource(csl: CslItem): Record<SourceField, string> {
  const plain = Object.entries(plainSourceFields).map(([name, field]) => [name, csl[field] ?? ""]);
  const names = nameFields.map((name) => [name, (csl[name] ?? []).map(nameFamilyFirst).join("\n")]);
  const dates = dateFields.map((name) => [name, typedDate(csl[name])]);
  return Object.fromEntries([...plain, ...names, ...dates]) as Record<SourceField, string>;
}

/** The source that was typed: what the form does not ask for, and names nobody changed, stay as they were. */
export function sourceOf(input: SaveSourceInput, before: CslItem | null): CslItem {
  const known = new Map(
    nameFields.flatMap((field) => (before?.[field] ?? []).map((name) => [nameFamilyFirst(name), name])),
  );
  const asked = fieldsOf(input.type);
  const typed = Object.fromEntries(
    asked.map((field) => {
      if (isOneOf(nameFields, field)) return [field, readNames(input[field], known)];
      if (isOneOf(dateFields, field)) return [field, readDate(input[field])];
      return [plainSourceFields[field as PlainSourceField], input[field] || undefined];
    }),
  );
  return cslItemSchema.parse({ ...before, ...typed, type: input.type });
}

function isOneOf<Name extends string>(names: readonly Name[], name: string): name is Name {
  return (names as readonly string[]).includes(name);
}

/** One a line: "Family, Given"; a line without a comma is an organisation, or somebody with one name. */
function readNames(lines: string, known: ReadonlyMap<string, CslName>): CslName[] | undefined {
  const names = lines
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
  return names.length > 0 ? names.map((line) => known.get(line) ?? readName(line)) : undefined;
}

function readName(line: string): CslName {
  const [family = "", given, suffix] = line.split(",").map((part) => part.trim());
  if (!given) return { literal: line };
  return { family, given, ...(suffix && { suffix }) };
}

/** "2024", "2024-03", "2024-03-12" (also with dots or slashes); anything else is printed as it was typed. */
function readDate(typed: string): CslDate | undefined {
  if (typed === "") return undefined;
  const parts = /^(-?\d{1,4})(?:[-./](\d{1,2})(?:[-./](\d{1,2}))?)?$/
    .exec(typed)
    ?.slice(1)
    .filter(Boolean)
    .map(Number);
  const [, month = 1, day = 1] = parts ?? [];
  const exists = month >= 1 && month <= 12 && day >= 1 && day <= 31;
  return parts && exists ? { "date-parts": [parts] } : { literal: typed };
}

function typedDate(date: CslDate | undefined): string {
  const [parts] = date?.["date-parts"] ?? [];
  return (
    parts?.map((part, index) => String(part).padStart(index === 0 ? 1 : 2, "0")).join("-") ??
    date?.literal ??
    ""
  );
}
