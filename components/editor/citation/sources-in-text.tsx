import type { Editor } from "@tiptap/core";
import { NodeSelection } from "@tiptap/pm/state";
import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import type { CitableSource } from "#lib/domain/sources/types.ts";
import { setOpenTool } from "../tools/open-tool.ts";
import { useCitable } from "./citable-sources.tsx";
import { citationsIn } from "./edit-citation.ts";

/** Which sources the text cites and which it does not, and citations whose source is missing. */
export function SourcesInText({ editor }: { editor: Editor }) {
  const t = useTranslations("sources.inText");
  const sources = useCitable()?.citable.sources ?? [];
  const places = citationsIn(editor.state.doc);
  const cited = sources.filter(({ id }) => places.has(id));
  const uncited = sources.filter(({ id, removed }) => !places.has(id) && !removed);
  const known = new Set(sources.map(({ id }) => id));
  const missing = [...places].filter(([id]) => !known.has(id));
  const close = () => setOpenTool(editor, null);
  return (
    <Dialog title={t("button")} isOpen onOpenChange={(isOpen) => !isOpen && close()}>
      <div className="grid max-h-[70dvh] gap-5 overflow-y-auto">
        {missing.length > 0 && (
          <Part title={t("missing")}>
            {missing.map(([id, at]) => (
              <Line key={id} {...{ editor, at }} label={t("missingOne")} />
            ))}
          </Part>
        )}
        <Part title={t("cited")}>
          {cited.length === 0 && <li className="text-quiet">{t("nothing")}</li>}
          {cited.map((source) => (
            <Line key={source.id} editor={editor} at={places.get(source.id) ?? []} label={source.label} />
          ))}
        </Part>
        {uncited.length > 0 && <Uncited sources={uncited} />}
      </div>
    </Dialog>
  );
}

function Uncited({ sources }: { sources: CitableSource[] }) {
  const t = useTranslations("sources.inText");
  return (
    <Part title={t("uncited")}>
      {sources.map(({ id, label }) => (
        <li key={id} className="text-quiet">
          {label}
        </li>
      ))}
    </Part>
  );
}

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section>
      <h3 className="mb-1 font-medium">{title}</h3>
      <ul className="grid gap-1 text-sm">{children}</ul>
    </section>
  );
}

function Line({ editor, at, label }: { editor: Editor; at: number[]; label: string }) {
  const t = useTranslations("sources.inText");
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-3">
      <span className="min-w-0 grow basis-60">
        {label} <span className="text-quiet">({t("times", { count: at.length })})</span>
      </span>
      <Button
        variant="quiet"
        aria-label={t("goToOne", { source: label })}
        onPress={() => goTo(editor, at[0] ?? 0)}
      >
        {t("goTo")}
      </Button>
    </li>
  );
}

/** Closes the window and selects the citation; one in a note opens the note. */
function goTo(editor: Editor, position: number) {
  setOpenTool(editor, null);
  const { doc, tr } = editor.state;
  const $at = doc.resolve(Math.min(position, doc.content.size));
  const inNote = $at.parent.type.name === "footnote";
  const selected = NodeSelection.create(doc, inNote ? $at.before() : position);
  editor.view.dispatch(tr.setSelection(selected).scrollIntoView());
  editor.view.focus();
}
