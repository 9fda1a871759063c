// All pages work without this; the design system's own behaviour is all there is.
import { initAll } from './nhsuk/nhsuk-frontend.min.js'

initAll()
