import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { z } from "zod";

const root = join(import.meta.dirname, "..", "..");

/** A page or a route handler as it lies on disk. */
export type Door = { file: string; address: string; kind: "page" | "route" };

/** Every page and route handler, by its address with the names of its parts in brackets. */
export function discoverDoors(): Door[] {
  return globSync("app/**/{page,route}.{ts,tsx}", { cwd: root })
    .map(
      (file): Door => ({ file, address: addressOf(file), kind: file.includes("/page.") ? "page" : "route" }),
    )
    .sort((a, b) => a.address.localeCompare(b.address));
}

/** The addresses of the route handlers that something can be sent to. */
export function discoverTakers(): string[] {
  const takes =
    /^export (?:const|async function|function) (?:POST|PUT|PATCH|DELETE)\b|^export (?:const )?\{[^}]*\b(?:POST|PUT|PATCH|DELETE)\b/m;
  return discoverDoors()
    .filter(({ file, kind }) => kind === "route" && takes.test(readFileSync(join(root, file), "utf8")))
    .map(({ address }) => address);
}

/** Folders in round brackets have no part in an address. */
function addressOf(file: string): string {
  const parts = dirname(file).split("/").slice(1);
  return `/${parts.filter((part) => !/^\(.*\)$/.test(part)).join("/")}`;
}

/** A server action: whatever a file of actions exports can be called by anybody who knows its id. */
export type Action = { file: string; name: string };

/** Every exported action, from the files that say "use server". */
export function discoverActions(): Action[] {
  return globSync("app/**/*.{ts,tsx}", { cwd: root })
    .map((file) => ({ file, source: readFileSync(join(root, file), "utf8") }))
    .filter(({ source }) => /^\s*["']use server["']/m.test(source))
    .flatMap(({ file, source }) => exportedFrom(source).map((name) => ({ file, name })))
    .sort((a, b) => keyOf(a).localeCompare(keyOf(b)));
}

/** An action's file and name, in one. */
export const keyOf = ({ file, name }: Action): string => `${file} ${name}`;

function exportedFrom(source: string): string[] {
  const said = source.matchAll(/^export (?:const|async function|function|default async function) (\w+)/gm);
  const listed = [...source.matchAll(/^export \{([^}]*)\}/gm)].flatMap(([, names = ""]) =>
    names.split(",").map(
      (name) =>
        name
          .trim()
          .split(/\s+as\s+/)
          .at(-1) ?? "",
    ),
  );
  return [...[...said].map(([, name = ""]) => name), ...listed.filter(Boolean)];
}

/** The schema that an action reads its form with, or null where it reads none. Throws: Error when it cannot be told. */
export async function schemaOf({ file, name }: Action): Promise<z.ZodType | null> {
  const source = readFileSync(join(root, file), "utf8");
  const begin = new RegExp(
    `^export (?:const|async function) ${name}\\b([\\s\\S]*?)(?=^export |^async function |(?![\\s\\S]))`,
    "m",
  );
  const body = begin.exec(source)?.[1] ?? "";
  const wrapped = /(?:action|publicAction)\(\s*(z\.object\(\{\}\)|\w+)\s*,/i.exec(body)?.[1];
  if (!wrapped || wrapped.startsWith("z.") || wrapped === "nothing") return null;
  const from = new RegExp(`import \\{[^}]*\\b${wrapped}\\b[^}]*\\} from "([^"]+)"`).exec(source)?.[1];
  if (!from) throw new Error(`${file}: where does ${wrapped} come from?`);
  const path = from.startsWith("#") ? join(root, from.slice(1)) : join(root, dirname(file), from);
  const module = await import(pathToFileURL(path).href);
  return module[wrapped] ?? null;
}

/** An action as it was built: its id, and the addresses of the pages that carry it. */
export type BuiltAction = Action & { id: string; pages: string[] };

/** What Next's build says of its actions. Null: nothing is built. */
export function builtActions(): BuiltAction[] | null {
  const path = join(root, ".next", "server", "server-reference-manifest.json");
  if (!existsSync(path)) return null;
  const { node } = JSON.parse(readFileSync(path, "utf8")) as { node: Record<string, Reference> };
  return Object.entries(node).map(([id, { filename, exportedName, workers }]) => ({
    ...{ id, file: filename, name: exportedName },
    pages: Object.keys(workers).map(addressOf),
  }));
}

type Reference = { filename: string; exportedName: string; workers: Record<string, unknown> };

/** The messages of a socket, from the types that list them: what a client may send, and what the server says. */
export function discoverMessages(): { sent: string[]; told: string[] } {
  return {
    sent: namesIn("server/collab/frame.ts", /export type Frame =([\s\S]*?);\n\n/, /kind: ([^;]+);/g),
    told: namesIn("lib/editor/live-messages.ts", /export type LiveMessage =([\s\S]*?);\n/, /type: ([^;}]+)/g),
  };
}

function namesIn(file: string, type: RegExp, kinds: RegExp): string[] {
  const text = type.exec(readFileSync(join(root, file), "utf8"))?.[1] ?? "";
  return [...text.matchAll(kinds)].flatMap(([, union = ""]) => union.match(/\w+/g) ?? []).sort();
}

/** The addresses that the server answers itself, before any page is asked. */
export function discoverServerAddresses(): string[] {
  const source = readFileSync(join(root, "server", "http.ts"), "utf8");
  return [...source.matchAll(/path === "([^"]+)"/g)].map(([, path = ""]) => path).sort();
}
