import type { ComponentChildren } from "preact";

export function Icon({ children, size = 16 }: { children: ComponentChildren; size?: number }) {
  return (
    <svg
      class="hf-icon"
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

export const UndoIcon = () => (
  <Icon>
    <path d="M3 6.5h6.5a3.5 3.5 0 0 1 0 7H6M3 6.5 6 3.5M3 6.5l3 3" />
  </Icon>
);

export const RedoIcon = () => (
  <Icon>
    <path d="M13 6.5H6.5a3.5 3.5 0 0 0 0 7H10M13 6.5l-3-3M13 6.5l-3 3" />
  </Icon>
);

export const PrintIcon = () => (
  <Icon>
    <path d="M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7z" />
  </Icon>
);

export const ChevronIcon = () => (
  <Icon size={12}>
    <path d="m4 6 4 4 4-4" />
  </Icon>
);

export const SearchIcon = () => (
  <Icon>
    <circle cx="7" cy="7" r="4.25" />
    <path d="m10.5 10.5 3 3" />
  </Icon>
);

export const BackIcon = () => (
  <Icon>
    <path d="M9.5 3.5 5 8l4.5 4.5" />
  </Icon>
);

export const AboutIcon = () => (
  <Icon>
    <circle cx="8" cy="8" r="6" />
    <path d="M8 7.5v3.5M8 5v.1" />
  </Icon>
);

export const SwapIcon = () => (
  <Icon>
    <path d="M3 5.5h9M9.5 3 12 5.5 9.5 8M13 10.5H4M6.5 8 4 10.5 6.5 13" />
  </Icon>
);

export const PersonIcon = () => (
  <Icon>
    <circle cx="8" cy="5.5" r="2.5" />
    <path d="M3 13.5c.6-2.6 2.5-4 5-4s4.400 1.400 5 4" />
  </Icon>
);

export const MessageIcon = () => (
  <Icon>
    <path d="M2.500 3.500h11v7.500h-6l-3 2.500V11h-2z" />
  </Icon>
);

export const CloseIcon = () => (
  <Icon>
    <path d="m4 4 8 8M12 4l-8 8" />
  </Icon>
);

export const PlusIcon = () => (
  <Icon>
    <path d="M8 3.5v9M3.5 8h9" />
  </Icon>
);

export const BinIcon = () => (
  <Icon>
    <path d="M3 4.5h10M6.5 4.5v-2h3v2M4.5 4.5l.5 9h6l.5-9M6.75 7v4M9.25 7v4" />
  </Icon>
);

export const BooksIcon = () => (
  <Icon>
    <path d="M3 2.5h2.5v11H3zM5.5 2.5H8v11H5.5zM9 3l2.4-.5 2 10.6-2.4.5z" />
  </Icon>
);

export const RailIcon = () => (
  <Icon>
    <path d="M2.5 3h11v10h-11zM10 3v10" />
  </Icon>
);

export const GripIcon = () => (
  <svg class="hf-icon" width="10" height="16" viewBox="0 0 10 16" fill="currentColor" aria-hidden="true">
    {[4, 8, 12].map((y) => [2.5, 7.5].map((x) => <circle key={`${x}${y}`} cx={x} cy={y} r="1.25" />))}
  </svg>
);

export const CheckIcon = () => (
  <Icon size={14}>
    <path d="m3 8.5 3.5 3.5L13 4.5" />
  </Icon>
);

export const CopyIcon = () => (
  <Icon>
    <path d="M5.5 5.5h7v7h-7zM10.5 5.5v-2h-7v7h2" />
  </Icon>
);
