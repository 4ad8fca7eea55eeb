// Loads the program, then lets a service worker keep it for when there is no network.
async function load() {
  if (framed) return refuse('framed');
  if (old) return refuse('old');
  addEventListener('cnf-repack:started', () => keep((renew) => {
    addEventListener('cnf-repack:renew', renew, { once: true });
    dispatchEvent(new Event('cnf-repack:newer'));
  }), { once: true });
  try {
    const { default: init } = await import('{script}');
    const wasm = await init({ module_or_path: fetch('{wasm}', { integrity: '{wasm_integrity}' }) });
    close("{closed}".replace('{origin}', location.origin));
    const touched = new AbortController();
    for (const event of ['pointerdown', 'keydown', 'dragenter', 'drop', 'paste', 'change']) {
      addEventListener(event, ({ isTrusted }) => {
        // Whoever judges pages tries whether one can paste; that is nobody's file.
        if (!isTrusted) return;
        close("{touched}");
        touched.abort();
      }, { capture: true, signal: touched.signal });
    }
    started(wasm);
  } catch (error) {
    refuse('failed', error);
    // Nobody is to be held by a version that does not start.
    keep((renew) => renew());
    throw error;
  }
}
async function keep(newer) {
  const workers = navigator.serviceWorker;
  if (!workers || !isSecureContext || !location.protocol.startsWith('http')) return;
  const address = './sw.js';
  const trusted = self.trustedTypes?.createPolicy('cnf-repack', { createScriptURL: () => address });
  try {
    const here = await workers.register(trusted?.createScriptURL('') ?? address, { updateViaCache: 'none' });
    let told = false;
    const look = () => {
      if (told || !here.waiting || !workers.controller) return;
      told = true;
      newer(() => {
        if (!here.waiting) return location.reload();
        workers.addEventListener('controllerchange', () => location.reload(), { once: true });
        here.waiting.postMessage('renew');
      });
    };
    const follow = () => here.installing?.addEventListener('statechange', look);
    here.addEventListener('updatefound', follow);
    follow();
    look();
  } catch {
    // Without a worker the page needs the network to start, and nothing else is different.
  }
}
load();
