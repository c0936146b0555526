import { Code } from "@tiptap/extension-code";

/** Text as a machine reads it. It takes no other form, but suggestions and comments must reach it. */
export const InlineCode = Code.extend({ excludes: "bold italic strike link" });
