"use client";
import type { ReactNode } from "react";
import type { CommentsDesk } from "#components/comment/comments-desk.ts";
import { TextPictures } from "#components/editor/figure/text-pictures.tsx";
import type { InsertableBlocks } from "#components/editor/references/insertable.ts";
import { LiveText } from "#components/paper/live-text.tsx";
import type { PictureView } from "#lib/domain/pictures/types.ts";

export type ReportDeskProps = {
  documentId: string;
  accountId: string;
  insertBlocks: InsertableBlocks;
  /** What the text has of pictures. */
  pictures: PictureView[];
  comments: CommentsDesk;
  /** The last stored text, drawn by the server. */
  children: ReactNode;
};

/** Where moderators write the report together and put findings and papers into it. */
export function ReportDesk({ children, pictures, ...desk }: ReportDeskProps) {
  return (
    <TextPictures documentId={desk.documentId} pictures={pictures}>
      <LiveText {...desk} collabUrl="/collab" kind="report">
        {children}
      </LiveText>
    </TextPictures>
  );
}
