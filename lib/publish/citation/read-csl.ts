/** What a reader of files made of an entry, put right where it is known to be wrong, before the schema reads it. */
export function readCsl(item: unknown): unknown {
  if (typeof item !== "object" || item === null) return item;
  const fields = Object.fromEntries(
    Object.entries(item).map(([field, value]) => [
      field,
      isNames(value) ? value.flatMap(readName) : tidy(value),
    ]),
  );
  // What other formats call "miscellaneous" is a page on the web where it has an address.
  return fields.type === "document" && fields.URL ? { ...fields, type: "webpage" } : fields;
}

type Name = { family?: unknown; given?: unknown };

function isNames(value: unknown): value is Name[] {
  return (
    Array.isArray(value) &&
    value.some((name) => typeof name === "object" && name !== null && !Array.isArray(name))
  );
}

/** "and others" is nobody; a family name alone that has several words is an organisation. */
function readName(name: Name): unknown[] {
  if (name.given || typeof name.family !== "string") return [name];
  if (name.family === "others") return [];
  return /\s/.test(name.family) && !("non-dropping-particle" in name) ? [{ literal: name.family }] : [name];
}

/** Zotero marks words whose capitals stay; that has no meaning here. Null stands for a field that is not there. */
function tidy(value: unknown): unknown {
  if (typeof value === "string") return value.replaceAll(/<\/?span\b[^<>]*>/g, "");
  return value === null ? undefined : value;
}
