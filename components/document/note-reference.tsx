import { useTranslations } from "next-intl";
import { noteAnchor, noteReferenceAnchor, sideNoteAnchor } from "#lib/publish/anchors.ts";
import type { Note } from "#lib/publish/types.ts";
import type { Drawing } from "./drawing.ts";
import { PlainInlines } from "./words.tsx";

/** The raised number in the text. With side notes it opens the note beside it, else it leads to the end. */
export function NoteReference({ number, drawing }: { number: number; drawing: Drawing }) {
  const t = useTranslations("document");
  const note = drawing.notes === "side" ? drawing.all[number - 1] : undefined;
  return (
    <>
      <sup>
        <a
          id={noteReferenceAnchor(number)}
          role="doc-noteref"
          href={`#${note ? sideNoteAnchor(number) : noteAnchor(number)}`}
          className="px-0.5 font-sans text-accent no-underline lining-nums hover:underline"
        >
          <span className="sr-only">{t("note")} </span>
          {number}
        </a>
      </sup>
      {note && <SideNote note={note} />}
    </>
  );
}

/** Hidden on narrow screens until its reference is followed (`:target`), so that it needs no script. In print the
 *  list at the end stands for it. */
function SideNote({ note }: { note: Note }) {
  const t = useTranslations("document");
  return (
    <span id={sideNoteAnchor(note.number)} role="note" data-nosnippet="" className={sideNoteStyle}>
      <span className="me-1 text-accent lining-nums">{note.number}</span>
      <PlainInlines content={note.content} />{" "}
      <a href={`#${noteReferenceAnchor(note.number)}`} className="text-accent underline min-[84rem]:hidden">
        {t("closeNote")}
      </a>
    </span>
  );
}

const sideNoteStyle = [
  "hidden scroll-mt-24 text-start font-sans text-sm font-normal not-italic text-quiet print:hidden",
  "target:block target:my-2 target:border-s-2 target:border-accent target:ps-3",
  "min-[84rem]:float-right min-[84rem]:clear-right min-[84rem]:my-0 min-[84rem]:-me-[19rem] min-[84rem]:mb-4",
  "min-[84rem]:block min-[84rem]:w-[16rem]",
].join(" ");
