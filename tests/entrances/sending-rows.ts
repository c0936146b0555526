import type { Thing } from "./stage/types.ts";

/** What is sent to a route, and what whoever sends it needs. */
export type Sending = {
  method: "POST" | "DELETE";
  /** A noun and a verb of docs/permissions.md (`/` between verbs of which one is enough), or `administer`. */
  needs: string;
  /** Whether it may be hidden from who reads the noun and lacks the verb. */
  hidden?: boolean;
  /** Behind the address; `[part]` stands for what a form calls the thing. */
  query?: string;
  body: (thing: Thing) => Sent;
};

/** What is sent: a file as it is, a file in a form, or words of a script. */
export type Sent = { bytes: Uint8Array<ArrayBuffer> | string; type: string } | FormData;

const json = (value: unknown): Sent => ({ bytes: JSON.stringify(value), type: "application/json" });
const text = (words: string): Sent => ({ bytes: words, type: "application/octet-stream" });

/** A red square of four by four. */
const png = Uint8Array.from(
  atob(
    "iVBORw0KGgoAAAANSUhEUgAAAAQAAAAECAIAAAAmkwkpAAAAEElEQVR4nGP4z8AARwzEcQCukw/x0F8jngAAAABJRU5ErkJggg==",
  ),
  (letter) => letter.charCodeAt(0),
);
const picture = (): Sent => ({ bytes: png, type: "image/png" });

/** As a browser sends it from a form without scripts. */
function inForm(bytes: Uint8Array<ArrayBuffer> | string, name: string): FormData {
  const form = new FormData();
  form.set("file", new Blob([bytes]), name);
  return form;
}

const line = (thing: Thing): Sent => {
  const { discussionId } = thing.ids;
  return json({ discussionId, id: crypto.randomUUID(), body: "A line of the notes." });
};

/** A line of somebody else's, whoever sends it. */
const anothers = ({ ids: { discussionId, lineId } }: Thing): Sent =>
  json({ discussionId, id: lineId, speakerId: "00000000-0000-7000-8000-000000000000" });

const bib = () => text("@book{a, title = {A book}, author = {Somebody}, year = {2020}}");
const words = () => text("Some words.\n");

/** Every route that is sent something about a thing of somebody, with what its answer hangs on. */
export const sendingRows: Record<string, Sending[]> = {
  "/imports": [
    { method: "POST", needs: "Paper edit", query: "?text=[documentId]&name=words.md", body: words },
    { method: "POST", needs: "Report edit", query: "?text=[documentId]&name=words.md", body: words },
    {
      ...{ method: "POST", needs: "Paper edit", query: "?text=[documentId]" },
      body: () => inForm("Some words.\n", "words.md"),
    },
  ],
  "/pictures": [
    { method: "POST", needs: "Paper suggest/edit", query: "?text=[documentId]", body: picture },
    { method: "POST", needs: "Report suggest/edit", query: "?text=[documentId]", body: picture },
  ],
  "/portraits": [
    {
      ...{ method: "POST", needs: "Person describe", query: "?person=[personId]" },
      body: () => inForm(png, "me.png"),
    },
  ],
  "/source-files": [
    { method: "POST", needs: "Source change", query: "?group=[groupId]&name=books.bib", body: bib },
    {
      ...{ method: "POST", needs: "Paper suggest/edit", hidden: true, body: bib },
      query: "?group=[groupId]&text=[documentId]&name=books.bib",
    },
  ],
  "/institution/logo": [{ method: "POST", needs: "administer", body: () => inForm(png, "logo.png") }],
  "/workspace/[group]/discussions/[discussion]/own-points": [
    { method: "POST", needs: "Discussion read", body: () => json({ keys: [] }) },
  ],
  "/workspace/[group]/discussions/[discussion]/notes/line": [
    { method: "POST", needs: "Discussion contribute", body: line },
    { method: "DELETE", needs: "Discussion arrange", body: anothers },
  ],
};

/** Routes that take something from everybody alike, or of whoever is signed in, and why nobody's right is asked. */
export const takenFromAll: Record<string, string> = {
  "/account/language": "it is the language of whoever sends it",
  "/api/auth/[...nextauth]": "signing in by another service",
  "/groups/[group]/subscribe": "anybody may ask to be told",
  "/topics/[slug]/subscribe": "anybody may ask to be told",
  "/notifications/[token]/end": "whoever has the link of the mail",
  "/subscriptions/[token]/end": "whoever has the link of the mail",
  "/oai": "it only reads",
};
