/** What somebody wrote, a paragraph a line, each in its own direction. */
export const Paragraphs = ({ text }: { text: string }) => text.split(/\n+/).map((paragraph) => <p dir="auto">{paragraph}</p>)
