import { readArchive } from "#lib/domain/archives/read-archive.ts";

// Checks an archive of a group, every hash of it, and prints what is in it.
const file = process.argv[2];
if (!file) fail("Name the archive: npm run read-archive -- group.zip");
else {
  const read = await readArchive(file);
  if (read.ok) print(read.value);
  else fail(`This archive is damaged or none of ours: ${read.refusal.because}.`);
}

function print({ manifest, data }: Extract<Awaited<ReturnType<typeof readArchive>>, { ok: true }>["value"]) {
  const { group, madeAt, format, files, head } = manifest;
  console.log(`${group.name} (${group.slug}), as of ${madeAt}, format ${format}`);
  console.log(`All ${files.length} files are there, and each has the hash that the manifest says.`);
  if (head) console.log(`Seal ${head.number} of the record then: ${head.hash} (npm run audit -- HASH)`);
  console.log();
  for (const [name, rows] of Object.entries(data)) console.log(`${String(rows.length).padStart(7)}  ${name}`);
  for (const [name, heading] of [
    ["papers", "Papers"],
    ["reports", "Reports"],
    ["editions", "Editions"],
  ] as const) {
    if (!data[name]?.length) continue;
    console.log(`\n${heading}`);
    for (const { title, state } of data[name]) console.log(`  ${title} (${state})`);
  }
}

function fail(words: string): void {
  console.error(words);
  process.exitCode = 1;
}
