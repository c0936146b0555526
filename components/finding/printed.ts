import type { EditionView } from "#lib/domain/publications/types.ts";

/** A finding as an edition prints it. */
export type PrintedFinding = EditionView["content"]["findings"][number];
export type PrintedEvidence = PrintedFinding["evidence"][number];
export type PrintedPosition = PrintedFinding["positions"][number];
