import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { pagesByLink } from "./build/pages-by-link.ts";
import { preloadFont } from "./build/preload-font.ts";
import { serviceWorker } from "./build/service-worker.ts";

const server = process.env.TOUCHSTONE_SERVER ?? "http://127.0.0.1:8080";

export default defineConfig({
  plugins: [react(), pagesByLink(), preloadFont(), serviceWorker()],
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  server: { host: "127.0.0.1", proxy: { "/api": { target: server, changeOrigin: false } } },
  build: {
    target: "es2022",
    // Small icons inside the script would break a content security policy without `data:`.
    assetsInlineLimit: 0,
    sourcemap: false,
    manifest: true,
    // The pages that a link opens are small, and need nothing of the rest.
    rolldownOptions: { input: { index: "index.html", portal: "portal.html", shared: "shared.html" } },
  },
  // A limit of time is for what hangs, not for a busy machine.
  test: { environment: "node", include: ["src/**/*.test.ts"], restoreMocks: true, testTimeout: 60_000 },
});
