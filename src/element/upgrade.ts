/**
 * Elements that are on the page already when their tag is defined become widgets within that call. Visitors may have seen
 * what is inside. When the page is painted is told too late to rely on.
 */
export const upgrade = {
  isOn: false,
  /** Whether an element that is constructed now has been seen before. */
  hasBeenSeen: () =>
    upgrade.isOn && (document.readyState !== 'loading' || performance.getEntriesByType('paint').length > 0),
};
