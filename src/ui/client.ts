import './client/own-step-back.ts'

import * as Turbo from '@hotwired/turbo'
import { AutoSubmit } from './client/auto-submit.ts'
import { CharCount } from './client/char-count.ts'
import { openDialogs } from './client/dialogs.ts'
import { FlashToast } from './client/flash-toast.ts'
import { giveFormKeys } from './client/form-keys.ts'
import { listenAgain } from './client/listen-again.ts'
import { MenuDetails } from './client/menu-details.ts'
import { PrintButton } from './client/print-button.ts'
import { showRefusalsInPlace } from './client/refused-forms.ts'
import { emptySentForms } from './client/sent-forms.ts'
import { preserveState } from './client/streams.ts'
import { ThemeSwitch } from './client/theme-switch.ts'
import { openPicturesInPlace } from './client/viewer.ts'

Turbo.session.drive = true
openDialogs()
openPicturesInPlace()
preserveState()
listenAgain()
giveFormKeys()
showRefusalsInPlace()
emptySentForms()
customElements.define('auto-submit', AutoSubmit)
customElements.define('char-count', CharCount)
customElements.define('flash-toast', FlashToast)
customElements.define('menu-details', MenuDetails)
customElements.define('print-button', PrintButton)
customElements.define('theme-switch', ThemeSwitch)
