import type { SourceFilter } from "#lib/domain/sources/schema.ts";
import type { LibraryView } from "#lib/domain/sources/types.ts";

type At = Pick<LibraryView, "groupSlug" | "documentId">;

/** Where a source is added, or with an id changed. */
export function sourceFormAddress(library: At, query: { source?: string; type?: string } = {}): string {
  return `/workspace/${library.groupSlug}/sources/edit${queryOf({ text: library.documentId, ...query })}`;
}

/** Where a library is downloaded as a file. */
export function exportAddress(library: At, format: string): string {
  return `/workspace/${library.groupSlug}/sources/export/${format}${queryOf({ text: library.documentId })}`;
}

/** Where a file is sent to be read. */
export function importAddress(library: Pick<LibraryView, "groupId" | "documentId">): string {
  return `/source-files${queryOf({ group: library.groupId, text: library.documentId })}`;
}

/** A list of sources with what it is narrowed to. */
export function listAddress(address: string, filter: Partial<SourceFilter>): string {
  const { q, order, page, removed } = filter;
  return `${address}${queryOf({
    q,
    order: order === "author" ? undefined : order,
    page: page && page > 1 ? String(page) : undefined,
    removed,
  })}`;
}

function queryOf(parts: Record<string, string | null | undefined>): string {
  const query = new URLSearchParams(
    Object.entries(parts).flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : [])),
  ).toString();
  return query && `?${query}`;
}
