// What Python tells of its view reaches the widget's model here, which keeps the newest whole one: for every page that is
// drawn of it, and for a notebook that is saved.
import type { News } from "../messages";
import type { Model } from "../model";
import { changed } from "./changes";

/** Takes in what is new. Returns false where something before it was missed, so that the whole view must be asked for. */
export function takeIn(model: Model, message: News): boolean {
  const held = model.get("view");
  if (held?.serial === message.serial) return true; // another page of the same model has taken it in
  if ("whole" in message) model.set("view", message.whole);
  else if (held && held.serial === message.base) model.set("view", changed(held, message.change));
  else return false;
  return true;
}
