"""Build the verb tries from mazini's attested verbs: `python -m timeline.language.verb_data.build` (about a minute).

Files written beside this one, the same bytes on every run:

    finite.marisa    folded surface → (slot set, lemma) records, big-endian ">BH"
    nominal.marisa   folded surface → (kind, lemma) records; kind 0 masdar, 1 active participle, 2 passive participle
    lemmas.txt       one lemma a line, `form<TAB>lemma`; its line number is the lemma's number
    slots.txt        one slot set a line: comma-separated slots such as past.3.s.m.a
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import marisa_trie
import mazini
from mazini.lexicon import attested_wazns, lexicon_roots

from timeline.language.letters import fold_key

HERE = Path(__file__).parent
FORMS = {
    "I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10, "XI": 11, "XII": 12,
    "XIII": 13, "Iq": 21, "IIq": 22, "IIIq": 23, "IVq": 24,
}  # fmt: skip
TENSES = {"past": "past", "ind": "present", "sub": "present", "juss": "present", "imp": "imperative"}
NOMINAL = {"vn": 0, "vn2": 0, "ap": 1, "pp": 2, "pp2": 2}
# The one verb that is past in shape and present in meaning.
LAYSA = {
    "ليس": ["present.3.s.m.a"], "ليست": ["present.3.s.f.a"], "ليسا": ["present.3.d.m.a"], "ليستا": ["present.3.d.f.a"],
    "ليسوا": ["present.3.p.m.a"], "لسن": ["present.3.p.f.a"], "لستما": ["present.2.d.m.a"], "لستم": ["present.2.p.m.a"],
    "لست": ["present.1.s.m.a", "present.2.s.m.a", "present.2.s.f.a"], "لستن": ["present.2.p.f.a"],
    "لسنا": ["present.1.p.m.a"],
}  # fmt: skip
_MARKS = re.compile("[\u064b-\u0652\u0670]")
# The seat of a hamza before a long u is written in three ways: يبدؤون، يبدأون، يبدئون; after a long a: جاؤوا، جاءوا.
_SEATS = ("او", "ئو", "ءو")


def conjugations() -> Iterator[tuple[str, int, dict[str, list[str]]]]:
    """(unvowelled lemma, form, slot → vowelled spellings) of every attested verb and of those in extra_verbs.tsv."""
    for root in lexicon_roots():
        for wazn in attested_wazns(root):
            yield _conjugate(root, wazn, reduced=False)
    for line in (HERE / "extra_verbs.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            root, wazn, shape, stand_in = line.split("\t")
            lemma, form, slots = _conjugate(root, wazn, reduced=shape == "reduced")
            if stand_in != "-":
                letter, radical = stand_in.split("=")
                lemma = lemma.replace(letter, radical)
                slots = {slot: [f.replace(letter, radical) for f in forms] for slot, forms in slots.items()}
            yield lemma, form, slots


def _conjugate(root: str, wazn: str, *, reduced: bool) -> tuple[str, int, dict[str, list[str]]]:
    verb = mazini.conjugate(root, wazn, reduced=reduced)
    slots = {slot: [f.form for f in forms if f.form != "?"] for slot, forms in verb.slots.items()}
    return _MARKS.sub("", verb.lemma[0].form), FORMS[verb.verb_form], slots


def first_form_masdars() -> Iterator[tuple[str, str]]:
    """(masdar, lemma) of form I, whose masdars no rule gives."""
    for line in (HERE / "masdars.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            lemma, masdars = line.split("\t")
            for masdar in masdars.split("|"):
                yield masdar, lemma


def slot_name(slot: str) -> str | None:
    """`past_pass_3ms` as past.3.s.m.p: tense, person, number, gender, voice; None for participles and masdars."""
    match = re.fullmatch(r"(past|ind|sub|juss|imp)(_pass)?_([123])([mf]?)([sdp])", slot)
    if not match:
        return None
    tense, passive, person, gender, number = match.groups()
    return f"{TENSES[tense]}.{person}.{number}.{gender or 'm'}.{'p' if passive else 'a'}"


def spellings(vowelled: str) -> set[str]:
    """The folded unvowelled surface and its usual other spellings."""
    surface = fold_key(vowelled)
    found = {surface}
    if "ؤو" in surface:
        found.update(surface.replace("ؤو", seat) for seat in _SEATS)
        found.add(surface.replace("ؤو", "ؤ"))
    if "ئي" in surface:
        found.add(surface.replace("ئي", "ءي"))
    return found


def nominal_spellings(vowelled: str) -> set[str]:
    """Like `spellings`; a defective noun in -in is also written with its ya (مدعٍ، المدعي)."""
    found = spellings(vowelled)
    if vowelled.endswith("\u064d"):
        found |= {s + "ي" for s in found}
    return found


def build() -> None:
    """Write the four files."""
    finite: defaultdict[tuple[str, int], set[str]] = defaultdict(set)
    nominal: set[tuple[str, int, int]] = set()
    everything = list(conjugations())
    known = {(form, lemma) for lemma, form, _ in everything} | {(1, "ليس")}
    lemmas = {key: number for number, key in enumerate(sorted(known))}
    for lemma, form, slots in everything:
        number = lemmas[form, lemma]
        for slot, written in slots.items():
            name = slot_name(slot)
            for vowelled in written:
                if name is not None:
                    for surface in spellings(vowelled):
                        finite[surface, number].add(name)
                elif slot in NOMINAL:
                    nominal.update((s, NOMINAL[slot], number) for s in nominal_spellings(vowelled))
    for masdar, lemma in first_form_masdars():
        nominal.update((s, 0, lemmas[1, lemma]) for s in spellings(masdar))
    for surface, slots_of_laysa in LAYSA.items():
        finite[surface, lemmas[1, "ليس"]].update(slots_of_laysa)
    sets = Counter(",".join(sorted(names)) for names in finite.values())
    ranked = sorted(sets, key=lambda s: (-sets[s], s))
    numbers = {names: i for i, names in enumerate(ranked)}
    forms = sorted((s, (numbers[",".join(sorted(names))], n)) for (s, n), names in finite.items())
    marisa_trie.RecordTrie(">BH", forms).save(str(HERE / "finite.marisa"))
    marisa_trie.RecordTrie(">BH", sorted((s, (kind, n)) for s, kind, n in nominal)).save(str(HERE / "nominal.marisa"))
    (HERE / "lemmas.txt").write_text("".join(f"{form}\t{lemma}\n" for form, lemma in lemmas), encoding="utf-8")
    (HERE / "slots.txt").write_text("".join(f"{names}\n" for names in ranked), encoding="utf-8")


if __name__ == "__main__":
    build()
