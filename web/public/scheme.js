(() => {
  let choice = "auto";
  try {
    choice = localStorage.getItem("touchstone.scheme") || "auto";
  } catch {
    // Storage may be blocked; the system's choice is a fine answer then.
  }
  const dark = choice === "dark" || (choice === "auto" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.setAttribute("data-mantine-color-scheme", dark ? "dark" : "light");
})();
