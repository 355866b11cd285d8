// The body from the front and from behind, its muscles painted by how many sets they get or by what they do. Hip flexors
// and side glutes, which other maps leave out, are drawn and named.
import type { BodyReply } from "../contracts/card";
import { useDesigner } from "./context";
import { useAnswer } from "./use_answer";

export function useBody(): BodyReply | null | undefined {
  const { commands } = useDesigner();
  return useAnswer("body", () => commands.looking.asking.body());
}

/** 0 for none, up to 5: which colour a number of sets has. */
export function stepOf(sets: number, steps: readonly number[]): number {
  return steps.filter((start) => sets >= start).length;
}

/** The scale in words: "below 3", "3 to 6" …, in the order of the colours from 1 on. */
export function stepWords(steps: readonly number[]): string[] {
  return steps.map((start, at) => {
    const next = steps[at + 1];
    if (next === undefined) return `${start} and more`;
    return at === 0 ? `below ${next}` : `${start} to ${next}`;
  });
}

interface BodyMapProps {
  body: BodyReply;
  /** What the picture says, for those who cannot see it. */
  label: string;
  /** Muscle → name of its paint: "0" … "5" by sets, or "works", "helps", "steadies". */
  paint: (muscle: string) => string;
  /** Names that stand beside the body, where they are of use. */
  names?: Record<string, string>;
  hot?: string | null;
  point?: (muscle: string | null) => void;
}

export function BodyMap({ body, label, paint, names = {}, hot = null, point }: BodyMapProps) {
  const [left, top, width, height] = body.frame;
  return (
    <svg class="hf-body" viewBox={`${left} ${top} ${width} ${height}`} role="img" aria-label={label}>
      {body.sides.map((side) => {
        const [x, y, rx, ry] = side.head;
        return (
          <g key={side.name}>
            <ellipse class="hf-skin" cx={x} cy={y} rx={rx} ry={ry} />
            <path class="hf-skin" d={side.outline} />
            {side.shapes.map(({ muscle, paths }) => (
              <g
                key={muscle}
                class="hf-muscle-shape"
                data-muscle={muscle}
                data-paint={paint(muscle)}
                data-hot={hot === muscle || undefined}
                onMouseEnter={() => point?.(muscle)}
                onMouseLeave={() => point?.(null)}
              >
                {paths.map((d) => (
                  <path key={d} d={d} />
                ))}
              </g>
            ))}
            {side.shapes.map(({ muscle, pointer }) => {
              const name = names[muscle];
              if (!pointer || !name) return null;
              const [[fromX, fromY], [atX, atY]] = pointer;
              return (
                <g key={muscle} class="hf-body-name">
                  <line x1={fromX} y1={fromY} x2={atX} y2={atY - 12} />
                  <text x={atX} y={atY} text-anchor="middle">
                    {name}
                  </text>
                </g>
              );
            })}
          </g>
        );
      })}
    </svg>
  );
}
