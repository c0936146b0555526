/** A request that no page of ours sends, by what is odd about it. */
export type BodyCase = { name: string; type: string; body: string | Uint8Array<ArrayBuffer> };

const parts = (...fields: [string, string][]): string =>
  `${fields.map(([name, value]) => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`).join("")}--x--\r\n`;

const roots: Record<string, string> = {
  nothing: "",
  "no JSON": "{",
  null: "null",
  "a number": "1",
  "a word": '"word"',
  "no arguments": "[]",
  "one argument": '["$K1"]',
  "too many": `[${'"x",'.repeat(1000)}"x"]`,
  "deep lists": "[".repeat(3000) + "]".repeat(3000),
  "a form that is not there": '[{"status":"idle"},"$K7"]',
  "a form that is no form": '[{"status":"idle"},"form"]',
  "a list for a form": '[{"status":"idle"},[["a","b"]]]',
  "another's reference": '["$F1","$K1"]',
  "a reference to itself": '["$0","$@0"]',
  "a thenable": '[{"then":"$1:then"},"$K1"]',
  "a prototype": '[{"__proto__":{"status":"done"}},"$K1"]',
  "a constructor": '["$1:constructor:constructor","$K1"]',
  "a stream": '["$R1","$r1"]',
  "an iterator": '["$x1","$X1"]',
  "a blob": '["$B1","$K1"]',
  "a typed list": '["$O1","$K1"]',
  "a great number": '["$n999999999999999999999999999999","$K1"]',
  "a time that is none": '["$DNaN","$K1"]',
  "what is not defined": '["$undefined","$undefined"]',
  "a symbol": '["$S1","$K1"]',
  "a set": '["$W1","$K1"]',
  "a map": '["$Q1","$K1"]',
  "half a letter": '["\\ud800","$K1"]',
};

const forms: BodyCase[] = Object.entries(roots).flatMap(([what, root]) =>
  Object.entries({ alone: [], "with a field": [["_1_body", "words"]], "after itself": [["0", root]] }).map(
    ([how, before]) => ({
      name: `body: ${what}, ${how}`,
      type: "multipart/form-data; boundary=x",
      body: parts(...(before as [string, string][]), ["0", root]),
    }),
  ),
);

const types = [
  ...[
    "text/plain;charset=UTF-8",
    "application/json",
    "application/x-www-form-urlencoded",
    "multipart/form-data",
  ],
  ...[
    "multipart/form-data; boundary=",
    "multipart/form-data; boundary=y",
    "multipart/mixed; boundary=x",
    "",
    "a",
    "*/*",
  ],
  ...[
    "application/octet-stream",
    "text/xml",
    "multipart/form-data; boundary=x; charset=utf-7",
    "image/svg+xml",
  ],
];
const words: Record<string, string> = {
  nothing: "",
  a: "a",
  JSON: '{"a":[1,2,3]}',
  "a form": parts(["0", '[{"status":"idle"},"$K1"]']),
  "half a form": '--x\r\nContent-Disposition: form-data; name="0"\r\n\r\n[',
  "a part without a name": "--x\r\nContent-Disposition: form-data\r\n\r\na\r\n--x--\r\n",
  "a file": '--x\r\nContent-Disposition: form-data; name="_1_body"; filename="../../a"\r\n\r\na\r\n--x--\r\n',
  XML: '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><x>&b;&b;</x>',
  "null characters": "\0".repeat(1000),
  "what is no text": "\ud800\udfff",
};

const typed: BodyCase[] = types.flatMap((type) =>
  Object.entries(words).map(([what, body]) => ({
    name: `body: ${what} as ${type || "nothing"}`,
    type,
    body,
  })),
);

const begins: Record<string, readonly number[]> = {
  nothing: [],
  ZIP: [0x50, 0x4b, 3, 4],
  PDF: [0x25, 0x50, 0x44, 0x46],
  PNG: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  JPEG: [0xff, 0xd8, 0xff, 0xe0],
  GIF: [0x47, 0x49, 0x46, 0x38],
  WebP: [0x52, 0x49, 0x46, 0x46, 0xff, 0xff, 0xff, 0xff, 0x57, 0x45, 0x42, 0x50],
  AVIF: [0, 0, 0, 0x1c, 0x66, 0x74, 0x79, 0x70, 0x61, 0x76, 0x69, 0x66],
  "an old Word file": [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
  gzip: [0x1f, 0x8b, 8],
  "UTF-16": [0xff, 0xfe, 0x3c, 0],
  "what is no UTF-8": [0xc3, 0x28, 0xa0, 0xa1],
};

const files: BodyCase[] = Object.entries(begins).flatMap(([what, first]) =>
  [0, 1, 100, 70_000].flatMap((size) =>
    [0, 0x41, 0xff].map((byte) => ({
      name: `file: begins as ${what}, then ${size} of ${byte}`,
      type: "application/octet-stream",
      body: new Uint8Array([...first, ...new Uint8Array(size).fill(byte)]),
    })),
  ),
);

const texts: Record<string, string> = {
  "a drawing with a script":
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>zqruns()</script></svg>',
  "a drawing that asks outside":
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="http://BAIT/x.png"/></svg>',
  "a drawing of entities":
    '<!DOCTYPE svg [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><svg xmlns="http://www.w3.org/2000/svg">&c;</svg>',
  "a drawing without an end": `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${"<g>".repeat(20_000)}`,
  "a page":
    "<html><img src=http://BAIT/x.png><link rel=stylesheet href=http://BAIT/x.css><script>zqruns()</script>",
  "a deep page": `${"<div>".repeat(20_000)}words`,
  "deep quotes": `${">".repeat(20_000)} words`,
  "deep lists": `${"- ".repeat(5_000)} words`,
  "many brackets": "[".repeat(50_000),
  "many stars": "*a ".repeat(30_000),
  "a picture from elsewhere": "![x](http://BAIT/x.png)",
  BibTeX: "@article{a, title={b}",
  "BibTeX of braces": `@book{a, title=${"{".repeat(20_000)}}`,
  RIS: "TY  - BOOK\nTI  - \nER  - ",
  "RIS without an end": "TY  - BOOK\n".repeat(5_000),
  "CSL-JSON": '[{"id":"a","type":"nonsense","URL":"http://BAIT/"}]',
  "deep JSON": `${"[".repeat(50_000)}`,
};

const written: BodyCase[] = Object.entries(texts).map(([what, body]) => ({
  name: `file: ${what}`,
  type: "application/octet-stream",
  body,
}));

export const bodyCases: BodyCase[] = [...forms, ...typed];
export const fileCases: BodyCase[] = [...files, ...written];
