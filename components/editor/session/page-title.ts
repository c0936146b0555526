/** What the text of this page is called: a page's title begins with it. */
export function pageTitle(): string {
  return document.title.split(" · ")[0] ?? "";
}
