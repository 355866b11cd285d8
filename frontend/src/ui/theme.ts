// Light or dark: as the notebook says where there is one, else as the machine says.

function hostSays(): boolean | null {
  const body = document.body;
  const lab = document.querySelector(".jp-LabShell") !== null || body.hasAttribute("data-notebook");
  const light = body.getAttribute("data-jp-theme-light");
  if (light === "false") return true;
  if (lab && light === "true") return false;
  if (body.matches("[data-vscode-theme-kind*='dark'], .dark, .dark-theme, .dark *")) return true;
  if (document.documentElement.matches(".dark")) return true;
  return null;
}

/** Calls back with true for dark, now and whenever it changes. */
export function watchTheme(callback: (dark: boolean) => void): () => void {
  const machine = matchMedia("(prefers-color-scheme: dark)");
  const tell = () => callback(hostSays() ?? machine.matches);
  const observer = new MutationObserver(tell);
  const attributes = ["class", "data-jp-theme-light", "data-vscode-theme-kind"];
  observer.observe(document.body, { attributes: true, attributeFilter: attributes });
  observer.observe(document.documentElement, { attributes: true, attributeFilter: attributes });
  machine.addEventListener("change", tell);
  tell();
  return () => {
    observer.disconnect();
    machine.removeEventListener("change", tell);
  };
}
