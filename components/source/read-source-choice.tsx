"use client";
import { useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge.tsx";
import { FieldNotes, noteAttributes } from "#components/ui/field.tsx";
import { useField } from "#components/ui/form-context.ts";
import type { ReadSource } from "#lib/domain/sources/types.ts";

/** Which of the sources that were read are taken: what is new is ticked, what is there already is not. Sent as
 *  `chosen`, each by its place in the list. */
export function ReadSourceChoice({ sources }: { sources: readonly ReadSource[] }) {
  const t = useTranslations("sources.import");
  const { id, error, typed } = useField("chosen");
  const chosen = typed === undefined ? null : new Set(typed.split("\n"));
  return (
    <fieldset {...noteAttributes({ id, error })}>
      <legend className="mb-2 font-medium">{t("legend")}</legend>
      <ul className="grid gap-0.5">
        {sources.map((source, index) => (
          <Choice
            // biome-ignore lint/suspicious/noArrayIndexKey: the place in the file is what is chosen
            key={index}
            {...{ source, index }}
            id={index === 0 ? id : `${id}-${index}`}
            isChosen={chosen ? chosen.has(String(index)) : source.twin === null}
          />
        ))}
      </ul>
      <FieldNotes id={id} error={error} />
    </fieldset>
  );
}

type ChoiceProps = { source: ReadSource; index: number; id: string; isChosen: boolean };

function Choice({ source, index, id, isChosen }: ChoiceProps) {
  const t = useTranslations("sources");
  const { twin } = source;
  return (
    <li className="choice">
      <input id={id} type="checkbox" name="chosen" value={index} defaultChecked={isChosen} />
      <label htmlFor={id}>
        {source.label || t("table.untitled")}{" "}
        <span className="text-sm whitespace-nowrap text-quiet">{t(`type.${source.csl.type}`)}</span>{" "}
        {twin && <Badge tone="warn">{t(twin === "library" ? "import.inLibrary" : "import.inFile")}</Badge>}
      </label>
    </li>
  );
}
