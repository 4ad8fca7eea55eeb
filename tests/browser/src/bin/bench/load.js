// Runs before the page's own scripts. Performance times begin with the navigation.
new MutationObserver((_, observer) => {
    if (!document.querySelector('input#open-file')) return;
    observer.disconnect();
    requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => { window.usable = performance.now(); };
        port2.postMessage(null);
    });
}).observe(document, { childList: true, subtree: true });
