"use client";
import { Highlighter, Quote } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { EvidenceUse } from "#components/evidence/evidence-use.ts";
import { UsePassageDialog } from "#components/evidence/use-passage-dialog.tsx";
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
  /** Left out or null: findings take no evidence from the reader. */
  evidence?: EvidenceUse | null;
};

/** Proposes a finding from words that the reader selects in the text, or makes them evidence for one that is there. Without
 *  script there is nothing to select with. */
export function PassagePicker({ paper, textId, action, evidence }: PassagePickerProps) {
  const t = useTranslations("paper.propose");
  const use = useTranslations("evidence.use");
  const selected = useSelectedPassage(textId);
  const [chosen, setChosen] = useState<Passage | null>(null);
  const [used, setUsed] = useState<Passage | null>(null);
  return (
    <div className="needs-script flex min-w-0 flex-wrap items-center gap-3">
      <Button isDisabled={selected === null} onPress={() => setChosen(selected)}>
        <Highlighter aria-hidden className="size-4.5" />
        {t("button")}
      </Button>
      {evidence && (
        <Button isDisabled={selected === null} onPress={() => setUsed(selected)}>
          <Quote aria-hidden className="size-4.5" />
          {use("button")}
        </Button>
      )}
      <p className={`min-w-0 text-sm text-quiet ${selected ? "truncate" : ""}`}>
        {selected ? selected.quote : t("selectFirst")}
      </p>
      <ProposeFindingDialog {...{ paper, action }} passage={chosen} onClose={() => setChosen(null)} />
      {evidence && (
        <UsePassageDialog
          documentId={paper.documentId}
          passage={used}
          use={evidence}
          onClose={() => setUsed(null)}
        />
      )}
    </div>
  );
}
