// Dropping on a week's tab: what is dragged goes to the same day of that week, at its end.

const TAB = '.hf-week-tabs .hf-week-tab:not([aria-pressed="true"])';

export class WeekDrop {
  private tab: HTMLElement | null = null;
  private root: HTMLElement | null = null;

  /** Marks the tab under the pointer from now on. */
  watch(root: HTMLElement | null): void {
    this.root = root;
    root?.ownerDocument.addEventListener("pointermove", this.follow, { passive: true });
  }

  /** Index of the week whose tab the pointer is over; null where it is over none. */
  end(): number | null {
    this.root?.ownerDocument.removeEventListener("pointermove", this.follow);
    const week = this.tab?.dataset.week;
    this.mark(null);
    return week === undefined ? null : Number(week);
  }

  private readonly follow = ({ clientX, clientY }: PointerEvent): void => {
    const tabs = [...(this.root?.querySelectorAll<HTMLElement>(TAB) ?? [])];
    this.mark(
      tabs.find((tab) => {
        const { left, right, top, bottom } = tab.getBoundingClientRect();
        return clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
      }) ?? null,
    );
  };

  private mark(tab: HTMLElement | null): void {
    if (tab === this.tab) return;
    this.tab?.removeAttribute("data-drop");
    tab?.setAttribute("data-drop", "");
    this.tab = tab;
  }
}
