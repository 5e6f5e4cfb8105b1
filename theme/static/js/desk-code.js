/* A QR code of an address as a drawing: bytes, correction level M, up to version 13 (331 letters).
   ISO/IEC 18004 lets a writer take any mask; this takes the first that leaves no large flat areas. */
{
  const EACH = [0, 10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22];
  const BLOCKS = [0, 1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9];
  const exp = [1];
  for (let at = 1; at < 255; at++) exp[at] = (exp[at - 1] << 1) ^ (exp[at - 1] > 127 ? 0x11d : 0);
  const times = (one, other) => (one && other ? exp[(exp.indexOf(one) + exp.indexOf(other)) % 255] : 0);

  /* All places that hold data, in whole bytes. */
  function capacity(version) {
    const aligned = version > 1 ? Math.floor(version / 7) + 2 : 0;
    const bits = (16 * version + 128) * version + 64 - (aligned ? (25 * aligned - 10) * aligned - 55 : 0);
    return (bits - (version > 6 ? 36 : 0)) >> 3;
  }

  function correction(data, length) {
    let divisor = [1];
    for (let power = 0; power < length; power++)
      divisor = [...divisor, 0].map((value, at) => value ^ times(divisor[at - 1] ?? 0, exp[power]));
    const rest = [...data, ...Array(length).fill(0)];
    data.forEach((_, at) => {
      const factor = rest[at];
      divisor.forEach((value, step) => (rest[at + step] ^= times(value, factor)));
    });
    return rest.slice(-length);
  }

  function codewords(bytes, version) {
    const [each, blocks, all] = [EACH[version], BLOCKS[version], capacity(version)];
    const room = all - each * blocks;
    const long = version > 9 ? 16 : 8;
    const bits = [[4, 4], [bytes.length, long], ...Array.from(bytes, (byte) => [byte, 8])]
      .map(([value, width]) => value.toString(2).padStart(width, "0"))
      .join("");
    const padded = bits + "0".repeat(Math.min(4, room * 8 - bits.length));
    const data = padded.padEnd(Math.ceil(padded.length / 8) * 8, "0").match(/.{8}/g).map((byte) => parseInt(byte, 2));
    for (let pad = 0xec; data.length < room; pad ^= 0xfd) data.push(pad);
    const short = Math.floor(room / blocks);
    const longer = room % blocks;
    const parts = Array.from({ length: blocks }, (_, at) => {
      const from = at * short + Math.max(0, at - (blocks - longer));
      return data.slice(from, from + short + (at >= blocks - longer ? 1 : 0));
    });
    const woven = (rows) => Array.from({ length: Math.max(...rows.map((row) => row.length)) }, (_, at) =>
      rows.map((row) => row[at])).flat().filter((value) => value !== undefined);
    return [...woven(parts), ...woven(parts.map((part) => correction(part, each)))];
  }

  const remainder = (value, width, divisor) => {
    let rest = value << width;
    for (let bit = 31; bit >= width; bit--) if ((rest >>> bit) & 1) rest ^= divisor << (bit - width);
    return (value << width) | rest;
  };
  const MASKS = [(x, y) => (x + y) % 2, (x, y) => y % 2, (x) => x % 3, (x, y) => (x + y) % 3];

  function frame(version, mask) {
    const size = 17 + 4 * version;
    const grid = Array.from({ length: size }, () => Array(size).fill(null));
    const put = (x, y, dark) => grid[y]?.[x] !== undefined && (grid[y][x] = Boolean(dark));
    const square = (x, y, reach, dark) => {
      for (let dy = -reach; dy <= reach; dy++)
        for (let dx = -reach; dx <= reach; dx++) put(x + dx, y + dy, dark(Math.max(Math.abs(dx), Math.abs(dy))));
    };
    for (let at = 0; at < size; at++) [put(6, at, at % 2 === 0), put(at, 6, at % 2 === 0)];
    for (const [x, y] of [[3, 3], [size - 4, 3], [3, size - 4]]) square(x, y, 4, (far) => far !== 2 && far !== 4);
    const count = version > 1 ? Math.floor(version / 7) + 2 : 0;
    const step = Math.ceil((size - 13) / (2 * count - 2)) * 2;
    const spots = [6, ...Array.from({ length: Math.max(0, count - 1) }, (_, at) => size - 7 - at * step).reverse()];
    const last = size - 7;
    if (count)
      for (const x of spots)
        for (const y of spots)
          if (!(x + y === 12 || (x === 6 && y === last) || (x === last && y === 6))) square(x, y, 2, (far) => far !== 1);
    const format = remainder(mask, 10, 0x537) ^ 0x5412;
    for (let at = 0; at < 15; at++) {
      const dark = (format >> at) & 1;
      put(8, at < 6 ? at : at < 8 ? at + 1 : size - 15 + at, dark);
      put(at < 8 ? size - 1 - at : at < 9 ? 7 : 14 - at, 8, dark);
    }
    put(8, size - 8, true);
    const told = remainder(version, 12, 0x1f25);
    if (version > 6)
      for (let at = 0; at < 18; at++) {
        const [far, near] = [size - 11 + (at % 3), Math.floor(at / 3)];
        [put(far, near, (told >> at) & 1), put(near, far, (told >> at) & 1)];
      }
    return grid;
  }

  function filled(version, mask, words) {
    const grid = frame(version, mask);
    const size = grid.length;
    const taken = grid.map((row) => row.map((value) => value !== null));
    let bit = 0;
    for (let right = size - 1; right > 0; right -= 2) {
      if (right === 6) right = 5;
      const up = ((right + 1) & 2) === 0;
      for (let step = 0; step < size; step++)
        for (const x of [right, right - 1]) {
          const y = up ? size - 1 - step : step;
          if (taken[y][x]) continue;
          const dark = (words[bit >> 3] >> (7 - (bit & 7))) & 1;
          grid[y][x] = Boolean(dark) !== (MASKS[mask](x, y) === 0);
          bit++;
        }
    }
    return grid;
  }

  const flat = (grid) => grid.slice(1).reduce((all, row, y) => all + row.slice(1).filter((dark, x) =>
    dark === row[x] && dark === grid[y][x] && dark === grid[y][x + 1]).length, 0);

  desk.codeOf = (text) => {
    const bytes = new TextEncoder().encode(text);
    const fits = (version) => capacity(version) - EACH[version] * BLOCKS[version] >= bytes.length + (version > 9 ? 3 : 2);
    const version = EACH.findIndex((_, version) => version && fits(version));
    if (version < 0) return null;
    const words = codewords(bytes, version);
    const grids = MASKS.map((_, mask) => filled(version, mask, words));
    return grids.sort((one, other) => flat(one) - flat(other))[0];
  };

  desk.code = (text) => {
    const grid = desk.codeOf(text);
    if (!grid) return null;
    const draw = (name, values) => {
      const node = document.createElementNS("http://www.w3.org/2000/svg", name);
      for (const [key, value] of Object.entries(values)) node.setAttribute(key, value);
      return node;
    };
    const path = grid.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ""))).join("");
    const drawn = draw("svg", { viewBox: `0 0 ${grid.length} ${grid.length}`, role: "img" });
    drawn.append(draw("path", { d: path, "shape-rendering": "crispEdges" }));
    return drawn;
  };
}
