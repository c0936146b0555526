import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ReadingLayout } from "#components/frame/reading-layout.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { PrintButton } from "#components/ui/print-button.tsx";
import type { Model } from "#lib/publish/types.ts";
import { Contents } from "./contents.tsx";
import { DocumentBody } from "./document-body.tsx";

export type ReadingCopyProps = {
  title: string;
  standfirst?: string;
  byline?: ReactNode;
  model: Model;
  /** The page where the text is worked on. */
  address: string;
  /** Where to find what else there is of it. */
  rooms?: ReactNode;
  /** What can be done with its words; `textId` is the id of what holds them. */
  tools?: ReactNode;
  textId?: string;
};

/** A working text alone, to read or to print: notes beside their references where there is room, and at the end on
 *  paper. */
export function ReadingCopy({ title, standfirst, byline, model, address, ...parts }: ReadingCopyProps) {
  const { rooms, tools, textId } = parts;
  const t = useTranslations("document.copy");
  const isEmpty = model.blocks.length === 0;
  return (
    <>
      <Breadcrumbs crumbs={[{ href: address, label: t("back") }]} />
      <PageHeading
        {...{ title, standfirst }}
        facts={byline}
        actions={!isEmpty && <PrintButton>{t("print")}</PrintButton>}
      />
      {rooms}
      {!isEmpty && tools}
      <ReadingLayout contents={model.contents.length > 1 && <Contents model={model} />}>
        {isEmpty ? (
          <EmptyState title={t("empty")} />
        ) : (
          <div id={textId}>
            <DocumentBody model={model} notes="side" />
          </div>
        )}
      </ReadingLayout>
    </>
  );
}
