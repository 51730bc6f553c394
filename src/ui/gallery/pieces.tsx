import { Badge, Count } from '../badge.tsx'
import { Breadcrumbs } from '../breadcrumbs.tsx'
import { Button, ButtonLink } from '../button.tsx'
import { Chips } from '../chips.tsx'
import { Confirm, Dialog, DialogLink } from '../dialog.tsx'
import { Notice } from '../flash.tsx'
import { Menu } from '../menu.tsx'
import { Pagination } from '../pagination.tsx'
import { AgeBar, Progress } from '../progress.tsx'
import { Steps } from '../steps.tsx'
import { Tabs } from '../tabs.tsx'
import { Section } from '../title.tsx'

const waiting = (days: number) => new Date(Date.now() - days * 86_400_000)

/** Small pieces: buttons, states, ways. */
export function Pieces() {
  return (
    <>
      <Section title="Buttons and dialogs" id="buttons">
        <div class="stack">
          <div class="row tight">
            <Button kind="primary">Send to both services</Button>
            <Button>Save the draft</Button>
            <Button kind="quiet">Not now</Button>
            <Button kind="danger">Withdraw the call</Button>
            <Button kind="primary" disabled>
              Send to both services
            </Button>
          </div>
          <div class="row tight">
            <ButtonLink href="#" icon="plus">
              Found a project
            </ButtonLink>
            <Button size="small" icon="pencil">
              Edit
            </Button>
            <Button size="large" kind="primary" icon="check">
              Accept the invitation
            </Button>
            <Menu
              label="More"
              items={[
                { href: '#', label: 'Copy the plan', icon: 'copy' },
                { href: '#', label: 'Report a concern', icon: 'flag' },
              ]}
            />
          </div>
          <div class="row tight">
            <Confirm
              id="remove-page"
              label="Remove the page"
              title="Remove “Our river in March”?"
              text="Its 14 versions go with it. Founders can bring it back for 30 days."
              action="#"
              verb="Remove the page"
              icon="trash-2"
            />
            <DialogLink to="invite">Invite a partner</DialogLink>
            <Dialog id="invite" title="Invite a partner">
              <p>Only your contacts can be invited.</p>
            </Dialog>
          </div>
        </div>
      </Section>
      <Section title="States" id="states">
        <div class="stack">
          <div class="row tight">
            <Badge>Draft</Badge>
            <Badge tone="info" icon="clock">
              Waiting for your partner
            </Badge>
            <Badge tone="attention" icon="bell">
              Needs your answer
            </Badge>
            <Badge tone="done" icon="check">
              Approved
            </Badge>
            <Badge tone="danger" icon="circle-alert">
              Refused
            </Badge>
            <Count of={3} />
            <Count of={120} />
          </div>
          <Chips
            label="Understood as"
            items={[
              { label: 'Subject: Music', href: '#', remove: 'Remove from the search' },
              { label: 'البلد: فنلندا', href: '#', remove: 'Remove from the search' },
            ]}
          />
          <div class="row">
            <AgeBar since={waiting(2)} target={7} />
            <AgeBar since={waiting(6)} target={7} />
            <AgeBar since={waiting(11)} target={7} />
          </div>
          <Progress label="Sending four pictures" value={0.62} note="about half a minute" />
          <Steps
            steps={[
              { label: 'Your address', state: 'done' },
              { label: 'Your school', state: 'current' },
              { label: 'What you teach', state: 'ahead' },
              { label: 'Confirmation', state: 'ahead' },
            ]}
          />
          <Steps
            upright
            steps={[
              { label: 'You sent the project', state: 'done', detail: 'Monday 10:40' },
              { label: 'Waiting for Portugal’s support service', state: 'current', detail: 'usually 3 days' },
              { label: 'The TwinSpace opens', state: 'ahead' },
            ]}
          />
          <Notice>Your profile can be seen by validated teachers only.</Notice>
          <Notice tone="attention" title="Kalnu skola went quiet">
            Nobody there has been here for three weeks. A reminder was sent on Monday.
          </Notice>
          <Notice tone="danger">This school left the programme in 2020. Its spaces can be read, not changed.</Notice>
        </div>
      </Section>
      <Section title="Ways" id="ways">
        <div class="stack">
          <Breadcrumbs
            items={[
              { href: '#', label: 'Projects' },
              { href: '#', label: 'Rivers that cross borders' },
            ]}
          />
          <Tabs
            label="Project"
            items={[
              { href: '#', label: 'Plan', current: true },
              { href: '#', label: 'Partners', count: 2 },
              { href: '#', label: 'Products' },
              { href: '#', label: 'Approval' },
            ]}
          />
          <Pagination previous="#" next="#" page={3} pages={14} />
        </div>
      </Section>
    </>
  )
}
