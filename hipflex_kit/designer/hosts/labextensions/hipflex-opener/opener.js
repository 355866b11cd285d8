// Opens the designer when its notebook is opened, and again after a restart: JupyterLab runs no cell by itself. Only a
// first cell that is, letter for letter, the one that hipflex delivers is run. Written by hand in the form in which
// JupyterLab loads extensions.
(() => {
  const NOTEBOOK = "design a program.ipynb";
  const CELL = 'from hipflex_kit import Designer\n\ndesigner = Designer()\ndesigner';
  const seen = new WeakSet();
  const stale = new WeakSet();

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

  const plugin = {
    id: "hipflex-opener:plugin",
    description: "Opens the designer when its notebook is opened.",
    autoStart: true,
    activate: (app) => {
      const look = () => void open(app, app.shell.currentWidget);
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
