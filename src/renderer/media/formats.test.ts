import { describe, expect, it } from 'vitest'
import { clockOf, nameOf } from './formats'

describe('the length of a film', () => {
  it('is minutes and seconds, with hours where there are any', () => {
    expect(clockOf(5)).toBe('0:05')
    expect(clockOf(185.4)).toBe('3:05')
    expect(clockOf(59.6)).toBe('1:00')
    expect(clockOf(3785)).toBe('1:03:05')
  })
})

describe('what a file is called', () => {
  it('is its title, else its file name without the ending', () => {
    expect(nameOf({ title: 'هور الحويزة', name: 'DSC_0017.jpg' })).toBe('هور الحويزة')
    expect(nameOf({ title: '', name: 'هور 2.5 كم.final.jpeg' })).toBe('هور 2.5 كم.final')
    expect(nameOf({ title: '', name: '.jpg' })).toBe('.jpg')
  })
})
