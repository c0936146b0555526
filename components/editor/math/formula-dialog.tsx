import type { Editor } from "@tiptap/core";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { RadioGroup } from "#components/ui/radio-group.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { maxLatexLength } from "#lib/editor/latex-length.ts";
import { type OpenTool, setOpenTool } from "../tools/open-tool.ts";
import { leaveFormula, removeFormula, selectedFormula, writeFormula } from "./edit-formula.ts";
import { FormulaPreview } from "./formula-preview.tsx";

type OpenFormula = Extract<OpenTool, { kind: "formula" }>;
export type FormulaDialogProps = { editor: Editor; tool: OpenFormula };

/** Where a formula is written, with a look at it while it is typed. */
export function FormulaDialog({ editor, tool }: FormulaDialogProps) {
  const t = useTranslations("editor.formula");
  const close = () => {
    setOpenTool(editor, null);
    leaveFormula(tool.view);
  };
  return (
    <Dialog title={t("label")} isOpen onOpenChange={(isOpen) => !isOpen && close()}>
      <FormulaForm tool={tool} close={close} />
    </Dialog>
  );
}

function FormulaForm({ tool, close }: { tool: OpenFormula; close: () => void }) {
  const t = useTranslations("editor.formula");
  const present = selectedFormula(tool.view);
  const [latex, setLatex] = useState(present?.latex ?? "");
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const display = new FormData(event.currentTarget).get("place") === "own";
    if (latex.trim() === "") removeFormula(tool.view);
    else writeFormula(tool.view, latex.trim(), present?.display ?? display);
    close();
  };
  return (
    <form onSubmit={submit} className="space-y-4">
      <TextArea
        name="latex"
        label={t("latex")}
        description={t("latexHint")}
        defaultValue={latex}
        maxLength={maxLatexLength}
        spellCheck={false}
        autoComplete="off"
        autoFocus
        onChange={(event) => setLatex(event.target.value)}
      />
      <FormulaPreview latex={latex} display={present?.display ?? tool.display} />
      {!present && <PlaceChoice display={tool.display} />}
      <div className="flex gap-3">
        <Button type="submit" variant="primary">
          {t("set")}
        </Button>
        {present && <Button onPress={() => [removeFormula(tool.view), close()]}>{t("remove")}</Button>}
      </div>
    </form>
  );
}

function PlaceChoice({ display }: { display: boolean }) {
  const t = useTranslations("editor.formula");
  const options = [
    { value: "line", label: t("inLine") },
    { value: "own", label: t("onItsOwn") },
  ];
  return (
    <RadioGroup name="place" label={t("place")} options={options} defaultValue={display ? "own" : "line"} />
  );
}
