// Runs in the bench page; `repack.done` holds figures in milliseconds once it is resolved.
window.repack = (() => {
    const algorithm = {
        name: 'RSASSA-PKCS1-v1_5', modulusLength: 2048,
        publicExponent: new Uint8Array([1, 0, 1]), hash: 'SHA-1',
    };
    const rsa = () => crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
    const pem = async ({ privateKey }) => {
        const der = new Uint8Array(await crypto.subtle.exportKey('pkcs8', privateKey));
        const lines = btoa(String.fromCharCode(...der)).match(/.{1,64}/g).join('\n');
        return `-----BEGIN PRIVATE KEY-----\n${lines}\n-----END PRIVATE KEY-----\n`;
    };
    const quickest = async (count, work) => {
        const all = [];
        for (let run = 0; run < count; run += 1) {
            const start = performance.now();
            await work();
            all.push(performance.now() - start);
        }
        return Math.min(...all);
    };
    const ready = () => new Promise((resolve) => {
        const look = () => (window.measure ? resolve() : requestAnimationFrame(look));
        look();
    });
    const start = async (text) => {
        const [signer, phone] = [await rsa(), await rsa()];
        await ready();
        const figures = window.measure(await pem(signer), await pem(phone), text);
        const bytes = new TextEncoder().encode(text);
        figures.webcrypto = await quickest(25, () => crypto.subtle.sign(algorithm.name, signer.privateKey, bytes));
        const many = Array(50).fill(0);
        figures.webcryptoMany = await quickest(5, () => Promise.all(many.map(() =>
            crypto.subtle.sign(algorithm.name, signer.privateKey, bytes)))) / many.length;
        return figures;
    };
    return { start };
})();
