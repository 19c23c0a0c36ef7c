#!/usr/bin/env python3
"""Makes src/test/resources/matching/onnx/tokenizers: three small tokenizer.json (WordPiece, byte-level BPE, Unigram with
SentencePiece's own normalization), 1,000 lines in many scripts, and the ids that Hugging Face's tokenizers give them.

    pip install tokenizers==0.22.2 sentencepiece==0.2.2 protobuf
    tuning/reference-ids.py QUESTIONS.yaml ... --out src/test/resources/matching/onnx/tokenizers
"""
import argparse
import json
import random
import re
import tempfile
from pathlib import Path

import sentencepiece
from tokenizers import Regex, Tokenizer, decoders, models, normalizers, pre_tokenizers, processors, trainers

OTHERS = """
الصين تعلن عن خطة جديدة للطاقة النظيفة.
هل قالت الحكومة إن الجسر مغلق منذ يوم الاثنين؟
अदालत ने कहा कि पुल सोमवार से बंद है।
क्या सरकार ने नए अस्पताल की घोषणा की?
政府表示，这座桥从星期一起关闭。
法院是否批准了新医院？
橋は月曜日から閉鎖されていると市長は述べた。
新しい病院は本当に建設されますか？
시장은 다리가 월요일부터 폐쇄되었다고 말했다.
정부가 새 병원을 발표했습니까?
Ο δήμαρχος είπε ότι η γέφυρα είναι κλειστή από τη Δευτέρα.
Είναι αλήθεια ότι το νοσοκομείο έκλεισε ΤΟΥΣ ΔΡΟΜΟΥΣ;
ראש העיר אמר שהגשר סגור מיום שני.
האם בית החולים נסגר באמת?
นายกเทศมนตรีกล่าวว่าสะพานปิดตั้งแต่วันจันทร์
โรงพยาบาลใหม่จะสร้างจริงหรือไม่
Le maire a déclaré que le pont était fermé depuis lundi ; l'hôpital, non.
Est-ce que l'œuvre d'à côté a été vendue 12 500 € ?
¿Es cierto que el alcalde cerró el puente el lunes? ¡No!
El niño comió piñas y jalapeños en Ávila.
Der Bürgermeister sagte, die Brücke sei seit Montag gesperrt; Straßenbahnen führen weiter.
STIMMT ES, DASS DIE GROẞE STRASSE GESPERRT IST?
Мерія заявила, що міст зачинено з понеділка, а «швидка» їздить в об’їзд.
Чи справді лікарню з’єднали з містом за 3,5 млн ₴?
Мэр сказал, что мост закрыт с понедельника; ёлку ещё не убрали.
Правда ли, что больницу открыли в 2024 году?
Belediye başkanı köprünün İstanbul'da kapalı olduğunu söyledi. IŞIK ve ıhlamur.
Thị trưởng nói rằng cây cầu đã đóng cửa từ thứ Hai.
Burmistrz powiedział, że most jest zamknięty; żółć gęślą jaźń.
Starosta řekl, že most je zavřený. Příliš žluťoučký kůň.
A polgármester szerint a híd hétfő óta zárva. Árvíztűrő tükörfúrógép.
Primarul a spus că podul este închis de luni; șapte țigări.
Meya alisema kuwa daraja limefungwa tangu Jumatatu.
شهردار گفت پل از دوشنبه بسته است؛ می‌گویند.
মেয়র বলেছেন সেতুটি সোমবার থেকে বন্ধ।
ქალაქის მერმა თქვა, რომ ხიდი დაკეტილია.
Քաղաքապետն ասաց, որ կամուրջը փակ է։
ከንቲባው ድልድዩ ተዘግቷል አሉ።
நகர முதல்வர் பாலம் மூடப்பட்டது என்றார்.
""".strip().splitlines()

ODD = ["ﬁre ﬂood ﬀ", "Ⅷ Ⅻ ½ ¾ ² ³", "Ｆｕｌｌ ｗｉｄｔｈ　１２３", "ｶﾀｶﾅ ﾊﾝｶｸ", "café cafe\u0301", "n\u0303 A\u030a E\u0323\u0302", "👍🏽 👨‍👩‍👧 🇺🇦 🇩🇪", "☎️ ❤️",
       "a\u00a0b\u2003c\u3000d", "tab\there", "zero\u200bwidth\u200djoin", "soft\u00adhyphen", "\ufeffbom", "…and — then – “so” ‘it’ «goes»", "1,000.50 $ 20% №5 §7",
       "don't I'll we've he'd they're it's I'm", "C++ C# a_b __init__ x=y+z", "https://example.org/a?b=c&d=%20e#f", "a.b@example.org @name #tag", "㍻ ㎏ ㏂ ℃ ™ ©", "ǅ ǈ ß ẞ ſ ŉ",
       "  two  spaces   here ", "!!! ??? ...", "AbCdEfGh IJKL", "Ångström ÅNGSTRÖM", "𝐁𝐨𝐥𝐝 𝒮cript 𝟙𝟚𝟛", "가각갂 가", "ஸ்ரீ க்ஷ", "क्षि त्र", "สวัสดี", "x" * 120, "日" * 30, "°C µm Ω",
       "\u0131\u0130", "l’été d'hiver", "a\u0308\u0308b", "٠١٢٣ ۴۵۶ १२३", "①②③ ⑴ ⒈", "ﷺ ﷲ", "\u1e9e\u0345", "e\u200d\u0301", "▁already▁here"]


def lines(files, amount, seed):
    pick = random.Random(seed)
    ours = []
    for file in files:
        for line in Path(file).read_text(encoding="utf-8").splitlines():
            found = re.match(r"^\s*(?:-\s+)?(?:q|question|text)?:?\s*\"?(.{12,200}?)\"?$", line)
            if found and not line.lstrip().startswith("#"):
                ours.append(found.group(1).strip())
    pick.shuffle(ours)
    made = OTHERS + ODD
    while len(made) < amount:
        kind = pick.random()
        if kind < .45 and ours:
            line = ours.pop()
        elif kind < .7:
            one, other = pick.choice(OTHERS), pick.choice(OTHERS)
            line = one[:pick.randrange(5, len(one))] + pick.choice([" ", "", "  ", ", ", "-", "/"]) + other[pick.randrange(len(other) // 2):]
        elif kind < .85:
            words = " ".join(pick.sample(OTHERS, 3)).split()
            pick.shuffle(words)
            line = " ".join(words[:pick.randrange(3, 20)])
        else:
            line = pick.choice(OTHERS)[:40] + " " + pick.choice(ODD) + pick.choice([" ", "", "\u00a0"]) + pick.choice(OTHERS)[-30:]
        if pick.random() < .1:
            line = line.upper()
        made.append(line)
    return made[:amount]


def word_piece(texts):
    made = Tokenizer(models.WordPiece(unk_token="[UNK]"))
    made.normalizer = normalizers.BertNormalizer(lowercase=True)
    made.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    made.train_from_iterator(texts, trainers.WordPieceTrainer(
        vocab_size=2500, special_tokens=["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"], show_progress=False))
    ends = [(token, made.token_to_id(token)) for token in ("[CLS]", "[SEP]")]
    made.post_processor = processors.TemplateProcessing(single="[CLS] $A [SEP]", pair="[CLS] $A [SEP] $B:1 [SEP]:1", special_tokens=ends)
    return made


def byte_pairs(texts):
    made = Tokenizer(models.BPE())
    made.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    made.decoder = decoders.ByteLevel()
    made.train_from_iterator(texts, trainers.BpeTrainer(
        vocab_size=2500, special_tokens=["<s>", "<pad>", "</s>", "<unk>", "<mask>"],
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(), show_progress=False))
    made.post_processor = processors.RobertaProcessing(("</s>", made.token_to_id("</s>")), ("<s>", made.token_to_id("<s>")), add_prefix_space=False)
    return made


def byte_fallback(texts):
    """BPE as SentencePiece writes it: spaces are letters, and what is not in the vocabulary comes as bytes."""
    made = Tokenizer(models.BPE(unk_token="<unk>", fuse_unk=True, byte_fallback=True))
    made.normalizer = normalizers.Sequence([normalizers.Prepend("▁"), normalizers.Replace(" ", "▁")])
    made.pre_tokenizer = pre_tokenizers.Split("▁", "merged_with_next")
    made.train_from_iterator(texts, trainers.BpeTrainer(
        vocab_size=1800, limit_alphabet=200, show_progress=False,
        special_tokens=["<unk>", "<s>", "</s>"] + [f"<0x{byte:02X}>" for byte in range(256)]))
    made.pre_tokenizer = None
    made.post_processor = processors.TemplateProcessing(single="<s> $A", pair="<s> $A <s> $B", special_tokens=[("<s>", made.token_to_id("<s>"))])
    return made


def unigram(texts):
    """As XLM-R's is converted: ids of fairseq, the normalization of SentencePiece's model."""
    with tempfile.TemporaryDirectory() as folder:
        sentencepiece.SentencePieceTrainer.train(
            sentence_iterator=iter(texts), model_prefix=folder + "/m", vocab_size=2500, model_type="unigram",
            character_coverage=.98, normalization_rule_name="nmt_nfkc", hard_vocab_limit=False, num_threads=1, minloglevel=2)
        from sentencepiece import sentencepiece_model_pb2 as model_pb2
        proto = model_pb2.ModelProto()
        proto.ParseFromString(Path(folder + "/m.model").read_bytes())
    pieces = [("<s>", 0.0), ("<pad>", 0.0), ("</s>", 0.0), ("<unk>", 0.0)]
    pieces += [(piece.piece, piece.score) for piece in proto.pieces[3:]] + [("<mask>", 0.0)]
    made = Tokenizer(models.Unigram(pieces, unk_id=3, byte_fallback=False))
    made.normalizer = normalizers.Sequence([
        normalizers.Precompiled(proto.normalizer_spec.precompiled_charsmap), normalizers.Replace(Regex(" {2,}"), " ")])
    made.pre_tokenizer = pre_tokenizers.Sequence([pre_tokenizers.WhitespaceSplit(), pre_tokenizers.Metaspace()])
    made.add_special_tokens(["<s>", "<pad>", "</s>", "<unk>", "<mask>"])
    made.post_processor = processors.TemplateProcessing(single="<s> $A </s>", pair="<s> $A </s> </s> $B </s>", special_tokens=[("<s>", 0), ("</s>", 2)])
    return made


def main():
    asked = argparse.ArgumentParser()
    asked.add_argument("files", nargs="+")
    asked.add_argument("--out", required=True)
    args = asked.parse_args()
    out = Path(args.out)
    out.mkdir(parents=True, exist_ok=True)
    taught = lines(args.files, 3000, 2)
    shown = lines(args.files, 1000, 1)
    (out / "lines.txt").write_text("\n".join(shown) + "\n", encoding="utf-8")
    for name, make in (("wordpiece", word_piece), ("bpe", byte_pairs), ("byte-fallback", byte_fallback), ("unigram", unigram)):
        made = make(taught)
        folder = out / name
        folder.mkdir(exist_ok=True)
        written = json.loads(made.to_str())
        (folder / "tokenizer.json").write_text(json.dumps(written, ensure_ascii=False, indent=None), encoding="utf-8")
        # special tokens that somebody types are text to us, so that nobody ends a text with one
        written["added_tokens"] = []
        plain = Tokenizer.from_str(json.dumps(written))
        ids = [plain.encode(line).ids for line in shown]
        (folder / "ids.txt").write_text("".join(" ".join(map(str, each)) + "\n" for each in ids))
        print(name, made.get_vocab_size(), sum(map(len, ids)))


main()
