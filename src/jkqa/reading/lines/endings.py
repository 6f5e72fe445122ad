"""How a line ends: with its sentence, or on a word after which something must follow."""

import re

_NOTES = r"(?:\[[^\[\]]{1,24}\])*"  # [1], [citation needed]
SENTENCE_END = re.compile(rf"[.!?:;…][”’\"')\]]*{_NOTES}$|[”\"]{_NOTES}$")
JOINING = "on|of|in|by|to|at|from|since|until|till|before|after|between|and|the|a|for|with|around"
HANGING = re.compile(rf"\s(?:{JOINING})$")  # a line that ends so goes on
