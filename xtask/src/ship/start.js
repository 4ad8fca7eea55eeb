// What both the site and the single file begin with: refusals, in the language of the page. Before
// the program runs it finds that language as the program does (src/app/browser/language.rs).
function spoken() {
  const tags = [...navigator.languages];
  try {
    tags.unshift(localStorage.getItem('language') ?? '');
  } catch {
    // What the browser asks for, then.
  }
  return tags.map((tag) => tag.toLowerCase().split(/[-_]/)[0]).find((tag) => tag in WORDS) ?? 'en';
}
const WORDS = {
  en: {
    framed: ['This page does not run inside another page', 'Another page shows it in a frame, where clicks and keys could be misled. Open it in a tab of its own.'],
    old: ['This browser is too old for this page', 'Use Chrome or Edge 111, Firefox 113, Safari 16.4, or a later one of them.'],
    failed: ['The page did not load whole', 'Load it again. If that does not help, its server lacks some of its files, or changes them on the way.'],
    damaged: ['This file is damaged', 'Get cnf-repack again: this copy of it is not whole.'],
    open: 'Open it in a tab of its own',
    // What index.html says.
    welcome: [],
  },
  de: {
    framed: ['Diese Seite läuft nicht innerhalb einer anderen', 'Eine andere Seite zeigt sie in einem Rahmen, in dem Klicks und Tasten irregeführt werden könnten. Öffnen Sie sie in einem eigenen Tab.'],
    old: ['Dieser Browser ist zu alt für diese Seite', 'Nehmen Sie Chrome oder Edge 111, Firefox 113, Safari 16.4 oder neuer.'],
    failed: ['Die Seite ist nicht vollständig geladen', 'Laden Sie sie noch einmal. Hilft das nicht, fehlen ihrem Server Dateien, oder sie werden unterwegs verändert.'],
    damaged: ['Diese Datei ist beschädigt', 'Besorgen Sie sich cnf-repack neu: Diese Kopie ist nicht vollständig.'],
    open: 'In einem eigenen Tab öffnen',
    welcome: ['Cisco-Telefone umkonfigurieren, ohne den Rest zu beschädigen', 'Datei öffnen, im Formular ändern, jedes abweichende Byte sehen und exportieren. Dateien und Schlüssel verlassen diese Seite nie.'],
  },
};
function refuse(reason, error) {
  const words = WORDS[spoken()];
  const make = (tag, name, text) => {
    const element = document.createElement(tag);
    element.className = name;
    element.textContent = text;
    return element;
  };
  const [title, text] = words[reason];
  const page = make('div', 'message-page', '');
  page.append(make('h1', 'message-page__title', title), make('p', 'message-page__text', text));
  if (reason === 'framed') {
    const link = make('a', 'button', words.open);
    link.href = location.href;
    link.target = '_blank';
    link.rel = 'noopener';
    const row = make('div', 'button-row', '');
    row.append(link);
    page.append(row);
  }
  if (error) page.append(make('p', 'mono', String(error)));
  const place = document.querySelector('main') ?? document.body;
  place.dataset.state = 'refused';
  place.replaceChildren(page);
}
// The welcome is painted before the program arrives.
const welcome = WORDS[spoken()].welcome;
document.documentElement.lang = spoken();
welcome.forEach((text, at) => {
  document.querySelector('.welcome').children[at].textContent = text;
});
// A policy in the markup cannot forbid frames, so the program stays away from them by itself.
const framed = self !== top;
const old = !(self.WebAssembly?.instantiateStreaming && self.DecompressionStream && self.CSS?.supports('color', 'color-mix(in srgb, red, blue)'));
// Browsers hold back what is saved from such a host; the page tells so.
if (!isSecureContext) document.documentElement.dataset.plainHost = '';
// From here on the page can ask nothing of anyone and run nothing new.
function close(policy) {
  const meta = document.createElement('meta');
  meta.httpEquiv = 'Content-Security-Policy';
  meta.content = policy;
  document.head.append(meta);
}
function started(wasm) {
  dispatchEvent(new CustomEvent('TrunkApplicationStarted', { detail: { wasm } }));
}
