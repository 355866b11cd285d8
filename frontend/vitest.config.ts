import { readFile } from "node:fs/promises";
import { defineConfig } from "vitest/config";

export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  plugins: [
    {
      name: "style-as-text",
      enforce: "pre",
      async load(id: string) {
        if (!id.endsWith(".css")) return null;
        return `export default ${JSON.stringify(await readFile(id, "utf8"))}`;
      },
    },
  ],
  test: { include: ["tests/**/*.test.{ts,tsx}"], css: false },
} as never);
