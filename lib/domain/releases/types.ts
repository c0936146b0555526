import type { NoticeKind } from "#lib/domain/publications/schema.ts";

export const releaseStates = ["requested", "scheduled", "released", "cancelled"] as const;
export type ReleaseState = (typeof releaseStates)[number];

export const releaseVerbs = ["read", "confirm", "reschedule", "cancel", "preview"] as const;
export type ReleaseVerb = (typeof releaseVerbs)[number];

/** The downloads that are made before an edition's instant. A new format is a line here, and its writer in
 *  `write-release-file.ts`. */
export const releaseFormats = ["pdf", "docx", "epub", "jats", "md", "txt"] as const;
export type ReleaseFormat = (typeof releaseFormats)[number];

export const fileTypes: Record<ReleaseFormat, string> = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  epub: "application/epub+zip",
  jats: "application/xml",
  md: "text/markdown; charset=utf-8",
  txt: "text/plain; charset=utf-8",
};

/** How a download's name ends. */
export const fileEndings: Record<ReleaseFormat, string> = {
  pdf: "pdf",
  docx: "docx",
  epub: "epub",
  jats: "xml",
  md: "md",
  txt: "txt",
};

export function isReleaseFormat(name: string): name is ReleaseFormat {
  return releaseFormats.some((format) => format === name);
}

/** Why a download could not be made: it took more than it is given, or ended in an error. */
export const unmadeReasons = ["TookTooLong", "TookTooMuchMemory", "NotWritten"] as const;
export type UnmadeReason = (typeof unmadeReasons)[number];

/** A download that could not be made so far, and when it is tried again. */
export type UnmadeFile = { format: ReleaseFormat; reason: UnmadeReason; tryAgainAt: Date };

/** A look that one person may take at what is under embargo. */
export type PreviewView = {
  id: string;
  name: string;
  email: string;
  createdAt: Date;
  revokedAt: Date | null;
  openedAt: Date | null;
  openings: number;
};

/** A paper that a report presents and that has not come out: whether it is going to, before or with the report. */
export type AwaitedView = { title: string; slug: string; standing: "comes" | "unconfirmed" | "cancelled" };

/** An edition in preparation as moderators see it. */
export type ReleaseView = {
  id: string;
  state: ReleaseState;
  /** SHA-256 of what becomes public, hex. */
  hash: string;
  /** Null: as soon as it is confirmed and its files are made. */
  releaseAt: Date | null;
  requestedAt: Date;
  requestedBy: string | null;
  confirmedBy: string | null;
  /** Why it was cancelled. */
  reason: string;
  filesMade: number;
  filesWanted: number;
  unmade: UnmadeFile[];
  change: { kind: NoticeKind; note: string } | null;
  /** Where the public reads it; null before its instant. */
  publication: { slug: string; number: number } | null;
  /** Newest first; at most a hundred. */
  previews: PreviewView[];
  /** It does not come out before these have. */
  awaits: AwaitedView[];
  may: Record<Exclude<ReleaseVerb, "read">, boolean>;
};
