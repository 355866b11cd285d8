import { Icon } from "../ui/icons";

export const HomeIcon = () => (
  <Icon>
    <path d="M2.5 7.5 8 2.8l5.5 4.7M4 6.5v6.7h8V6.5" />
  </Icon>
);

export const MoreIcon = () => (
  <Icon>
    <path d="M3.5 8h.01M8 8h.01M12.5 8h.01" stroke-width="2.2" />
  </Icon>
);

export const SearchIcon = () => (
  <Icon>
    <path d="M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10ZM14 14l-3.4-3.4" />
  </Icon>
);

export const PageIcon = () => (
  <Icon>
    <path d="M4 2h5.5L12.5 5v9H4zM9.5 2v3h3" />
  </Icon>
);

export const ClipboardIcon = () => (
  <Icon>
    <path d="M5.5 3H3.5v11h9V3h-2M5.5 2h5v2.5h-5z" />
  </Icon>
);

export const ArriveIcon = ({ size = 16 }: { size?: number }) => (
  <Icon size={size}>
    <path d="M8 2v8M4.8 7 8 10.2 11.2 7M2.5 11v2.5h11V11" />
  </Icon>
);
