// Runs before the page's own scripts; `bench` holds what the program beside this file asks for.
window.bench = (() => {
    const clock = () => performance.now();

    // Resolves once the frame that shows the present state has been painted.
    const painted = () => new Promise((resolve) => requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(clock());
        port2.postMessage(null);
    }));

    // Resolves when `look` has found something in the document and it is laid out, not yet painted.
    const appears = (look) => new Promise((resolve) => {
        const laidOut = () => { document.body.getBoundingClientRect(); resolve(clock()); };
        if (look()) return laidOut();
        new MutationObserver((_, observer) => {
            if (look()) { observer.disconnect(); laidOut(); }
        }).observe(document, { childList: true, subtree: true, attributes: true });
    });

    // The work in a frame: from its start, with `act` in it, until it is painted.
    const frame = (act) => new Promise((resolve) => requestAnimationFrame(() => {
        const start = clock();
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(clock() - start);
        act();
        port2.postMessage(null);
    }));

    const median = (numbers) => numbers.sort((a, b) => a - b)[numbers.length >> 1];
    const timed = (work) => { const start = clock(); work(); return clock() - start; };

    const bench = { longestTask: 0, opened: null, openPainted: NaN };
    let text = '';
    let wasm = null;
    addEventListener('TrunkApplicationStarted', (event) => { wasm = event.detail.wasm; });
    new PerformanceObserver((list) => {
        for (const task of list.getEntries()) bench.longestTask = Math.max(bench.longestTask, task.duration);
    }).observe({ type: 'longtask' });

    bench.wasmBytes = () => wasm?.memory?.buffer.byteLength ?? NaN;

    bench.watchOpening = () => {
        bench.opened = new Promise((resolve) => addEventListener('change', async (event) => {
            if (event.target.id !== 'open-file') return;
            const start = clock();
            const file = event.target.files[0];
            const ready = await appears(() => document.querySelector('main[data-state=open] [data-path]'));
            bench.openPainted = await painted() - start;
            text = await file.text();
            resolve(ready - start);
        }, { capture: true }));
    };

    // One letter more in a text control: the work until it is painted, in its frame and the next,
    // for pages that put a part off. Waiting for a frame to begin is not counted.
    bench.type = async () => {
        const controls = [...document.querySelectorAll('input[data-path]')];
        const control = controls.find((input) => input.type === 'text' && input.checkVisibility());
        if (!control) return NaN;
        control.focus();
        const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
        const times = [];
        for (const letter of 'abcdefghi') {
            const inItsFrame = await frame(() => {
                set.call(control, control.value + letter);
                control.dispatchEvent(new InputEvent('input', { bubbles: true, data: letter, inputType: 'insertText' }));
            });
            times.push(inItsFrame + await frame(() => {}));
        }
        return median(times);
    };

    // The longest time between two frames while the form is scrolled to its end in 60 steps.
    bench.scroll = async () => {
        let area = document.querySelector('[data-path]');
        while (area && !(area.scrollHeight > area.clientHeight + 1
            && /auto|scroll/.test(getComputedStyle(area).overflowY))) area = area.parentElement;
        area ??= document.scrollingElement;
        let slowest = 0;
        let last = await painted();
        for (let step = 1; step <= 60; step += 1) {
            area.scrollTop = (area.scrollHeight - area.clientHeight) * step / 60;
            const now = await painted();
            slowest = Math.max(slowest, now - last);
            last = now;
        }
        area.scrollTop = 0;
        await painted();
        return slowest;
    };

    // The slowest key in the find box: the whole file and the catalog are searched for each.
    bench.find = async () => {
        document.querySelector('input[data-path]').blur();
        dispatchEvent(new KeyboardEvent('keydown', { key: 'k', ctrlKey: true, bubbles: true, cancelable: true }));
        await painted();
        const box = document.querySelector('.find-box input');
        if (!box) return NaN;
        const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
        let slowest = 0;
        for (const letter of 'time zone') {
            slowest = Math.max(slowest, await frame(() => {
                set.call(box, box.value + letter);
                box.dispatchEvent(new InputEvent('input', { bubbles: true, data: letter, inputType: 'insertText' }));
            }) + await frame(() => {}));
        }
        box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
        await painted();
        return slowest;
    };

    // From the click until the checksums of the verified bytes are laid out.
    bench.exported = async () => {
        const buttons = [...document.querySelectorAll('button')];
        const named = (button) => (button.getAttribute('aria-label') ?? button.textContent).trim() === 'Export';
        const start = clock();
        buttons.find((button) => named(button) && button.checkVisibility()).click();
        return await appears(() => document.querySelector('[data-checksum=sha512]')) - start;
    };

    // The browser's own tools on the same text.
    let document_ = null;
    bench.domParser = async () => {
        await painted();
        return timed(() => { document_ = new DOMParser().parseFromString(text, 'text/xml'); });
    };
    bench.serializer = () => timed(() => {
        new TextEncoder().encode(new XMLSerializer().serializeToString(document_));
    });
    bench.domEdit = () => timed(() => {
        document_.querySelector('displayName').textContent += 'x';
        new XMLSerializer().serializeToString(document_);
    });
    return bench;
})();
