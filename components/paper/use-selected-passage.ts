import { useEffect, useState } from "react";
import { type Passage, passageIn } from "#lib/editor/passage.ts";
import { drawnText } from "./drawn-text.ts";

/** The words of a drawn text that were selected last. They stay chosen when the selection goes, as it does under a finger
 *  on a button.
 *  @param textId the id of what holds the drawn text */
export function useSelectedPassage(textId: string): Passage | null {
  const [passage, setPassage] = useState<Passage | null>(null);
  useEffect(() => {
    const read = () => {
      const selected = readSelection(document.getElementById(textId));
      if (selected) setPassage(selected);
    };
    read(); // Words may have been selected before the page came alive.
    document.addEventListener("selectionchange", read);
    return () => document.removeEventListener("selectionchange", read);
  }, [textId]);
  return passage;
}

function readSelection(root: Element | null): Passage | null {
  const selection = document.getSelection();
  if (!root || !selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const { commonAncestorContainer, startContainer, startOffset, endContainer, endOffset } =
    selection.getRangeAt(0);
  if (!root.contains(commonAncestorContainer)) return null;
  const text = drawnText(root);
  return passageIn(text, text.offsetAt(startContainer, startOffset), text.offsetAt(endContainer, endOffset));
}
