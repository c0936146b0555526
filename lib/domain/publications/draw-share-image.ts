import { canonicalJson } from "#lib/base/canonical-json.ts";
import { readPrintLogo } from "#lib/domain/institution/find-logo.ts";
import { runInProcess } from "#lib/infra/bounded/run-in-process.ts";
import { fileStore } from "#lib/infra/files/file-store.ts";
import type { Drawing } from "#lib/infra/images/png-of-svg.worker.ts";
import { log } from "#lib/infra/log.ts";
import { hashOf } from "#lib/infra/tokens.ts";
import type { ToDraw } from "#lib/publish/share/draw-card.ts";
import { cardDesign, type ShareCard } from "#lib/publish/share/share-card.ts";

const size = { width: 1200, height: 630 };
const bounds = { timeoutMs: 20_000, memoryMb: 900 };

/**
 * The picture that goes with a link to an edition anybody may read, as PNG of 1200 by 630 pixels. It is drawn when it is asked
 * for first, and kept by what stands on it: an institution that is renamed gets others.
 * It asks for no actor: who calls has read the edition, and the same picture is everybody's.
 * @param logo of the institution, by which it is kept too; null shows its name
 * @returns null where it could not be drawn in the time and memory it is given
 */
export async function drawShareImage(
  card: ShareCard,
  logo: { hash: string } | null,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const key = `share/${hashOf(canonicalJson({ ...card, logo: logo?.hash ?? null, design: cardDesign })).slice(0, 40)}.png`;
  const kept = await fileStore().read(key);
  if (kept) return kept;
  const bytes = await draw({ card, logo: logo && (await readPrintLogo(logo.hash)) });
  if (bytes) await fileStore().write(key, bytes, "image/png");
  return bytes;
}

async function draw(toDraw: ToDraw): Promise<Uint8Array<ArrayBuffer> | null> {
  const drawn = await runInProcess<string>("lib/publish/share/draw-card.worker.ts", toDraw, bounds);
  if (!drawn.ok) return undrawn(drawn.refusal.kind);
  const drawing: Drawing = { svg: drawn.value, ...size };
  const written = await runInProcess<Uint8Array<ArrayBuffer>>(
    "lib/infra/images/png-of-svg.worker.ts",
    drawing,
    bounds,
  );
  return written.ok ? written.value : undrawn(written.refusal.kind);
}

function undrawn(kind: string): null {
  log.warn({ kind }, "a share image was not drawn");
  return null;
}
