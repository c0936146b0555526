import Link from "next/link";
import { useTranslations } from "next-intl";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { AddEvidenceForm, type Adding } from "./add-evidence-form.tsx";
import { ChoiceForm } from "./choice-form.tsx";
import { LocatorField } from "./piece-tools.tsx";
import { SearchForm } from "./search-form.tsx";

export type AddSourceProps = Adding & {
  address: string;
  /** Where the group's library is. */
  libraryAddress: string;
  sources: readonly { id: string; label: string }[];
  q: string;
  most: number;
};

/** Rests a finding on a source: of the group's library, or typed. */
export function AddSource({ address, libraryAddress, sources, q, most, ...adding }: AddSourceProps) {
  const t = useTranslations("evidence.adding");
  const options = sources.map(({ id, label }) => ({ value: id, label }));
  const isEmpty = sources.length === 0 && q === "";
  return (
    <div className="grid grid-cols-1 gap-6">
      {isEmpty ? (
        <p className="text-quiet">
          {t("noSources")}{" "}
          <Link href={libraryAddress} className="link">
            {t("openLibrary")}
          </Link>
        </p>
      ) : (
        <>
          <SearchForm {...{ address, q }} kept={{ kind: "source" }} />
          <ChoiceForm {...adding} {...{ options, most }} kind="source" label={t("library")} name="sourceId">
            <LocatorField />
          </ChoiceForm>
        </>
      )}
      <Disclosure summary={t("typed")} open={isEmpty}>
        <AddEvidenceForm {...adding} kind="own_source" label={t("typed")}>
          <TextField
            name="sourceTitle"
            label={t("sourceTitle")}
            description={t("sourceTitleHint")}
            minLength={3}
            maxLength={500}
            required
          />
          <TextField name="sourceUrl" type="url" label={t("sourceUrl")} maxLength={2_000} required={false} />
          <LocatorField />
        </AddEvidenceForm>
      </Disclosure>
    </div>
  );
}
