/** @param {string} text to be shown as it is, or to be an attribute's value */
export const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
