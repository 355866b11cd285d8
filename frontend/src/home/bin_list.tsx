// Programs that were deleted, and the way back for each.
import { useDesigner } from "../ui/context";
import { ago, titleOf } from "../ui/words";
import { Waiting } from "./waiting";

export function BinList() {
  const { files } = useDesigner();
  const { bin } = files.values;
  if (!bin) return <Waiting words="Looking …" />;
  if (bin.problem) return <p class="hf-empty">{bin.problem}</p>;
  if (bin.binned.length === 0) return <p class="hf-empty">The bin is empty. What you delete stays here until you want it back.</p>;
  return (
    <ul class="hf-listing hf-in-bin" aria-label="Bin">
      {bin.binned.map(({ id, name, title, client, deleted }) => (
        <li key={id} class="hf-listed hf-binned">
          <span class="hf-listed-open">
            <span class="hf-listed-title">
              <bdi>{title ?? titleOf(name)}</bdi>
            </span>
            <span class="hf-listed-name">
              <bdi>{name}</bdi>
            </span>
          </span>
          <span class="hf-listed-extent">
            <bdi>{client ?? ""}</bdi>
          </span>
          <span class="hf-listed-when">deleted {ago(deleted, Date.now() / 1000)}</span>
          <button type="button" class="hf-plain" aria-label={`Restore ${title ?? titleOf(name)}`} onClick={() => void files.restore(id)}>
            Restore
          </button>
        </li>
      ))}
    </ul>
  );
}
