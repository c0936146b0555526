import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { editionContentSchema } from "#lib/domain/publications/edition-content.ts";
import publication from "#messages/en/publication.json" with { type: "json" };
import ui from "#messages/en/ui.json" with { type: "json" };
import { PositionsSection } from "./positions-section.tsx";

type Taken = Record<string, number>;

function draw(positions: readonly Taken[]): string {
  const findings = positions.map((taken, index) => ({
    ...{
      id: `f${index}`,
      number: index + 1,
      statement: `Statement ${index + 1}.`,
      reasons: "",
      rationale: "",
    },
    ...{ outcome: "agreed", calledOn: "2026-11-01", evidence: [] },
    positions: Object.entries(taken).flatMap(([value, count]) =>
      Array.from({ length: count }, () => ({ person: null, perspective: "", value, text: "" })),
    ),
  }));
  const content = editionContentSchema.parse({
    ...{
      format: 1,
      type: "report",
      series: null,
      title: "Seas",
      standfirst: "",
      language: "en",
      group: null,
    },
    ...{ authors: [], members: [], document: { type: "doc", content: [] }, findings, papers: [] },
  });
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="en" messages={{ publication, ui }} timeZone="Asia/Tokyo">
      <PositionsSection content={content} />
    </NextIntlClientProvider>,
  );
}

describe("positions on every finding", () => {
  it("are bars on one scale that lead to their findings, and words", () => {
    const html = draw([{ support: 8 }, { accept: 3, objection: 1 }]);
    const bars = [...html.matchAll(/<rect x="([\d.]+)%" width="([\d.]+)%"/g)].map(([, x, width]) => [
      x,
      width,
    ]);
    expect(bars).toEqual([
      ["0", "100"],
      ["0", "37.5"],
      ["37.5", "12.5"],
    ]);
    expect(html).toContain('href="#finding.2"');
    for (const words of ["8 support", "3 accept", "1 objection"]) expect(html).toContain(words);
  });

  it("are left out where there are no two to compare", () => {
    expect([draw([{ support: 8 }]), draw([{ support: 8 }, {}])]).toEqual(["", ""]);
  });
});
