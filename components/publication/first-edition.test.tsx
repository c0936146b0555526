import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { canonicalJson } from "#lib/base/canonical-json.ts";
import { editionContentSchema } from "#lib/domain/publications/edition-content.ts";
import { signedHashOf } from "#lib/domain/publications/signed-text.ts";
import { hashOf } from "#lib/infra/tokens.ts";
import document from "#messages/en/document.json" with { type: "json" };
import domain from "#messages/en/domain.json" with { type: "json" };
import frame from "#messages/en/frame.json" with { type: "json" };
import publicTexts from "#messages/en/public.json" with { type: "json" };
import publication from "#messages/en/publication.json" with { type: "json" };
import ui from "#messages/en/ui.json" with { type: "json" };
import { EditionText } from "./edition-text.tsx";
import stored from "./first-edition.sample.json" with { type: "json" };

/** As it was stored by the first release that published: its bytes, and so its hash, are for ever. */
const hash = "5817603ab9a98e6e865d6269365b8358c4aa7fe2d2788af6f434c544db863f01";

it("an edition from before anything stood around a text is what it was, and is drawn with nothing around it", () => {
  expect(hashOf(canonicalJson(stored))).toBe(hash);
  expect(signedHashOf(stored)).not.toBe(signedHashOf({ ...stored, summary: "New." }));
  const content = editionContentSchema.parse(stored);
  const html = renderToStaticMarkup(
    <NextIntlClientProvider
      locale="en"
      timeZone="Asia/Tokyo"
      messages={{ document, domain, frame, public: publicTexts, publication, ui }}
    >
      <EditionText content={content} citations={null} />
    </NextIntlClientProvider>,
  );
  for (const words of ["They break.", "In winter.", "Cables need care.", "Only with money."])
    expect(html).toContain(words);
  for (const title of Object.values(publication.parts).filter((part) => typeof part === "string"))
    if (title !== publication.parts.dissents) expect(html).not.toContain(`>${title}<`);
  const headings = [...html.matchAll(/<h2[^>]*>(?:<[^>]*>)*([^<]*)/g)].map((match) => match[1]);
  expect(headings).toEqual([publication.keyFindings, "Cables", document.notes]);
});
