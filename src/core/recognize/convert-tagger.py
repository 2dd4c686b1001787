#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Zhupi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Convert the LAC-small name tagger of python3-jieba into the one file that Zhupi maps.

usage: convert-tagger.py --check FOLDER           exit status 0 when FOLDER holds the known model
       convert-tagger.py FOLDER FOLDS OUTPUT      FOLDS: traditional, tab, simplified

The weights are those of Baidu LAC as jieba carries them (PaddlePaddle authors, Apache-2.0; package
Expat), rounded to half precision, without the rows that training never touched. How a code point
is normalized before it is looked up is baked into the map from code points to rows.
Layout: see zhupi-tagger-format.h.
"""
import array
import hashlib
import os
import struct
import sys
import unicodedata

HIDDEN = 128
WORDS, TAGS = 'word.dic', 'tag.dic'
# The first 16 digits of the SHA-256 over all files in the order of their names.
KNOWN = '751c457502f4c88f'
MAGIC, VERSION, BYTE_ORDER = b'ZhupiTag', 1, 0x01020304
N_PAGES, PAGE = 0x300, 256      # nothing beyond the third plane was ever trained
UNTRAINED = 0.1                  # values before training lie in [-0.1, 0.1]
FNV_START, FNV_PRIME, WORD = 0xcbf29ce484222325, 0x100000001b3, (1 << 64) - 1

PUNCTUATION = {}
for sources, target in (
        ('，﹐﹑、', ','), ('。．﹒…‥', '.'), ('；﹔', ';'), ('：﹕∶', ':'), ('！﹗', '!'), ('？﹖', '?'),
        ('“”„‟‘’‚‛「」『』﹁﹂﹃﹄〝〞＂＇', '"'), ('（﹙〔﹝⦅', '('), ('）﹚〕﹞⦆', ')'), ('【〖［', '['), ('】〗］', ']'),
        ('｛﹛', '{'), ('｝﹜', '}'), ('〈＜﹤', '<'), ('〉＞﹥', '>'), ('—–‒―－﹣‐‑−', '-'), ('～∼〜', '~'),
        ('％﹪', '%'), ('＿', '_'), ('｜‖', '|'), ('＋﹢', '+'), ('＝﹦', '='), ('＊﹡', '*'), ('＆﹠', '&'),
        ('＃﹟', '#'), ('＠﹫', '@'), ('＄﹩', '$'), ('＼﹨', '\\'), ('／', '/'), ('＾', '^'), ('｀', '`'),
        ('・･•‧∙', '·')):
    PUNCTUATION.update((c, target) for c in sources)


def model_files(folder):
    base = os.path.join(folder, 'model_baseline')
    return [os.path.join(base, f) for f in sorted(os.listdir(base))] + \
           [os.path.join(folder, WORDS), os.path.join(folder, TAGS)]


def is_known(folder):
    digest = hashlib.sha256()
    try:
        for path in model_files(folder):
            with open(path, 'rb') as f:
                digest.update(f.read())
    except OSError:
        return False
    return digest.hexdigest().startswith(KNOWN)


def read_tensor(folder, name):
    """The values of a Paddle tensor file: two versions, a description, float32."""
    with open(os.path.join(folder, 'model_baseline', name), 'rb') as f:
        data = f.read()
    offset = 12
    for _ in range(struct.unpack_from('<Q', data, 4)[0]):
        offset += 8 + struct.unpack_from('<Q', data, offset)[0]
    offset += 8 + struct.unpack_from('<i', data, offset + 4)[0]
    values = array.array('f')
    values.frombytes(data[offset:])
    if sys.byteorder != 'little':
        values.byteswap()
    return values


def read_numbered(path):
    with open(path, encoding='utf-8', newline='\n') as f:
        pairs = [line.rstrip('\n').split('\t') for line in f]
    return [(int(p[0]), p[1]) for p in pairs if len(p) == 2]


def read_folds(path):
    with open(path, encoding='utf-8', newline='\n') as f:
        return dict(line.rstrip('\n').split('\t') for line in f if line[0] != '#')


def half(values):
    """Half precision, as bytes; what overflows would be a bug in the weights."""
    return struct.pack('%de' % len(values), *values)


class Rows:
    """Which rows are kept, and which code point reads which."""

    def __init__(self, folder, folds, embedding):
        words = {c: i for i, c in read_numbered(os.path.join(folder, WORDS))}
        trained = {i for i in range(len(embedding) // HIDDEN)
                   if max(map(abs, embedding[i * HIDDEN:(i + 1) * HIDDEN])) > UNTRAINED}
        unknown = words['OOV']
        self.kept = sorted(trained | {unknown})
        number = {row: i for i, row in enumerate(self.kept)}
        self.unknown = number[unknown]
        self.words = {c: number[i] for c, i in words.items() if i in trained}
        self.folds = folds

    def find(self, c):
        c = self.folds.get(c, c)
        compatible = unicodedata.normalize('NFKC', c)
        for form in (c, PUNCTUATION.get(c), c.lower(), compatible, compatible.lower(),
                     PUNCTUATION.get(compatible)):
            if form and len(form) == 1 and form in self.words:
                return self.words[form]
        return self.unknown

    def pages(self):
        """Numbers of pages, then pages of rows; page 0 is full of the unknown row."""
        numbers, cells = [], [self.unknown] * PAGE
        for page in range(N_PAGES):
            points = range(page * PAGE, (page + 1) * PAGE)
            rows = [self.unknown if p < 0x21 or 0xd800 <= p < 0xe000 else self.find(chr(p))
                    for p in points]
            if all(row == self.unknown for row in rows):
                numbers.append(0)
            else:
                numbers.append(len(cells) // PAGE)
                cells += rows
        return numbers, cells


def padded(data):
    return data + bytes(-len(data) % 8)


def sections(folder, folds):
    tensor = lambda name: read_tensor(folder, name)
    embedding = tensor('word_emb')
    rows = Rows(folder, read_folds(folds), embedding)
    numbers, cells = rows.pages()
    tags = [tag for _, tag in sorted(read_numbered(os.path.join(folder, TAGS)))]
    out = [struct.pack('%dH' % N_PAGES, *numbers), struct.pack('%dH' % len(cells), *cells)]
    out.append(b''.join(tag.encode().ljust(8, b'\0') for tag in tags))
    kept = array.array('f')
    for row in rows.kept:
        kept += embedding[row * HIDDEN:(row + 1) * HIDDEN]
    out.append(half(kept))
    for k in range(4):
        gru = tensor('gru_%d.w_0' % k)
        bias = [a + b for a, b in zip(tensor('fc_%d.b_0' % k), tensor('gru_%d.b_0' % k))]
        out += [half(tensor('fc_%d.w_0' % k)), half(gru[:2 * HIDDEN * HIDDEN]),
                half(gru[2 * HIDDEN * HIDDEN:]), struct.pack('%df' % len(bias), *bias)]
    out += [half(tensor('fc_4.w_0')), tensor('fc_4.b_0').tobytes(), tensor('crfw').tobytes()]
    counts = (len(cells) // PAGE, len(rows.kept), len(tags), rows.unknown)
    return counts, b''.join(map(padded, out))


def checksum(data):
    total = FNV_START
    for word in memoryview(data).cast('Q'):
        total = (total ^ word) * FNV_PRIME & WORD
    return total


def main():
    if len(sys.argv) == 3 and sys.argv[1] == '--check':
        sys.exit(0 if is_known(sys.argv[2]) else 1)
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    folder, folds, output = sys.argv[1:]
    if not is_known(folder):
        sys.exit('%s: not the model that Zhupi knows' % folder)
    counts, data = sections(folder, folds)
    header = MAGIC + struct.pack('=IIQ4I', VERSION, BYTE_ORDER, checksum(data), *counts)
    with open(output, 'wb') as f:
        f.write(header + data)


if __name__ == '__main__':
    main()
