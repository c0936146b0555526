import { cpSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "#server/build/project-root.ts";
import { type Product, startProduct } from "../../scripts/product.ts";
import { temporaryFolder } from "../../scripts/temporary-folder.ts";

const left = ["node_modules", "tests", "docs", "bench-results", "test-results"];

/**
 * Starts the product from a copy of its build in which proxy.ts does not exist, on the same data: what protects has to stand where
 * data are touched.
 */
export async function startWithoutProxy(dataDir: string): Promise<Product> {
  const folder = temporaryFolder("bare");
  const root = join(folder.path, "product");
  for (const name of readdirSync(projectRoot).filter((one) => !one.startsWith(".") && !left.includes(one)))
    cpSync(join(projectRoot, name), join(root, name), { recursive: true });
  symlinkSync(join(projectRoot, "node_modules"), join(root, "node_modules"));
  const options = {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path: string) => !path.includes("/.next/cache"),
  };
  cpSync(join(projectRoot, ".next"), join(root, ".next"), options);
  takeProxyAway(join(root, ".next", "server"));
  const product = await startProduct({ dataDir, root });
  const stop = async () => {
    await product.stop();
    folder.remove();
  };
  return { ...product, stop };
}

/** The framework runs it because two of its lists name it. */
function takeProxyAway(server: string): void {
  const config = join(server, "functions-config-manifest.json");
  const { functions, ...rest } = JSON.parse(readFileSync(config, "utf8"));
  const { "/_middleware": proxy, ...others } = functions;
  if (!proxy) throw new Error("The build has no proxy to take away: its lists have changed");
  writeFileSync(config, JSON.stringify({ ...rest, functions: others }));
  const manifest = join(server, "middleware-manifest.json");
  const nothing = { middleware: {}, sortedMiddleware: [] };
  writeFileSync(manifest, JSON.stringify({ ...JSON.parse(readFileSync(manifest, "utf8")), ...nothing }));
  rmSync(join(server, "middleware.js"));
}
