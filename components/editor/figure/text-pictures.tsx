"use client";
import { createContext, type ReactNode } from "react";
import type { PictureView } from "#lib/domain/pictures/types.ts";

type Pictures = { documentId: string; pictures: readonly PictureView[] };

const Known = createContext<Pictures | null>(null);

/** Around an editor: which text it writes, and the pictures that text has already. */
export function TextPictures({ children, ...known }: Pictures & { children: ReactNode }) {
  return <Known value={known}>{children}</Known>;
}
