import { expect, it } from "vitest";
import { plainPreloads, withLateFaces, withoutFramework } from "./plain-page.ts";

it("keeps our own scripts and data, and nothing of the framework", () => {
  const html = [
    '<head><link rel="preload" as="script" href="/_next/static/a.js"/><link rel="stylesheet" href="/a.css" nonce="YQ=="/>',
    '<script src="/_next/static/a.js" async=""></script><script src="/theme.js"></script></head>',
    '<body><p>Text</p><script>self.__next_f.push([1,"</p>"])</script>',
    '<script src="/search.js" defer=""></script><script src="/research.js"></script>',
    '<script type="application/ld+json">{"@type":"Report"}</script><script src="/reading.js" defer=""></script></body>',
  ].join("");
  expect(withoutFramework(html)).toBe(
    '<head><link rel="stylesheet" href="/a.css"/><script src="/theme.js"></script></head>' +
      '<body><p>Text</p><script src="/search.js" defer=""></script><script type="application/ld+json">{"@type":"Report"}</script><script src="/reading.js" defer=""></script></body>',
  );
});

it("keeps early fetching of styles alone, which fonts would delay, and no nonce with it", () => {
  const link =
    '</a.woff2>; rel=preload; as="font"; type="font/woff2", </a.css>; rel=preload; as="style"; nonce="x", </a.js>; rel=preload; as="script"';
  expect(plainPreloads(link)).toBe('</a.css>; rel=preload; as="style"');
  expect(plainPreloads("")).toBe("");
});

it("has faces fetched at the end of a page, in one order, so that styles come first", () => {
  const link =
    '</b.woff2>; rel=preload; as="font"; type="font/woff2", </a.css>; rel=preload; as="style", </a.woff2>; rel=preload; as="font"';
  const late = (name: string) =>
    `<link rel="preload" href="/${name}.woff2" as="font" type="font/woff2" crossorigin="" fetchpriority="low"/>`;
  expect(withLateFaces("<body><p>$&</p></body></html>", link)).toBe(
    `<body><p>$&</p>${late("a")}${late("b")}</body></html>`,
  );
  expect(withLateFaces("<body></body>", "")).toBe("<body></body>");
});
