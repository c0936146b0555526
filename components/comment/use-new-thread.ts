import { useEffect, useState } from "react";
import type { MarginState } from "#components/editor/margin/use-margin-state.ts";
import type { ChosenPassage, CommentsDesk } from "./comments-desk.ts";
import { draftName, keepDraft, keptDraft } from "./kept-draft.ts";

/** The card in which a new comment is written; no thread has this id. */
export const newCardId = "new";

/** The comment that is being written. */
export type NewThread = {
  isOpen: boolean;
  /** Null: it is about the text as a whole. */
  passage: ChosenPassage | null;
  /** Opens the box for a passage; what was typed before is still in it. */
  begin: (passage: ChosenPassage | null) => void;
  /** Closes the box; what was typed is kept. */
  close: () => void;
};

/** One comment is written at a time. After a reload the box is open again if something stands in it. */
export function useNewThread({ accountId, documentId }: CommentsDesk, margin: MarginState): NewThread {
  const [draft, setDraft] = useState<{ passage: ChosenPassage | null } | null>(null);
  const place = { accountId, about: documentId };
  const textName = draftName(place, "new");
  const passageName = draftName(place, "passage");
  useEffect(() => {
    if (keptDraft(textName).trim() !== "") setDraft({ passage: readPassage(keptDraft(passageName)) });
  }, [textName, passageName]);
  return {
    isOpen: draft !== null,
    passage: draft?.passage ?? null,
    begin(passage) {
      keepDraft(passageName, passage ? JSON.stringify(passage) : "");
      setDraft({ passage });
      margin.activate(newCardId, { reveal: true });
    },
    close() {
      setDraft(null);
      margin.activate(null);
    },
  };
}

function readPassage(json: string): ChosenPassage | null {
  return json === "" ? null : (JSON.parse(json) as ChosenPassage);
}
