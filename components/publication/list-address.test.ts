import { expect, it } from "vitest";
import { listAddress } from "./list-address.ts";

it("keeps what was chosen and leaves out what was not", () => {
  expect(listAddress({ page: 1, type: undefined })).toBe("/publications");
  expect(listAddress({ page: 3, topic: "cables", q: "海底 & sea" })).toBe(
    "/publications?topic=cables&q=%E6%B5%B7%E5%BA%95+%26+sea&page=3",
  );
});
