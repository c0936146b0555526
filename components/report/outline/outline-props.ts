import type { FormAction } from "#components/ui/action-form.tsx";
import type { ChapterAuthor, Section } from "#lib/domain/reports/types.ts";

export type OutlineActions = { arrange: FormAction; rename: FormAction; authors: FormAction };

export type OutlineDeskProps = {
  sections: readonly Section[];
  /** Who can be named. */
  people: readonly ChapterAuthor[];
  /** By the heading's block. */
  authors: Readonly<Record<string, ChapterAuthor[]>>;
  reportId: string;
  /** Null: only to read. */
  actions: OutlineActions | null;
  /** Where the text is read. */
  reading: string;
};
