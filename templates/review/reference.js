// The rendered reference. The document is untrusted, so that its HTML is sanitised; searching would need a worker.
"use strict";
(function () {
  let theme = null;
  try { theme = localStorage.getItem("spectable-theme"); } catch { /* private mode: not kept */ }
  const dark = theme ? theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  document.documentElement.dataset.theme = dark ? "dark" : "light";
  const colours = {
    colors: {
      primary: { main: "#79b8ff" }, text: { primary: "#e7eaee", secondary: "#a3acb7" }, border: { dark: "#3a424b", light: "#3a424b" },
      error: { main: "#ff8f87" }, success: { main: "#6fd08c" }, gray: { 50: "#1d2228", 100: "#2a3138" },
      responses: { success: { color: "#6fd08c", backgroundColor: "#16301d" }, error: { color: "#ff8f87", backgroundColor: "#3a1c1c" },
        redirect: { color: "#f0b45b", backgroundColor: "#3a2c12" }, info: { color: "#7cc4f5", backgroundColor: "#142a3a" } },
    },
    schema: { nestedBackground: "#1d2228", linesColor: "#5b636c", typeNameColor: "#a3acb7", typeTitleColor: "#a3acb7", requireLabelColor: "#ff8f87" },
    typography: { code: { color: "#ff8f87", backgroundColor: "#1d2228" }, links: { color: "#79b8ff" } },
    sidebar: { backgroundColor: "#1d2228", textColor: "#e7eaee" },
    rightPanel: { backgroundColor: "#0f1216", textColor: "#e7eaee" },
  };
  Redoc.init(window.SPECTABLE_SPEC, { sanitize: true, untrustedSpec: true, disableSearch: true, hideDownloadButtons: true,
    hideDownloadButton: true, theme: dark ? colours : {} }, document.getElementById("redoc"));
})();
