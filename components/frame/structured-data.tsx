import { jsonLd, type Thing } from "#lib/publish/metadata/json-ld.ts";

/** What machines are told of a page. Data, not a script: it runs nowhere, and no policy has to allow it. */
export function StructuredData({ things }: { things: readonly Thing[] }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: `jsonLd` writes nothing that HTML would read as markup.
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonLd(things) }} />;
}
