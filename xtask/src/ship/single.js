// Unpacks the program that this file carries.
async function load() {
  if (framed) return refuse('framed');
  if (old) return refuse('old');
  try {
    const carrier = document.getElementById('program');
    const text = atob(carrier.textContent);
    const packed = new Uint8Array(text.length);
    for (let at = 0; at < text.length; at++) packed[at] = text.charCodeAt(at);
    carrier.remove();
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
    const headers = { 'Content-Type': 'application/wasm' };
    const wasm = await __wbg_init({ module_or_path: new Response(stream, { headers }) });
    close("{closed}");
    started(wasm);
  } catch (error) {
    refuse('damaged', error);
    throw error;
  }
}
load();
