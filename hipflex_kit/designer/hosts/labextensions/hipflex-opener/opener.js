// Opens the designer when its notebook is opened, and again after a restart: JupyterLab runs no cell by itself. Only a
// first cell that is, letter for letter, the one that hipflex delivers is run. Written by hand in the form in which
// JupyterLab loads extensions. It also shows a saved program where its designer is gone.
(() => {
  const NOTEBOOK = "design a program.ipynb";
  const CELL = 'from hipflex_kit import Designer\n\ndesigner = Designer()\ndesigner';
  const seen = new WeakSet();
  const stale = new WeakSet();
  const readable = new WeakSet();
  /** What ipywidgets shows where it finds no widget. */
  const LOST = "Error displaying widget: model not found";

  async function connected(panel) {
    for (let tries = 0; tries < 600; tries++) {
      const kernel = panel.sessionContext.session?.kernel;
      if (panel.isDisposed) return false;
      if (kernel?.connectionStatus === "connected") return kernel.info.then(() => true);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return false;
  }

  const isOurs = (panel) => {
    const cell = panel.content.widgets[0]?.model;
    return cell?.type === "code" && cell.sharedModel.getSource() === CELL;
  };

  async function run(app, panel) {
    if (!isOurs(panel) || !(await connected(panel)) || app.shell.currentWidget !== panel) return;
    stale.delete(panel);
    panel.content.activeCellIndex = 0;
    await app.commands.execute("notebook:run-cell");
  }

  /** After a restart the page on the screen is nobody's: the cell is run again, and what waits in the page is done then. */
  function watch(app, panel) {
    panel.sessionContext.statusChanged.connect((_, status) => {
      if (status === "restarting" || status === "autorestarting") stale.add(panel);
      else if (status === "idle" && stale.has(panel)) void again(app, panel);
    });
  }

  async function again(app, panel) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    // "Restart and run all" runs it by itself.
    if (stale.has(panel) && panel.content.widgets[0]?.promptNode?.textContent === "[*]:") stale.delete(panel);
    if (stale.has(panel)) await run(app, panel);
  }

  async function open(app, panel) {
    if (!panel?.sessionContext || panel.context?.path !== NOTEBOOK) return;
    if (seen.has(panel)) return stale.has(panel) ? run(app, panel) : undefined;
    seen.add(panel);
    if (window.innerWidth < 1600) app.shell.collapseLeft?.();
    await panel.context.ready;
    await panel.sessionContext.ready;
    watch(app, panel);
    await run(app, panel);
  }

  /** A designer of a kernel that is gone: the program as it was saved with the notebook, in place of an error. */
  function showSaved(panel) {
    for (const { outputArea } of panel.content.widgets) {
      outputArea?.widgets.forEach((shown, at) => {
        const lost = [...shown.node.querySelectorAll(".jupyter-widgets")].find((node) => node.textContent === LOST);
        const model = outputArea.model.get(at);
        if (!lost || !model?.data["text/html"]) return;
        lost.textContent = "";
        const renderer = panel.content.rendermime.createRenderer("text/html");
        void renderer.renderModel(model).then(() => lost.replaceChildren(renderer.node));
      });
    }
  }

  function keepReadable(panel) {
    if (!panel?.content?.rendermime || readable.has(panel)) return;
    readable.add(panel);
    const observer = new MutationObserver(() => showSaved(panel));
    observer.observe(panel.content.node, { childList: true, subtree: true });
    panel.disposed.connect(() => observer.disconnect());
    showSaved(panel);
  }

  const plugin = {
    id: "hipflex-opener:plugin",
    description: "Opens the designer when its notebook is opened.",
    autoStart: true,
    activate: (app) => {
      const look = () => {
        keepReadable(app.shell.currentWidget);
        void open(app, app.shell.currentWidget);
      };
      void app.restored.then(() => {
        app.shell.currentChanged?.connect(look);
        look();
      });
    },
  };

  (window._JUPYTERLAB ??= {})["hipflex-opener"] = {
    init: () => undefined,
    get: () => Promise.resolve(() => ({ __esModule: true, default: plugin })),
  };
})();
