"use client";
import type { ReactNode } from "react";
import type { CommentsDesk } from "#components/comment/comments-desk.ts";
import { TextPictures } from "#components/editor/figure/text-pictures.tsx";
import type { InsertableBlocks } from "#components/editor/references/insertable.ts";
import { LiveText } from "#components/paper/live-text.tsx";
import type { PictureView } from "#lib/domain/pictures/types.ts";
import type { WritingRole } from "#lib/editor/live-messages.ts";
import { useFreshBlocks } from "./use-fresh-blocks.ts";

export type ReportDeskProps = {
  documentId: string;
  accountId: string;
  /** Of the text. */
  lang: string;
  insertBlocks: InsertableBlocks;
  /** What the text has of pictures. */
  pictures: PictureView[];
  comments: CommentsDesk;
  /** Where to ask for `insertBlocks` again. */
  materialAddress: string;
  /** Where the text stands alone, to be read and printed. */
  printAddress: string;
  role: WritingRole;
  /** The last stored text, drawn by the server. */
  children: ReactNode;
};

/** Where moderators write the report together and put findings and papers into it. */
export function ReportDesk(props: ReportDeskProps) {
  const { children, pictures, insertBlocks, materialAddress, ...desk } = props;
  const blocks = useFreshBlocks(insertBlocks, materialAddress);
  return (
    <TextPictures documentId={desk.documentId} pictures={pictures}>
      <LiveText {...desk} insertBlocks={blocks} collabUrl="/collab" kind="report">
        {children}
      </LiveText>
    </TextPictures>
  );
}
