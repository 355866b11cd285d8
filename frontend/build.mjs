// Bundles the designer to one ES module (the notebook imports it from a Blob, so it cannot import further files).
import * as esbuild from "esbuild";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

const here = path.dirname(fileURLToPath(import.meta.url));
const outfile = path.join(here, "../hipflex_kit/designer/static/designer.js");

/** Style sheets become minified strings; the designer puts them beside its own markup. */
const styleAsText = {
  name: "style-as-text",
  setup(build) {
    build.onLoad({ filter: /\.css$/ }, async ({ path: file }) => {
      const { code } = await esbuild.transform(await readFile(file, "utf8"), { loader: "css", minify: true });
      return { contents: code.trim(), loader: "text" };
    });
  },
};

/** The packages that a bundle holds, with their licences, as its last comment: MIT asks for that. */
async function licences(inputs) {
  const names = Object.keys(inputs).map((file) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1]);
  const said = [];
  let terms = "";
  for (const name of [...new Set(names.filter(Boolean))].sort()) {
    const folder = path.join(here, "node_modules", name);
    const { version, license } = JSON.parse(await readFile(path.join(folder, "package.json"), "utf8"));
    const text = await readFile(path.join(folder, "LICENSE"), "utf8");
    if (license !== "MIT") throw new Error(`${name} is under ${license}; say here how that is honoured.`);
    said.push(`${name} ${version}: ${/^.*copyright.*$/im.exec(text)[0].trim()}`);
    terms ||= text.slice(text.indexOf("Permission is hereby granted")).trim();
  }
  return `/*! Holds these packages under the MIT licence:\n${said.join("\n")}\n\n${terms}\n*/\n`;
}

/** Writes only once all is well; a failed build leaves the last bundle in place. */
const writeWithLicences = {
  name: "write-with-licences",
  setup(build) {
    build.onEnd(async (result) => {
      if (result.errors.length > 0) return;
      const bundle = result.outputFiles[0].text + (await licences(result.metafile.inputs));
      await mkdir(path.dirname(outfile), { recursive: true });
      await writeFile(outfile, bundle);
      console.log(`designer.js: ${(bundle.length / 1000).toFixed(0)} kB`);
    });
  },
};

const options = {
  absWorkingDir: here,
  entryPoints: ["src/index.tsx"],
  outfile,
  write: false,
  metafile: true,
  bundle: true,
  format: "esm",
  target: "es2022",
  minify: true,
  charset: "utf8",
  legalComments: "none",
  jsx: "automatic",
  jsxImportSource: "preact",
  logLevel: "warning",
  plugins: [styleAsText, writeWithLicences],
};

if (process.argv.includes("--watch")) {
  await (await esbuild.context(options)).watch();
} else {
  await esbuild.build(options);
}
