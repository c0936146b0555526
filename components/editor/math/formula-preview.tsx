import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { drawFormula } from "#lib/editor/formula.ts";
import { loadDrawing } from "./formula-drawing.ts";

type Drawn = ReturnType<typeof drawFormula>;
export type FormulaPreviewProps = { latex: string; display: boolean };

/** The formula as it will stand in the text, or what is wrong with it. */
export function FormulaPreview({ latex, display }: FormulaPreviewProps) {
  const t = useTranslations("editor.formula");
  const drawn = useDrawn(latex, display);
  return (
    <div className="min-h-16 rounded-md border border-line bg-raised p-3 font-serif text-lg">
      {drawn?.ok && (
        // biome-ignore lint/security/noDangerouslySetInnerHtml: drawFormula answers for its markup
        <div className="overflow-x-auto" dangerouslySetInnerHTML={{ __html: drawn.value }} />
      )}
      <p role="status" className="font-sans text-sm text-danger">
        {drawn && !drawn.ok && <Complaint {...drawn.refusal} />}
      </p>
      {!drawn && <p className="font-sans text-sm text-quiet">{t("preview")}</p>}
    </div>
  );
}

function Complaint({ unknown, near }: { unknown: string | null; near: string | null }) {
  const t = useTranslations("editor.formula");
  if (unknown) return t("unknown", { command: unknown });
  return near ? t("unreadable", { near }) : t("breaksOff");
}

/** Null while nothing is typed or the drawing is on its way. */
function useDrawn(latex: string, display: boolean): Drawn | null {
  const [draw, setDraw] = useState<{ formula: typeof drawFormula } | null>(null);
  useEffect(() => {
    void loadDrawing().then((formula) => setDraw({ formula }));
  }, []);
  return draw && latex.trim() !== "" ? draw.formula(latex, display) : null;
}
