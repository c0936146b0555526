import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { TitledSection } from "#components/group/titled-section.tsx";
import { AccentShown } from "#components/institution/accent-shown.tsx";
import { InstitutionForm } from "#components/institution/institution-form.tsx";
import { LogoForm } from "#components/institution/logo-form.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { readEditableInstitution } from "#lib/domain/institution/queries.ts";
import { maxLogoBytes } from "#lib/infra/images/limits.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { logoSaid } from "#lib/web/logo-said.ts";
import { describeInstitutionAction, removeLogoAction } from "./actions.ts";

type Props = PageProps<"/admin/institution">;

/** Whoever is no administrator gets what an address without a page gets, title included. */
const requireInstitution = cache(
  async () => (await readEditableInstitution(await requireActor())) ?? notFound(),
);

export async function generateMetadata(): Promise<Metadata> {
  await requireInstitution();
  const t = await getTranslations("institution");
  return { title: t("title") };
}

export default async function InstitutionPage({ searchParams }: Props) {
  const institution = await requireInstitution();
  const t = await getTranslations("institution");
  return (
    <div className="grid grid-cols-1 gap-10">
      <div>
        <Way />
        <PageHeading title={t("title")} standfirst={t("standfirst")} />
        <InstitutionForm action={describeInstitutionAction} institution={institution} />
      </div>
      <TitledSection id="colour" title={t("colourShown.title")}>
        <AccentShown accent={institution.accent} />
      </TitledSection>
      <TitledSection id="logo" title={t("logo.title")} lead={t("logo.where")}>
        <LogoForm
          logo={institution.logo}
          name={institution.name}
          megabytes={maxLogoBytes / 1_000_000}
          said={await logoSaid(searchParams)}
          remove={removeLogoAction}
        />
      </TitledSection>
    </div>
  );
}

async function Way() {
  const t = await getTranslations("group.administration");
  return <Breadcrumbs crumbs={[{ href: "/admin", label: t("title") }]} />;
}
