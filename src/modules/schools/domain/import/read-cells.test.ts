import { expect, test } from 'vitest'
import { webAddress } from '../../../../platform/text/web-address.ts'
import { cleanCell, unprintableIn } from './clean-cell.ts'
import { degrees, whyNowhere } from './coordinates.ts'
import { iscedLevels } from './isced.ts'
import { placeOf } from './place-of.ts'

test.each([
  ['Berg &amp; Dal skole &#8211; avd. S&oslash;r', 'Berg & Dal skole – avd. Sør'],
  ['Berg &amp;amp; Dal', 'Berg & Dal'],
  ['AT&T &copy', 'AT&T &copy'],
  ['Usyn\u200Blig\u00ADhet skole', 'Usynlighet skole'],
  ['\u200B\u2060\u3164\u2800', ''],
  [' two\t\u00A0spaces\u000B ', 'two spaces'],
  ['Lyc\u0082e \u0096 Est', 'Lyc‚e – Est'],
  ['NULL', ''],
  ['n/a', ''],
  ['Non Disponibile', ''],
  ['\\N', ''],
  ['NA', 'NA'],
  ['None', 'None'],
  ['-', '-'],
])('R4: the cell “%s” is “%s”', (cell, meant) => expect(cleanCell(cell)).toBe(meant))

test.each([
  ['Kontroll\u0007 skole', 'U+0007'],
  ['skole\u001B[31m', 'U+001B'],
  ['skole\u202E. elokS', 'U+202E'],
  ['Kol�ne', 'U+FFFD'],
  ['Σχολή', undefined],
])('R4: in “%s” stands %s', (cell, found) => expect(unprintableIn(cleanCell(cell))).toBe(found))

test.each([
  ['1,2', [1, 2], []],
  ['1 | 2', [1, 2], []],
  ['ISCED 2', [2], []],
  ['ISCED2, ISCED3', [2, 3], []],
  ['ISCED 2011 level 1', [1], []],
  ['24|34', [2, 3], []],
  ['244; 351', [2, 3], []],
  ['02', [0], []],
  ['010/020', [0], []],
  ['10', [1], []],
  ['1-3', [1, 2, 3], []],
  ['0–1', [0, 1], []],
  ['3A & 3C', [3], []],
  ['', [], []],
  ['3|4', [3], ['4']],
  ['03', [], ['03']],
  ['12', [], ['12']],
  ['3-1', [], ['3-1']],
  ['primaria', [], ['primaria']],
])('R2: the levels “%s” are %j, and %j is none', (text, levels, odd) => expect(iscedLevels(text)).toEqual({ levels, odd }))

test.each([
  ['59.9', 59.9],
  ['59,9', 59.9],
  ['+59.91,', 59.91],
  ['−5.5', -5.5],
  ['59.9 N', 59.9],
  ['S 33.9', -33.9],
  ["59°54'", 59.9],
  ['59° 54′ 36″ N', 59.91],
  ['59.123456789', 59.123457],
  ['0', 0],
  ['59.9E', Number.NaN],
  ['-59.9S', Number.NaN],
  ['N59.9N', Number.NaN],
  ["59°60'", Number.NaN],
  ['45.149.211', Number.NaN],
  ['near the church', Number.NaN],
  ['1e1', Number.NaN],
  ['', Number.NaN],
])('R6: the latitude “%s” is %d', (text, value) => expect(degrees(text, 'lat')).toBe(value))

test.each([
  ['5.1 W', -5.1],
  ["W 16°30'", -16.5],
  ['5.1E', 5.1],
  ['-5.1', -5.1],
  ['5.1 N', Number.NaN],
])('the longitude “%s” is %d', (text, value) => expect(degrees(text, 'lon')).toBe(value))

const latitude = { axis: 'lat', reason: 'is no latitude: it has to be a number from -90 to 90' }
const longitude = { axis: 'lon', reason: 'is no longitude: it has to be a number from -180 to 180' }
const metres = { axis: 'lat', reason: 'are metres on a map, no degrees: bring the register to WGS84 first, with QGIS or `ogr2ogr -t_srs EPSG:4326`' }
test.each([
  [90, -180, undefined],
  [-90, 180, undefined],
  [90.1, 24, latitude],
  [Number.NaN, 24, latitude],
  [56, 180.1, longitude],
  [56, -204, longitude],
  [28.5, -16275, longitude],
  [6_643_000, 597_000, metres],
])('M32: %d, %d', (lat, lon, wrong) => expect(whyNowhere(lat, lon)).toEqual(wrong))

const known = { countries: new Map([['FR', ['FR', 'RE']]]), services: new Set<string>() }
const far = (country: string) => `are far from every town of ${country}`
test.each([
  ['NO', '59.9', '10.7', [59.9, 10.7], undefined],
  ['NO', '69,23', '23.5', [69.23, 23.5], undefined],
  ['NO', '10.7', '59.9', [59.9, 10.7], 'are longitude and latitude in each other’s place: they are taken the other way round'],
  ['NO', '0', '0', [null, null], far('NO')],
  ['NO', '-33.9', '151.2', [null, null], far('NO')],
  ['GR', '151', '38', [null, null], 'is no latitude: it has to be a number from -90 to 90'],
  ['TN', '10.2', '36.8', [36.8, 10.2], 'are longitude and latitude in each other’s place: they are taken the other way round'],
  ['FR', '-20.9', '55.5', [-20.9, 55.5], undefined],
  ['JO', '31.95', '35.93', [31.95, 35.93], undefined],
  ['IS', '66.4', '-15.9', [66.4, -15.9], undefined],
])('R3: in %s %s, %s is %j: %s', (country, lat, lon, place, remark) => {
  const found = placeOf({ lat, lon }, country, known)
  expect([[found.lat, found.lon], found.placed, found.remarks.map(({ reason }) => reason)]).toEqual([place, place[0] !== null, remark ? [remark] : []])
})

test.each([
  ['www.skole.example', 'https://www.skole.example'],
  ['HTTP://Skole.example/a b', undefined],
  ['http://skole.example/om', 'http://skole.example/om'],
  ['//skole.example', 'https://skole.example'],
  ['www.школа.рф', 'https://www.школа.рф'],
  ['post@skole.example', undefined],
  ['https://post@skole.example', undefined],
  ['glej matično šolo', undefined],
  ['http://http://skole.example', undefined],
  ['http://www.bs-gc.example.', 'http://www.bs-gc.example'],
  ['n.v.t.', undefined],
  ['1.2', undefined],
  ['skole', undefined],
  ['.example', undefined],
])('R1: the website “%s” is %s', (text, address) => expect(webAddress(text)).toBe(address))
