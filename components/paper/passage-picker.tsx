"use client";
import { Highlighter } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { FormAction } from "#components/ui/action-form.tsx";
import { Button } from "#components/ui/button.tsx";
import type { Passage } from "#lib/editor/passage.ts";
import { ProposeFindingDialog } from "./propose-finding-dialog.tsx";
import { useSelectedPassage } from "./use-selected-passage.ts";

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
    <div className="needs-script flex min-w-0 items-center gap-3">
      <Button isDisabled={selected === null} onPress={() => setChosen(selected)}>
        <Highlighter aria-hidden className="size-4.5" />
        {t("button")}
      </Button>
      <p className="min-w-0 truncate text-sm text-quiet">{selected ? selected.quote : t("selectFirst")}</p>
      <ProposeFindingDialog {...{ paper, action }} passage={chosen} onClose={() => setChosen(null)} />
    </div>
  );
}
