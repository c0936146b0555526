import { expect, it } from "vitest";
import { remarkModel } from "./remark-model.ts";

const names = new Map([["ana lee", ["1"]]]);
const words = (text: string, ...styles: string[]) => ({ kind: "words", text, styles });

it("prints a remark with the names it addresses in bold", () => {
  expect(remarkModel("Is this *so*, @Ana Lee?", names).blocks).toEqual([
    {
      kind: "paragraph",
      blockId: null,
      content: [words("Is this "), words("so", "italic"), words(", "), words("@Ana Lee", "bold"), words("?")],
    },
  ]);
});

it("has no headings, notes or unsafe links of its own", () => {
  const { blocks, notes, contents } = remarkModel(
    "# Title\n\nSee[^1] [here](javascript:alert(1)).\n\n[^1]: The note.",
    new Map(),
  );
  expect([notes, contents]).toEqual([[], []]);
  expect(blocks.map(({ kind }) => kind)).toEqual(["paragraph", "paragraph"]);
  expect(JSON.stringify(blocks)).toContain("(The note.)");
  expect(JSON.stringify(blocks)).not.toContain('"link"');
});
