import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { Button } from "#components/ui/button.tsx";
import type { CitableSource } from "#lib/domain/sources/types.ts";
import { type CitedItem, locatorLabels, maxAffixLength, maxLocatorLength } from "#lib/editor/cited-items.ts";
import { plainTitle, sourceShortly } from "#lib/publish/citation/source-words.ts";

export type CitedItemFieldsProps = {
  item: CitedItem;
  /** Left out: nobody knows it. */
  source: CitableSource | undefined;
  onChange: (item: CitedItem) => void;
  onTakeOut: () => void;
};

/** One source of a citation: where in it, words around it. */
export function CitedItemFields({ item, source, onChange, onTakeOut }: CitedItemFieldsProps) {
  const t = useTranslations("sources.cite");
  const id = useId();
  const { who, year } = source ? sourceShortly(source.csl) : { who: t("missing"), year: "" };
  const name = `${who} ${year}`.trim();
  return (
    <fieldset className="rounded-md border border-line p-3">
      <legend className="sr-only">{name}</legend>
      <div className="flex items-start justify-between gap-2">
        <p>
          <span className="font-medium">{name}</span>{" "}
          {source && <span className="text-quiet">{plainTitle(source.csl)}</span>}{" "}
          {source?.removed && <span className="text-sm text-warn">({t("removed")})</span>}
        </p>
        <Button variant="quiet" aria-label={t("takeOutOne", { source: name })} onPress={onTakeOut}>
          <X aria-hidden className="size-4" />
        </Button>
      </div>
      <PlaceFields {...{ item, onChange }} />
      <div className="choice mt-1 text-sm">
        <input
          id={id}
          type="checkbox"
          checked={item.suppressAuthor}
          onChange={(event) => onChange({ ...item, suppressAuthor: event.target.checked })}
        />
        <label htmlFor={id}>{t("suppress")}</label>
      </div>
    </fieldset>
  );
}

/** Where in the source, and the words around it. */
function PlaceFields({ item, onChange }: Pick<CitedItemFieldsProps, "item" | "onChange">) {
  const t = useTranslations("sources.cite");
  return (
    <div className="mt-2 grid grid-cols-2 gap-3">
      <label className="grid gap-1 text-sm font-medium">
        {t("label")}
        <select
          className="field-box font-normal"
          value={item.label}
          onChange={(event) => onChange({ ...item, label: event.target.value as CitedItem["label"] })}
        >
          {locatorLabels.map((label) => (
            <option key={label} value={label}>
              {t(`labels.${label}`)}
            </option>
          ))}
        </select>
      </label>
      <Line
        label={t("locator")}
        maxLength={maxLocatorLength}
        value={item.locator}
        onType={(locator) => onChange({ ...item, locator })}
      />
      <Line
        label={t("prefix")}
        maxLength={maxAffixLength}
        value={item.prefix}
        onType={(prefix) => onChange({ ...item, prefix })}
      />
      <Line
        label={t("suffix")}
        maxLength={maxAffixLength}
        value={item.suffix}
        onType={(suffix) => onChange({ ...item, suffix })}
      />
    </div>
  );
}

type LineProps = { label: string; maxLength: number; value: string; onType: (value: string) => void };

function Line({ label, maxLength, value, onType }: LineProps) {
  return (
    <label className="grid gap-1 text-sm font-medium">
      {label}
      <input
        type="text"
        className="field-box min-w-0 font-normal"
        autoComplete="off"
        {...{ maxLength, value }}
        onChange={(event) => onType(event.target.value)}
      />
    </label>
  );
}
