/** The file that a form sends under "file"; nothing where it is no form, or has none. */
export async function fileOfForm(request: Request): Promise<Uint8Array> {
  const file = (await request.formData().catch(() => null))?.get("file");
  return file instanceof Blob ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array();
}
