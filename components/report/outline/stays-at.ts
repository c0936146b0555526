import type { Section } from "#lib/domain/reports/types.ts";

/**
 * Before which sections one can be let go without anything changing: itself, what is below it, and what follows.
 * Null stands for the end.
 */
export function staysAt(
  sections: readonly Pick<Section, "blockId" | "below">[],
  blockId: string,
): ReadonlySet<string | null> {
  const at = sections.findIndex((section) => section.blockId === blockId);
  const section = sections[at];
  if (!section) return new Set();
  const behind = at + section.below + 1;
  return new Set([
    ...sections.slice(at, behind).map((each) => each.blockId),
    sections[behind]?.blockId ?? null,
  ]);
}
