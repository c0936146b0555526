import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DocumentBody } from "#components/document/document-body.tsx";
import { VisitButton } from "#components/paper/visit-button.tsx";
import type { FormAction } from "#components/ui/action-form.tsx";
import { FormMessage } from "#components/ui/form-message.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import type { ImportView as Import } from "#lib/domain/imports/types.ts";
import type { Model } from "#lib/publish/types.ts";
import { ImportReading } from "./import-reading.tsx";
import { LossList } from "./loss-list.tsx";
import { TakeForms } from "./take-forms.tsx";

export type ImportViewProps = {
  view: Import;
  /** What was read, as it would be drawn. */
  model: Model;
  /** Of the text. */
  address: string;
  /** Why it failed, in a sentence. */
  failure: string | null;
  actions: { take: FormAction; discard: FormAction };
};

/** A file that was brought in: being read, read and to be looked at, or not readable. */
export function ImportView({ view, model, address, failure, actions }: ImportViewProps) {
  const t = useTranslations("imports");
  const name = view.fileName;
  switch (view.state) {
    case "waiting":
    case "reading":
      return (
        <Frame title={t("reading.heading", { name })} address={address}>
          <ImportReading importId={view.id} percent={view.progress} discard={actions.discard} />
        </Frame>
      );
    case "failed":
      return (
        <Frame title={t("failed.heading", { name })} address={address}>
          <FormMessage tone="problem">
            <p>{failure}</p>
            <p>{t("failed.untouched")}</p>
          </FormMessage>
          <div>
            <VisitButton href={`${address}/import`} variant="primary">
              {t("failed.another")}
            </VisitButton>
          </div>
        </Frame>
      );
    case "taken":
      return (
        <Frame title={name} address={address}>
          <FormMessage tone="info">{t("preview.taken")}</FormMessage>
        </Frame>
      );
    case "ready":
      return (
        <Frame title={t("preview.heading", { name })} address={address}>
          <LossList losses={view.losses} />
          <TakeForms importId={view.id} actions={actions} />
          <section aria-labelledby="import-text" className="grid gap-4 border-edge border-t pt-6">
            <h2 id="import-text" className="font-medium text-lg">
              {t("preview.text")}
            </h2>
            <DocumentBody model={model} />
          </section>
        </Frame>
      );
  }
}

function Frame({ title, address, children }: { title: string; address: string; children: ReactNode }) {
  const t = useTranslations("imports");
  return (
    <>
      <PageHeading title={title} actions={<VisitButton href={address}>{t("back")}</VisitButton>} />
      <div className="grid gap-8">{children}</div>
    </>
  );
}
