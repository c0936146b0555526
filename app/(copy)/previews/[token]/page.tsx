import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ConfidentialCopy } from "#components/release/confidential-copy.tsx";
import { ReleaseText } from "#components/release/release-text.tsx";
import { openPreview } from "#lib/domain/releases/open-preview.ts";
import { watermarkFor } from "#lib/domain/releases/watermark.ts";
import { printCitations } from "#lib/domain/sources/print-citations.ts";

type Props = PageProps<"/previews/[token]">;

/** The title stays out of the browser's history; the address holds the secret, and no other site is told it. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("release.copy");
  return {
    title: t("title"),
    description: null,
    referrer: "no-referrer",
    robots: { index: false, follow: false, nocache: true },
  };
}

export default async function PreviewPage({ params }: Props) {
  const { token } = await params;
  const opened = (await openPreview(token)) ?? notFound();
  if (opened.kind === "over") redirect(`/publications/${opened.slug}`);
  const { content, releaseAt, frozenAt } = opened;
  const room = `/previews/${token}/pictures`;
  const shown = { ...content, pictures: content.pictures.map((picture) => ({ ...picture, room })) };
  const citations = await printCitations(content.document, {
    language: content.language,
    patienceMs: 20_000,
  });
  return (
    <ConfidentialCopy
      watermark={watermarkFor(opened)}
      releaseAt={releaseAt}
      download={`/previews/${token}/download/docx`}
    >
      <ReleaseText content={shown} citations={citations} frozenAt={frozenAt} />
    </ConfidentialCopy>
  );
}
