// Builds the widget into dist/: the chat and its chunks under hashed names, then the loader that knows them.
import { copyFile, mkdir, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import * as esbuild from "esbuild";

const OUT = "dist";
const FRESH = "dist.new"; // so that a build that fails, or is stopped, leaves the last one alone
const LEAST_TO_ZIP = 1000;

const cssAsText = {
  name: "css-as-text",
  setup(build) {
    build.onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const source = await readFile(path, "utf8");
      const { code } = await esbuild.transform(source, { loader: "css", minify: true });
      return { contents: code, loader: "text" };
    });
  },
};

const shared = {
  bundle: true,
  minify: true,
  charset: "utf8", // letters as they are: escaped they take more room
  target: "es2022",
  legalComments: "external",
  plugins: [cssAsText],
  define: { "process.env.NODE_ENV": '"production"' },
};

async function buildChat() {
  const { metafile } = await esbuild.build({
    ...shared,
    entryPoints: { chat: "src/chat.js" },
    outdir: FRESH,
    format: "esm",
    splitting: true,
    entryNames: "[name]-[hash]",
    chunkNames: "chunk-[hash]",
    metafile: true,
  });
  const [name] = Object.entries(metafile.outputs).find(([, output]) => output.entryPoint === "src/chat.js");
  return name.slice(FRESH.length + 1);
}

async function buildLoader(chat) {
  await esbuild.build({
    ...shared,
    entryPoints: { widget: "src/loader.js" },
    outdir: FRESH,
    format: "iife",
    legalComments: "none",
    define: { ...shared.define, CHAT_FILE: JSON.stringify(chat) },
  });
}

/** What the desk draws answers with, before they are published. */
async function buildPreview() {
  await esbuild.build({ ...shared, entryPoints: { preview: "src/preview.js" }, outdir: FRESH, format: "iife", legalComments: "none" });
}

async function zip() {
  for (const name of await readdir(FRESH)) {
    const content = await readFile(`${FRESH}/${name}`);
    // Less memory means more blocks, each with a code of its own: that packs these files better.
    if (content.length >= LEAST_TO_ZIP) await writeFile(`${FRESH}/${name}.gz`, gzipSync(content, { level: 9, memLevel: 6 }));
  }
}

await rm(FRESH, { recursive: true, force: true });
await mkdir(FRESH);
await buildLoader(await buildChat());
await buildPreview();
for (const name of await readdir("page")) await copyFile(`page/${name}`, `${FRESH}/${name}`);
await zip();
await rm(OUT, { recursive: true, force: true });
await rename(FRESH, OUT);
