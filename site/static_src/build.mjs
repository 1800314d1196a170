// Bundles what browsers get into site/static/, under fixed names: Django's manifest storage adds the hashes.
import { build } from "esbuild";
import { copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const source = dirname(fileURLToPath(import.meta.url));
const modules = join(source, "..", "..", "node_modules");
const target = join(source, "..", "static");
const pictures = ["logo.svg", "houses.svg", "street.svg", "favicon.svg"];
// For what we print (leaflets), and for screens.
const fonts = ["source-sans-3-latin-400-normal.woff", "source-sans-3-latin-700-normal.woff"];

const screenFonts = [400, 700];

const options = {
  bundle: true,
  minify: true,
  legalComments: "none", // the notices are in licences.txt, once
  logLevel: "warning",
  outdir: target,
  target: ["es2020", "chrome100", "firefox100", "safari15"],
  external: ["*.svg", "*.woff2"],
};

await rm(target, { recursive: true, force: true });
await mkdir(target, { recursive: true });
const { metafile } = await build({
  ...options,
  metafile: true,
  conditions: ["style", "import"], // altcha names its style sheet under "import" only
  entryPoints: {
    site: join(source, "css/site.css"),
    altcha: join(source, "css/altcha.css"),
    "leaflet-map": join(source, "css/leaflet-map.css"),
    draw: join(source, "css/draw.css"),
  },
  loader: { ".png": "file" },
  assetNames: "leaflet-[name]",
  banner: { css: "/*! Holds parts of the Utrecht component library, EUPL-1.2: see licences.txt */" },
});
const scripts = ["site", "finder", "map", "leaflet-map", "draw"];
await build({ ...options, entryPoints: Object.fromEntries(scripts.map((name) => [name, join(source, `js/${name}.js`)])) });
await build({ ...options, format: "esm", entryPoints: { altcha: join(source, "js/altcha.js") } }); // it asks import.meta
await copyFile(join(modules, "altcha/dist_external/worker.js"), join(target, "altcha-worker.js"));
await mkdir(join(target, "print"));
await Promise.all(fonts.map((name) => copyFile(join(modules, "@fontsource/source-sans-3/files", name), join(target, "print", name))));
await Promise.all(screenFonts.map((weight) => copyFile(
  join(modules, `@fontsource/source-sans-3/files/source-sans-3-latin-${weight}-normal.woff2`),
  join(target, `source-sans-3-${weight}.woff2`),
)));
await Promise.all(pictures.map((name) => copyFile(join(source, "img", name), join(target, name))));
for (const [theme, colour] of await brands()) {
  const icon = await readFile(join(source, "img/favicon.svg"), "utf8");
  await writeFile(join(target, `favicon-${theme}.svg`), icon.replace("#0f4c96", colour));
}
await writeFile(join(target, "licences.txt"), await licences(Object.keys(metafile.inputs)));

/** [theme, its colour], as themes.css says. */
async function brands() {
  const text = await readFile(join(source, "css/themes.css"), "utf8");
  return [...text.matchAll(/\[data-theme="([\w-]+)"\]\s*\{[^}]*?--brand:\s*(#[0-9a-f]{6})/g)].map((found) => found.slice(1));
}

/** The notices that go with the bundle: a line for each Utrecht component in it, then the texts of the licences. */
async function licences(inputs) {
  const used = inputs.map((path) => path.match(/node_modules\/(@utrecht\/[^/]+)\//)?.[1]).filter(Boolean);
  const lines = await Promise.all([...new Set(used)].sort().map(async (name) => {
    const { version } = JSON.parse(await readFile(join(modules, name, "package.json"), "utf8"));
    return `${name} ${version}`;
  }));
  return [
    "site.css holds these components of the Utrecht component library, bundled and minified:",
    ...lines,
    "",
    "Copyright (c) 2020-2025 Frameless B.V.",
    "Copyright (c) 2021-2025 Gemeente Utrecht",
    "Licensed under the EUPL. Source: https://github.com/nl-design-system/utrecht",
    "",
    "altcha.js, altcha.css and altcha-worker.js: the ALTCHA widget, under the MIT licence.",
    "leaflet-map.js, leaflet-map.css, draw.js, draw.css and leaflet-*.png: Leaflet, under the BSD-2-Clause licence.",
    "draw.js and draw.css: Leaflet-Geoman with Turf, lodash and polyclip-ts, all under the MIT licence.",
    "",
    "=".repeat(78),
    await readFile(join(modules, "@utrecht/component-library-css/LICENSE.md"), "utf8"),
    "=".repeat(78),
    await readFile(join(modules, "altcha/LICENSE.txt"), "utf8"),
    "=".repeat(78),
    await readFile(join(modules, "leaflet/LICENSE"), "utf8"),
    "=".repeat(78),
    await readFile(join(modules, "@geoman-io/leaflet-geoman-free/LICENSE"), "utf8"),
    "=".repeat(78),
    "source-sans-3-*.woff2 and print/source-sans-3-*.woff: the font of the website and of printed leaflets.",
    await readFile(join(modules, "@fontsource/source-sans-3/LICENSE"), "utf8"),
  ].join("\n");
}
