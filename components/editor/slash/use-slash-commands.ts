import type { Editor } from "@tiptap/core";
import {
  BookMarked,
  Heading2,
  Heading3,
  Heading4,
  ImagePlus,
  List,
  ListOrdered,
  MessageCircleQuestionMark,
  Minus,
  Quote,
  Sigma,
  SquareDashedText,
  Superscript,
  Table,
} from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { toggleCallout } from "../callout/callout-commands.ts";
import { openCitation } from "../citation/editable-citation.ts";
import { emptyParagraph, insertExchange } from "../exchange/exchange-commands.ts";
import { insertFigure } from "../figure/insert-figure.ts";
import { usePictureUploads } from "../figure/text-pictures.tsx";
import { insertFootnote } from "../footnote/editable-footnote.ts";
import { openFormula } from "../math/editable-math.ts";
import { insertTable } from "../tools/insert-table.ts";
import type { SlashCommand } from "./slash-command.ts";

/** What the slash menu offers, in the reader's language. */
export function useSlashCommands(): SlashCommand[] {
  const t = useTranslations("editor");
  const pictures = useTranslations("pictures.editor");
  const uploads = usePictureUploads();
  const cite = useTranslations("sources.cite");
  return useMemo(
    () => [...blockCommands(t), ...insertCommands(t, { pictures, cite, uploads })],
    [t, pictures, uploads, cite],
  );
}

type Words<Area extends "editor" | "pictures.editor" | "sources.cite"> = ReturnType<
  typeof useTranslations<Area>
>;

/** What a paragraph can become. */
function blockCommands(t: Words<"editor">): SlashCommand[] {
  return [
    {
      id: "heading2",
      label: t("block.heading2"),
      icon: Heading2,
      run: (editor) => editor.commands.setHeading({ level: 2 }),
    },
    {
      id: "heading3",
      label: t("block.heading3"),
      icon: Heading3,
      run: (editor) => editor.commands.setHeading({ level: 3 }),
    },
    {
      id: "heading4",
      label: t("block.heading4"),
      icon: Heading4,
      run: (editor) => editor.commands.setHeading({ level: 4 }),
    },
    {
      id: "bulletList",
      label: t("bulletList"),
      icon: List,
      run: (editor) => editor.commands.toggleBulletList(),
    },
    {
      id: "orderedList",
      label: t("orderedList"),
      icon: ListOrdered,
      run: (editor) => editor.commands.toggleOrderedList(),
    },
    {
      id: "quotation",
      label: t("quotation"),
      icon: Quote,
      run: (editor) => editor.commands.toggleBlockquote(),
    },
  ];
}

type Insertable = {
  pictures: Words<"pictures.editor">;
  cite: Words<"sources.cite">;
  uploads: ReturnType<typeof usePictureUploads>;
};

/** What can be put in. */
function insertCommands(t: Words<"editor">, { pictures, cite, uploads }: Insertable): SlashCommand[] {
  return [
    { id: "table", label: t("table.insert"), icon: Table, run: insertTable },
    ...(uploads
      ? [
          {
            id: "figure",
            label: pictures("insert"),
            icon: ImagePlus,
            run: (editor: Editor) => insertFigure(editor, uploads),
          },
        ]
      : []),
    {
      id: "formula",
      label: t("formula.label"),
      icon: Sigma,
      run: (editor) => openFormula(editor.view, editor.view, emptyParagraph(editor.state.selection.$from)),
    },
    { id: "callout", label: t("callout"), icon: SquareDashedText, run: toggleCallout },
    { id: "exchange", label: t("exchange.insert"), icon: MessageCircleQuestionMark, run: insertExchange },
    { id: "footnote", label: t("footnote.insert"), icon: Superscript, run: insertFootnote },
    {
      id: "citation",
      label: cite("insertLong"),
      icon: BookMarked,
      run: (editor) => openCitation(editor.view, editor.view),
    },
    { id: "rule", label: t("rule"), icon: Minus, run: (editor) => editor.commands.setHorizontalRule() },
  ];
}
