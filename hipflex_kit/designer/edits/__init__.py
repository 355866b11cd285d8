"""From what the page sends to changes of the text: messages, splices, and the ids that rows keep."""
