// Takes the NHS.UK design system from its npm package into the folder given, ready for the WAR. Does nothing where the
// same version is there already, so that a build without changes starts no npm.
//
// Two things are changed on the way: pictures are addressed relative to the style sheet, and the NHS typeface is left
// out, because it would be fetched from another organisation's server at each visit; the fallback is the system's own.
import { execSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const [target] = process.argv.slice(2)
const sources = ['package.json', 'package-lock.json', fileURLToPath(import.meta.url)]
const stamp = createHash('sha256')
sources.forEach((file) => stamp.update(readFileSync(file)))
const wanted = stamp.digest('hex')
const stampFile = join(target, '.taken')
const marker = join('node_modules', 'nhsuk-frontend', 'package.json')

const upToDate = existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted && existsSync(marker)
if (!upToDate) {
  const { version } = JSON.parse(readFileSync('package-lock.json')).packages['node_modules/nhsuk-frontend']
  if (!existsSync(marker) || JSON.parse(readFileSync(marker)).version !== version) {
    execSync('npm ci --ignore-scripts --no-audit --no-fund --silent', { stdio: 'inherit' })
  }
  const dist = join('node_modules', 'nhsuk-frontend', 'dist', 'nhsuk')
  rmSync(target, { recursive: true, force: true })
  const folder = join(target, 'assets', 'nhsuk')
  mkdirSync(folder, { recursive: true })

  const css = readFileSync(join(dist, 'nhsuk-frontend.min.css'), 'utf8')
    .replaceAll(/@font-face\{[^}]*\}/g, '')
    .replaceAll('url(/assets/images/', 'url(images/')
    .replace(/\/\*# sourceMappingURL=.*\*\//, '')
  if (/url\(["']?(https?:|\/)/.test(css)) {
    throw new Error('The style sheet of nhsuk-frontend addresses something outside the application.')
  }
  writeFileSync(join(folder, 'nhsuk-frontend.min.css'), css)
  const js = readFileSync(join(dist, 'nhsuk-frontend.min.js'), 'utf8').replace(/\/\/# sourceMappingURL=.*/, '')
  writeFileSync(join(folder, 'nhsuk-frontend.min.js'), js)
  // The NHS logo and icon belong to the NHS: a trust adds its own. Only the small signs that the styles use are taken.
  cpSync(join(dist, 'assets', 'images'), join(folder, 'images'), {
    recursive: true,
    filter: (source) => !/favicon|opengraph|mask|icon-(180|192|512)/.test(source)
  })
  writeFileSync(stampFile, wanted)
}
