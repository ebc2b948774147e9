"""Numbers in a name, however they are written: 二〇〇八, MMVIII and 2008 are one.

A single numeral is a word like others: 三体 holds no number.
"""

import re

DIGITS = {numeral: value for value, numeral in enumerate("零一二三四五六七八九")} | {
    **{numeral: value for value, numeral in enumerate("〇壹贰叁肆伍陆柒捌玖")},
    "两": 2,
}
UNITS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
MYRIADS = {"万": 10_000, "亿": 100_000_000}
ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
HAN_NUMBER = re.compile(f"[{''.join([*DIGITS, *UNITS, *MYRIADS])}]{{2,}}")
ROMAN_NUMBER = re.compile(
    "(?<![a-z])(?=[ivxlcdm]{2})m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})(?![a-z])"
)
AT_AN_END = re.compile("^第?[0-9]+(?:年|届)?|第?[0-9]+(?:年|届|期|号|版|季|代)?$")
LARGEST = 10**12


def numbered(units: str) -> str:
    """The folded name with each number in figures."""
    figures = HAN_NUMBER.sub(lambda match: _han(match.group()), units)
    return ROMAN_NUMBER.sub(lambda match: str(_roman(match.group())), figures)


def without_number(units: str) -> str:
    """The name without a number at either end; itself where nothing else is there."""
    rest = AT_AN_END.sub("", numbered(units))
    return rest if len(rest) > 1 and not rest.isdigit() else units


def _han(written: str) -> str:
    """`一百零三` in words, `二〇〇八` as digits; what is neither stays."""
    if not set(written) & {*UNITS, *MYRIADS}:
        return "".join(str(DIGITS[one]) for one in written)
    if not set(written) & set(DIGITS) and written[0] not in "十拾":
        return written  # 千万, 百亿: words
    whole, part, digit = 0, 0, 0
    for one in written:
        if one in DIGITS:
            digit = DIGITS[one]
        elif one in UNITS:
            part, digit = part + (digit or 1) * UNITS[one], 0
        else:
            whole, part, digit = (whole + part + digit) * MYRIADS[one], 0, 0
    total = whole + part + digit
    return str(total) if total < LARGEST else written


def _roman(written: str) -> int:
    values = [ROMAN[one] for one in written]
    following = [*values[1:], 0]
    return sum(-one if one < after else one for one, after in zip(values, following, strict=True))
