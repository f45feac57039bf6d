"""The work of docs/performance.md as somebody fluent in numpy writes it: one thread, processor time, medians.

Run it in the same session as the Java benchmarks: python3 src/jmh/python/peers.py
"""
import os
for v in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[v] = "1"
import time, sys
import numpy as np

def median(f, n):
    f()
    t = []
    for _ in range(n):
        a = time.process_time(); f(); t.append(time.process_time() - a)
    return sorted(t)[len(t) // 2]

def ranks(s):
    order = np.argsort(-s)
    r = np.empty(len(s), dtype=np.int64)
    r[order] = np.arange(1, len(s) + 1)
    return r

def topsis(x, w):
    z = w * x / np.sqrt((x * x).sum(axis=0))
    hi, lo = z.max(axis=0), z.min(axis=0)
    a = np.sqrt(((z - hi) ** 2).sum(axis=1))
    b = np.sqrt(((z - lo) ** 2).sum(axis=1))
    return ranks(b / (a + b))

def wsum(x, w):
    lo, hi = x.min(axis=0), x.max(axis=0)
    return ranks(((x - lo) / (hi - lo)) @ w)

def smaa(m, n, draws, block, rng, low):
    first = np.zeros((m, m)); beats = np.zeros((m, m)); central = np.zeros((m, n))
    for _ in range(draws // block):
        w = rng.exponential(size=(block, n)); w /= w.sum(axis=1, keepdims=True)
        v = low + 0.3 * rng.random((block, m, n))
        s = np.einsum('kij,kj->ki', v, w)
        order = np.argsort(-s, axis=1)
        r = np.empty_like(order)
        np.put_along_axis(r, order, np.arange(m)[None, :], axis=1)
        first += np.bincount((np.arange(m) * m + r).ravel(), minlength=m * m).reshape(m, m)
        beats += (r[:, :, None] < r[:, None, :]).sum(axis=0)
        np.add.at(central, order[:, 0], w)
    return first

def main():
    rng = np.random.default_rng(7)
    x = rng.random((1000000, 10)); w = np.arange(1, 11) / 55.0
    print("topsis 1e6x10 s", median(lambda: topsis(x, w), 5))
    print("wsum 1e6x10 s", median(lambda: wsum(x, w), 5))
    y = rng.random((6, 8)); v = np.arange(1, 9) / 36.0
    def many(f, k=2000):
        def g():
            for _ in range(k): f(y, v)
        return median(g, 5) / k * 1e6
    print("topsis 6x8 us", many(topsis)); print("wsum 6x8 us", many(wsum))
    for m, n, d, b in ((8, 8, 65536, 4096), (50, 12, 16384, 1024)):
        low = 0.7 * rng.random((m, n))
        t = median(lambda: smaa(m, n, d, b, rng, low), 3)
        print(f"smaa {m}x{n} draws/s", d / t, "ns/draw", t / d * 1e9)

main()
