import { setTimeout as sleep } from "node:timers/promises";
import * as Y from "yjs";
import {
  type CollaborationSession,
  openCollaboration,
} from "#components/editor/provider/collaboration-session.ts";
import { fragmentName } from "#lib/domain/documents/crdt-text.ts";
import { reaches, signedIn } from "#tests/collab/author.ts";

// Several people who type in one text, each at an even pace in a paragraph of their own, their cursors moving with them.
// A process of its own: what their browsers would cost is not part of what is measured.

type Crowd = { url: string; documentId: string; token: string; people: number; keysASecond: number };

const { url, documentId, token, people, keysASecond } = JSON.parse(process.argv[2] ?? "{}") as Crowd;
const sessions = Array.from({ length: people }, open);
for (const session of sessions) await reaches(session, "saved", 60_000);
process.send?.("typing");
await Promise.all(sessions.map(typeOn));

function open(): CollaborationSession {
  return openCollaboration({
    documentId,
    accountId: "of-the-crowd",
    url: `${url.replace("http", "ws")}/collab`,
    WebSocketPolyfill: signedIn(token, url),
  });
}

async function typeOn(session: CollaborationSession, index: number) {
  const text = paragraphOf(session.document, (index + 1) / (people + 1));
  await sleep((index * 1000) / keysASecond / people); // nobody types in step
  for (let pressed = 0; ; pressed++) {
    text.insert(text.length, pressed % 6 === 5 ? " " : "z");
    showCursor(session, text);
    await sleep(1000 / keysASecond);
  }
}

/** The words of a paragraph at this share of the text. */
function paragraphOf(document: Y.Doc, share: number): Y.XmlText {
  const blocks = document.getXmlFragment(fragmentName).toArray();
  const paragraphs = blocks.filter(
    (block) => block instanceof Y.XmlElement && block.nodeName === "paragraph",
  );
  const words = (paragraphs[Math.floor(share * paragraphs.length)] as Y.XmlElement).get(0);
  if (!(words instanceof Y.XmlText)) throw new TypeError("A paragraph without words");
  return words;
}

function showCursor({ provider }: CollaborationSession, text: Y.XmlText) {
  const at = JSON.parse(JSON.stringify(Y.createRelativePositionFromTypeIndex(text, text.length)));
  provider.setAwarenessField("cursor", { anchor: at, head: at });
}
