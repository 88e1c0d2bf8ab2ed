import type { Plugin } from "vite";

const PAGES = { "/portal/": "/portal.html", "/shared-guides/": "/shared.html" };

/** While developing: the addresses that a link opens are pages of their own, as the server has them. */
export function pagesByLink(): Plugin {
  return {
    name: "touchstone-pages-by-link",
    apply: "serve",
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        const page = Object.entries(PAGES).find(([path]) => request.url?.startsWith(path));
        if (page) request.url = page[1];
        next();
      });
    },
  };
}
