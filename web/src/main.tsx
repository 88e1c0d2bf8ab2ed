import "@/design/library.css";
import "@fontsource-variable/inter/wght.css";
import "@/design/base.css";
import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createQueries } from "@/api/queries";
import { schemeManager } from "@/design/scheme";
import { cssVariables, theme } from "@/design/theme";
import { Toasts } from "@/design/toast";
import { watchFocus } from "@/design/useReturnFocus";
import { createAppRouter } from "./router";

const queries = createQueries();
const router = createAppRouter(queries);

watchFocus();
const root = document.getElementById("root");
if (!root) throw new Error("The page has no root");
createRoot(root).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={schemeManager}
      defaultColorScheme="auto"
    >
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
        <Toasts />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);

if (import.meta.env.PROD && "serviceWorker" in navigator) {
  // After the first paint: it must not compete with the page for the network.
  addEventListener("load", () => {
    navigator.serviceWorker.register("/sw.js").catch(() => {
      // Without it the page works as before, only not when the server is away (plain http on another host, say).
    });
  });
}
