//<![CDATA[
// The headline of a ranking, by the rules and in the words of the engine's verdict: who leads, on what, and the smallest
// shift of weight that puts another option level.
const headline = (function () {
  'use strict';
  const FIRM = 0.05; // a lead that falls by less weight than this is not firm
  const MOST_CRITERIA = 3;
  const MOST_REASONS = 3;
  const MOST_NAMES = 4;
  const MOST_MOVES = 2;

  // ---- words

  const isUnclear = (name) => /[,;]| and /.test(name) || name.split(' ').length > 3;
  const quoted = (name) => (isUnclear(name) ? '\u201c' + name + '\u201d' : name);

  function list(words) {
    const told = words.length <= MOST_NAMES ? words : words.slice(0, MOST_NAMES - 1)
      .concat((words.length - MOST_NAMES + 1) + ' more');
    return told.reduce((said, word, k) => said + (k === told.length - 1 ? ' and ' : ', ') + word);
  }

  const named = (things) => list(things.map((thing) => quoted(thing.name)));

  // The whole number next to it, the even one when two are as near.
  const even = (x) => (Math.abs(x % 1) === 0.5 ? 2 * Math.round(x / 2) : Math.round(x));

  function pointsAlone(share) {
    const points = 100 * share;
    if (points > 0 && points < 0.05) {
      return 'under 0.1';
    }
    const tenths = even(points * 10) / 10;
    return tenths >= 10 || tenths === even(tenths)
      ? String(Math.round(tenths >= 10 ? points : tenths)) : tenths.toFixed(1);
  }

  function points(share) {
    const text = pointsAlone(share);
    return text + (text === '1' ? ' point' : ' points');
  }

  const exponent = (x) => Number(x.toExponential().split('e')[1]);

  function decimals(lead, best) {
    const shown = 2 - exponent(best);
    return Math.max(0, exponent(lead) >= -shown ? shown : 1 - exponent(lead));
  }

  // ---- what is said

  function advantages(leaves, first, other) {
    const by = leaves.map((leaf, j) => leaf.whole * first.terms[j] - leaf.whole * other.terms[j]);
    const all = by.reduce((total, x) => total + Math.max(0, x), 0);
    const sorted = by.map((x, j) => j).filter((j) => by[j] > 0).sort((a, b) => by[b] - by[a] || a - b)
      .slice(0, MOST_CRITERIA);
    let total = 0;
    return sorted.filter((j) => {
      const isTold = total < all / 2;
      total += isTold ? by[j] : 0;
      return isTold;
    });
  }

  function reasons(leaves, first, seconds) {
    if (leaves.length === 1) {
      return [];
    }
    const kinds = new Map();
    seconds.forEach((second) => {
      const on = advantages(leaves, first, second);
      const key = on.slice().sort((a, b) => a - b).join();
      kinds.set(key, { on: (kinds.get(key) || { on: on }).on, over: (kinds.get(key) || { over: [] }).over.concat(second) });
    });
    if (kinds.has('') || kinds.size > MOST_REASONS) {
      return [];
    }
    return Array.from(kinds.values()).map((kind) => (kinds.size > 1 ? 'Over ' + named(kind.over) + ', its' : 'Its')
      + (kind.on.length === 1 ? ' largest advantage is on ' : ' largest advantages are on ')
      + named(kind.on.map((j) => leaves[j])) + '.');
  }

  // The least weight that closes the gap: from where the challenger lacks most to where it gains most.
  function direct(leaves, first, challenger) {
    const d = leaves.map((leaf, j) => challenger.terms[j] - first.terms[j]);
    const to = d.reduce((best, x, j) => (x > d[best] ? j : best), 0);
    const weights = leaves.map((leaf) => leaf.whole);
    let left = first.score - challenger.score;
    let moved = 0;
    if (d[to] > 1e-12) {
      d.map((x, j) => j).filter((j) => weights[j] > 0 && d[j] < d[to]).sort((a, b) => d[a] - d[b] || a - b)
        .forEach((j) => {
          const share = left <= 0 ? 0 : Math.min(weights[j], left / (d[to] - d[j]));
          left -= share * (d[to] - d[j]);
          moved += share;
          weights[j] -= share;
          weights[to] += share;
        });
    }
    return { challenger: challenger, moved: d[to] > 1e-12 && left <= 1e-12 ? moved : Infinity, weights: weights };
  }

  function moves(leaves, after) {
    const gain = leaves.map((leaf, j) => (Math.abs(after[j] - leaf.whole) < 1e-12 ? 0 : after[j] - leaf.whole));
    const told = [];
    gain.forEach((unused, from) => gain.forEach((alike, to) => {
      if (gain[from] < 0 && gain[to] > 0 && Math.abs(gain[from] + gain[to]) < 1e-10) {
        told.push({ from: leaves[from], to: leaves[to], share: gain[to] });
        gain[from] = 0;
        gain[to] = 0;
      }
    }));
    for (;;) {
      const from = gain.reduce((least, x, j) => (x < gain[least] ? j : least), 0);
      const to = gain.reduce((most, x, j) => (x > gain[most] ? j : most), 0);
      const share = Math.min(-gain[from], gain[to]);
      if (!(share >= 1e-12)) {
        return told.sort((a, b) => b.share - a.share);
      }
      told.push({ from: leaves[from], to: leaves[to], share: share });
      gain[from] += share;
      gain[to] -= share;
    }
  }

  function shift(leaves, first, seconds, flip) {
    const arrival = seconds.length === 1 && seconds[0] === flip.challenger ? 'put the two level.'
      : 'put ' + quoted(flip.challenger.name) + ' level with ' + quoted(first.name) + '.';
    const told = moves(leaves, flip.weights);
    if (told.length > MOST_MOVES) {
      return 'Shifting ' + points(flip.moved) + ' of weight in all would ' + arrival;
    }
    if (told.length === 0) {
      return 'The least shift of weight would ' + arrival;
    }
    const from = (move, words) => words + ' from ' + quoted(move.from.name);
    const to = (move) => ' to ' + quoted(move.to.name);
    const start = 'Shifting ' + from(told[0], points(told[0].share) + ' of weight');
    if (told.length === 1) {
      return start + to(told[0]) + ' would ' + arrival;
    }
    const more = pointsAlone(told[1].share);
    if (told[0].to === told[1].to) {
      return start + ' and ' + from(told[1], more) + to(told[0]) + ' would ' + arrival;
    }
    return start + to(told[0]) + ' and ' + (told[0].from === told[1].from ? more : from(told[1], more)) + to(told[1])
      + ' would ' + arrival;
  }

  // The largest gap of options that are alike on every criterion; negative where no indifference is stated.
  function indifference(leaves) {
    return leaves.every((leaf) => !(leaf.alike > 0)) ? -1
      : leaves.reduce((total, leaf) => total + (leaf.alike > 0 ? leaf.whole * leaf.alike : 0), 0);
  }

  // order: rows with name, terms, score and rank; leaves: criteria with name, whole and alike; limited: whether the file
  // limits the weights; figure: a number with so many decimals.
  return function (order, leaves, limited, figure) {
    const show = (x, places) => String(Number(figure(x, places)));
    const tied = order.filter((row) => row.rank === 1);
    if (order.length === 1) {
      return quoted(order[0].name) + ' is the only option.';
    }
    if (tied.length > 1) {
      return tied.length < order.length ? named(tied) + ' tie for first place.'
        : tied.length === 2 ? named(tied) + ' score the same.' : 'All ' + tied.length + ' options score the same.';
    }
    const first = order[0];
    const seconds = order.filter((row) => row.rank === 2);
    const lead = first.score - order[1].score;
    const places = decimals(Math.abs(lead), first.score);
    const alike = indifference(leaves);
    const isClose = alike > 0 && Math.abs(lead) <= alike;
    const flip = limited || leaves.length === 1 ? null : order.slice(1)
      .map((row) => direct(leaves, first, row)).reduce((least, one) => (one.moved < least.moved - 1e-12 ? one : least));
    const isNear = flip !== null && flip.moved < FIRM - 1e-12;
    const scores = '(' + show(first.score, places) + ' vs ' + show(order[1].score, places);
    const said = isClose
      ? [named([first].concat(seconds)) + ' are too close to call ' + scores + '; a gap of ' + show(alike, places)
        + ' or less does not count).', 'The first one is slightly ahead.']
      : [quoted(first.name) + ' leads ' + named(seconds) + ' ' + scores + (seconds.length > 1 ? ' each)' : ')')
        + (isNear ? ', but not firmly.' : '.')];
    const last = flip === null ? []
      : [flip.moved === Infinity ? 'No other weights would put another option ahead.' : shift(leaves, first, seconds, flip)];
    return said.concat(reasons(leaves, first, seconds), last).join(' ');
  };
}());
//]]>
