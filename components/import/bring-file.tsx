import { useTranslations } from "next-intl";
import { VisitButton } from "#components/paper/visit-button.tsx";
import { FormMessage } from "#components/ui/form-message.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { maxImportBytes } from "#lib/domain/imports/rules.ts";
import type { OpenImport } from "#lib/domain/imports/types.ts";
import { ImportForm } from "./import-form.tsx";

export type BringFileProps = {
  text: { documentId: string; title: string; address: string };
  /** Brought in and not taken yet. */
  open: readonly OpenImport[];
  /** Why the last file was refused, in a sentence; null if none was. */
  refused: string | null;
};

/** Where a file is chosen that is to become text, and where those in work are found again. */
export function BringFile({ text, open, refused }: BringFileProps) {
  const t = useTranslations("imports");
  return (
    <>
      <PageHeading
        title={t("heading", { title: text.title })}
        standfirst={t("standfirst")}
        actions={<VisitButton href={text.address}>{t("back")}</VisitButton>}
      />
      <div className="grid gap-8">
        {refused && <FormMessage tone="problem">{refused}</FormMessage>}
        <ImportForm
          documentId={text.documentId}
          address={`${text.address}/import`}
          megabytes={maxImportBytes / 1_000_000}
        />
        {open.length > 0 && <OpenImports open={open} address={`${text.address}/import`} />}
      </div>
    </>
  );
}

function OpenImports({ open, address }: { open: readonly OpenImport[]; address: string }) {
  const t = useTranslations("imports");
  return (
    <section className="grid max-w-measure gap-2">
      <h2 className="font-medium text-lg">{t("open")}</h2>
      <ul className="grid gap-1">
        {open.map(({ id, fileName, state }) => (
          <li key={id}>
            <a href={`${address}/${id}`} className="link target inline-flex items-center">
              {fileName}
            </a>
            <span className="text-quiet"> · {t(`state.${state}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
