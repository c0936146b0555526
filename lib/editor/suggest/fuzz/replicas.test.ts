import type { Node } from "@tiptap/pm/model";
import { initProseMirrorDoc, updateYFragment } from "@tiptap/y-tiptap";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { editorSchema } from "../../schema.ts";
import { acceptedOf, rejectedAllOf } from "../projections.ts";
import { stepFor } from "../step-for.ts";
import { suggest } from "../suggest.ts";
import { type Random, randomFrom } from "./random.ts";
import { randomBlocks } from "./random-document.ts";
import { randomEdit } from "./random-edit.ts";

const fragmentName = "default";

/** One person's copy of a shared text, read and written by the editor's own binding. */
class Replica {
  readonly shared = new Y.Doc();
  readonly author: string;

  constructor(author: string, client: number) {
    this.author = author;
    this.shared.clientID = client;
  }

  get text(): Node {
    return initProseMirrorDoc(this.#fragment, editorSchema()).doc;
  }

  write(text: Node) {
    const { meta } = initProseMirrorDoc(this.#fragment, editorSchema());
    this.shared.transact(() => updateYFragment(this.shared, this.#fragment, text, meta));
  }

  suggest(random: Random, id: string) {
    const { text } = this;
    const edit = randomEdit(text, random);
    const made = edit.in(text, edit.selection);
    const by = { id, author: this.author, at: "2026-11-22T09:00:00.000Z" };
    const suggested = made && suggest(text, made.steps, by);
    const step = suggested?.ok ? stepFor(text, suggested.value) : null;
    const after = step?.apply(text).doc;
    if (after) this.write(after);
    return after ?? text;
  }

  get #fragment() {
    return this.shared.getXmlFragment(fragmentName);
  }
}

function exchange(one: Replica, other: Replica) {
  const forOther = Y.encodeStateAsUpdate(one.shared, Y.encodeStateVector(other.shared));
  const forOne = Y.encodeStateAsUpdate(other.shared, Y.encodeStateVector(one.shared));
  Y.applyUpdate(other.shared, forOther);
  Y.applyUpdate(one.shared, forOne);
}

function twoWith(random: Random): [Replica, Replica, Node] {
  const [ana, ben] = [new Replica("ana", 1), new Replica("ben", 2)];
  const content = randomBlocks(random, 1 + random.upTo(5));
  const original = editorSchema().nodeFromJSON({ type: "doc", content });
  ana.write(original);
  exchange(ana, ben);
  return [ana, ben, ana.text];
}

test("suggestions in turn travel whole: the others see the same, and rejecting all restores the text", () => {
  for (let seed = 1; seed <= 150; seed++) {
    const random = randomFrom(seed);
    const [ana, ben, original] = twoWith(random);
    for (let turn = 0; turn < 10; turn++) {
      const made = random.pick([ana, ben]).suggest(random, `s${turn}`);
      exchange(ana, ben);
      expect(ben.text.eq(made) && ana.text.eq(made), `seed ${seed}, turn ${turn}`).toBe(true);
    }
    expect(rejectedAllOf(ana.text).eq(original), `seed ${seed}`).toBe(true);
  }
}, 120_000);

test("suggestions made at once, apart for a while, come together in one text that can be decided", () => {
  for (let seed = 1; seed <= 150; seed++) {
    const random = randomFrom(seed);
    const [ana, ben] = twoWith(random);
    for (let turn = 0; turn < 8; turn++) {
      for (const person of [ana, ben]) person.suggest(random, `${person.author}${turn}`);
      if (turn % 3 === 2) exchange(ana, ben);
    }
    exchange(ana, ben);
    const { text } = ana;
    expect(ben.text.eq(text), `seed ${seed}`).toBe(true);
    for (const decided of [text, acceptedOf(text), rejectedAllOf(text)]) decided.check();
  }
}, 120_000);
