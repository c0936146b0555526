"use server";
import { arrangeSection } from "#lib/domain/reports/arrange-section.ts";
import { insertSection } from "#lib/domain/reports/insert-section.ts";
import { renameSection } from "#lib/domain/reports/rename-section.ts";
import {
  arrangeSectionSchema,
  insertSectionSchema,
  renameSectionSchema,
  setChapterAuthorsSchema,
} from "#lib/domain/reports/schema.ts";
import { setChapterAuthors } from "#lib/domain/reports/set-chapter-authors.ts";
import { action } from "#lib/web/action.ts";

export const arrangeSectionAction = action(
  arrangeSectionSchema,
  arrangeSection,
  ({ title, behind }, { move }) => ({
    done: "sectionMoved",
    values: { move, title, behind: behind ?? "", place: behind === null ? "first" : "behind" },
  }),
);
export const renameSectionAction = action(renameSectionSchema, renameSection, () => ({ done: "saved" }));
export const insertSectionAction = action(insertSectionSchema, insertSection, () => ({
  done: "sectionInserted",
}));
export const setChapterAuthorsAction = action(setChapterAuthorsSchema, setChapterAuthors, () => ({
  done: "saved",
}));
