import { expect, it } from "vitest";
import { editionContentSchema } from "#lib/domain/publications/edition-content.ts";
import { buildModel } from "#lib/publish/model.ts";
import { editionMatter } from "./edition-matter.ts";

it("an author's country is named in the language of the text", () => {
  const author = { slug: "haruka-mori", name: "Haruka Mori", nativeName: null, nativeLanguage: null };
  const content = editionContentSchema.parse({
    ...{
      format: 1,
      type: "expert_paper",
      series: null,
      title: "Cables",
      standfirst: "",
      language: "fr",
      group: null,
    },
    authors: [{ ...author, affiliation: "An institute", position: "", country: "JP" }],
    ...{ members: [], document: { type: "doc", content: [] }, findings: [], papers: [] },
  });
  const matter = editionMatter(content, {
    model: buildModel(content.document),
    imprint: { slug: "cables", number: 1, publishedAt: new Date(), hash: "" },
    ...{
      pictures: {},
      brand: { name: "", accent: "#1f4b6e", logo: null },
      appUrl: "https://example.org",
      watermark: null,
      orcids: new Map(),
    },
  });
  expect(matter.byline[0]?.of).toBe("An institute, Japon");
  expect(matter.drawings).toEqual([]);
});
