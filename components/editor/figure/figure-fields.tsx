import type { Editor } from "@tiptap/core";
import { ArrowDown, ArrowUp, ImageUp, Trash2, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useId } from "react";
import { FieldFrame, noteAttributes } from "#components/ui/field.tsx";
import { ToolButton } from "#components/ui/tool-button.tsx";
import { uuidOf } from "#lib/base/uuid.ts";
import { focusText } from "../focus-text.ts";
import { choosePicture } from "./insert-figure.ts";
import { moveBlock } from "./move-figure.ts";
import type { OpenFigure } from "./open-figure.ts";
import { usePictureUploads } from "./text-pictures.tsx";
import { useTypedAttribute } from "./use-typed-attribute.ts";

type FigureFieldsProps = { editor: Editor; figure: OpenFigure; isOpen: boolean };

/** What a figure says besides its caption. Closed it shows the credit, and whether the alternative text is missing. */
export function FigureFields({ editor, figure, isOpen }: FigureFieldsProps) {
  return (
    <div contentEditable={false} data-figure-tools="">
      {isOpen ? <OpenFields {...{ editor, figure }} /> : <ClosedFields figure={figure} />}
    </div>
  );
}

function OpenFields({ editor, figure }: Omit<FigureFieldsProps, "isOpen">) {
  const t = useTranslations("pictures.editor");
  const back = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    focusText(editor);
  };
  return (
    <fieldset aria-label={t("tools")} className="figure-fields" onKeyDown={back}>
      <AttributeField
        {...{ editor, figure }}
        name="alt"
        label="alternative"
        help="alternativeHelp"
        rows={2}
      />
      <AttributeField {...{ editor, figure }} name="credit" label="credit" help="creditHelp" rows={1} />
      <FigureTools {...{ editor, figure }} />
    </fieldset>
  );
}

function ClosedFields({ figure }: { figure: OpenFigure }) {
  const t = useTranslations("pictures");
  const isMissing = figure.alt.trim() === "" && uuidOf(figure.pictureId) !== null;
  return (
    <div className="figure-closed">
      {figure.credit && <p>{t("credit", { credit: figure.credit })}</p>}
      {isMissing && (
        <p className="text-warn">
          <TriangleAlert aria-hidden className="inline size-4" /> {t("editor.alternativeMissing")}
        </p>
      )}
    </div>
  );
}

type AttributeFieldProps = {
  editor: Editor;
  figure: OpenFigure;
  name: "alt" | "credit";
  label: "alternative" | "credit";
  help: "alternativeHelp" | "creditHelp";
  rows: number;
};

const maxLength = 1000;

function AttributeField({ editor, figure, name, label, help, rows }: AttributeFieldProps) {
  const t = useTranslations("pictures.editor");
  const id = useId();
  const field = useTypedAttribute(figure[name], (typed) => setAttribute(editor, figure, { name, typed }));
  return (
    <FieldFrame {...{ id, label: t(label), description: t(help), className: "" }}>
      <textarea
        {...noteAttributes({ id, description: t(help) })}
        {...{ id, rows, maxLength, value: field.value, onBlur: field.onBlur }}
        onChange={(event) => field.onChange(event.target.value.replaceAll(/\s*\n\s*/g, " "))}
        className="field-box"
      />
    </FieldFrame>
  );
}

function FigureTools({ editor, figure }: { editor: Editor; figure: OpenFigure }) {
  const t = useTranslations("pictures.editor");
  const uploads = usePictureUploads();
  const at = (act: (position: number) => unknown) => () => {
    const position = figure.position();
    if (position !== undefined) act(position);
  };
  const size = editor.state.doc.nodeAt(figure.position() ?? 0)?.nodeSize ?? 0;
  const remove = (from: number) =>
    editor
      .chain()
      .deleteRange({ from, to: from + size })
      .focus()
      .run();
  return (
    <div className="flex flex-wrap gap-1">
      <ToolButton
        icon={ArrowUp}
        label={t("moveUp")}
        keys="Alt ↑"
        onPress={at((it) => moveBlock(editor, it, "up"))}
      />
      <ToolButton
        icon={ArrowDown}
        label={t("moveDown")}
        keys="Alt ↓"
        onPress={at((it) => moveBlock(editor, it, "down"))}
      />
      {uploads && (
        <ToolButton
          icon={ImageUp}
          label={t("replace")}
          onPress={() => choosePicture(editor, uploads, figure.id)}
        />
      )}
      <ToolButton icon={Trash2} label={t("remove")} onPress={at(remove)} />
    </div>
  );
}

/** Only where it says something else: a field that was merely left changes nothing. */
function setAttribute(
  editor: Editor,
  { position }: OpenFigure,
  { name, typed }: { name: "alt" | "credit"; typed: string },
) {
  const at = editor.isDestroyed ? undefined : position();
  const node = at === undefined ? null : editor.state.doc.nodeAt(at);
  if (at === undefined || node?.type.name !== "figure" || node.attrs[name] === typed.trim()) return;
  editor.view.dispatch(editor.state.tr.setNodeAttribute(at, name, typed.trim()));
}
