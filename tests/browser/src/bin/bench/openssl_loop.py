# The same work on the same computer with OpenSSL, through the package that certutils uses.
# Arguments: a folder for the keys, how many pairs. Prints milliseconds of the quickest: written; proved.
import hashlib, os, pathlib, sys, time
from cryptography.hazmat.backends.openssl import backend
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

folder, count = pathlib.Path(sys.argv[1]), int(sys.argv[2])
text = (folder / 'plain').read_bytes()


def key(name):
    data = (folder / name).read_bytes()
    return serialization.load_pem_private_key(data, None)


signer, phone = key('signer.pem'), key('phone.pem')
to, by = phone.public_key(), signer.public_key()
v15, sha1 = padding.PKCS1v15(), hashes.SHA1()


def write():
    secret, iv = os.urandom(16), os.urandom(16)
    padded = text + b'\r' * (16 - len(text) % 16)
    cipher = Cipher(algorithms.AES(secret), modes.CBC(iv)).encryptor()
    body = cipher.update(padded) + cipher.finalize()
    head = iv + hashlib.sha1(text).digest() + to.encrypt(secret, v15)
    full = (signer.sign(head + body, v15, sha1), head, body)
    short = b'<device/>' * 60
    return full, (signer.sign(short, v15, sha1), short)


def prove(full, short):
    signature, head, body = full
    by.verify(signature, head + body, v15, sha1)
    by.verify(short[0], short[1], v15, sha1)
    secret = phone.decrypt(head[36:], v15)
    cipher = Cipher(algorithms.AES(secret), modes.CBC(head[:16])).decryptor()
    plain = (cipher.update(body) + cipher.finalize())[:len(text)]
    assert plain == text and hashlib.sha1(plain).digest() == head[16:36]


def clock(work):
    times = []
    for _ in range(count):
        begin = time.perf_counter()
        work()
        times.append(time.perf_counter() - begin)
    return min(times) * 1000


print(clock(write), clock(lambda: prove(*write())), backend.openssl_version_text().split(' ')[1])
