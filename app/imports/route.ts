import { type NextRequest, NextResponse } from "next/server";
import { type Result, refuse } from "#lib/base/result.ts";
import { uuidOf } from "#lib/base/uuid.ts";
import { mayImport } from "#lib/domain/imports/policy.ts";
import { type StartImportRefusal, startImport } from "#lib/domain/imports/start-import.ts";
import { settings } from "#lib/infra/settings.ts";
import { findActor } from "#lib/web/current-actor.ts";
import { jsonAnswer } from "#lib/web/json-answer.ts";

export const dynamic = "force-dynamic";

type Started = Result<{ id: string }, StartImportRefusal | { kind: "SignedOut" }>;

/** Brings a file into the text `?text=`: the body's bytes, called `?name=`. A form that was sent without script wraps the
 *  file, and is led on to the page it came from (`?back=`) instead of being told as JSON. */
export async function POST(request: NextRequest): Promise<Response> {
  const isForm = request.headers.get("content-type")?.startsWith("multipart/form-data") ?? false;
  return isForm
    ? leadOn(request, await started(request, fileOfForm))
    : jsonAnswer(() => started(request, fileOfBody));
}

type File = { fileName: string; bytes: Uint8Array<ArrayBuffer> };

/** The body is read only for those who may send one; how much it may hold was asked at the door. */
async function started(
  request: NextRequest,
  read: (request: NextRequest) => Promise<File>,
): Promise<Started> {
  const actor = await findActor();
  if (!actor) return refuse({ kind: "SignedOut" });
  const documentId = uuidOf(request.nextUrl.searchParams.get("text"));
  if (!documentId) return refuse({ kind: "NotVisible" });
  const allowed = await mayImport(actor, documentId);
  if (!allowed.ok) return allowed;
  return startImport(actor, { documentId, ...(await read(request)) });
}

async function fileOfBody(request: NextRequest): Promise<File> {
  const fileName = request.nextUrl.searchParams.get("name") ?? "";
  return { fileName, bytes: new Uint8Array(await request.arrayBuffer()) };
}

async function fileOfForm(request: NextRequest): Promise<File> {
  const file = (await request.formData()).get("file");
  if (!(file instanceof Blob)) return { fileName: "", bytes: new Uint8Array() };
  return { fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

function leadOn(request: NextRequest, result: Started): Response {
  const back = request.nextUrl.searchParams.get("back") ?? "";
  const page = /^\/workspace\/[\w/-]+$/.test(back) ? back : "/workspace";
  const end = result.ok ? `/${result.value.id}` : `?refused=${result.refusal.kind}`;
  return NextResponse.redirect(new URL(page + end, settings().appUrl), 303);
}
