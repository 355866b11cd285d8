// The style sheets of the designer, in the order in which they apply: later ones may refine earlier ones.
import designer from "./designer.css";
import buttons from "./buttons.css";
import fields from "./fields.css";
import topBar from "./top_bar.css";
import programs from "./programs.css";
import strips from "./strips.css";
import layout from "./layout.css";
import weeks from "./weeks.css";
import days from "./days.css";
import blocks from "./blocks.css";
import rows from "./rows.css";
import littleRoom from "./little_room.css";
import addLine from "./add_line.css";
import dragging from "./dragging.css";
import thisWeek from "./this_week.css";
import findings from "./findings.css";
import library from "./library.css";
import card from "./card.css";
import body from "./body.css";
import railParts from "./rail_parts.css";
import text from "./text.css";
import dialogs from "./dialogs.css";
import home from "./home.css";
import homeList from "./home_list.css";
import homeBegin from "./home_begin.css";
import fileDialogs from "./file_dialogs.css";
import forms from "./forms.css";
import printDialog from "./print_dialog.css";
import notices from "./notices.css";
import comfort from "./comfort.css";

export const css = [
  designer,
  buttons,
  fields,
  topBar,
  programs,
  strips,
  layout,
  days,
  blocks,
  rows,
  littleRoom,
  weeks,
  addLine,
  dragging,
  thisWeek,
  findings,
  library,
  card,
  body,
  railParts,
  text,
  dialogs,
  home,
  homeList,
  homeBegin,
  fileDialogs,
  forms,
  printDialog,
  notices,
  comfort,
].join("\n");
