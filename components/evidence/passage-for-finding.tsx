"use client";
import { Quote } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useSelectedPassage } from "#components/paper/use-selected-passage.ts";
import { Button } from "#components/ui/button.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import type { EvidenceTarget } from "#lib/domain/evidence/types.ts";
import type { Passage } from "#lib/editor/passage.ts";
import type { EvidenceUse } from "./evidence-use.ts";
import { UsePassageDialog } from "./use-passage-dialog.tsx";

export type PassageForFindingProps = {
  documentId: string;
  /** The id of what holds the drawn text. */
  textId: string;
  finding: EvidenceTarget;
  action: EvidenceUse["action"];
  /** Where the words can be pasted instead. */
  pasteAddress: string;
};

/** Rests one finding on words that the reader selects in the text; without script the words are pasted elsewhere. */
export function PassageForFinding({
  documentId,
  textId,
  finding,
  action,
  pasteAddress,
}: PassageForFindingProps) {
  const t = useTranslations("evidence");
  const selected = useSelectedPassage(textId);
  const [chosen, setChosen] = useState<Passage | null>(null);
  const { number } = finding;
  return (
    <div className="no-print sticky top-0 z-10 mb-6 flex min-w-0 flex-wrap items-center gap-3 border-b border-line bg-paper py-3">
      <div className="needs-script">
        <Button variant="primary" isDisabled={selected === null} onPress={() => setChosen(selected)}>
          <Quote aria-hidden className="size-4.5" />
          {t("use.forFinding", { number })}
        </Button>
      </div>
      <LinkButton href={pasteAddress} variant="quiet">
        {t("adding.paste")}
      </LinkButton>
      <p className="min-w-0 basis-full truncate text-sm text-quiet">
        {selected ? selected.quote : t("use.selectFirst", { number })}
      </p>
      <UsePassageDialog
        documentId={documentId}
        passage={chosen}
        use={{ targets: [finding], action }}
        onClose={() => setChosen(null)}
      />
    </div>
  );
}
