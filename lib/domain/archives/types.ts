export type ArchiveState = "waiting" | "ready" | "failed";

/** An archive of a group as its moderators see it. */
export type ArchiveView = {
  id: string;
  state: ArchiveState;
  requestedAt: Date;
  /** Who asked for it. */
  by: string;
  /** Per cent. */
  progress: number;
  /** SHA-256 of its bytes, hex; null until it is ready. */
  hash: string | null;
  /** Null until it is ready. */
  sizeBytes: number | null;
  finishedAt: Date | null;
};
