import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { type LibraryView, maxSourceFileBytes } from "#lib/domain/sources/types.ts";
import { ImportFile } from "./import-file.tsx";
import { importAddress } from "./library-address.ts";
import { LibraryFields } from "./sources-table.tsx";

export type ImportSourcesProps = { library: LibraryView; paste: FormAction; open?: boolean };

/** Brings sources in, from a file or as pasted entries. */
export function ImportSources({ library, paste, open }: ImportSourcesProps) {
  const t = useTranslations("sources.import");
  const refusals = useTranslations("refusals");
  const tooLarge = refusals("SourcesTooLarge", { megabytes: maxSourceFileBytes / 1_000_000 });
  return (
    <Disclosure summary={t("open")} open={open} id="import">
      <div className="grid gap-6">
        <p className="max-w-measure text-quiet">{t("help")}</p>
        <ImportFile address={importAddress(library)} tooLarge={tooLarge} />
        <Disclosure summary={t("paste")}>
          <ActionForm action={paste}>
            <LibraryFields library={library} />
            <TextArea name="text" label={t("pasteLabel")} rows={6} required spellCheck={false} />
            <div>
              <SubmitButton variant="plain">{t("readPasted")}</SubmitButton>
            </div>
          </ActionForm>
        </Disclosure>
      </div>
    </Disclosure>
  );
}
