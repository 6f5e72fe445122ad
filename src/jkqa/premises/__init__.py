"""What a question takes for granted, held against what is quoted.

naming    whom and what it names must be spoken of
speech    who is asked for their words must say something
rows      the third of a row is not the fourth
denials   what it takes as done must not be denied, nor be a mere plan
owners    whose something is
subjects  who did it must not be another
roles     who does it to whom
succession  that one gives way to another
pending   what a court is asked to have decided
undone    what the very quotes say was not done
nameless  what is to be named must have a name
holders   an office that is asked about must be somebody's
peoples   of which country a people or a thing is
payments  who pays whom
hours     a time of day must be told
reactions  who reacts must do something
among     of which kind how many of a number were
regions   which countries, besides those it names or of a part of the world
later     what it asks of must lie before the end
"""

from jkqa.premises.absent import WEIGHTS, Absent, Sort
from jkqa.premises.naming import BRIEF, CONTINENTS
from jkqa.premises.premises import Premises

__all__ = ["BRIEF", "CONTINENTS", "WEIGHTS", "Absent", "Premises", "Sort"]
