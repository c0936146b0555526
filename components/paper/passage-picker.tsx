"use client";
import { Highlighter } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { FormAction } from "#components/ui/action-form.tsx";
import { Button } from "#components/ui/button.tsx";
import { type Passage, passageIn } from "#lib/editor/passage.ts";
import { drawnText } from "./drawn-text.ts";
import { ProposeFindingDialog } from "./propose-finding-dialog.tsx";

export type PassagePickerProps = {
  paper: { documentId: string; groupId: string };
  /** The id of what holds the drawn text. */
  textId: string;
  action: FormAction;
};

/** Proposes a finding from words that the reader selects in the text. Without script there is nothing to select with. */
export function PassagePicker({ paper, textId, action }: PassagePickerProps) {
  const t = useTranslations("paper.propose");
  const selected = useSelectedPassage(textId);
  const [chosen, setChosen] = useState<Passage | null>(null);
  return (
    <div className="needs-script flex items-center gap-3">
      <Button isDisabled={selected === null} onPress={() => setChosen(selected)}>
        <Highlighter aria-hidden className="size-4.5" />
        {t("button")}
      </Button>
      <p className="min-w-0 truncate text-sm text-quiet">{selected ? selected.quote : t("selectFirst")}</p>
      <ProposeFindingDialog {...{ paper, action }} passage={chosen} onClose={() => setChosen(null)} />
    </div>
  );
}

/** The words selected last. They stay chosen when the selection goes, as it does under a finger on the button. */
function useSelectedPassage(textId: string): Passage | null {
  const [passage, setPassage] = useState<Passage | null>(null);
  useEffect(() => {
    const read = () => {
      const selected = readSelection(document.getElementById(textId));
      if (selected) setPassage(selected);
    };
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
