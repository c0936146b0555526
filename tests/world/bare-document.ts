import type { MarkJson, NodeJson } from "#lib/editor/document-json.ts";

/** A node without ids, which are random, and without attributes that say nothing: for comparing texts. */
export function bare({ type, text, attrs = {}, marks, content }: NodeJson): NodeJson {
  const told = without(attrs);
  return {
    type,
    ...(text !== undefined && { text }),
    ...(Object.keys(told).length > 0 && { attrs: told }),
    ...(marks && marks.length > 0 && { marks: marks.map(bareMark) }),
    ...(content && content.length > 0 && { content: content.map(bare) }),
  };
}

function bareMark({ type, attrs = {} }: MarkJson): MarkJson {
  const told = without(attrs);
  return Object.keys(told).length > 0 ? { type, attrs: told } : { type };
}

function without(attrs: Record<string, unknown>): Record<string, unknown> {
  const told = Object.entries(attrs).filter(
    ([name, value]) => name !== "id" && value !== null && value !== "",
  );
  return Object.fromEntries(
    told.map(([name, value]) => [name, name === "suggestions" ? bareList(value) : value]),
  );
}

function bareList(json: unknown): unknown {
  return (JSON.parse(String(json)) as Record<string, unknown>[]).map(({ id: _, ...left }) => left);
}
