"""All rules of the cascade, tightest binding first. Pure."""

from jkqa.timex import bounds, parts, steps, stretches
from jkqa.timex.chart import Rule

RULES: tuple[Rule, ...] = (*parts.RULES, *stretches.RULES, *steps.RULES, *bounds.RULES)
