import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { PerspectiveMember } from "#lib/publish/drawings/perspectives.ts";
import publication from "#messages/en/publication.json" with { type: "json" };
import { drawnContent } from "#tests/world/drawn-content.ts";
import { PerspectiveFigure } from "./perspective-figure.tsx";

const draw = (members: readonly PerspectiveMember[]) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="en" messages={{ publication }} timeZone="Asia/Tokyo">
      <PerspectiveFigure members={members} />
    </NextIntlClientProvider>,
  );

describe("who is in a group by perspective", () => {
  it("leads to every member once, and says who moderates", () => {
    const html = draw(drawnContent.members);
    const links = [...html.matchAll(/<a href="([^"]+)"[^>]*><title>([^<]+)</g)].map(([, , name]) => name);
    expect(links).toEqual([
      ...["Haruka Mori", "佐藤遥", "Ada Quist", "Liina Kallaste (moderator)", "Without View"],
    ]);
    expect(html).toContain("Japan (2), Norway (1)");
    expect(html).not.toContain("Estonia (1)");
  });

  it("is nothing where all bring one view, or none is told", () => {
    const same = drawnContent.members.map((member) => ({ ...member, perspective: "Japan" }));
    expect(draw(same)).toBe("");
    expect(draw(same.map((member, index) => (index > 1 ? { ...member, perspective: "" } : member)))).toBe("");
  });
});
