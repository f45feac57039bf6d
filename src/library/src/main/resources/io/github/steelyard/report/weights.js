//<![CDATA[
// Moves weights and ranks anew. The arithmetic is the engine's, the same operations in the same order, so that every
// score is the same number to the last bit; figures are rounded as the report rounds them.
(function () {
  'use strict';
  const TIES = 1e-12; // share of the largest score up to which a difference is rounding
  const box = document.querySelector('.play');
  const all = (selector) => Array.from(box.querySelectorAll(selector));
  const one = (selector) => box.querySelector(selector);

  const nodes = all('.weight').map((line) => ({
    id: line.dataset.id,
    name: line.dataset.name,
    alike: Number(line.dataset.alike),
    parent: Number(line.dataset.parent),
    base: Number(line.dataset.points),
    points: Number(line.dataset.points),
    share: Number(line.dataset.share),
    slider: line.querySelector('[type=range]'),
    number: line.querySelector('[type=number]'),
    lock: line.querySelector('[type=checkbox]'),
    shown: line.querySelector('output'),
    part: Number(line.dataset.part),
  }));
  const leaves = nodes.filter((node, k) => nodes.every((other) => other.parent !== k));
  const rows = all('tbody tr').map((line) => ({
    line: line,
    name: line.dataset.name,
    terms: line.dataset.terms.split(' ').map(Number),
    before: Number(line.dataset.rank),
    bars: Array.from(line.querySelectorAll('.bar span')),
  }));
  const parts = rows[0].bars.length;
  const unit = Number(box.dataset.unit);
  const terms = rows.reduce((sum, row) => sum.concat(row.terms), []);
  const low = Math.min(0, Math.min.apply(null, terms));
  const range = Math.max(0, Math.max.apply(null, terms)) - low || 1;
  const touched = new Set(); // parents whose children have other points than the report
  let leaders = null;

  const siblings = (parent) => nodes.filter((node) => node.parent === parent);
  const sum = (list) => list.reduce((total, x) => total + x, 0);

  // ---- weights

  function shares(points) {
    const largest = Math.max.apply(null, points);
    const scale = largest > 1e290 || !(largest >= 1e-290) ? largest : 1;
    const scaled = points.map((p) => p / scale);
    const total = sum(scaled);
    return scaled.map((p) => p / total);
  }

  function weigh() {
    touched.forEach((parent) => {
      const group = siblings(parent);
      const local = shares(group.map((node) => node.points));
      group.forEach((node, k) => { node.local = local[k]; });
    });
    nodes.forEach((node) => {
      const whole = node.parent < 0 ? 1 : nodes[node.parent].whole;
      node.whole = whole * (touched.has(node.parent) ? node.local : node.share);
    });
  }

  // What one weight gains, its unlocked siblings give in proportion to what they have; their total stays.
  function move(moved, target) {
    const group = siblings(moved.parent);
    const total = sum(group.map((node) => node.points));
    const takers = group.filter((node) => node !== moved && !node.lock.checked);
    const fixed = sum(group.filter((node) => node !== moved && node.lock.checked).map((node) => node.points));
    if (takers.length === 0 || moved.lock.checked || !(total > 0) || Number.isNaN(target)) {
      return;
    }
    const grid = Number('1e' + (4 - Math.floor(Math.log10(total))));
    const snap = (x) => Math.round(x * grid) / grid;
    const given = sum(takers.map((node) => node.points));
    const spare = sum(takers.map((node) => node.base));
    moved.points = snap(Math.max(0, Math.min(total - fixed, target)));
    const rest = Math.max(0, total - fixed - moved.points);
    let left = rest;
    takers.forEach((node, k) => {
      const part = given > 0 ? node.points / given : spare > 0 ? node.base / spare : 1 / takers.length;
      const last = k === takers.length - 1 && part > 0;
      node.points = snap(last ? left : Math.min(left, snap(part * rest)));
      left -= node.points;
    });
    touched.add(moved.parent);
  }

  // ---- ranking

  function score() {
    rows.forEach((row) => {
      row.score = 0;
      row.parts = new Array(parts).fill(0);
      leaves.forEach((leaf, j) => {
        if (leaf.whole !== 0) {
          row.score += leaf.whole * row.terms[j];
          row.parts[leaf.part] += leaf.whole * row.terms[j];
        }
      });
    });
  }

  // Best first; a group of ties is measured from its best member, keeps the order of the file, shares the smaller rank.
  function rank() {
    const tolerance = TIES * Math.max(unit, Math.max.apply(null, rows.map((row) => Math.abs(row.score))));
    const order = rows.slice().sort((a, b) => b.score - a.score);
    let first = 0;
    order.forEach((row, k) => {
      if (order[first].score - row.score > tolerance) {
        first = k;
      }
      row.rank = first + 1;
    });
    return order.sort((a, b) => a.rank - b.rank || rows.indexOf(a) - rows.indexOf(b));
  }

  // ---- figures

  // A number with so many decimals, halves away from zero, rounded from its shortest decimal form.
  function decimal(x, places) {
    const form = Math.abs(x).toExponential().split('e');
    const digits = form[0].replace('.', '');
    const cut = Number(form[1]) + 1 + places;
    const kept = cut > 0 ? (digits + '0'.repeat(Math.max(0, cut))).slice(0, cut) : '0';
    const up = cut >= 0 && digits.charAt(cut) >= '5' ? 1 : 0;
    const whole = String(Number(kept) + up).padStart(places + 1, '0');
    const sign = x < 0 && Number(whole) !== 0 ? '-' : '';
    const point = whole.length - places;
    return sign + whole.slice(0, point) + (places > 0 ? '.' + whole.slice(point) : '');
  }

  const isWhole = (xs) => xs.every((x) => Math.abs(x) < 1e9 && Math.abs(x - Math.round(x)) <= 1e-9);

  // As few decimals as tell these numbers apart; -1 where only powers of ten will do.
  function places(xs) {
    const largest = Math.max.apply(null, xs.map(Math.abs));
    if (isWhole(xs)) {
      return 0;
    }
    if (largest >= 1e9 || !(largest >= 1e-4)) {
      return -1;
    }
    const fewest = Math.max(0, 2 - Number(largest.toExponential().split('e')[1]));
    for (let p = 0; p !== fewest; p++) {
      if (isWhole(xs.map((x) => x * Math.pow(10, p)))) {
        return p;
      }
    }
    const sorted = xs.slice().sort((a, b) => a - b);
    for (let p = fewest; p !== fewest + 4; p++) {
      const alike = sorted.some((x, k) => k > 0 && x - sorted[k - 1] > 1e-12 * largest
        && decimal(x, p) === decimal(sorted[k - 1], p));
      if (!alike) {
        return p;
      }
    }
    return fewest + 4;
  }

  const figures = (xs) => {
    const p = places(xs);
    return xs.map((x) => (p < 0 ? x.toExponential(2).replace('+', '') : decimal(x, p)));
  };

  function perCents(xs) {
    const tenths = (factor) => isWhole(xs.map((x) => factor * 100 * x));
    const p = tenths(1) ? 0 : !tenths(10) && tenths(20) ? 2 : 1;
    return xs.map((x) => decimal(100 * x, p) + '%');
  }

  // ---- page

  const and = (names) => names.map((name) => '\u201c' + name + '\u201d')
    .reduce((text, name, k) => text + (k === 0 ? '' : k === names.length - 1 ? ' and ' : ', ') + name, '');

  function show() {
    weigh();
    score();
    const order = rank();
    const wholes = perCents(nodes.map((node) => node.whole));
    nodes.forEach((node, k) => {
      node.slider.value = node.points;
      node.number.value = Number(node.points.toPrecision(5));
      node.slider.setAttribute('aria-valuetext', node.number.value + ' points, ' + wholes[k] + ' of the whole');
      node.shown.textContent = wholes[k];
      const free = siblings(node.parent).filter((other) => !other.lock.checked).length;
      node.slider.disabled = node.number.disabled = node.lock.checked || !(free > 1);
    });
    const scores = figures(order.map((row) => row.score));
    const body = one('tbody');
    order.forEach((row, k) => {
      row.line.dataset.score = row.score;
      row.line.querySelector('.rank').textContent = row.rank;
      row.line.querySelector('.score').textContent = scores[k];
      row.line.querySelector('.was').textContent = row.rank === row.before ? '' : 'was ' + row.before;
      const below = sum(row.parts.map((part) => Math.min(0, part)));
      row.bars.forEach((bar, p) => {
        bar.style.width = 100 * Math.abs(row.parts[p]) / range + '%';
        bar.style.order = row.parts[p] < 0 ? 0 : 1;
      });
      row.bars[0].parentNode.style.paddingLeft = 100 * (below - low) / range + '%';
      if (body.children[k] !== row.line) {
        body.insertBefore(row.line, body.children[k] || null);
      }
    });
    one('.leader').textContent = headline(order, leaves, box.dataset.limited === 'true', decimal);
    const now = and(order.filter((row) => row.rank === 1).map((row) => row.name));
    if (leaders !== null && leaders !== now) {
      one('.news').textContent = 'First is now ' + now + '.';
    }
    leaders = now;
    one('button').disabled = touched.size === 0;
    const options = state().map((part) => ' --weight ' + part).join('');
    one('.command').textContent = options && 'To reproduce on the command line, add:' + options;
  }

  // ---- the address: #cost=40&noise=30 gives these nodes these points among their siblings

  const state = () => nodes.filter((node) => touched.has(node.parent)).map((node) => node.id + '=' + node.points);

  function keep() {
    try {
      history.replaceState(null, '', '#' + state().join('&'));
    } catch (e) {
      // Some viewers give a page no address to change; the weights move all the same.
    }
  }

  function reset() {
    nodes.forEach((node) => { node.points = node.base; });
    touched.clear();
  }

  function decoded(text) {
    try {
      return decodeURIComponent(text);
    } catch (e) {
      return text; // not written by a program; what is wrong with it is said below
    }
  }

  function read() {
    const text = decoded(location.hash.slice(1));
    if (text !== '' && text.indexOf('=') < 0) {
      if (touched.size > 0) {
        keep(); // the address of a section: the browser is there by now, and loading again keeps the weights
      }
      return;
    }
    const wrong = [];
    reset();
    text.split('&').filter((part) => part !== '').forEach((part) => {
      const id = part.slice(0, part.indexOf('='));
      const points = part.slice(part.indexOf('=') + 1);
      const node = nodes.find((other) => other.id === id);
      if (node && /^[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?$/.test(points) && Number.isFinite(Number(points))) {
        node.points = Number(points);
        touched.add(node.parent);
      } else {
        wrong.push(part);
      }
    });
    Array.from(touched).forEach((parent) => {
      const group = siblings(parent);
      if (!group.some((node) => node.points > 0)) {
        wrong.push(group.map((node) => node.id + '=0').join('&'));
        group.forEach((node) => { node.points = node.base; });
        touched.delete(parent);
      }
    });
    one('.wrong').textContent = wrong.length === 0 ? ''
      : 'Not used of this page\u2019s address: ' + wrong.join(', ') + '.';
    nodes.forEach((node) => {
      node.slider.max = sum(siblings(node.parent).map((other) => other.points));
    });
    show();
  }

  nodes.forEach((node) => {
    node.slider.addEventListener('input', () => { move(node, Number(node.slider.value)); show(); });
    node.slider.addEventListener('change', keep);
    node.number.addEventListener('change', () => {
      move(node, node.number.value === '' ? NaN : Number(node.number.value));
      show();
      keep();
    });
    node.lock.addEventListener('change', show);
  });
  one('button').addEventListener('click', () => { location.hash = ''; reset(); keep(); read(); });
  window.addEventListener('hashchange', read);
  read();
  box.hidden = false;
}());
//]]>
