import { useTranslations } from "next-intl";
import { noteAnchor, noteReferenceAnchor } from "#lib/publish/anchors.ts";
import type { Note } from "#lib/publish/types.ts";
import { PlainInlines } from "./words.tsx";

/** All notes in order, each with a way back to where it is referred to. */
export function EndNotes({ notes }: { notes: Note[] }) {
  const t = useTranslations("document");
  if (notes.length === 0) return null;
  return (
    <section role="doc-endnotes" aria-labelledby="notes">
      <h2 id="notes">{t("notes")}</h2>
      <ol className="text-[0.85em]">
        {notes.map((note) => (
          <li key={note.number} id={noteAnchor(note.number)} className="scroll-mt-24">
            <PlainInlines content={note.content} /> <BackLink number={note.number} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function BackLink({ number }: { number: number }) {
  const t = useTranslations("document");
  return (
    <a
      role="doc-backlink"
      href={`#${noteReferenceAnchor(number)}`}
      aria-label={t("backToText", { number })}
      className="inline-block px-1 text-accent no-underline print:hidden"
    >
      ↩&#xFE0E;
    </a>
  );
}
