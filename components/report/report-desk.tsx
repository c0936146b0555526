"use client";
import type { ReactNode } from "react";
import type { InsertableBlocks } from "#components/editor/references/insertable.ts";
import { LiveText } from "#components/paper/live-text.tsx";

export type ReportDeskProps = {
  documentId: string;
  accountId: string;
  insertBlocks: InsertableBlocks;
  /** The last stored text, drawn by the server. */
  children: ReactNode;
};

/** Where moderators write the report together and put findings and papers into it. */
export function ReportDesk({ children, ...desk }: ReportDeskProps) {
  return (
    <LiveText {...desk} collabUrl="/collab" kind="report">
      {children}
    </LiveText>
  );
}
