import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  type ICommentOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from "docx";
import { cleanText } from "../clean-text.ts";
import type { Model } from "../types.ts";
import type { ExportedThread, PrintLabels, WordExport } from "./types.ts";

/** Conversations as Word's comments: each remark is a comment, the answers belong to the first. */
export type Threads = {
  /** Puts the marks of the conversations that begin or end here around what is written for these words. */
  around(threadIds: readonly string[], written: ParagraphChild[]): ParagraphChild[];
  /** Those whose passage is nowhere marked in the text; they stand at the title. */
  atTitle(written: ParagraphChild[]): ParagraphChild[];
  comments: ICommentOptions[];
};

/** The conversations of a text that is written to a file; none where it is not a working copy. */
export function newThreads(model: Model, { working, labels }: WordExport): Threads {
  const left = runsOf(model.blocks);
  const numbered = numberedThreads(working?.threads ?? []);
  const begun = new Set<string>();
  const around = (ids: readonly string[], written: ParagraphChild[]): ParagraphChild[] => {
    const here = ids.flatMap((id) => numbered.get(id) ?? []);
    const beginning = here.filter(({ thread }) => !begun.has(thread.id));
    for (const { thread } of here) {
      begun.add(thread.id);
      left.set(thread.id, (left.get(thread.id) ?? 1) - 1);
    }
    const ending = here.filter(({ thread }) => (left.get(thread.id) ?? 0) <= 0);
    return [...beginning.flatMap(starts), ...written, ...ending.flatMap(ends)];
  };
  const gone = [...numbered.keys()].filter((id) => !left.has(id));
  return {
    around,
    atTitle: (written) => around(gone, written),
    comments: [...numbered.values()].flatMap((each) => commentsOf(each, labels, left.has(each.thread.id))),
  };
}

type NumberedThread = { thread: ExportedThread; first: number };

function numberedThreads(threads: ExportedThread[]): Map<string, NumberedThread> {
  let next = 0;
  return new Map(
    threads
      .filter((thread) => thread.remarks.length > 0)
      .map((thread) => {
        const first = next;
        next += thread.remarks.length;
        return [thread.id, { thread, first }];
      }),
  );
}

/** How many pieces of the text each conversation is about: it ends with the last. */
function runsOf(value: unknown, counts = new Map<string, number>()): Map<string, number> {
  if (Array.isArray(value)) for (const each of value) runsOf(each, counts);
  else if (typeof value === "object" && value !== null) {
    const { threads, ...rest } = value as { threads?: string[] };
    for (const id of threads ?? []) counts.set(id, (counts.get(id) ?? 0) + 1);
    for (const each of Object.values(rest)) runsOf(each, counts);
  }
  return counts;
}

function numbersOf({ thread, first }: NumberedThread): number[] {
  return thread.remarks.map((_, index) => first + index);
}

function starts(thread: NumberedThread): ParagraphChild[] {
  return numbersOf(thread).map((number) => new CommentRangeStart(number));
}

function ends(thread: NumberedThread): ParagraphChild[] {
  return numbersOf(thread).flatMap((number) => [
    new CommentRangeEnd(number),
    new TextRun({ children: [new CommentReference(number)] }),
  ]);
}

function commentsOf(
  { thread, first }: NumberedThread,
  labels: PrintLabels,
  isInText: boolean,
): ICommentOptions[] {
  return thread.remarks.map(({ author, at, text }, index) => {
    const quote = index === 0 && !isInText && thread.quote ? [`${labels.about} “${thread.quote}”`] : [];
    const lines = [...quote, ...text.split("\n")].map(cleanText).filter((each) => each.trim() !== "");
    return {
      id: first + index,
      author: cleanText(author || labels.somebody),
      initials: initialsOf(author),
      date: new Date(at),
      children: (lines.length > 0 ? lines : [" "]).map((each) => new Paragraph(each)),
      resolved: thread.resolved,
      ...(index > 0 && { parentId: first }),
    };
  });
}

function initialsOf(name: string): string {
  return name
    .split(/\s+/)
    .map((word) => [...word][0] ?? "")
    .join("")
    .slice(0, 4);
}
