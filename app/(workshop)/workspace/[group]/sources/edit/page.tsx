import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RemoveSourceForm } from "#components/source/remove-source-form.tsx";
import { SourceForm } from "#components/source/source-form.tsx";
import { TypeLinks } from "#components/source/type-links.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { isUuid } from "#lib/base/uuid.ts";
import { findSource } from "#lib/domain/sources/queries.ts";
import { sourceTypes } from "#lib/domain/sources/schema.ts";
import { removeSourceAction, saveSourceAction } from "../actions.ts";
import { requireLibrary } from "../require-library.ts";

type Props = PageProps<"/workspace/[group]/sources/edit">;

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { library, source } = await requireSource(props);
  const t = await getTranslations("sources.form");
  return { title: `${t(source ? "edit" : "new")} · ${library.name}` };
}

export default async function EditSourcePage(props: Props) {
  const { library, source, type } = await requireSource(props);
  const t = await getTranslations("sources");
  return (
    <>
      <Breadcrumbs crumbs={[{ href: library.address, label: t("of", { name: library.name }) }]} />
      <PageHeading
        title={t(source ? "form.edit" : "form.new")}
        overline={source && t(`type.${type}`)}
        standfirst={source && t("form.editHelp")}
      />
      <div className="grid grid-cols-1 gap-8">
        {!source && <TypeLinks library={library} current={type} />}
        <SourceForm
          key={type}
          {...{ library, type }}
          source={source ?? undefined}
          action={saveSourceAction}
        />
        {source && <RemoveSourceForm {...{ library }} sourceId={source.id} action={removeSourceAction} />}
      </div>
    </>
  );
}

/** The library, and the source in it that is to be changed: null for a new one. */
async function requireSource({ params, searchParams }: Props) {
  const { text, source: id, type: asked } = await searchParams;
  const { actor, library } = await requireLibrary((await params).group, text);
  if (!library.may.change) forbidden();
  const source = id === undefined ? null : await readSource(actor, library, String(id));
  const type = source?.csl.type ?? sourceTypes.find((known) => known === asked) ?? "book";
  return { library, source, type };
}

async function readSource(...[actor, library, id]: Parameters<typeof findSource>) {
  return (isUuid(id) && (await findSource(actor, library, id))) || notFound();
}
