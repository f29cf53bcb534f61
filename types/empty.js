// What is imported for its types, or its styles, has nothing else.
export {};
