"""Numerals, shares and units of time in words. Pure."""

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
CARDINAL = {word: n for n, word in enumerate(_UNITS)} | {
    word: 10 * n for n, word in enumerate(_TENS, start=2)
}
ORDINAL = {
    "first": 1, "second": 2, "third": 3, "fifth": 5, "eighth": 8, "ninth": 9, "twelfth": 12,
} | {
    f"{word[:-1] + 'ie' if word.endswith('y') else word}th": n
    for word, n in CARDINAL.items()
    if n not in (0, 1, 2, 3, 5, 8, 9, 12)
}  # fmt: skip
SCALES = {
    "hundred": 100, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12,
    "dozen": 12, "m": 1e6, "mn": 1e6, "bn": 1e9, "k": 1e3, "tn": 1e12,
}  # fmt: skip
SHARES = {"half": 2, "halves": 2, "quarter": 4, "quarters": 4}
#: Stretches of time in a family of their own: (family, so many of its smallest unit).
TIMES = {
    "minute": ("minutes", 1), "hour": ("minutes", 60), "day": ("days", 1), "week": ("days", 7),
    "fortnight": ("days", 14), "month": ("months", 1), "year": ("months", 12),
    "decade": ("months", 120), "century": ("months", 1200), "anniversary": ("months", 12),
}  # fmt: skip

#: Verbs and words of change, as patterns.
FALLEN = (
    r"f[ae]ll(?:en|s)?|drop\w*|declin\w+|shr[aiu]nk|sank|slid|slump\w*|los[te]s?|decreas\w+|cuts?"
    r"|reduc\w+|down|lower\w*"
)
RISEN = r"ros?en?|rises?|gr[eo]wn?|climb\w*|jump\w*|increas\w+|up|rais\w+"
CHANGED = f"{FALLEN}|{RISEN}"


def term_unit(word: str) -> str:
    """A unit of time in the singular; other words as they are."""
    if word == "centuries":
        return "century"
    return word.removesuffix("s") if word.removesuffix("s") in TIMES else word
