/** What can be done from the keyboard in the text: keys as Tiptap writes them, and what stands for it in the messages.
 *  Several keys for one thing do the same. */
export const shortcutGroups = [
  {
    name: "words",
    shortcuts: [
      { does: "bold", keys: ["Mod-B"] },
      { does: "italic", keys: ["Mod-I"] },
      { does: "strike", keys: ["Mod-Shift-S"] },
      { does: "code", keys: ["Mod-E"] },
      { does: "link", keys: ["Mod-K"] },
      { does: "footnote", keys: ["Mod-Alt-F"] },
      { does: "citation", keys: ["Mod-Alt-S"] },
      { does: "formula", keys: ["Mod-Alt-E"] },
    ],
  },
  {
    name: "blocks",
    shortcuts: [
      { does: "paragraph", keys: ["Mod-Alt-0"] },
      { does: "heading", keys: ["Mod-Alt-2", "Mod-Alt-3", "Mod-Alt-4"] },
      { does: "bulletList", keys: ["Mod-Shift-8"] },
      { does: "orderedList", keys: ["Mod-Shift-7"] },
      { does: "quotation", keys: ["Mod-Shift-B"] },
      { does: "exchange", keys: ["Mod-Alt-Q"] },
      { does: "nextCell", keys: ["Tab", "Shift-Tab"] },
      { does: "caption", keys: ["Mod-Alt-C"] },
    ],
  },
  {
    name: "text",
    shortcuts: [
      { does: "slash", keys: ["/"] },
      { does: "comment", keys: ["Mod-Alt-M"] },
      { does: "find", keys: ["Mod-F"] },
      { does: "replace", keys: ["Mod-H"] },
      { does: "undo", keys: ["Mod-Z"] },
      { does: "redo", keys: ["Mod-Shift-Z", "Mod-Y"] },
      { does: "tools", keys: ["Alt-F10"] },
      { does: "shortcuts", keys: ["Mod-/"] },
      { does: "leave", keys: ["Escape"] },
    ],
  },
] as const;

/** What becomes something else while it is typed at the start of a block, or around words. */
export const typedForms = [
  { typed: "##", does: "heading" },
  { typed: "-", does: "bulletList" },
  { typed: "1.", does: "orderedList" },
  { typed: ">", does: "quotation" },
  { typed: ":::", does: "callout" },
  { typed: "Q:", does: "exchange" },
  { typed: "| a | b |", does: "table" },
  { typed: "---", does: "rule" },
  { typed: "**…**", does: "bold" },
  { typed: "*…*", does: "italic" },
  { typed: "`…`", does: "code" },
  { typed: "[…](https://…)", does: "link" },
  { typed: "[^…]", does: "footnote" },
  { typed: "$…$", does: "formula" },
  { typed: "$$", does: "formulaOnItsOwn" },
] as const;
