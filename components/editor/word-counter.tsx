import type { Node } from "@tiptap/pm/model";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { DocumentJson } from "#lib/editor/document-json.ts";
import { plainText, wordCount } from "#lib/editor/plain-text.ts";

/** How long the text is, notes included. */
export function WordCounter({ document }: { document: Node }) {
  const t = useTranslations("editor");
  const count = useMemo(() => wordCount(plainText(document.toJSON() as DocumentJson)), [document]);
  return <span className="font-sans text-sm text-quiet tabular-nums">{t("words", { count })}</span>;
}
