import { Component, h, type FunctionComponent, type VNode } from "preact";

type Props = Record<string, unknown>;

function differs(a: Props, b: Props): boolean {
  const keys = Object.keys(b);
  return keys.length !== Object.keys(a).length || keys.some((key) => a[key] !== b[key]);
}

/** A component that is drawn again only when one of its props is another object. */
export function memo<P extends object>(Inner: FunctionComponent<P>): (props: P & { key?: string }) => VNode {
  class Memo extends Component<P> {
    override shouldComponentUpdate(next: P): boolean {
      return differs(this.props as Props, next as Props);
    }
    override render(): VNode {
      return h(Inner as FunctionComponent<object>, this.props as object);
    }
  }
  return (props) => h(Memo as unknown as FunctionComponent<object>, props);
}
