import { directionOf } from "#lib/base/language-tag.ts";
import type { Model } from "#lib/publish/types.ts";
import { BibliographySection } from "./bibliography.tsx";
import { Blocks } from "./blocks.tsx";
import type { Drawing } from "./drawing.ts";
import { EndNotes } from "./end-notes.tsx";

export type DocumentBodyProps = {
  model: Model;
  /** `side`: notes stand beside their reference where there is room (the page leaves 20rem at the right from
   *  84rem), and open in place where there is none. `end`: references lead to the list at the end. */
  notes?: Drawing["notes"];
  /** Language of the text, where it is not the page's. */
  lang?: string;
  /** Draws a finding instead of the plain card. */
  finding?: Drawing["finding"];
};

/** A document as people read it. Server-rendered, works without script; the notes are always listed at the end. */
export function DocumentBody({ model, notes = "end", lang, finding }: DocumentBodyProps) {
  return (
    <div className="reading" lang={lang} dir={lang && directionOf(lang)}>
      <Blocks blocks={model.blocks} drawing={{ notes, all: model.notes, finding }} />
      <EndNotes notes={model.notes} />
      {model.bibliography && <BibliographySection bibliography={model.bibliography} />}
    </div>
  );
}
