import { expect, it } from "vitest";
import type { NodeJson } from "#lib/editor/document-json.ts";
import { figuresIn } from "#lib/editor/figures-in.ts";
import { buildModel } from "./model.ts";
import { noReferences, picturesAmong } from "./references.ts";

const picture = { id: "01a20299-366e-72ed-ae62-d565c8b83c0e", width: 800, height: 400, widths: [480, 800] };

function figure(attrs: Record<string, string>, caption: NodeJson[] = []): NodeJson {
  return { type: "figure", attrs, content: [{ type: "caption", content: caption }] };
}

const text = {
  type: "doc" as const,
  content: [
    figure({ pictureId: picture.id, alt: " A map\u0007 ", credit: "Port Authority" }, [
      { type: "text", text: "Cables" },
      { type: "footnote", content: [{ type: "text", text: "Counted." }] },
    ]),
    { type: "blockquote", content: [figure({ pictureId: "../../etc/passwd", alt: "" })] },
    figure({ pictureId: picture.id, alt: "Again" }),
  ],
};

it("prints a figure with its number, its picture, clean words and a note of its caption", () => {
  const model = buildModel(text, { ...noReferences, picture: picturesAmong([picture]) });
  expect(model.blocks[0]).toMatchObject({
    kind: "figure",
    picture,
    alt: "A map",
    credit: "Port Authority",
    caption: { number: 1, content: [{ text: "Cables" }, { kind: "note", number: 1 }] },
  });
  expect(model.notes).toHaveLength(1);
});

it("counts a figure whose picture is not there, and leaves its place open", () => {
  const model = buildModel(text, { ...noReferences, picture: picturesAmong([picture]) });
  expect(model.blocks[1]).toMatchObject({ blocks: [{ picture: null, caption: { number: 2 } }] });
  expect(model.blocks[2]).toMatchObject({ caption: { number: 3 } });
});

it("lists the figures as they are numbered, and what they say of themselves", () => {
  expect(figuresIn(text)).toEqual([
    { number: 1, pictureId: picture.id, alt: "A map\u0007" },
    { number: 2, pictureId: null, alt: "" },
    { number: 3, pictureId: picture.id, alt: "Again" },
  ]);
});
