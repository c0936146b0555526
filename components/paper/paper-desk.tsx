"use client";
import { type ReactNode, useState } from "react";
import type { CommentsDesk } from "#components/comment/comments-desk.ts";
import { TextPictures } from "#components/editor/figure/text-pictures.tsx";
import type { EvidenceUse } from "#components/evidence/evidence-use.ts";
import { UsePassageDialog } from "#components/evidence/use-passage-dialog.tsx";
import type { FormAction } from "#components/ui/action-form.tsx";
import type { PictureView } from "#lib/domain/pictures/types.ts";
import type { WritingRole } from "#lib/editor/live-messages.ts";
import type { Passage } from "#lib/editor/passage.ts";
import { LiveText } from "./live-text.tsx";
import { ProposeFindingDialog } from "./propose-finding-dialog.tsx";

export type PaperDeskProps = {
  paper: { documentId: string; groupId: string; language: string };
  accountId: string;
  /** Null: the person may not propose findings. */
  propose: FormAction | null;
  /** Null: findings take no evidence from the person. */
  evidence: EvidenceUse | null;
  /** What the text has of pictures. */
  pictures: PictureView[];
  comments: CommentsDesk;
  /** Where the text stands alone, to be read and printed. */
  printAddress: string;
  role: WritingRole;
  /** The last stored text, drawn by the server. */
  children: ReactNode;
};

/** Where a paper's authors write together, and propose findings from what stands there. */
export function PaperDesk({
  paper,
  accountId,
  propose,
  evidence,
  pictures,
  comments,
  role,
  printAddress,
  children,
}: PaperDeskProps) {
  const [passage, setPassage] = useState<Passage | null>(null);
  const [used, setUsed] = useState<Passage | null>(null);
  return (
    <TextPictures documentId={paper.documentId} pictures={pictures}>
      <LiveText
        documentId={paper.documentId}
        accountId={accountId}
        collabUrl="/collab"
        kind="paper"
        lang={paper.language}
        {...{ comments, role, printAddress }}
        onProposeFinding={propose ? setPassage : undefined}
        onUseAsEvidence={evidence ? setUsed : undefined}
      >
        {children}
      </LiveText>
      {propose && (
        <ProposeFindingDialog {...{ paper, passage }} action={propose} onClose={() => setPassage(null)} />
      )}
      {evidence && (
        <UsePassageDialog
          documentId={paper.documentId}
          passage={used}
          use={evidence}
          onClose={() => setUsed(null)}
        />
      )}
    </TextPictures>
  );
}
