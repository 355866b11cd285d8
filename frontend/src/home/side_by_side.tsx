// Two texts beside each other, with what differs marked.
import { useMemo } from "preact/hooks";
import { lineDiff } from "../store/line_diff";

interface Props {
  left: string;
  right: string;
  leftTitle: string;
  rightTitle: string;
}

export function SideBySide({ left, right, leftTitle, rightTitle }: Props) {
  const lines = useMemo(() => lineDiff(left, right), [left, right]);
  return (
    <table class="hf-compare">
      <thead>
        <tr>
          <th scope="col">{leftTitle}</th>
          <th scope="col">{rightTitle}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line, index) => (
          <tr key={index} data-same={line.same || undefined}>
            <td dir="auto" data-gone={(!line.same && line.left !== null) || undefined}>
              {line.left}
            </td>
            <td dir="auto" data-new={(!line.same && line.right !== null) || undefined}>
              {line.right}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
