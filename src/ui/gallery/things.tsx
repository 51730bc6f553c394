import { Badge } from '../badge.tsx'
import { ButtonLink } from '../button.tsx'
import { Card } from '../card.tsx'
import { TileRow, WaitingList } from '../desk.tsx'
import { TwinEmblem } from '../emblem/twin.tsx'
import { EmptyState } from '../empty.tsx'
import { Meta } from '../meta.tsx'
import { AgeBar } from '../progress.tsx'
import { Result, Results } from '../result.tsx'
import { Table } from '../table.tsx'
import { DateRange, Time } from '../time.tsx'
import { Section, TitlePage } from '../title.tsx'

const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000)

/** Larger things: results, tables, a title page, the desk, empty places. */
export function Things() {
  return (
    <>
      <Section title="Results" id="results">
        <Results>
          <Result
            href="#"
            id="coimbra"
            title="Inês Carvalho"
            place="Escola Básica do Mondego, Coimbra, Portugal · 14:20 there"
            facts="Biology and geography, ages 12–15 · Portuguese, English B2, French B1"
            text="We live on a river that floods every spring. Looking for a class upstream of anything, to compare water, stories and bread."
            why={['Same ages', 'Both teach biology', 'Free on Tuesdays at 10:00']}
            foot="Usually replies within 2 days"
          />
          <Result
            href="#"
            id="tartu"
            title="Kristjan Tamm"
            place="Tartu Kesklinna Kool, Estonia · 16:20 there"
            facts="Informatics, ages 9–11 · Estonian, English C1"
            text="Robots that dance to each other’s folk music."
            foot="Last here yesterday"
          />
        </Results>
      </Section>
      <div class="stack loose rule" id="desk">
        <WaitingList
          title="Waiting for you"
          items={[
            { text: 'Inês Carvalho would like to be your contact', detail: 'Coimbra, Portugal', at: ago(3), href: '#', verb: 'Answer Inês', emblem: 'coimbra' },
            { text: 'Meeting with Tartu at 10:40 your time', detail: '11:40 in Tartu', href: '#', verb: 'Join the meeting', icon: 'video', urgent: true },
          ]}
        />
        <TileRow
          items={[
            { href: '#', title: 'Rivers that cross borders', emblems: ['gdynia', 'coimbra'], last: 'Inês added “Our river in March”', at: ago(2) },
            { href: '#', title: 'Bread, pane, leib', emblems: ['gdynia', 'tartu', 'lecce', 'x', 'y'], last: 'Two tasks are due on Friday', at: ago(50) },
            { href: '#', title: 'رسائل البحر', emblems: ['gdynia', 'tunis'], state: <Badge tone="info">Waiting for Tunisia</Badge>, at: ago(200) },
          ]}
        />
      </div>
      <Section title="Title page" id="title-page">
        <TitlePage
          emblems={['gdynia', 'coimbra']}
          over="European project"
          title="Rivers that cross borders"
          lead="Two classes at the two ends of Europe measure the same things in different water, and find out what a river knows about the country it runs through."
          names="SP 12, Gdynia · Escola Básica do Mondego, Coimbra"
          actions={
            <ButtonLink href="#" kind="primary">
              Open the TwinSpace
            </ButtonLink>
          }
        />
        <Meta
          facts={[
            ['Time', <DateRange from={new Date('2026-09-14')} to={new Date('2027-02-28')} />],
            ['Languages', 'English, Portuguese, Polish'],
            ['Ages', '12–15'],
            ['Founded', <Time at={ago(90)} />],
          ]}
        />
      </Section>
      <Section title="Table" id="table">
        <Table
          caption="Waiting for validation"
          columns={[{ label: 'Name', head: true }, { label: 'School' }, { label: 'Pupils', num: true }, { label: 'Waiting' }]}
          rows={[
            ['Ana Novak', 'OŠ Ledina, Ljubljana', '412', <AgeBar since={ago(216)} target={7} />],
            ['Luca Greco', 'IC Stomeo Zimbalo, Lecce', '1,120', <AgeBar since={ago(120)} target={7} />],
            ['Siobhán Ní Riain', 'Gaelscoil Mhic Amhlaigh', '96', <AgeBar since={ago(24)} target={7} />],
          ]}
        />
      </Section>
      <Section title="Cards" id="cards">
        <div class="grid">
          <Card href="#" title="A kit to begin with" emblem={<TwinEmblem ids={['1', '2']} size={32} />} footer="6 weeks · ages 9–11">
            <p>Postcards that answer each other.</p>
          </Card>
          <Card href="#" title="Thursday’s course" footer="60 places">
            <p>How to hold a first meeting that pupils remember.</p>
          </Card>
          <Card framed title="Framed">
            <p>Only where a thing must be lifted out of its surroundings.</p>
          </Card>
        </div>
      </Section>
      <Section title="Empty places" id="empty">
        <div class="grid">
          <EmptyState
            drawing="twin"
            title="No project yet"
            action={
              <ButtonLink href="#" kind="primary">
                Find a partner
              </ButtonLink>
            }
          >
            A project begins with one contact at another school.
          </EmptyState>
          <EmptyState drawing="search" title="Nobody fits all of this" action={<ButtonLink href="#">Take away “Tuesday 10:00”</ButtonLink>}>
            Without the lesson slot there are 31.
          </EmptyState>
          <EmptyState drawing="done" title="Nothing is waiting">
            The oldest item took two days.
          </EmptyState>
          <EmptyState title="No pages yet" action={<ButtonLink href="#">Write the first page</ButtonLink>} />
        </div>
      </Section>
    </>
  )
}
