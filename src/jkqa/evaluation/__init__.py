"""Evaluation: question sets in, runs out."""
