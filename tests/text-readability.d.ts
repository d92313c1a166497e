/** The part of text-readability that the tests use; the package brings no types. */
declare module 'text-readability' {
  const readability: { fleschKincaidGrade: (text: string) => number };
  export default readability;
}
