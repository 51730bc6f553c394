import { hasBegun } from '../../../access/begun-projects.ts'
import { pictureUrl } from '../../materials/urls.ts'
import { contentFromText, documentFromContent, documentOf, htmlOf } from '../../wiki/index.ts'
import type { Chance } from '../chance.ts'
import type { Rows } from './insert.ts'
import type { DemoPerson } from './people.ts'
import type { DemoProject } from './projects.ts'
import { ago } from './times.ts'
import { rivers } from './words.ts'

type Sheet = { title: string; text: string; by: DemoPerson; under?: string; pupils?: boolean; picture?: boolean }
type Picture = Pick<Rows<'pictures'>[number], 'id' | 'project_id' | 'alt' | 'width' | 'height'>

/** The pages of every space: what the project is, who takes part, how the work goes. */
export function makePages(chance: Chance, projects: readonly DemoProject[], pictures: readonly Picture[]): Rows<'pages'> {
  return projects.filter(hasBegun).flatMap((project, at) => {
    const sheets = at === 0 ? riversSheets(project) : sheetsOf(project)
    const ids = new Map(sheets.map(({ title }) => [title, chance.id()]))
    const picture = pictures.find((each) => each.project_id === project.id)
    return sheets.map((sheet, position) =>
      pageRow(
        project,
        sheet,
        { id: ids.get(sheet.title) as string, parent: sheet.under ? (ids.get(sheet.under) ?? null) : null, position },
        sheet.picture ? picture : undefined,
      ),
    )
  })
}

function pageRow(
  project: DemoProject,
  sheet: Sheet,
  { id, parent, position }: { id: string; parent: string | null; position: number },
  picture: Picture | undefined,
): Rows<'pages'>[number] {
  const content = contentFromText(sheet.text)
  if (picture)
    content.content?.splice(1, 0, {
      type: 'image',
      attrs: { src: pictureUrl(project.id, picture.id as string, 960), alt: picture.alt, width: picture.width, height: picture.height },
    })
  const state = documentFromContent(content)
  const created = ago(project.from - 3)
  return {
    id,
    project_id: project.id,
    parent_id: parent,
    title: sheet.title,
    position,
    pupils_may_edit: sheet.pupils ?? false,
    html: htmlOf(documentOf(state)),
    state,
    created_by: sheet.by.id,
    created_at: created,
    updated_at: ago(project.to + (project.from - project.to) / (3 + position)),
  }
}

const riversSheets = ({ members }: DemoProject): Sheet[] =>
  rivers.pages.map(({ by, ...page }) => ({ ...page, by: members.find((member) => member.cast === by) as DemoPerson }))

function sheetsOf({ idea, members, state }: DemoProject): Sheet[] {
  const [one, other] = members as [DemoPerson, DemoPerson]
  const french = idea.language === 'fr'
  const names = members.map(({ name, school }) => `- **${school.name}**, ${school.town} (${name})`).join('\n')
  const about: Sheet = {
    title: french ? 'Notre projet' : 'About our project',
    by: one,
    picture: true,
    text: `${idea.about}\n\n## ${french ? 'Ce que nous voulons' : 'What we want'}\n\n${idea.aims}`,
  }
  const who: Sheet = { title: french ? 'Qui nous sommes' : 'Who takes part', by: other, under: about.title, text: names }
  const how: Sheet = {
    title: french ? 'Comment nous travaillons' : 'How we work',
    by: other,
    pupils: true,
    text: `${idea.process}\n\n## ${french ? 'Nos notes' : 'From our notes'}\n\n${idea.notes
      .slice(0, 2)
      .map((note) => `> ${note}`)
      .join('\n\n')}`,
  }
  const result: Sheet = {
    title: french ? 'Nos résultats' : state === 'closed' ? 'What we made' : 'Where we are',
    by: one,
    pupils: true,
    text: `${idea.results}\n\n${idea.notes.at(-1) ?? ''}`,
  }
  return [about, who, how, result]
}
