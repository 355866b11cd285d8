// Names for what the page makes before Python has seen it.
let minted = 0;
export const mint = (prefix: string): string => `${prefix}-${Date.now().toString(36)}-${(minted++).toString(36)}`;
