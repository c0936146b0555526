"use client";
import { createContext, type ReactNode, useContext, useState } from "react";
import type { PictureView } from "#lib/domain/pictures/types.ts";
import { LeftOutNotice } from "./left-out-notice.tsx";
import { PictureUploads } from "./picture-uploads.ts";

const Uploads = createContext<PictureUploads | null>(null);

export type TextPicturesProps = {
  documentId: string;
  /** What the text has of pictures. */
  pictures: readonly PictureView[];
  children: ReactNode;
};

/** Around an editor: the pictures of the text that is written there. */
export function TextPictures({ documentId, pictures, children }: TextPicturesProps) {
  const [uploads] = useState(() => new PictureUploads(documentId, pictures));
  return (
    <Uploads value={uploads}>
      {children}
      <LeftOutNotice uploads={uploads} />
    </Uploads>
  );
}

/** @returns null where nobody can add pictures: outside `TextPictures` */
export function usePictureUploads(): PictureUploads | null {
  return useContext(Uploads);
}
