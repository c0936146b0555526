import type { Editor } from "@tiptap/core";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { useSettledDocument } from "../use-settled-document.ts";
import { useCitable } from "./citable-sources.tsx";
import { CitationBoard } from "./citation-board.ts";
import { citationsIn } from "./edit-citation.ts";

/** What citations are drawn from. It stays the same, so that the editor is made once; what it knows follows the page. */
export function useCitationBoard(): CitationBoard {
  const t = useTranslations("sources.cite");
  const sources = useCitable()?.citable.sources;
  const [board] = useState(() => {
    const made = new CitationBoard(t("missing"));
    made.show(sources ?? []);
    return made;
  });
  useEffect(() => board.show(sources ?? []), [board, sources]);
  return board;
}

/** Asks again, once for each, about sources that the text cites and the page does not know: somebody has just added
 *  them. */
export function useUnknownSources(editor: Editor): void {
  const value = useCitable();
  const document = useSettledDocument(editor);
  const asked = useRef(new Set<string>());
  useEffect(() => {
    if (!value) return;
    const known = new Set(value.citable.sources.map(({ id }) => id));
    const unknown = [...citationsIn(document).keys()].filter(
      (id) => !known.has(id) && !asked.current.has(id),
    );
    for (const id of unknown) asked.current.add(id);
    if (unknown.length > 0) value.ask();
  }, [document, value]);
}
