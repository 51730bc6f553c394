import { WithLinks } from './with-links.tsx'

/** What somebody wrote, a paragraph a line, each in its own direction; addresses can be followed. */
export const Paragraphs = ({ text }: { text: string }) =>
  text.split(/\n+/).map((paragraph) => (
    <p dir="auto">
      <WithLinks text={paragraph} />
    </p>
  ))
