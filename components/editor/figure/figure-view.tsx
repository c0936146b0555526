import { NodeViewContent, type NodeViewProps, NodeViewWrapper, useEditorState } from "@tiptap/react";
import { useTranslations } from "next-intl";
import type { CSSProperties } from "react";
import { figureAtCursor } from "./figure-at-cursor.ts";
import { FigureFields } from "./figure-fields.tsx";
import { FigurePicture } from "./figure-picture.tsx";
import type { OpenFigure } from "./open-figure.ts";
import "./figure.css";

/** A figure while it is written: the picture, its caption in place, and, where the cursor is, its other words and what
 *  can be done with it. */
export function FigureView({ node, editor, getPos }: NodeViewProps) {
  const t = useTranslations("pictures.editor");
  const isOpen = useEditorState({
    editor,
    selector: () => editor.isEditable && figureAtCursor(editor.state)?.position === getPos(),
  });
  const { id, pictureId, alt, credit } = node.attrs as Omit<OpenFigure, "position">;
  const figure: OpenFigure = { id, pictureId, alt, credit, position: getPos };
  const placeholder = { "--caption-placeholder": JSON.stringify(t("captionPlaceholder")) } as CSSProperties;
  return (
    <NodeViewWrapper as="figure" data-figure="" data-open={isOpen || undefined} style={placeholder}>
      <FigurePicture {...{ editor, figure }} />
      <div className="figure-caption">
        <span className="caption-number figure-number" contentEditable={false} data-label={t("label")} />
        <NodeViewContent className="figure-words" />
      </div>
      <FigureFields {...{ editor, figure, isOpen }} />
    </NodeViewWrapper>
  );
}
