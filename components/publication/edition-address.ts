import type { EditionView } from "#lib/domain/publications/types.ts";

/** Whether an edition is the one its publication's own address shows: the newest. */
export function isCurrentEdition({ number, editions }: Pick<EditionView, "number" | "editions">): boolean {
  return editions.every((other) => other.number <= number);
}

/** Address of exactly this edition. */
export function editionAddress(slug: string, number: number): string {
  return `/publications/${slug}/editions/${number}`;
}

/** Where it is told how an edition was made: the current one's is under the publication's own address. */
export function madeAddress(edition: Pick<EditionView, "slug" | "number" | "editions">): string {
  const { slug, number } = edition;
  return `${isCurrentEdition(edition) ? `/publications/${slug}` : editionAddress(slug, number)}/how-this-was-made`;
}
