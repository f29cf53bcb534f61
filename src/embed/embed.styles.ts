/** Styles of the page in the frame: nothing but the widget, with room for its focus rings. */
export const embedStyles = `
  body {
    display: flow-root;
    margin: 0;
    padding: 4px;
    font: 1rem/1.5 system-ui, sans-serif;
  }
`;
