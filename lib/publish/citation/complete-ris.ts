/** What the reader of RIS passes over in some types of record: who wrote it, and the day. */
export function completeRis(item: unknown, record: string): unknown {
  const read = item as { author?: unknown; issued?: unknown };
  const author = valuesOf("A[U1]", record).map(readName);
  const day = valuesOf("DA", record)[0]?.split("/").slice(0, 3).filter(Boolean).map(Number);
  return {
    ...read,
    ...(author.length > 0 && { author: read.author ?? author }),
    ...(day?.length && day.every(Number.isInteger) && { issued: { "date-parts": [day] } }),
  };
}

function valuesOf(tag: string, record: string): string[] {
  const lines = record.matchAll(new RegExp(`^${tag} {1,2}- (.*)$`, "gm"));
  return [...lines].flatMap(([, value]) => value?.trim() || []);
}

function readName(name: string) {
  const [family = "", given, suffix] = name.split(",").map((part) => part.trim());
  return given ? { family, given, suffix } : { family };
}
