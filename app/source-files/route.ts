import type { NextRequest } from "next/server";
import type { SignedInActor } from "#lib/base/actor.ts";
import { refuse } from "#lib/base/result.ts";
import { beginSourceImport } from "#lib/domain/sources/begin-source-import.ts";
import { requireLibrary } from "#lib/domain/sources/require-library.ts";
import { beginSourceImportSchema } from "#lib/domain/sources/schema.ts";
import { maxSourceFileBytes } from "#lib/domain/sources/types.ts";
import { findActor } from "#lib/web/current-actor.ts";
import { jsonAnswer } from "#lib/web/json-answer.ts";

export const dynamic = "force-dynamic";

/** Reads the file in the body for the library `?group=&text=`; answers where to look at what was read. */
export async function POST(request: NextRequest): Promise<Response> {
  return jsonAnswer(async () => {
    const actor = await findActor();
    return actor ? read(actor, request) : refuse({ kind: "SignedOut" });
  });
}

/** The body is read only for those who may send one; how much it may hold was asked at the door. */
async function read(actor: SignedInActor, request: NextRequest) {
  const asked = request.nextUrl.searchParams;
  const library = { groupId: asked.get("group"), documentId: asked.get("text") };
  const { data: wanted } = beginSourceImportSchema.safeParse({ ...library, text: "-" });
  if (!wanted) return refuse({ kind: "NotVisible" });
  const allowed = await requireLibrary(actor, wanted);
  if (!allowed.ok) return allowed;
  const bytes = await request.arrayBuffer();
  if (bytes.byteLength > maxSourceFileBytes)
    return refuse({ kind: "SourcesTooLarge", megabytes: maxSourceFileBytes / 1_000_000 });
  const fileName = (asked.get("name") ?? "").slice(0, 200);
  return beginSourceImport(actor, { ...wanted, fileName, text: textIn(bytes) });
}

/** Reference managers write UTF-8, some on Windows UTF-16 with its mark. The null character no database takes. */
function textIn(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes);
  const encoding = first === 0xff && second === 0xfe ? "utf-16le" : "utf-8";
  return new TextDecoder(encoding).decode(bytes).replaceAll("\0", "");
}
