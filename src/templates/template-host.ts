/** What the shared templates need to know about the element that renders them. */
export interface TemplateHost extends EventTarget {
  /** The language of the interface: of words, dates and numbers. */
  readonly uiLanguage: string;
  /** The level of the widget's heading, 1 to 6. Titles are one level below. */
  readonly headingLevel: number;
  /** `target` of every link. */
  readonly linkTarget: string | undefined;
  /** Renders the element again. */
  requestUpdate(): void;
}
