import type { Plugin } from "vite";

/** While developing: every address below `/portal/` is the candidate's page, as the server has it. */
export function candidatesPage(): Plugin {
  return {
    name: "touchstone-candidates-page",
    apply: "serve",
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        if (request.url?.startsWith("/portal/")) request.url = "/portal.html";
        next();
      });
    },
  };
}
