import { Component, h, type FunctionComponent, type VNode } from "preact";

type Props = Readonly<Record<string, unknown>>;

function differs(a: object, b: object): boolean {
  const [before, after] = [a, b] as [Props, Props];
  const keys = Object.keys(after);
  return keys.length !== Object.keys(before).length || keys.some((key) => before[key] !== after[key]);
}

/** A component that is drawn again only when one of its props is another object. */
export function memo<P extends object>(Inner: FunctionComponent<P>): (props: P & { key?: string }) => VNode {
  class Memo extends Component<P> {
    override shouldComponentUpdate(next: P): boolean {
      return differs(this.props, next);
    }
    override render(): VNode {
      return h(Inner as FunctionComponent<object>, this.props as object);
    }
  }
  return (props) => h(Memo as unknown as FunctionComponent<object>, props);
}
