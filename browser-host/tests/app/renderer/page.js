window.fromPage = 5
window.seenAtStart = typeof window.api
const said = []
const say = (text) => {
  said.push(text)
  document.querySelector('#said').textContent = said.join(', ')
}
window.stopMenu = window.api.on('menu', (what) => say(`menu ${what}`))
window.api.on('hello-back', (number) => say(`back ${number}`))
document.querySelector('#hello').addEventListener('click', () => window.api.hello(41))
const frame = document.createElement('iframe')
frame.id = 'preview'
frame.setAttribute('sandbox', 'allow-scripts')
frame.src = 'preview://01JABCDEFGHJKMNPQRSTVWXYZ0/'
document.body.append(frame)
