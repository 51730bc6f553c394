import type { Child } from '../platform/html/html.ts'

/** Posts, newest first. @param id for streams to prepend to */
export function Feed({ id, children }: { id?: string; children?: Child }) {
  return (
    <div class="feed" id={id}>
      {children}
    </div>
  )
}

type Entry = {
  id: string
  avatar: Child
  name: Child
  /** school, time */
  detail: Child
  tools?: Child
  children?: Child
}

function Head({ avatar, name, detail, tools, level }: Omit<Entry, 'id' | 'children'> & { level?: 2 | 3 }) {
  const Name = (level ? `h${level}` : 'p') as 'p'
  return (
    <header>
      {avatar}
      <div>
        <Name class="name">
          <bdi>{name}</bdi>
        </Name>
        <p class="small muted">{detail}</p>
      </div>
      {tools && <div class="tools">{tools}</div>}
    </header>
  )
}

/** One post: who and when, what it says, its pictures, and under it what others answered. @param level of the heading that names the writer */
export function FeedItem({ id, children, pictures, comments, level = 2, ...head }: Entry & { pictures?: Child; comments?: Child; level?: 2 | 3 }) {
  return (
    <article class="post" id={id}>
      <Head {...head} level={level} />
      <div class="prose words">{children}</div>
      {pictures}
      {comments}
    </article>
  )
}

/** Answers to a post, oldest first. @param id for streams to append to */
export function Comments({ id, children }: { id: string; children?: Child }) {
  return (
    <ol class="comments plain" id={id}>
      {children}
    </ol>
  )
}

export function CommentItem({ id, children, ...head }: Entry) {
  return (
    <li class="comment" id={id}>
      <Head {...head} />
      <div class="words">{children}</div>
    </li>
  )
}

/** What opens when wanted: a summary and what is under it, without JavaScript. */
export function More({ label, open, children }: { label: Child; open?: boolean; children?: Child }) {
  return (
    <details class="more" open={open}>
      <summary>{label}</summary>
      <div class="stack">{children}</div>
    </details>
  )
}
