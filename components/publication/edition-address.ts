import type { EditionView } from "#lib/domain/publications/types.ts";

/** Whether an edition is the one its publication's own address shows: the newest. */
export function isCurrentEdition({ number, editions }: Pick<EditionView, "number" | "editions">): boolean {
  return editions.every((other) => other.number <= number);
}

/** Address of exactly this edition. */
export function editionAddress(slug: string, number: number): string {
  return `/publications/${slug}/editions/${number}`;
}
